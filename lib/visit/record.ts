import { contact } from './contact.ts';
import { type Draft, limits } from './draft.ts';
import { observeChange, observeResponse, observeTrace } from './observe.ts';
import type { Visit } from './visit.ts';
import type { VisitEvent } from './visit-event.ts';

/**
 * The one way in which a visit changes. Pure; the same event twice changes nothing, and events that arrive late do not
 * undo newer ones.
 */
export function record(visit: Visit, events: readonly VisitEvent[]): Visit {
	const draft: Draft = {
		...visit,
		contacts: new Map(visit.contacts),
		observations: new Map(visit.observations),
		dropped: { ...visit.dropped },
	};
	for (const event of events) apply(draft, event);
	return draft;
}

function apply(draft: Draft, event: VisitEvent): void {
	if (event.kind === 'page') {
		if (event.at >= (draft.pages.at(-1) ?? 0)) {
			draft.host = event.address.host;
			draft.secure = event.address.secure;
		}
		if (!draft.pages.includes(event.at)) draft.pages = [...draft.pages, event.at].sort((a, b) => a - b).slice(-limits.pages);
		contact(draft, { at: event.at, address: event.address, frame: 0, resource: 'main_frame', initiator: draft.site });
	} else if (event.kind === 'response') {
		contact(draft, event);
		for (const cookie of event.cookies) observeResponse(draft, event, cookie);
	} else if (event.kind === 'trace') {
		observeTrace(draft, event);
	} else if (event.kind === 'missed') {
		draft.missed = draft.missed === 'events' ? 'events' : event.what;
	} else {
		observeChange(draft, event);
	}
}
