import type { ManifestError } from '../../lib/policy/manifest-error.ts';
import type { Subscription } from '../../lib/sources/subscription.ts';
import type { Settings } from '../../lib/view/settings.ts';

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
	readonly choices: Settings;
	readonly lists: readonly Subscription[];
	readonly said: readonly Said[];
	/** A list is being fetched: its id, or `new`. */
	readonly busy?: string | undefined;
	readonly refusal?: Refusal | undefined;
	/** What was done last, to be said aloud. */
	readonly done?: string | undefined;
}

export interface OptionsActions {
	choose<Name extends keyof Settings>(name: Name, value: Settings[Name]): void;
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
