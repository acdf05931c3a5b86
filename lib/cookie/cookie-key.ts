import type { CookieIdentity } from './stored-cookie.ts';

/**
 * One string for one cookie, to index by. The parts are quoted, so that no name can pose as two parts:
 * name `a","b` and domain `c` differ from name `a` and domain `b","c`. A host's own cookie
 * and one of the same name for all below it are two.
 */
export function cookieKey(cookie: CookieIdentity): string {
	const { name, domain, hostOnly, path, partition, firstPartyDomain, store } = cookie;
	const partitionKey = partition ? `${partition.topLevelSite}${partition.hasCrossSiteAncestor ? '^' : ''}` : '';
	return JSON.stringify([name, hostOnly ? domain : `.${domain}`, path, partitionKey, firstPartyDomain ?? '', store]);
}
