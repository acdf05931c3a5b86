import type { ManifestError } from '../../lib/policy/manifest-error.ts';
import type { Subscription } from '../../lib/sources/subscription.ts';

/** What the user can choose, as the page shows it. */
export interface Choices {
	readonly language: string;
	readonly theme: 'auto' | 'light' | 'dark';
	readonly grouping: 'category' | 'provider' | 'party';
	readonly wellKnown: 'ask' | 'always';
	readonly keepHistory: boolean;
	readonly traceScripts: boolean;
}

/** What a site answered, in short. */
export interface Said {
	readonly site: string;
	readonly answers: readonly {
		readonly question: 'wellKnown' | 'consentTool' | 'policyPage' | 'vendors';
		readonly state: 'found' | 'none' | 'failed';
		/** Milliseconds since 1970. */
		readonly at: number;
		readonly found: number;
	}[];
}

/** Why a list was not added. */
export interface Refusal {
	/** In the reader's words. */
	readonly reason: string;
	readonly errors: readonly ManifestError[];
}

export interface OptionsState {
	readonly choices: Choices;
	readonly lists: readonly Subscription[];
	readonly said: readonly Said[];
	/** A list is being fetched: its id, or `new`. */
	readonly busy?: string | undefined;
	readonly refusal?: Refusal | undefined;
	/** What was done last, to be said aloud. */
	readonly done?: string | undefined;
}

export interface OptionsActions {
	choose<Name extends keyof Choices>(name: Name, value: Choices[Name]): void;
	addAddress(address: string): void;
	addFile(file: File): void;
	update(list: Subscription): void;
	turn(list: Subscription, on: boolean): void;
	move(list: Subscription, by: -1 | 1): void;
	remove(list: Subscription): void;
	forgetSite(site: string): void;
	forgetAllSites(): void;
	forgetHistory(): void;
}
