import { addressOf } from './address.ts';

/** What a cookie's domain may be in somebody's file, loosely: `.shop.test`, `localhost`, `[::1]`; not `..`, `???`, `shop test` or `https://shop.test/`. */
export function mayBeHost(text: string): boolean {
	return /[\p{L}\p{N}:]/u.test(text) && !/[\s/\\@?#<>"]/.test(text) && (!text.includes(':') || addressOfSix.test(text));
}

/** IPv6 has two colons at the least, a host and its port have one. */
const addressOfSix = /^\[?[\da-f.]*:[\da-f.]*:[\da-f:.]*\]?$/i;

/** The host of what somebody calls a site, an address or a host: `https://www.shop.test/basket`, `www.shop.test:8080` → `www.shop.test`. */
export function hostOfSite(text: string): string {
	const bare = text.trim();
	return addressOf(bare)?.host ?? withoutPort(bare.replace(/^[a-z]+:\/\//i, '').replace(/[/?#].*$/s, ''));
}

/** `shop.test:8080` → `shop.test`, `[::1]:8080` → `[::1]`; cookies do not know ports (RFC 6265bis, section 8.5). `::1` stays. */
export function withoutPort(host: string): string {
	return host.replace(/^(\[[^\]]*\]|[^:]*):\d*$/, '$1');
}
