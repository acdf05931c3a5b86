import { publicSuffix } from './public-suffix.ts';
import { toAscii } from './punycode.ts';

/** Cookies of a visit share few hosts, and the suffix list is the dearest step of identification. Bounded: emptied when full. */
const known = new Map<string, string>();
const mostKnown = 2_000;

/**
 * The registrable domain of a host: `a.b.shop.co.uk` → `shop.co.uk`. A host that has none is its own site: IP addresses, `localhost`,
 * `intranet`, a public suffix itself. Case, a leading dot (as in a cookie's domain) and a trailing one do not count; IDN in ASCII form.
 */
export function registrableDomain(host: string): string {
	const cached = known.get(host);
	if (cached !== undefined) return cached;
	const plain = plainHost(host);
	const domain = isAddress(plain) ? plain : siteOf(plain);
	if (known.size >= mostKnown) known.clear();
	known.set(host, domain);
	return domain;
}

/** One label more than the public suffix, where there is one: `a.github.io` and `b.github.io` are two sites. */
function siteOf(host: string): string {
	const above = host.slice(0, -publicSuffix(host).length - 1);
	return host.slice(above.lastIndexOf('.') + 1);
}

/** Whose cookie it is, by registrable domain against the site of the tab. */
export type Party = 'first' | 'third';

/** `first` where the cookie's host and the site share a registrable domain. The site may be a host: `www.shop.test`. */
export function partyOf(host: string, site: string): Party {
	return registrableDomain(host) === registrableDomain(site) ? 'first' : 'third';
}

/** Lower case, ASCII, without leading or trailing dot, IPv6 in its brackets: `.Shop.Test.` → `shop.test`, `::1` → `[::1]`. */
export function plainHost(host: string): string {
	let plain = host.toLowerCase();
	if (plain.startsWith('.')) plain = plain.slice(1);
	if (plain.endsWith('.')) plain = plain.slice(0, -1);
	if (plain.includes(':')) return plain.startsWith('[') ? plain : `[${plain}]`;
	return toAscii(plain);
}

/** `192.168.0.1`, `[::1]`; no suffix list applies to them. */
function isAddress(host: string): boolean {
	return host.includes(':') || /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
}
