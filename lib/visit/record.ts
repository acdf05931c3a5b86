import { type Address, defaultPath } from '../cookie/address.ts';
import { cookieKey } from '../cookie/cookie-key.ts';
import type { SetCookie } from '../cookie/set-cookie.ts';
import type { StoredCookie } from '../cookie/stored-cookie.ts';
import type { Contact, GoneCause, JarObservation, Observation, ResponseObservation, Visit, Writer } from './visit.ts';

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
	  }
	| {
			readonly kind: 'change';
			readonly at: number;
			readonly cookie: StoredCookie;
			readonly by: Writer;
			readonly gone?: GoneCause;
	  };

/** So that no page can make a visit grow without end. What is over the limit is counted and shown. */
export const limits = { contacts: 1000, observations: 3000, framesPerContact: 20, pathsPerContact: 40, pages: 200 } as const;

/**
 * The one way in which a visit changes. Pure; the same event twice changes nothing, and events that arrive late do not
 * undo newer ones.
 */
export function record(visit: Visit, events: readonly VisitEvent[]): Visit {
	const draft = {
		...visit,
		contacts: new Map(visit.contacts),
		observations: new Map(visit.observations),
		dropped: { ...visit.dropped },
	};
	for (const event of events) apply(draft, event);
	return draft;
}

interface Draft extends Visit {
	host: string;
	secure: boolean;
	pages: readonly number[];
	readonly contacts: Map<string, Contact>;
	readonly observations: Map<string, Observation>;
	readonly dropped: { contacts: number; observations: number };
}

function apply(draft: Draft, event: VisitEvent): void {
	if (event.kind === 'page') {
		if (event.at >= (draft.pages.at(-1) ?? 0)) {
			draft.host = event.address.host;
			draft.secure = event.address.secure;
		}
		if (!draft.pages.includes(event.at) && draft.pages.length < limits.pages)
			draft.pages = [...draft.pages, event.at].sort((a, b) => a - b);
		contact(draft, event.at, event.address, 0, true);
	} else if (event.kind === 'response') {
		contact(draft, event.at, event.address, event.frame, event.resource === 'main_frame');
		for (const cookie of event.cookies) observeResponse(draft, event, cookie);
	} else {
		observeChange(draft, event);
	}
}

function contact(draft: Draft, at: number, address: Address, frame: number, topLevel: boolean): void {
	const known = draft.contacts.get(address.host);
	if (!known && draft.contacts.size >= limits.contacts) {
		draft.dropped.contacts++;
		return;
	}
	const anyPath = known?.paths.length === 0;
	const frames = known?.frames ?? [];
	const paths = known?.paths ?? [];
	draft.contacts.set(address.host, {
		host: address.host,
		firstAt: Math.min(known?.firstAt ?? at, at),
		frames: frames.includes(frame) || frames.length >= limits.framesPerContact ? frames : [...frames, frame],
		paths:
			anyPath || paths.includes(address.path) ? paths : paths.length < limits.pathsPerContact ? [...paths, address.path] : [],
		secure: address.secure || (known?.secure ?? false),
		insecure: !address.secure || (known?.insecure ?? false),
		topLevel: topLevel || (known?.topLevel ?? false),
	});
}

function observeResponse(draft: Draft, event: Extract<VisitEvent, { kind: 'response' }>, cookie: SetCookie): void {
	const { address, at } = event;
	const domain = cookie.domain ?? address.host;
	const hostOnly = cookie.domain === undefined;
	const path = cookie.path ?? defaultPath(address.path);
	const key = responseKey({ name: cookie.name, domain, hostOnly, path, partitioned: cookie.partitioned });
	const known = draft.observations.get(key) as ResponseObservation | undefined;
	if (known && known.lastAt > at) {
		draft.observations.set(key, { ...known, firstAt: Math.min(known.firstAt, at) });
		return;
	}
	const { maxAge, secure, httpOnly, sameSite, size, malformed } = cookie;
	remember(draft, key, {
		source: 'response',
		name: cookie.name,
		domain,
		hostOnly,
		path,
		partitioned: cookie.partitioned,
		host: address.host,
		secureResponse: address.secure,
		frame: event.frame,
		resource: event.resource,
		firstAt: known?.firstAt ?? at,
		lastAt: at,
		...(maxAge === undefined ? {} : { maxAge }),
		secure,
		httpOnly,
		sameSite,
		size,
		malformed,
	});
}

function observeChange(draft: Draft, event: Extract<VisitEvent, { kind: 'change' }>): void {
	const { at, cookie, by, gone } = event;
	const key = `jar ${cookieKey(cookie)}`;
	const known = draft.observations.get(key) as JarObservation | undefined;
	if (known && known.lastAt > at) {
		draft.observations.set(key, { ...known, firstAt: Math.min(known.firstAt, at) });
		return;
	}
	// A removal says nothing of the writer: what was known before still holds.
	const writer = gone && known ? known.by : by;
	const firstAt = known?.firstAt ?? at;
	remember(draft, key, { source: 'jar', cookie, firstAt, lastAt: at, by: writer, ...(gone ? { gone } : {}) });
}

function remember(draft: Draft, key: string, observation: Observation): void {
	if (!draft.observations.has(key) && draft.observations.size >= limits.observations) draft.dropped.observations++;
	else draft.observations.set(key, observation);
}

/** Headers are told apart by what they would write, not by who sent them. */
export function responseKey(cookie: Pick<ResponseObservation, 'name' | 'domain' | 'hostOnly' | 'path' | 'partitioned'>): string {
	return `response ${JSON.stringify([cookie.name, cookie.domain, cookie.hostOnly, cookie.path, cookie.partitioned])}`;
}
