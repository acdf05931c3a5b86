import type { Category } from '../policy/vocabulary.ts';
import type { Row } from './row.ts';
import { siteWords } from './site-word.ts';

export const filterNames = ['needs-consent', 'before-consent', 'third-party', 'long-lived', 'undeclared', 'refused'] as const;
/** A question about a cookie that a reader can narrow the list by. */
export type FilterName = (typeof filterNames)[number];

/** What narrows the list; all of it must hold of a row. */
export interface Selection {
	readonly category?: Category | undefined;
	/** By name. */
	readonly provider?: string | undefined;
	readonly filters: ReadonlySet<FilterName>;
}

/** Seconds in 13 calendar months at their longest (397 days); what stays longer is long-lived. */
export const longLived = 397 * 24 * 3600;

const tests: Readonly<Record<FilterName, (row: Row) => boolean>> = {
	'needs-consent': ({ identity }) => identity.consent === 'required',
	'before-consent': ({ beforeConsent }) => beforeConsent,
	'third-party': ({ identity }) => identity.party === 'third',
	'long-lived': ({ lifetime }) => lifetime.kind === 'until' && lifetime.seconds > longLived,
	undeclared: ({ identity }) => siteWords(identity).length === 0,
	refused: ({ state }) => state === 'refused',
};

/** Whether a row is among those that the reader wants to see. */
export function passes(row: Row, { category, provider, filters }: Selection): boolean {
	if (category !== undefined && row.identity.category !== category) return false;
	if (provider !== undefined && row.identity.provider.name !== provider) return false;
	for (const name of filters) if (!tests[name](row)) return false;
	return true;
}

/** How many rows each filter would leave on its own. */
export function filterCounts(rows: readonly Row[]): Readonly<Record<FilterName, number>> {
	const counts = Object.fromEntries(filterNames.map((name) => [name, 0])) as Record<FilterName, number>;
	for (const row of rows) for (const name of filterNames) if (tests[name](row)) counts[name]++;
	return counts;
}
