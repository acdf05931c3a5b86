import type { Party } from '../cookie/site.ts';
import type { FunctionCode } from './functions.ts';
import type { Category, Consent } from './vocabulary.ts';

/** The organisation or product behind a cookie. */
export interface Provider {
	readonly name: string;
	/** The company behind the product, where its name is another: `Google` for Google Analytics. */
	readonly organisation?: string;
	/** ISO 3166-1 alpha-2 code of the organisation's seat. */
	readonly country?: string;
	readonly url?: string;
	readonly privacyUrl?: string;
	/** Registrable domains of the provider. */
	readonly domains?: readonly string[];
	/** Sites run it themselves (PHP, WordPress): the data goes to the site, not to the provider. */
	readonly software?: boolean;
}

/** A claim about a cookie, made by somebody: a catalogue, the site's policy, its consent tool, a vendor. */
export interface Declaration {
	/** Exact name, or a glob in which `*` stands for any run of characters: `_ga_*`. Case-sensitive (RFC 6265bis §5.7). */
	readonly name: string;
	readonly provider?: Provider;
	/** What the provider does with it, in its publisher's words: `Authentication (front and back office)`. */
	readonly service?: string;
	readonly category?: Exclude<Category, 'unknown'>;
	readonly function?: FunctionCode;
	/** The publisher's own sentence, by BCP 47 language. Absent: the function's sentence. */
	readonly purpose?: Readonly<Record<string, string>>;
	/** ISO 8601 duration, or `session`. */
	readonly retention?: string;
	/** Host globs on which the cookie is set; absent: the scope's sites. `*.shop.test` covers `shop.test` and `a.shop.test`, never `myshop.test`. */
	readonly hosts?: readonly string[];
	readonly party?: Party;
	readonly anonymised?: boolean;
	readonly consent?: Consent;
}

/** A list of declarations with its publisher, scope and date. All sources end in this one form. */
export interface Manifest {
	readonly publisher: { readonly name: string; readonly url?: string };
	/** Host globs of the sites it speaks for; absent: any site. */
	readonly scope?: readonly string[];
	readonly policyUrl?: string;
	/** ISO 8601 date. */
	readonly updated?: string;
	/**
	 * What shows that a site outside the scope uses this publisher's platform; each line is a list of signs that must all be there.
	 * `[['cookie:cookies_preferences', 'cookie:django_language']]`, `[['host:cdn.shopify.com']]`.
	 */
	readonly signs?: readonly (readonly string[])[];
	readonly cookies: readonly Declaration[];
}
