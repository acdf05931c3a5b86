import type { PageFacts } from './page-facts.ts';
import type { SiteAnswer } from './site-answer.ts';

/** One occasion of asking a site for its word. */
export interface Occasion {
	readonly tabId: number;
	/** Address of the tab's top page. */
	readonly page: string;
	/** Its registrable domain. */
	readonly site: string;
	/** Undefined where the browser lets no extension into the page. */
	readonly facts: PageFacts | undefined;
	/** What the site answered before. */
	readonly before: readonly SiteAnswer[];
	/** Milliseconds since 1970. */
	readonly now: number;
	/** A view asks by itself, as the user has chosen once and for all; else a button was pressed. */
	readonly unasked?: boolean;
}

/** What the site answered to this question before. */
export function beforeOf({ before }: Occasion, question: SiteAnswer['question']): SiteAnswer | undefined {
	return before.find((each) => each.question === question);
}

/** What stays of an earlier answer when asking anew failed: a broken update keeps the last good one. */
export function lastGood(before: SiteAnswer | undefined): Pick<SiteAnswer, 'manifest' | 'dropped' | 'errors'> {
	if (!before?.manifest) return { dropped: 0, errors: [] };
	// The faults of an answer that was refused are not those of the one that stayed.
	return { manifest: before.manifest, dropped: before.dropped, errors: before.failure === 'refused' ? [] : before.errors };
}
