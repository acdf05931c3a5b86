import { cookieKey } from '../cookie/cookie-key.ts';
import type { Refusal } from '../cookie/refusal.ts';
import { registrableDomain } from '../cookie/site.ts';
import type { StoredCookie } from '../cookie/stored-cookie.ts';
import { changedSince, changesOf, isAttempt, isTargetOf, reasonAgainst } from './attempt.ts';
import type { Protection } from './protection.ts';
import { belongsHere, reaches } from './reach.ts';
import { type ThirdPartyRule, thirdPartyRule } from './third-party.ts';
import type { JarObservation, ResponseObservation, Visit, Writer } from './visit.ts';

export type { Protection } from './protection.ts';
export { reaches } from './reach.ts';

/** A cookie that concerns the tab, with what is known of its coming. */
export interface CookieInEffect {
	readonly state: 'stored' | 'refused';
	/** As the jar holds it; for a refused one as the header asked for it. */
	readonly cookie: StoredCookie;
	/** Who wrote it in this visit; `earlier`: it was there before. */
	readonly writer: Writer | 'earlier';
	/** When it was first seen being written in this visit, milliseconds since 1970. */
	readonly firstAt?: number;
	readonly lastAt?: number;
	/** The last response that set it, where one did. */
	readonly response?: ResponseObservation;
	readonly refusal?: Refusal;
}

/**
 * The cookies in effect in a tab: what the jar holds and was either written during the visit or goes to a host that the tab
 * contacted; and what a response asked for that the jar does not hold. The jar is the truth: an observation alone never makes a cookie stored.
 */
export function cookiesInEffect(visit: Visit, jar: readonly StoredCookie[], protection: Protection): CookieInEffect[] {
	const here = jar.filter((cookie) => belongsHere(cookie, visit));
	const rule = thirdPartyRule(visit, here, protection);
	const reached = [...visit.contacts.values()].map((contact) => {
		const thirdParty = rule(registrableDomain(contact.host));
		return (cookie: StoredCookie) => reaches(cookie, contact, visit, { ...protection, thirdParty });
	});
	const attempts = attemptsOf(visit, here, protection, rule);
	const listed: CookieInEffect[] = [];
	for (const cookie of here) {
		const change = visit.observations.get(`jar ${cookieKey(cookie)}`) as JarObservation | undefined;
		const written = change?.gone ? undefined : change;
		const response = attempts.kept.get(cookieKey(cookie));
		if (!written && !response && !reached.some((reaches) => reaches(cookie))) continue;
		listed.push(describeStored(cookie, written, response));
	}
	for (const { response, refusal } of attempts.refused) listed.push(describeRefused(visit, response, refusal));
	return listed;
}

interface Attempts {
	/** By the key of the cookie in the jar: the last response that put it there. */
	readonly kept: ReadonlyMap<string, ResponseObservation>;
	readonly refused: readonly { readonly response: ResponseObservation; readonly refusal: Refusal }[];
}

function attemptsOf(visit: Visit, jar: readonly StoredCookie[], protection: Protection, rule: ThirdPartyRule): Attempts {
	const byName = byNameOf(jar);
	const changes = changesOf(visit);
	const kept = new Map<string, ResponseObservation>();
	const refused: { response: ResponseObservation; refusal: Refusal }[] = [];
	for (const response of visit.observations.values()) {
		if (response.source !== 'response' || !isAttempt(response)) continue;
		const named = byName.get(response.name) ?? [];
		const targets = named.filter((cookie) => isTargetOf(cookie, response, protection));
		const changed = changedSince(response, changes, protection);
		const thirdParty = rule(registrableDomain(response.host));
		const refusal = changed ? 'unexplained' : reasonAgainst(response, named, { ...protection, thirdParty });
		// Without a change the jar may have held the very same already; but not where something speaks against the cookie.
		if (targets.length > 0 && refusal === 'unexplained')
			for (const cookie of targets) keepLater(kept, cookieKey(cookie), response);
		else if (!changed) refused.push({ response, refusal });
	}
	return { kept, refused };
}

function byNameOf(jar: readonly StoredCookie[]): ReadonlyMap<string, readonly StoredCookie[]> {
	const byName = new Map<string, StoredCookie[]>();
	for (const cookie of jar) {
		const named = byName.get(cookie.name);
		if (named) named.push(cookie);
		else byName.set(cookie.name, [cookie]);
	}
	return byName;
}

/** Firefox keeps `a=1` and `a=1; Partitioned` of a third party in one place. */
function keepLater(kept: Map<string, ResponseObservation>, key: string, response: ResponseObservation): void {
	if ((kept.get(key)?.lastAt ?? 0) <= response.lastAt) kept.set(key, response);
}

function describeStored(cookie: StoredCookie, change?: JarObservation, response?: ResponseObservation): CookieInEffect {
	const seen = change ?? response;
	const byResponse = response && (change === undefined || change.by !== 'script');
	return {
		state: 'stored',
		cookie,
		writer: byResponse ? 'response' : (change?.by ?? 'earlier'),
		...(seen ? { firstAt: Math.min(seen.firstAt, response?.firstAt ?? seen.firstAt), lastAt: seen.lastAt } : {}),
		...(response ? { response } : {}),
	};
}

function describeRefused(visit: Visit, response: ResponseObservation, refusal: Refusal): CookieInEffect {
	const { name, domain, hostOnly, path, secure, httpOnly, sameSite, maxAge, firstAt, lastAt, partitioned } = response;
	const expires = maxAge === undefined ? {} : { expires: Math.round(lastAt / 1000) + maxAge };
	// So that it is told from the same cookie without `Partitioned`.
	const partition = partitioned ? { partition: { topLevelSite: `https://${visit.site}` } } : {};
	const cookie = { name, domain, hostOnly, path, secure, httpOnly, sameSite, store: visit.store, ...expires, ...partition };
	return { state: 'refused', cookie, writer: 'response', firstAt, lastAt, response, refusal };
}
