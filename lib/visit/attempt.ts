import { domainMatches, pathMatches } from '../cookie/address.ts';
import { type Refusal, refusalOf } from '../cookie/refusal.ts';
import type { StoredCookie } from '../cookie/stored-cookie.ts';
import { responseKey } from './observe.ts';
import type { Protection } from './protection.ts';
import type { ResponseObservation, Visit } from './visit.ts';

/** Whether the header asked to keep something, and until later than now; others delete, or have had their time. */
export function isAttempt({ maxAge, lastAt }: ResponseObservation, now: number): boolean {
	return maxAge === undefined || (maxAge > 0 && lastAt + maxAge * 1000 > now);
}

/** Whether this cookie of the jar is where the header would have put it. */
export function isTargetOf(cookie: StoredCookie, response: ResponseObservation, protection: Protection): boolean {
	const { name, domain, hostOnly, path, partitioned, crossSite } = response;
	if (cookie.name !== name || cookie.domain !== domain || cookie.hostOnly !== hostOnly || cookie.path !== path) return false;
	if ((cookie.partition !== undefined) === partitioned) return true;
	// Firefox keeps a third party's cookie apart without being asked to.
	return protection.thirdParty === 'partitioned' && cookie.partition !== undefined && crossSite;
}

/** Times at which the jar last changed, by what the header of the change would have been. */
export type Changes = ReadonlyMap<string, number>;

/** When the jar last changed for each cookie of the visit. */
export function changesOf(visit: Visit): Changes {
	const changes = new Map<string, number>();
	for (const observation of visit.observations.values()) {
		if (observation.source !== 'jar') continue;
		const key = responseKey({ ...observation.cookie, partitioned: observation.cookie.partition !== undefined });
		changes.set(key, Math.max(changes.get(key) ?? 0, observation.lastAt));
	}
	return changes;
}

/** Whether the jar has changed there since the header came, be it that the cookie has gone again. */
export function changedSince(response: ResponseObservation, changes: Changes, protection: Protection): boolean {
	const exact = changes.get(responseKey(response)) ?? 0;
	const apart = protection.thirdParty === 'partitioned' && response.crossSite;
	return Math.max(exact, apart ? (changes.get(responseKey({ ...response, partitioned: true })) ?? 0) : 0) >= response.lastAt;
}

/** Whether the browser takes it for another site's, in this page. */
export function isForeign({ crossSite, crossScheme }: ResponseObservation, { schemeful }: Protection): boolean {
	return crossSite || (schemeful && crossScheme);
}

/** Why the browser would refuse the cookie, as far as header, jar and protection tell. */
export function reasonAgainst(response: ResponseObservation, jar: readonly StoredCookie[], protection: Protection): Refusal {
	const attempt = { ...response, crossSite: isForeign(response, protection) };
	return refusalOf(attempt, {
		laxByDefault: protection.laxByDefault,
		namelessKept: protection.namelessKept,
		hostPrefixNeedsPath: protection.hostPrefixNeedsPath,
		secureCookieThere: !response.secureResponse && jar.some((cookie) => isGuarded(cookie, response)),
		thirdPartyBlocked: protection.thirdParty === 'blocked',
	});
}

/** “Leave secure cookies alone” (RFC 6265bis §5.7): http may not set a cookie that a `Secure` one of https would be taken for. */
function isGuarded(cookie: StoredCookie, { name, domain, path }: ResponseObservation): boolean {
	if (!cookie.secure || cookie.name !== name) return false;
	return (domainMatches(cookie.domain, domain) || domainMatches(domain, cookie.domain)) && pathMatches(path, cookie.path);
}
