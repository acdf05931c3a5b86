import { domainMatches } from './address.ts';
import { isPublicSuffix } from './public-suffix.ts';
import type { SameSite } from './stored-cookie.ts';

/** Why a browser does not keep a cookie that a response asked it to keep; the interface has a sentence for each. */
export type Refusal =
	| 'malformed'
	| 'too-large'
	| 'wrong-domain'
	| 'public-suffix'
	| 'secure-over-http'
	| 'prefix-secure'
	| 'prefix-host'
	| 'none-without-secure'
	| 'partitioned-without-secure'
	| 'same-site-in-cross-site-context'
	| 'third-party-blocked'
	| 'unexplained';

/** An attempt to set a cookie, with what the browser's decision hangs on. */
export interface Attempt {
	readonly name: string;
	readonly domain: string;
	readonly hostOnly: boolean;
	readonly path: string;
	readonly secure: boolean;
	readonly sameSite: SameSite;
	readonly partitioned: boolean;
	readonly size: number;
	readonly malformed: boolean;
	readonly host: string;
	readonly secureResponse: boolean;
	/** The response came into another site's page, and was not the tab's own address. */
	readonly crossSite: boolean;
}

/** Name and value together, in bytes (RFC 6265bis §5.6 step 5). */
const largestCookie = 4096;

/**
 * The reason in the order in which RFC 6265bis §5.7 asks, given that the jar does not hold the cookie. The reason is derived, not
 * told by the browser, so the last resort is `unexplained`.
 */
export function refusalOf(attempt: Attempt, laxByDefault: boolean): Refusal {
	const { domain, host, hostOnly, path, partitioned, sameSite, secure, secureResponse } = attempt;
	if (attempt.malformed) return 'malformed';
	if (attempt.size > largestCookie) return 'too-large';
	if (!hostOnly && domain !== host && isPublicSuffix(domain)) return 'public-suffix';
	if (!domainMatches(host, domain)) return 'wrong-domain';
	if (secure && !secureResponse) return 'secure-over-http';
	const name = attempt.name.toLowerCase();
	if (name.startsWith('__secure-') && !secure) return 'prefix-secure';
	if (name.startsWith('__host-') && !(secure && hostOnly && path === '/')) return 'prefix-host';
	if (sameSite === 'none' && !secure) return 'none-without-secure';
	if (partitioned && !secure) return 'partitioned-without-secure';
	if (!attempt.crossSite) return 'unexplained';
	if (sameSite === 'lax' || sameSite === 'strict' || (sameSite === 'unspecified' && laxByDefault))
		return 'same-site-in-cross-site-context';
	return partitioned ? 'unexplained' : 'third-party-blocked';
}
