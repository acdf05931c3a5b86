import { withoutPathIds } from './without-path-ids.ts';

/** Where a request went, as far as cookies care. */
export interface Address {
	/** Lower case, without port; IPv6 keeps its brackets, as `URL.hostname` gives it. */
	readonly host: string;
	/** Without query, and without the values of path parameters: `/a;jsessionid=`. */
	readonly path: string;
	/** https, or http to the machine itself, which browsers trust as much. */
	readonly secure: boolean;
}

/** Characters of a path that are kept. A cookie's own `Path` has 1,024 at most. */
const longestPath = 2_048;

/** `'https://a.test:8443/x?y'` → `{host: 'a.test', path: '/x', secure: true}`; undefined for anything but http(s) and ws(s). */
export function addressOf(url: string): Address | undefined {
	const match = /^(https?|wss?):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::\d+)?([^?#]*)/i.exec(url);
	if (!match?.[2]) return undefined;
	const host = match[2].toLowerCase();
	const scheme = match[1]?.toLowerCase();
	return {
		host,
		path: withoutPathIds((match[3] || '/').slice(0, longestPath)),
		secure: scheme === 'https' || scheme === 'wss' || isLoopback(host),
	};
}

/** `localhost`, `a.localhost`, `127.0.0.1`, `[::1]` (W3C Secure Contexts §3.1). */
export function isLoopback(host: string): boolean {
	return host === 'localhost' || host.endsWith('.localhost') || /^127(\.\d+){3}$/.test(host) || host === '[::1]';
}

/** The path that a cookie without `Path` gets (RFC 6265bis §5.1.4): `/a/b` → `/a`, `/a/` → `/a`, `/a` → `/`. */
export function defaultPath(path: string): string {
	const slash = path.lastIndexOf('/');
	return slash <= 0 ? '/' : path.slice(0, slash);
}

/** Whether `host` is `domain` or below it (RFC 6265bis §5.1.3): `.shop.test` covers `a.shop.test`, never `myshop.test`. */
export function domainMatches(host: string, domain: string): boolean {
	if (host === domain) return true;
	return host.endsWith(domain) && host[host.length - domain.length - 1] === '.' && !isIpAddress(host);
}

/** Whether a cookie of path `cookiePath` goes to `path` (RFC 6265bis §5.1.4): `/a` covers `/a/b`, never `/ab`. */
export function pathMatches(path: string, cookiePath: string): boolean {
	if (path === cookiePath) return true;
	return path.startsWith(cookiePath) && (cookiePath.endsWith('/') || path[cookiePath.length] === '/');
}

/** `192.168.0.1`, `[::1]`: nothing can be below it. */
export function isIpAddress(host: string): boolean {
	return host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host);
}
