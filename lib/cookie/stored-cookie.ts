/** How a cookie is tied to the site at the top of the tab (CHIPS; Firefox's total cookie protection). */
export interface Partition {
	/** Scheme and site, as both browsers give it: `https://shop.test`. */
	readonly topLevelSite: string;
	readonly hasCrossSiteAncestor?: boolean;
}

export type SameSite = 'strict' | 'lax' | 'none' | 'unspecified';

/** What makes a cookie that cookie and no other (RFC 6265bis §5.7, plus partition and store). */
export interface CookieIdentity {
	readonly name: string;
	/** Without the leading dot; `hostOnly` tells the two kinds apart. */
	readonly domain: string;
	/** True where only the very host that set it gets it back: no `Domain` attribute. */
	readonly hostOnly: boolean;
	readonly path: string;
	readonly partition?: Partition;
	/** Firefox's first-party isolation, where the user has switched it on. */
	readonly firstPartyDomain?: string;
	/** Cookie store: the normal one, a private window's, a container's. */
	readonly store: string;
}

/** A cookie in the browser's jar. It has no field for the value, here or anywhere. */
export interface StoredCookie extends CookieIdentity {
	readonly secure: boolean;
	readonly httpOnly: boolean;
	readonly sameSite: SameSite;
	/** Seconds since 1970; absent for a session cookie. */
	readonly expires?: number;
}
