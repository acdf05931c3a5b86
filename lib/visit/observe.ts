import { cookieKey } from '../cookie/cookie-key.ts';
import type { SetCookie } from '../cookie/set-cookie.ts';
import { registrableDomain } from '../cookie/site.ts';
import { targetOf } from '../cookie/target.ts';
import { type Draft, drop, limits } from './draft.ts';
import type { JarObservation, Observation, ResponseObservation, TraceObservation } from './visit.ts';
import type { VisitEvent } from './visit-event.ts';

/** A response asked for a cookie. */
export function observeResponse(draft: Draft, event: Extract<VisitEvent, { kind: 'response' }>, cookie: SetCookie): void {
	const { address, at, frame, resource, initiator } = event;
	const { name, maxAge, partitioned, secure, httpOnly, sameSite, size, malformed } = cookie;
	const target = targetOf(cookie, address);
	const key = responseKey({ name, ...target, partitioned });
	const known = draft.observations.get(key) as ResponseObservation | undefined;
	if (known && known.lastAt > at) {
		draft.observations.set(key, { ...known, firstAt: Math.min(known.firstAt, at) });
		return;
	}
	const foreign = (host: string) => registrableDomain(host) !== draft.site;
	remember(draft, key, {
		source: 'response',
		name,
		...target,
		partitioned,
		host: address.host,
		secureResponse: address.secure,
		crossSite: resource !== 'main_frame' && (foreign(address.host) || (initiator !== undefined && foreign(initiator))),
		crossScheme: resource !== 'main_frame' && address.secure !== draft.secure,
		frame,
		resource,
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

/** The jar changed. */
export function observeChange(draft: Draft, event: Extract<VisitEvent, { kind: 'change' }>): void {
	const { at, cookie, by, gone } = event;
	const key = `jar ${cookieKey(cookie)}`;
	const known = draft.observations.get(key) as JarObservation | undefined;
	const there = wasThere(known, event);
	if (known && known.lastAt > at) {
		const { wasThere: _, ...rest } = known;
		draft.observations.set(key, { ...rest, firstAt: Math.min(known.firstAt, at), ...there });
		return;
	}
	// A removal says nothing of the writer: what was known before still holds.
	const writer = gone && known ? known.by : by;
	const firstAt = known?.firstAt ?? at;
	remember(draft, key, { source: 'jar', cookie, firstAt, lastAt: at, by: writer, ...(gone ? { gone } : {}), ...there });
}

/** By the first change that was seen: what was replaced or taken away was there. */
function wasThere(
	known: JarObservation | undefined,
	{ at, gone, replaced }: Extract<VisitEvent, { kind: 'change' }>,
): Pick<JarObservation, 'wasThere'> {
	const there = known && known.firstAt <= at ? known.wasThere : replaced || gone !== undefined;
	return there ? { wasThere: true } : {};
}

/** A page told of a script's write. */
export function observeTrace(draft: Draft, event: Extract<VisitEvent, { kind: 'trace' }>): void {
	const { address, at, cookie, frame, script } = event;
	const target = targetOf(cookie, address);
	const written = { name: cookie.name, ...target, partitioned: cookie.partitioned };
	const key = traceKey(written);
	const known = draft.observations.get(key) as TraceObservation | undefined;
	const firstAt = Math.min(known?.firstAt ?? at, at);
	if (known && known.lastAt > at) draft.observations.set(key, { ...known, firstAt });
	else remember(draft, key, { source: 'trace', ...written, script, host: address.host, frame, firstAt, lastAt: at });
}

function remember(draft: Draft, key: string, observation: Observation): void {
	if (!draft.observations.has(key) && draft.observations.size >= limits.observations) drop(draft, 'observations', key);
	else draft.observations.set(key, observation);
}

/** Headers are told apart by what they would write, not by who sent them. */
export function responseKey(cookie: Pick<ResponseObservation, 'name' | 'domain' | 'hostOnly' | 'path' | 'partitioned'>): string {
	return `response ${JSON.stringify([cookie.name, cookie.domain, cookie.hostOnly, cookie.path, cookie.partitioned])}`;
}

/** Partitions do not count: Firefox gives one unasked. */
export function traceKey({
	name,
	domain,
	hostOnly,
	path,
}: Pick<TraceObservation, 'name' | 'domain' | 'hostOnly' | 'path'>): string {
	return `trace ${JSON.stringify([name, domain, hostOnly, path])}`;
}
