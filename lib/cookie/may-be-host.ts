/** What a cookie's domain may be in somebody's file, loosely: `.shop.test`, `localhost`, `[::1]`; not `..`, `???`, `shop test` or `https://shop.test/`. */
export function mayBeHost(text: string): boolean {
	return /[\p{L}\p{N}:]/u.test(text) && !/[\s/\\@?#<>"]/.test(text);
}
