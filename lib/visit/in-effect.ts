import { domainMatches, pathMatches } from '../cookie/address.ts';
import { cookieKey } from '../cookie/cookie-key.ts';
import { type Refusal, refusalOf } from '../cookie/refusal.ts';
import { registrableDomain } from '../cookie/site.ts';
import type { StoredCookie } from '../cookie/stored-cookie.ts';
import { responseKey } from './record.ts';
import type { Contact, JarObservation, ResponseObservation, Visit, Writer } from './visit.ts';

/** What the browser does with cookies that are no visit's own; it differs by browser and by the user's settings. */
export interface Protection {
	/** A cookie without `SameSite` counts as `Lax` (Chrome yes, Firefox no). */
	readonly laxByDefault: boolean;
	/** Third parties get cookies as anywhere (`allowed`), only such that are bound to the site (`partitioned`). */
	readonly thirdParty: 'allowed' | 'partitioned';
}

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
	const listed: CookieInEffect[] = [];
	const held = new Set<string>();
	const contacts = [...visit.contacts.values()];
	for (const cookie of jar) {
		if (!belongsToStore(cookie, visit)) continue;
		const change = jarObservation(visit, cookie);
		const response = responseFor(visit, cookie);
		const written = change !== undefined && !change.gone;
		if (!written && !contacts.some((contact) => reaches(cookie, contact, visit, protection))) continue;
		listed.push(describeStored(cookie, written ? change : undefined, response));
		for (const partitioned of [true, false]) held.add(responseKey({ ...cookie, partitioned }));
	}
	const changes = lastChanges(visit);
	for (const observation of visit.observations.values()) {
		if (observation.source !== 'response' || held.has(responseKey(observation))) continue;
		if (isRefused(observation, changes)) listed.push(describeRefused(visit, observation, protection));
	}
	return listed;
}

/** Whether the cookie was, or would be, sent with a request to this host from this visit's pages (RFC 6265bis §5.8.3). */
export function reaches(cookie: StoredCookie, contact: Contact, visit: Visit, protection: Protection): boolean {
	const { domain, hostOnly, path, secure } = cookie;
	if (hostOnly ? contact.host !== domain : !domainMatches(contact.host, domain)) return false;
	if (secure && !contact.secure) return false;
	if (contact.paths.length > 0 && path !== '/' && !contact.paths.some((asked) => pathMatches(asked, path))) return false;
	return isAdmitted(cookie, contact, visit, protection);
}

/** Whether a change of this cookie can come from this visit: like `reaches`, but a script may write for any path. */
export function concerns(cookie: StoredCookie, visit: Visit, protection: Protection): boolean {
	if (!belongsToStore(cookie, visit)) return false;
	for (const contact of visit.contacts.values()) {
		if (reaches({ ...cookie, path: '/' }, contact, visit, protection)) return true;
	}
	return false;
}

/** Third parties get a cookie only where it is partitioned by this site, or made for cross-site use and let through. */
function isAdmitted(cookie: StoredCookie, contact: Contact, visit: Visit, protection: Protection): boolean {
	if (cookie.partition) return true;
	if (contact.topLevel || registrableDomain(contact.host) === visit.site) return true;
	const crossSite = cookie.sameSite === 'none' || (cookie.sameSite === 'unspecified' && !protection.laxByDefault);
	return crossSite && protection.thirdParty === 'allowed';
}

/** The tab's own store, and the partition of its site: `{topLevelSite: 'https://shop.test'}` shows in shop.test's tabs only. */
function belongsToStore(cookie: StoredCookie, visit: Visit): boolean {
	if (cookie.store !== visit.store) return false;
	if (cookie.firstPartyDomain && cookie.firstPartyDomain !== visit.site) return false;
	return !cookie.partition || /^[a-z]+:\/\/(\[[^\]]*\]|[^:/]*)/.exec(cookie.partition.topLevelSite)?.[1] === visit.site;
}

function jarObservation(visit: Visit, cookie: StoredCookie): JarObservation | undefined {
	return visit.observations.get(`jar ${cookieKey(cookie)}`) as JarObservation | undefined;
}

/** A header's own `Partitioned` comes first; Firefox partitions others by itself, so any header of that name, domain and path will do. */
function responseFor(visit: Visit, cookie: StoredCookie): ResponseObservation | undefined {
	const partitioned = cookie.partition !== undefined;
	const exact = visit.observations.get(responseKey({ ...cookie, partitioned }));
	return (exact ?? visit.observations.get(responseKey({ ...cookie, partitioned: !partitioned }))) as
		| ResponseObservation
		| undefined;
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

/** When the jar last changed a cookie of this name, domain and path, in whichever partition. */
function lastChanges(visit: Visit): Map<string, number> {
	const changes = new Map<string, number>();
	for (const observation of visit.observations.values()) {
		if (observation.source !== 'jar') continue;
		const key = responseKey({ ...observation.cookie, partitioned: false });
		changes.set(key, Math.max(changes.get(key) ?? 0, observation.lastAt));
	}
	return changes;
}

/** A header that deletes is no attempt to store, and what was stored and went is gone, not refused. */
function isRefused(observation: ResponseObservation, changes: Map<string, number>): boolean {
	if (observation.maxAge !== undefined && observation.maxAge <= 0) return false;
	const changedAt = changes.get(responseKey({ ...observation, partitioned: false }));
	return changedAt === undefined || changedAt < observation.firstAt;
}

function describeRefused(visit: Visit, response: ResponseObservation, protection: Protection): CookieInEffect {
	const { name, domain, hostOnly, path, secure, httpOnly, sameSite, maxAge, firstAt, lastAt } = response;
	const crossSite = registrableDomain(response.host) !== visit.site && response.resource !== 'main_frame';
	return {
		state: 'refused',
		cookie: {
			name,
			domain,
			hostOnly,
			path,
			secure,
			httpOnly,
			sameSite,
			store: visit.store,
			...(maxAge === undefined ? {} : { expires: Math.round(lastAt / 1000) + maxAge }),
		},
		writer: 'response',
		firstAt,
		lastAt,
		response,
		refusal: refusalOf({ ...response, crossSite }, protection.laxByDefault),
	};
}
