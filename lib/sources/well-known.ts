import { addressOf } from '../cookie/address.ts';
import { registrableDomain } from '../cookie/site.ts';
import { isWebAddress } from '../policy/manifest-text.ts';
import { withoutIds } from './without-ids.ts';

/** Where a site publishes its manifest, on each origin (RFC 8615). */
const wellKnownPath = '/.well-known/cookie-policy.json';

/** Where to ask for a site's manifest, seen from one of its pages: where the page's `<link rel="cookie-policy" href="…">` says, if that is on the site itself; else at the well-known place. */
export function manifestAddress(page: string, link?: string): string | undefined {
	if (link !== undefined && mayFetch(link) && sameSite(page, link)) return withoutIds(link);
	const origin = originOf(page);
	return origin !== undefined && mayFetch(origin) ? `${origin}${wellKnownPath}` : undefined;
}

/** `https://www.shop.test/a?b` → `https://www.shop.test`. A name or password in the address goes. */
export function originOf(url: string): string | undefined {
	const [, scheme, host] = /^(https?:\/\/)(?:[^/?#@]*@)?([^/?#@]+)/i.exec(url) ?? [];
	return scheme && host ? `${scheme}${host}`.toLowerCase() : undefined;
}

/** https, or http to the machine itself: what comes in the clear may be anybody's word. */
export function mayFetch(url: string): boolean {
	return url.length <= 2_048 && isWebAddress(url) && addressOf(url)?.secure === true;
}

/** Whether two addresses are of one site: `www.shop.test` and `cdn.shop.test`, never `shop.test` and `shop.test.evil.test`. */
export function sameSite(a: string, b: string): boolean {
	const [one, other] = [addressOf(a), addressOf(b)];
	return one !== undefined && other !== undefined && registrableDomain(one.host) === registrableDomain(other.host);
}

/** The longest that an answer is believed without asking again, in seconds. */
export const longestAge = 30 * 86_400;

/**
 * For how many seconds an answer need not be asked for again (RFC 9111 §5.2.2): `public, max-age=3600` → 3600; `no-cache` and `no-store` → 0; undefined
 * where the header does not say.
 */
export function maxAgeOf(cacheControl: string | null | undefined): number | undefined {
	const directives = (cacheControl ?? '').slice(0, 1_000).toLowerCase().split(',');
	const all = new Map(directives.map((each) => [each.split('=')[0]!.trim(), each.split('=')[1]?.trim()]));
	if (all.has('no-cache') || all.has('no-store')) return 0;
	const stated = all.get('max-age')?.replaceAll('"', '');
	if (stated === undefined || !/^\d{1,12}$/.test(stated)) return undefined;
	return Math.min(Number(stated), longestAge);
}
