import { type Address, defaultPath, isIpAddress } from './address.ts';
import { isPublicSuffix } from './public-suffix.ts';
import type { SetCookie } from './set-cookie.ts';

/** Where a cookie would be kept: with its name, what tells it from others of the jar. */
export interface Target {
	readonly domain: string;
	readonly hostOnly: boolean;
	readonly path: string;
}

/**
 * Where a response's cookie would be kept (RFC 6265bis §5.7). A `Domain` that names the very host binds to that host alone, where
 * nothing can be below it or others would share it: `Domain=127.0.0.1` from 127.0.0.1, `Domain=github.io` from github.io.
 */
export function targetOf(cookie: Pick<SetCookie, 'domain' | 'path'>, { host, path }: Address): Target {
	const { domain } = cookie;
	const hostOnly = domain === undefined || (domain === host && (isIpAddress(host) || isPublicSuffix(host)));
	return { domain: domain ?? host, hostOnly, path: cookie.path ?? defaultPath(path) };
}
