import { domainMatches, isLoopback, pathMatches } from '../cookie/address.ts';
import { registrableDomain } from '../cookie/site.ts';
import type { StoredCookie } from '../cookie/stored-cookie.ts';
import type { Protection } from './protection.ts';
import type { Contact, Visit } from './visit.ts';

/** Whether the cookie was, or would be, sent with a request to this host from this visit's pages (RFC 6265bis §5.8.3). */
export function reaches(cookie: StoredCookie, contact: Contact, visit: Visit, protection: Protection): boolean {
	const { domain, hostOnly, path, secure } = cookie;
	if (hostOnly ? contact.host !== domain : !domainMatches(contact.host, domain)) return false;
	if (secure && !contact.secure) return false;
	if (contact.paths.length > 0 && path !== '/' && !contact.paths.some((asked) => pathMatches(asked, path))) return false;
	return isAdmitted(cookie, contact, visit, protection);
}

/**
 * What a change of this cookie is to the visit: its scripts may have written it (`writes`), it is sent to hosts that have no document here and so
 * no script (`sent`), or nothing. Like `reaches`, but whoever writes may write for any path.
 */
export function concernOf(cookie: StoredCookie, visit: Visit, protection: Protection): 'writes' | 'sent' | undefined {
	if (!belongsHere(cookie, visit)) return undefined;
	const anywhere = { ...cookie, path: '/' };
	let concern: 'sent' | undefined;
	for (const contact of visit.contacts.values()) {
		if ((concern && !contact.document) || !reaches(anywhere, contact, visit, protection)) continue;
		if (contact.document) return 'writes';
		concern = 'sent';
	}
	return concern;
}

/** Third parties get a cookie only where it is partitioned by this site, or made for cross-site use and let through. */
function isAdmitted(cookie: StoredCookie, contact: Contact, visit: Visit, protection: Protection): boolean {
	const own = registrableDomain(contact.host) === visit.site;
	// In a frame of the site's own inside another's, the site itself has a partition of its own.
	if (cookie.partition) return !(own && cookie.partition.hasCrossSiteAncestor) || contact.frames.some((frame) => frame !== 0);
	const ownScheme = contact.ownSecure || (contact.ownInsecure && !cookie.secure);
	if (own && (ownScheme || !protection.schemeful)) return true;
	if (!own && (contact.direct || (contact.topLevel && cookie.sameSite !== 'strict'))) return true;
	const crossSite = cookie.sameSite === 'none' || (cookie.sameSite === 'unspecified' && !protection.laxByDefault);
	return crossSite && (contact.access ?? protection.thirdParty === 'allowed');
}

/** The tab's own store, and the partition of its site: `{topLevelSite: 'https://shop.test'}` shows in shop.test's tabs only. */
export function belongsHere(cookie: StoredCookie, visit: Visit): boolean {
	if (cookie.store !== visit.store) return false;
	if (cookie.firstPartyDomain && cookie.firstPartyDomain !== visit.site) return false;
	if (!cookie.partition) return true;
	const [, scheme, host] = /^([a-z]+):\/\/(\[[^\]]*\]|[^:/]*)/.exec(cookie.partition.topLevelSite) ?? [];
	return host === visit.site && wasShownBy(scheme, visit);
}

/** Partitions of the http and the https pages of a site are two. */
function wasShownBy(scheme: string | undefined, visit: Visit): boolean {
	if (isLoopback(visit.site)) return true;
	for (const contact of visit.contacts.values()) {
		if (!contact.topLevel || registrableDomain(contact.host) !== visit.site) continue;
		if (scheme === 'https' ? contact.secure : contact.insecure) return true;
	}
	return false;
}
