import { cookieKey } from '../cookie/cookie-key.ts';
import type { Refusal } from '../cookie/refusal.ts';
import { registrableDomain } from '../cookie/site.ts';
import type { StoredCookie } from '../cookie/stored-cookie.ts';
import { clockSlack, latest } from './asked-for.ts';
import { changedSince, changesOf, isAttempt, isTargetOf, reasonAgainst } from './attempt.ts';
import { traceKey } from './observe.ts';
import type { Protection } from './protection.ts';
import { belongsHere, reaches } from './reach.ts';
import { type ThirdPartyRule, thirdPartyRule } from './third-party.ts';
import type { JarObservation, ResponseObservation, TraceObservation, Visit, Writer } from './visit.ts';

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
	/** The jar held it before that. */
	readonly wasThere?: true;
	/** Of a cookie that a response wrote first: what had been asked for, as webRequest names it (`main_frame`, `image`). */
	readonly setWith?: string;
	/** The last response that set it, where one did. */
	readonly response?: ResponseObservation;
	readonly refusal?: Refusal;
	/** The script that wrote it last, by the page's word, where the user has scripts traced. */
	readonly script?: TraceObservation;
}

/**
 * The cookies in effect in a tab: what the jar holds and was either written during the visit or goes to a host that the tab
 * contacted; and what a response asked for that the jar does not hold. The jar is the truth: an observation alone never makes a cookie stored.
 *
 * @param now milliseconds since 1970; without it nothing counts as expired
 */
export function cookiesInEffect(visit: Visit, jar: readonly StoredCookie[], protection: Protection, now = 0): CookieInEffect[] {
	const here = jar.filter((cookie) => belongsHere(cookie, visit) && !hasExpired(cookie, now));
	const rule = thirdPartyRule(visit, here, protection, now);
	const reached = [...visit.contacts.values()].map((contact) => {
		const thirdParty = rule(registrableDomain(contact.host));
		return (cookie: StoredCookie) => reaches(cookie, contact, visit, { ...protection, thirdParty });
	});
	const attempts = attemptsOf(visit, here, protection, rule, now);
	const listed: CookieInEffect[] = [];
	for (const cookie of here) {
		const change = visit.observations.get(`jar ${cookieKey(cookie)}`) as JarObservation | undefined;
		const written = change?.gone ? undefined : change;
		const response = attempts.kept.get(cookieKey(cookie));
		// What another tab wrote concerns this one only where it is sent.
		const isOwn = response !== undefined || written?.by === 'response' || written?.by === 'script';
		if (!isOwn && !reached.some((reaches) => reaches(cookie))) continue;
		listed.push(describeStored(visit, cookie, written, response));
	}
	for (const { response, refusal } of attempts.refused) listed.push(describeRefused(visit, response, refusal));
	return listed;
}

/** Firefox’s jar holds what has expired for a while, and sends it no more. */
function hasExpired({ expires }: StoredCookie, now: number): boolean {
	return expires !== undefined && expires * 1000 <= now;
}

interface Attempts {
	/** By the key of the cookie in the jar: the last response that put it there. */
	readonly kept: ReadonlyMap<string, ResponseObservation>;
	readonly refused: readonly { readonly response: ResponseObservation; readonly refusal: Refusal }[];
}

function attemptsOf(
	visit: Visit,
	jar: readonly StoredCookie[],
	protection: Protection,
	rule: ThirdPartyRule,
	now: number,
): Attempts {
	const byName = Map.groupBy(jar, ({ name }) => name);
	const changes = changesOf(visit);
	const kept = new Map<string, ResponseObservation>();
	const refused: { response: ResponseObservation; refusal: Refusal }[] = [];
	for (const response of visit.observations.values()) {
		if (response.source !== 'response' || !isAttempt(response, now)) continue;
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

/** Firefox keeps `a=1` and `a=1; Partitioned` of a third party in one place. */
function keepLater(kept: Map<string, ResponseObservation>, key: string, response: ResponseObservation): void {
	if ((kept.get(key)?.lastAt ?? 0) <= response.lastAt) kept.set(key, response);
}

function describeStored(
	visit: Visit,
	cookie: StoredCookie,
	change?: JarObservation,
	response?: ResponseObservation,
): CookieInEffect {
	const seen = change ?? response;
	const writer = writerOf(visit, change, response);
	const trace = visit.observations.get(traceKey(cookie)) as TraceObservation | undefined;
	// What an answer asked for and changed nothing was there, to the letter.
	const wasThere = change ? change.wasThere : !isIncomplete(visit);
	const firstAt = firstWritten(change, response) ?? seen?.firstAt;
	return {
		state: 'stored',
		cookie,
		writer,
		...(seen && firstAt !== undefined ? { firstAt, lastAt: seen.lastAt } : {}),
		...(response?.setWith !== undefined && isCauseOf(response, firstAt) ? { setWith: response.setWith } : {}),
		...(wasThere ? { wasThere } : {}),
		...(response ? { response } : {}),
		...(trace && writer === 'script' && isOf(trace, change) ? { script: trace } : {}),
	};
}

/** What a page told of a script an hour ago says nothing of who wrote the cookie just now. */
function isOf(trace: TraceObservation, change?: JarObservation): boolean {
	return change !== undefined && change.lastAt - trace.lastAt <= latest;
}

/** A header's own time is exact; that of its change is when the background was told, which may have slept. */
function firstWritten(change?: JarObservation, response?: ResponseObservation): number | undefined {
	const [written, asked] = [change?.writtenAt, response?.setAt];
	if (written === undefined || asked === undefined) return written ?? asked;
	return asked < written && written - asked <= latest ? asked : written;
}

/** Whether the first writing came of the first header that asked for it; Firefox can take the header's time a moment later. */
function isCauseOf({ setAt }: ResponseObservation, firstAt: number | undefined): boolean {
	return setAt !== undefined && firstAt !== undefined && Math.abs(firstAt - setAt) <= clockSlack;
}

/** Some of what happened was seen by nobody, or had no room: what is not known then need not have been there before. */
function isIncomplete({ missed, dropped }: Visit): boolean {
	return missed === 'events' || dropped.observations > 0;
}

function writerOf(visit: Visit, change?: JarObservation, response?: ResponseObservation): CookieInEffect['writer'] {
	const newer = response && (change === undefined || response.lastAt > change.lastAt);
	if (newer || (response && change?.by === 'unknown')) return 'response';
	return change?.by ?? (isIncomplete(visit) ? 'unknown' : 'earlier');
}

function describeRefused(visit: Visit, response: ResponseObservation, refusal: Refusal): CookieInEffect {
	const { name, domain, hostOnly, path, secure, httpOnly, sameSite, maxAge, firstAt, lastAt, partitioned } = response;
	const expires = maxAge === undefined ? {} : { expires: Math.round(lastAt / 1000) + maxAge };
	// So that it is told from the same cookie without `Partitioned`.
	const partition = partitioned ? { partition: { topLevelSite: `https://${visit.site}` } } : {};
	const cookie = { name, domain, hostOnly, path, secure, httpOnly, sameSite, store: visit.store, ...expires, ...partition };
	return { state: 'refused', cookie, writer: 'response', firstAt, lastAt, response, refusal };
}
