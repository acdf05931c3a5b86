import { domainMatches } from './address.ts';
import { isPublicSuffix } from './public-suffix.ts';
import type { SameSite } from './stored-cookie.ts';

/** Why a browser does not keep a cookie that a response asked it to keep; the interface has a sentence for each. */
export type Refusal =
	| 'malformed'
	| 'nameless'
	| 'too-large'
	| 'wrong-domain'
	| 'public-suffix'
	| 'secure-over-http'
	| 'prefix-secure'
	| 'prefix-host'
	| 'prefix-http'
	| 'secure-cookie-there'
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
	/** The header has no `Path`; the address's own counts. */
	readonly pathless?: boolean;
	readonly secure: boolean;
	readonly httpOnly: boolean;
	readonly sameSite: SameSite;
	readonly partitioned: boolean;
	readonly size: number;
	readonly malformed: boolean;
	readonly host: string;
	readonly secureResponse: boolean;
	/** The response came into another site's page, and was not the tab's own address. */
	readonly crossSite: boolean;
}

/** What the jar and the browser say of it. */
export interface Surroundings {
	/** A cookie without `SameSite` counts as `Lax`. */
	readonly laxByDefault: boolean;
	/** A cookie may be a value without a name (Firefox keeps none). */
	readonly namelessKept: boolean;
	/** `__Host-` asks for `Path=/` in so many words (Chrome). */
	readonly hostPrefixNeedsPath: boolean;
	/** The jar holds a `Secure` cookie that this one would hide or replace. */
	readonly secureCookieThere: boolean;
	readonly thirdPartyBlocked: boolean;
}

/** Name and value together, in bytes (RFC 6265bis §5.6 step 5). */
const largestCookie = 4096;

/**
 * The reason in the order in which RFC 6265bis §5.7 asks. It is derived, not told by the browser: `unexplained` is the answer where
 * the header shows nothing that speaks against the cookie.
 */
export function refusalOf(attempt: Attempt, surroundings: Surroundings): Refusal {
	const { domain, host, hostOnly, partitioned, sameSite, secure, secureResponse } = attempt;
	if (attempt.malformed) return 'malformed';
	if (attempt.name === '' && !surroundings.namelessKept) return 'nameless';
	if (attempt.size > largestCookie) return 'too-large';
	if (!hostOnly && isPublicSuffix(domain)) return 'public-suffix';
	if (!domainMatches(host, domain)) return 'wrong-domain';
	if (secure && !secureResponse) return 'secure-over-http';
	const prefix = brokenPrefix(attempt, surroundings);
	if (prefix) return prefix;
	if (sameSite === 'none' && !secure) return 'none-without-secure';
	if (partitioned && !secure) return 'partitioned-without-secure';
	if (!secure && !secureResponse && surroundings.secureCookieThere) return 'secure-cookie-there';
	if (!attempt.crossSite) return 'unexplained';
	if (sameSite === 'lax' || sameSite === 'strict' || (sameSite === 'unspecified' && surroundings.laxByDefault))
		return 'same-site-in-cross-site-context';
	return !partitioned && surroundings.thirdPartyBlocked ? 'third-party-blocked' : 'unexplained';
}

/** Names that promise more than the header keeps (RFC 6265bis §4.1.3); browsers do not mind their case. */
function brokenPrefix(
	{ name, secure, hostOnly, path, pathless, httpOnly }: Attempt,
	{ hostPrefixNeedsPath }: Surroundings,
): Refusal | undefined {
	const lower = name.toLowerCase();
	if (lower.startsWith('__secure-')) return secure ? undefined : 'prefix-secure';
	if (lower.startsWith('__http-')) return secure && httpOnly ? undefined : 'prefix-http';
	if (!lower.startsWith('__host-')) return undefined;
	if (!secure || !hostOnly || path !== '/' || (pathless && hostPrefixNeedsPath)) return 'prefix-host';
	return lower.startsWith('__host-http-') && !httpOnly ? 'prefix-http' : undefined;
}
