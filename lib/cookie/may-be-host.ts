/** What a cookie's domain may be in somebody's file, loosely: `.shop.test`, `localhost`, `[::1]`; not `..`, `???`, `shop test` or `https://shop.test/`. */
export function mayBeHost(text: string): boolean {
	return /[\p{L}\p{N}:]/u.test(text) && !/[\s/\\@?#<>"]/.test(text) && (!text.includes(':') || addressOfSix.test(text));
}

/** IPv6 has two colons at the least, a host and its port have one. */
const addressOfSix = /^\[?[\da-f.]*:[\da-f.]*:[\da-f:.]*\]?$/i;

/** `shop.test:8080` → `shop.test`, `[::1]:8080` → `[::1]`; cookies do not know ports (RFC 6265bis, section 8.5). `::1` stays. */
export function withoutPort(host: string): string {
	return host.replace(/^(\[[^\]]*\]|[^:]*):\d*$/, '$1');
}
