import type { Party } from '../cookie/site.ts';
import { type FilterName, passes, type Selection } from './filter.ts';
import { type CellContext, cellText } from './report-columns.ts';
import type { Row } from './row.ts';
import { searcher } from './search.ts';

/** Which rows of the table are wanted. What is absent, or empty, keeps out none. */
export interface RowFilter extends Selection {
	readonly text: string;
	readonly party?: Party | undefined;
}

export const everything: RowFilter = { text: '', filters: new Set() };

export function isEverything({ text, category, party, provider, filters }: RowFilter): boolean {
	return text.trim() === '' && !category && !party && !provider && filters.size === 0;
}

/** Adds a filter to the others, or takes it out. */
export function toggled(filter: RowFilter, name: FilterName): RowFilter {
	const filters = new Set(filter.filters);
	if (!filters.delete(name)) filters.add(name);
	return { ...filter, filters };
}

/**
 * What is undeclared is asked of whoever declares for this site, the platform's policy included: the report shows whom. The popup,
 * which does not, asks the site's own words only (`filter.ts`).
 */
export function filterRows(rows: readonly Row[], filter: RowFilter, context: CellContext): Row[] {
	const { undeclared } = context;
	const filters = new Set(filter.filters);
	const onlyUndeclared = filters.delete('undeclared') && undeclared;
	const found = searcher(filter.text, (row) => cellText('purpose', row, context));
	return rows.filter(
		(row) =>
			passes(row, { ...filter, filters }) &&
			(filter.party === undefined || row.identity.party === filter.party) &&
			(!onlyUndeclared || undeclared.has(row.id)) &&
			found(row),
	);
}
