import type { Manifest } from '../../policy/declaration.ts';
import type { ManifestError } from '../../policy/manifest-error.ts';
import type { FetchFailure } from '../fetching/fetch-bounded.ts';

/** What a site can be asked for, in the order in which its words are believed. */
export const questions = ['wellKnown', 'consentTool', 'policyPage', 'vendors'] as const;
export type Question = (typeof questions)[number];

/** What one source answered, and when. Kept by site; the latest answer stands. */
export interface SiteAnswer {
	readonly question: Question;
	/** `none`: it was asked and declares no cookie. `failed`: it could not be asked or understood; an earlier manifest may still be here. */
	readonly state: 'found' | 'none' | 'failed';
	/** Milliseconds since 1970. */
	readonly at: number;
	/** The address that was asked; absent where nothing was: consent tools are read in the page. */
	readonly address?: string;
	/** Name of the consent tool. */
	readonly tool?: string;
	/** How many services the tool names, with or without cookies. */
	readonly services?: number;
	/** Names of vendors that were asked and did not answer. */
	readonly unanswered?: readonly string[];
	readonly failure?: SiteFailure;
	/** Of a failure: the status, or where it would have led. Text from outside. */
	readonly detail?: string;
	/** What is declared; of the last good answer, where this one failed. */
	readonly manifest?: Manifest;
	/** Entries that were left out beyond those named in `errors`. */
	readonly dropped: number;
	readonly errors: readonly ManifestError[];
	readonly etag?: string;
	/** Until when it need not be asked for again, milliseconds since 1970. */
	readonly freshUntil?: number;
}

export type SiteFailure =
	| FetchFailure
	/** What came is no manifest; `errors` say why. */
	| 'refused'
	/** The page has no link to a policy, and the usual addresses have none. */
	| 'no-page'
	/** The browser lets no extension into this page. */
	| 'no-access';

/** How many cookies an answer declares. */
export function foundIn({ manifest }: SiteAnswer): number {
	return manifest?.cookies.length ?? 0;
}
