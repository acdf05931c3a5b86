import type { Party } from '../cookie/site.ts';
import type { Evidence } from '../knowledge/identity.ts';
import type { Category, Consent } from '../policy/vocabulary.ts';

/**
 * One cookie as the exports take it. What `lib/view/export-row.ts` makes fits, and so does a row that `readVisit` read from a file,
 * which may lack most of it. No field holds the value.
 */
export interface ExportRow {
	readonly name: string;
	/** With a leading dot where it covers the domain and all below it. */
	readonly domain: string;
	readonly path: string;
	readonly party: Party;
	readonly provider: string;
	/** The provider's software runs on the site, and its maker receives nothing. */
	readonly software?: boolean;
	readonly service?: string | null;
	readonly category: Category;
	readonly function?: string | null;
	/** The sentence, in the language of the export. */
	readonly purpose: string;
	readonly consent: Consent;
	/** In words: `2 years`. */
	readonly lifetime: string;
	/** Null or absent for a session cookie, and where it is not known. */
	readonly lifetimeSeconds?: number | null;
	readonly session?: boolean;
	/** The lifetime counts from now, because the cookie was written before the visit: how long it stays is not known from it. */
	readonly remaining?: boolean;
	/** How long such a cookie usually stays: an ISO 8601 duration or `session`; and in words, in the language of the export. */
	readonly retention?: string | null;
	readonly retentionWords?: string;
	readonly setBy: string;
	/** Who wrote it in the visit: `response`, `script`, `elsewhere` (another tab), `earlier` (it was there before), `unknown`. */
	readonly writer?: string | null;
	/** Of a response: what was asked for, as webRequest names it (`main_frame`, `image`). */
	readonly resource?: string | null;
	/** The same of its first writing in the visit, where a response wrote it then. */
	readonly setWith?: string | null;
	/** Milliseconds since 1970. */
	readonly firstSeen?: number | null;
	readonly lastSeen?: number | null;
	/** When the visit began, milliseconds since 1970. */
	readonly startedAt?: number | null;
	/** The jar held it before the visit, also where it was written anew. */
	readonly wasThere?: boolean;
	/** Registrable domain of the page visited, and the page's host. */
	readonly site?: string;
	readonly pageHost?: string | null;
	/** The browser did not keep it. */
	readonly refused?: boolean;
	readonly partition?: string | null;
	readonly secure?: boolean;
	readonly httpOnly?: boolean;
	readonly sameSite?: string;
	/** 0 to 1. */
	readonly confidence?: number;
	readonly evidence?: readonly Evidence[];
}
