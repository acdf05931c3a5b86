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
	readonly setBy: string;
	/** Milliseconds since 1970. */
	readonly firstSeen?: number | null;
	readonly site?: string;
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
