import type { Tab } from '../../../scripts/browsers/browser-session.ts';

/** What Glassjar must say of one cookie; what is absent is not compared. */
export interface ExpectedCookie {
	readonly name: string;
	/** With a leading dot for a host and all below it. */
	readonly domain?: string;
	readonly path?: string;
	readonly by?: 'response' | 'script' | 'elsewhere' | 'earlier' | 'unknown';
	/** The host whose answer set it. */
	readonly from?: string;
	/** What was asked for, as webRequest names it. */
	readonly as?: string;
	readonly party?: 'first' | 'third';
	/** In a frame rather than the top page. */
	readonly framed?: boolean;
	/** The site it is kept apart for; null: none. */
	readonly partition?: string | null;
	/** Why it was refused. */
	readonly refusal?: string;
	/** The jar held it before it was first written in the visit. */
	readonly wasThere?: boolean;
	/** The script that wrote it, by the page's word, and whether in a frame, by the browser's. */
	readonly script?: string | undefined;
	readonly scriptFramed?: boolean;
	readonly session?: boolean;
	/** Seconds that the header asked for, where the browser keeps it for less. */
	readonly claimed?: number | undefined;
	/** Seconds for which the browser keeps it; compared within ten. */
	readonly kept?: number;
}

export interface Expected {
	readonly tab: Pick<Tab, 'id'>;
	/** All that must be listed as stored, and nothing else. */
	readonly stored: readonly ExpectedCookie[];
	/** All that must be listed as refused, and nothing else. */
	readonly refused?: readonly ExpectedCookie[];
	/** Names that the jar holds for the scenario's hosts, and that are none of this tab's. */
	readonly elsewhere?: readonly string[];
}

/** Sorted alike on both sides, so that two lists compare line by line. */
export function byName(a: { readonly name: string; readonly domain?: string; readonly path?: string }, b: typeof a): number {
	return compare(a.name, b.name) || compare(a.domain ?? '', b.domain ?? '') || compare(a.path ?? '', b.path ?? '');
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
