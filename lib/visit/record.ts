import type { Address } from '../cookie/address.ts';
import type { SetCookie } from '../cookie/set-cookie.ts';
import type { StoredCookie } from '../cookie/stored-cookie.ts';
import { contact } from './contact.ts';
import { type Draft, limits } from './draft.ts';
import { observeChange, observeResponse, observeTrace } from './observe.ts';
import type { GoneCause, Visit, Writer } from './visit.ts';

/** Something that happened in a tab, in the order in which the browser told it. Times are milliseconds since 1970. */
export type VisitEvent =
	| { readonly kind: 'page'; readonly at: number; readonly address: Address }
	| {
			readonly kind: 'response';
			readonly at: number;
			readonly address: Address;
			readonly frame: number;
			readonly resource: string;
			readonly cookies: readonly SetCookie[];
			/** Host of the document that asked, where the browser tells. */
			readonly initiator?: string;
			/** The browser’s number of the request: hops of a redirect share it. */
			readonly request?: string;
			/** Whether a third party was asked with its cookies of everywhere, where the browser tells (`Sec-Fetch-Storage-Access`). */
			readonly access?: boolean;
	  }
	| {
			readonly kind: 'change';
			readonly at: number;
			readonly cookie: StoredCookie;
			readonly by: Writer;
			readonly gone?: GoneCause;
	  }

	/** A page says which of its scripts wrote a cookie. */
	| {
			readonly kind: 'trace';
			readonly at: number;
			readonly address: Address;
			readonly frame: number;
			readonly cookie: SetCookie;
			readonly script: string;
	  }
	/** Something may have happened that nobody saw. */
	| { readonly kind: 'missed'; readonly what: 'contacts' | 'events' };

export type ResponseEvent = Extract<VisitEvent, { kind: 'response' }>;

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
