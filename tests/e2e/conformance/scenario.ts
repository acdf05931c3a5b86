import type { SiteAnswer, SiteRequest } from '../../sites/site.ts';
import type { ConfigurationId } from './configuration.ts';
import type { Expected } from './expected.ts';
import type { Stage } from './stage.ts';

/** Answers by path of one host; `*` is for any other. */
export type Routes = Readonly<Record<string, SiteAnswer | ((request: SiteRequest) => SiteAnswer)>>;

/** One way in which cookies come, go, are refused or are told apart; one line of docs/conformance.md. */
export interface Scenario {
	/** Kebab-case. Hosts bear it, so that scenarios do not disturb each other: `beacon.test`, `www.beacon.test`, `beacon-3p.test`. */
	readonly id: string;
	/** What is shown to be right, as a sentence. */
	readonly title: string;
	readonly sites: Readonly<Record<string, Routes>>;
	/** Configurations that cannot do it, with the reason and where it is documented. */
	readonly impossible?: Partial<Record<ConfigurationId, Impossible>>;
	/** Disturbs the others, or is disturbed: it ends the background, turns a setting, needs the foreground. */
	readonly alone?: boolean;
	/** Starts a browser of its own: begun first, while others run beside it. */
	readonly slow?: boolean;
	/** Drives real pages; what Glassjar then must say of the tab. What it must say on the way is checked by `stage.check`. */
	run(stage: Stage): Promise<Expected | undefined>;
}

export interface Impossible {
	readonly reason: string;
	readonly documentation: string;
}

export interface Group {
	readonly title: string;
	readonly scenarios: readonly Scenario[];
}
