import type { Party } from '../cookie/site.ts';
import type { Category } from '../policy/vocabulary.ts';
import type { Row } from './row.ts';
import { categoryOrder } from './sort.ts';

export const groupings = ['category', 'provider', 'party'] as const;
export type Grouping = (typeof groupings)[number];

/** Rows that stand together under one heading. */
export type Group = {
	/** The same group has the same key at every look. */
	readonly key: string;
	readonly rows: readonly Row[];
	/** How many of them need consent. */
	readonly needConsent: number;
} & (
	| { readonly kind: 'category'; readonly category: Category }
	| { readonly kind: 'provider'; readonly provider: string }
	| { readonly kind: 'party'; readonly party: Party }
	/** What the browser did not keep; it stands apart, last, however the rest is grouped. */
	| { readonly kind: 'refused' }
);

/** The groups in the order in which one should mind them; the rows keep their order. */
export function groupRows(rows: readonly Row[], grouping: Grouping): Group[] {
	const stored = rows.filter(({ state }) => state === 'stored');
	const refused = rows.filter(({ state }) => state === 'refused');
	const groups = groupers[grouping](stored);
	if (refused.length > 0) groups.push({ kind: 'refused', ...parts('refused', refused) });
	return groups;
}

const groupers: Readonly<Record<Grouping, (rows: readonly Row[]) => Group[]>> = {
	category: (rows) => {
		const byCategory = Map.groupBy(rows, ({ identity }) => identity.category);
		return categoryOrder.flatMap((category) => {
			const own = byCategory.get(category);
			return own ? [{ kind: 'category', category, ...parts(`category ${category}`, own) } as const] : [];
		});
	},
	provider: (rows) =>
		[...Map.groupBy(rows, ({ identity }) => identity.provider.name)]
			.map(([provider, own]) => ({ kind: 'provider', provider, ...parts(`provider ${provider}`, own) }) as const)
			.sort((a, b) => b.needConsent - a.needConsent || b.rows.length - a.rows.length || (a.provider < b.provider ? -1 : 1)),
	party: (rows) => {
		const byParty = Map.groupBy(rows, ({ identity }) => identity.party);
		return (['third', 'first'] as const).flatMap((party) => {
			const own = byParty.get(party);
			return own ? [{ kind: 'party', party, ...parts(`party ${party}`, own) } as const] : [];
		});
	},
};

function parts(key: string, rows: readonly Row[]): { key: string; rows: readonly Row[]; needConsent: number } {
	return { key, rows, needConsent: rows.filter(({ identity }) => identity.consent === 'required').length };
}
