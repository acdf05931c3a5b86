/**
 * What third parties get: their cookies as anywhere (`allowed`), only such as ask to be kept apart for the site (`blocked`),
 * or all of them, kept apart for the site (`partitioned`).
 */
export type ThirdParty = 'allowed' | 'blocked' | 'partitioned';

/** What the browser does with cookies that are no visit's own; it differs by browser and by the user's settings. */
export interface Protection {
	/** A cookie without `SameSite` counts as `Lax` (Chrome yes, Firefox no). */
	readonly laxByDefault: boolean;
	/** A cookie may be a value without a name (Chrome yes, Firefox no). */
	readonly namelessKept: boolean;
	/** `__Host-` asks for a `Path=/` in so many words (Chrome yes, as RFC 6265bis §5.7 has it; Firefox takes the default path, too). */
	readonly hostPrefixNeedsPath: boolean;
	/** http beside https of one site is another site to `SameSite` and to third parties' rules (Chrome yes, Firefox no). */
	readonly schemeful: boolean;
	/** As far as is known from outside the visit; what the visit itself shows of a third party comes before. */
	readonly thirdParty: ThirdParty;
}
