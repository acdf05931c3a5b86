import { registrableDomain } from '../cookie/site.ts';
import type { StoredCookie } from '../cookie/stored-cookie.ts';
import { changedSince, changesOf, isAttempt, isForeign, isTargetOf, reasonAgainst } from './attempt.ts';
import type { Protection, ThirdParty } from './protection.ts';
import type { Visit } from './visit.ts';

/** What the visit itself shows of third parties, by registrable domain, else in general, else what is known from outside. */
export type ThirdPartyRule = (site: string) => ThirdParty;

/**
 * Chrome does not tell an extension whether it lets third parties use their cookies, and people make exceptions. A visit shows it: a
 * faultless cookie of a third party that was not kept was blocked; one that was kept was allowed; and newer
 * browsers tell a third party itself, in a header.
 */
export function thirdPartyRule(visit: Visit, jar: readonly StoredCookie[], protection: Protection, now: number): ThirdPartyRule {
	if (protection.thirdParty === 'partitioned') return () => 'partitioned';
	const changes = changesOf(visit);
	const shown = new Map<string, ThirdParty>();
	for (const observation of visit.observations.values()) {
		// What was refused stays evidence when its time would be over.
		if (observation.source !== 'response' || observation.partitioned || !isAttempt(observation, observation.lastAt)) continue;
		if (!isForeign(observation, protection)) continue;
		const reason = reasonAgainst(observation, jar, { ...protection, thirdParty: 'blocked' });
		if (reason !== 'third-party-blocked') continue;
		const held = isAttempt(observation, now) && jar.some((cookie) => isTargetOf(cookie, observation, protection));
		const kept = held || changedSince(observation, changes, protection);
		shown.set(registrableDomain(observation.host), kept ? 'allowed' : 'blocked');
	}
	for (const { host, access } of visit.contacts.values()) {
		if (access !== undefined) shown.set(registrableDomain(host), access ? 'allowed' : 'blocked');
	}
	const general = [...shown.values()];
	const otherwise = general.length > 0 && general.every((rule) => rule === general[0]) ? general[0]! : protection.thirdParty;
	return (site) => shown.get(site) ?? otherwise;
}
