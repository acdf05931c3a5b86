import type { Party } from '../cookie/site.ts';
import type { ConsentReason } from '../policy/consent.ts';
import type { Declaration, Provider } from '../policy/declaration.ts';
import type { FunctionCode } from '../policy/functions.ts';
import type { Category, Consent } from '../policy/vocabulary.ts';

/** A cookie as identification sees it: name and attributes, never a value. */
export interface Subject {
	readonly name: string;
	/** Host or domain, with or without the leading dot. */
	readonly domain: string;
	/** Registrable domain of the tab's top page. */
	readonly site: string;
	readonly path?: string;
	readonly session?: boolean;
	/** Lifetime in seconds. */
	readonly maxAge?: number;
	readonly httpOnly?: boolean;
	readonly secure?: boolean;
	readonly sameSite?: 'strict' | 'lax' | 'none' | 'unspecified';
}

/** What the rest of the visit shows; platforms are recognised by it. */
export interface SiteContext {
	/** Hosts that the tab contacted, lower case. */
	readonly hosts: ReadonlySet<string>;
	/** Names of the visit's cookies on the site's own hosts. */
	readonly names: ReadonlySet<string>;
	/** Host of the tab's top page, where it is known: a manifest may speak for that host alone. */
	readonly page?: string;
}

/** Who makes a claim, from the most to the least believed (README, “Who is believed”). */
export type SourceKind =
	| 'user-manifest'
	| 'bundled-manifest'
	| 'catalogue'
	| 'site-manifest'
	| 'consent-tool'
	| 'policy-page'
	| 'vendor-disclosure'
	| 'inference';

/** How the claim fits the cookie. */
export type MatchGround = 'name-and-host' | 'distinctive-name' | 'platform' | 'shared-name' | 'domain-owner' | 'clues';

/** One claim about the cookie, kept whether or not it decided. */
export interface Evidence {
	readonly source: SourceKind;
	/** Who speaks: `Glassjar’s catalogue`, the manifest's publisher. */
	readonly speaker: string;
	readonly ground: MatchGround;
	/** The pattern that matched (`_ga_*`), the domain whose owner is known, or the strongest clues of an inference. */
	readonly matched: string;
	readonly provider?: string;
	readonly category?: Category;
	readonly function?: FunctionCode;
	/** 0 to 1: how often a claim of this kind is right. */
	readonly confidence: number;
	/** Whether the answer's category came from this claim. */
	readonly decided: boolean;
	/** The claim in full, with the publisher's own words, where it comes from a manifest. */
	readonly declaration?: Declaration;
}

/** The answer for one cookie. `unknown` says that nothing is known; an inference says that it is one. */
export interface Identity {
	readonly kind: 'declared' | 'inferred' | 'unknown';
	readonly provider: Provider;
	/** The provider is the site itself, for want of a better answer or because it runs the software itself. */
	readonly own: boolean;
	readonly category: Category;
	readonly function?: FunctionCode;
	/** The publisher's word for what the provider does with it. */
	readonly service?: string;
	/** The publisher's own sentence by language; absent: the function's sentence. */
	readonly purpose?: Readonly<Record<string, string>>;
	readonly retention?: string;
	readonly anonymised?: boolean;
	readonly consent: Consent;
	readonly consentReason: ConsentReason;
	readonly party: Party;
	/** 0 to 1, calibrated on the category. */
	readonly confidence: number;
	readonly evidence: readonly Evidence[];
}
