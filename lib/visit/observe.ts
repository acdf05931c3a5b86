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
		...(cookie.path === undefined ? { pathless: true } : {}),
		partitioned,
		host: address.host,
		secureResponse: address.secure,
		crossSite: resource !== 'main_frame' && (foreign(address.host) || (initiator !== undefined && foreign(initiator))),
		crossScheme: resource !== 'main_frame' && address.secure !== draft.secure,
		frame,
		resource,
		firstAt: known?.firstAt ?? at,
		lastAt: at,
		...setAt(known, maxAge, at, resource),
		...(maxAge === undefined ? {} : { maxAge }),
		secure,
		httpOnly,
		sameSite,
		size,
		malformed,
	});
}

/** When a header first asked to keep the cookie, and with what it came; others delete it. */
function setAt(
	known: ResponseObservation | undefined,
	maxAge: number | undefined,
	at: number,
	resource: string,
): Pick<ResponseObservation, 'setAt' | 'setWith'> {
	const { setAt: before, setWith } = known ?? {};
	if (before !== undefined) return { setAt: before, ...(setWith === undefined ? {} : { setWith }) };
	return maxAge === undefined || maxAge > 0 ? { setAt: at, setWith: resource } : {};
}

/** The jar changed. */
export function observeChange(draft: Draft, event: Extract<VisitEvent, { kind: 'change' }>): void {
	const { at, cookie, by, gone } = event;
	const key = `jar ${cookieKey(cookie)}`;
	const known = draft.observations.get(key) as JarObservation | undefined;
	const written = firstWriting(known, event);
	if (known && known.lastAt > at) {
		const { wasThere: _, writtenAt: __, ...rest } = known;
		draft.observations.set(key, { ...rest, firstAt: Math.min(known.firstAt, at), ...written });
		return;
	}
	// A removal says nothing of the writer: what was known before still holds.
	const writer = gone && known ? known.by : by;
	const firstAt = known?.firstAt ?? at;
	remember(draft, key, { source: 'jar', cookie, firstAt, lastAt: at, by: writer, ...(gone ? { gone } : {}), ...written });
}

/** Milliseconds between a removal and a writing that are one renewal. */
const atOnce = 1000;

/** When it was first written, and whether it was there before: a site that clears its cookies until somebody agrees has not set them by that. */
function firstWriting(
	known: JarObservation | undefined,
	{ at, gone, replaced }: Extract<VisitEvent, { kind: 'change' }>,
): Pick<JarObservation, 'writtenAt' | 'wasThere'> {
	const { writtenAt, wasThere } = known ?? {};
	const isFirst = !gone && (writtenAt === undefined || at < writtenAt);
	if (!isFirst) return { ...(writtenAt === undefined ? {} : { writtenAt }), ...(wasThere ? { wasThere } : {}) };
	const renews = known?.gone !== undefined && known.lastAt <= at && at - known.lastAt < atOnce && writtenAt === undefined;
	return { writtenAt: at, ...(replaced || renews ? { wasThere: true } : {}) };
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
	const isNew = !draft.observations.has(key);
	// What is no longer in the jar makes room.
	if (isNew && draft.observations.size >= limits.observations) forgetOneGone(draft);
	if (isNew && draft.observations.size >= limits.observations) drop(draft, 'observations', key);
	else draft.observations.set(key, observation);
}

function forgetOneGone({ observations }: Draft): void {
	for (const [key, observation] of observations)
		if (observation.source === 'jar' && observation.gone) {
			observations.delete(key);
			return;
		}
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
