import { purposeOf, type Sentences } from '../knowledge/purpose.ts';
import type { Translate } from '../language/translate.ts';
import type { Row } from './row.ts';
import { categoryOrder } from './sort.ts';
import { sayLifetime, sayName, sayPlace, sayWriter } from './words.ts';

export const columnIds = [
	'name',
	'provider',
	'category',
	'purpose',
	'party',
	'consent',
	'lifetime',
	'setBy',
	'firstSeen',
	'domain',
	'service',
	'attributes',
	'partition',
	'declared',
	'confidence',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** Those that are shown until the reader chooses others. The name is always there. */
export const usualColumns: readonly ColumnId[] = [
	'name',
	'provider',
	'category',
	'purpose',
	'party',
	'consent',
	'lifetime',
	'setBy',
];

/** What cells are made from, besides their row. */
export interface CellContext {
	readonly t: Translate;
	readonly sentences: Sentences;
	readonly site: string;
	/** Ids of rows that nobody declares; absent where nobody's word is known. */
	readonly undeclared: ReadonlySet<string> | undefined;
	/** The site itself has declared something. */
	readonly siteSpeaks: boolean;
}

/** A cell's text, as it is shown, searched and printed. */
export function cellText(column: ColumnId, row: Row, { t, sentences, site, undeclared }: CellContext): string {
	const { cookie, identity } = row;
	switch (column) {
		case 'name':
			return sayName(cookie.name, t);
		case 'provider':
			return identity.provider.name;
		case 'category':
			return t(`category.${identity.category}`);
		case 'purpose':
			return purposeOf(identity, site, t.language, sentences);
		case 'party':
			return t(`party.${identity.party}`);
		case 'consent':
			return t(`consent.${identity.consent}`);
		case 'lifetime':
			return sayLifetime(row.lifetime, t);
		case 'setBy':
			return sayWriter(row, t);
		case 'firstSeen':
			return row.writer === 'earlier' || row.firstAt === undefined ? '' : sayTime(row.firstAt, t);
		case 'domain':
			return sayPlace(row, t);
		case 'service':
			return identity.service ?? '';
		case 'attributes':
			return attributesOf(row).join(', ');
		case 'partition':
			return cookie.partition?.topLevelSite ?? '';
		case 'declared':
			return undeclared === undefined ? '' : t(undeclared.has(row.id) ? 'report.declared.no' : 'report.declared.yes');
		case 'confidence':
			return new Intl.NumberFormat(t.language, { style: 'percent' }).format(identity.confidence);
	}
}

export interface Order {
	readonly column: ColumnId;
	readonly descending: boolean;
}

/** Rows in the order of a column; equal ones keep the order in which they came. */
export function sortRows(rows: readonly Row[], { column, descending }: Order, context: CellContext): Row[] {
	const collator = new Intl.Collator(context.t.language, { numeric: true });
	const keys = new Map(rows.map((row) => [row, sortKey(column, row, context)]));
	const sign = descending ? -1 : 1;
	return [...rows].sort((a, b) => {
		const [x, y] = [keys.get(a)!, keys.get(b)!];
		if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
		return sign * collator.compare(String(x), String(y));
	});
}

/** Numbers where the words do not sort: `2 years` comes after `13 months`. */
function sortKey(column: ColumnId, row: Row, context: CellContext): number | string {
	const { lifetime, identity, firstAt, writer } = row;
	if (column === 'lifetime') return lifetime.kind === 'session' ? 0 : lifetime.seconds;
	if (column === 'category') return categoryOrder.indexOf(identity.category);
	if (column === 'consent') return ['required', 'unclear', 'exempt'].indexOf(identity.consent);
	if (column === 'firstSeen') return writer === 'earlier' ? 0 : (firstAt ?? 0);
	if (column === 'confidence') return identity.confidence;
	return cellText(column, row, context);
}

function attributesOf({ cookie: { httpOnly, secure, sameSite } }: Row): string[] {
	const sameSites = { strict: 'SameSite=Strict', lax: 'SameSite=Lax', none: 'SameSite=None', unspecified: '' } as const;
	return [httpOnly ? 'HttpOnly' : '', secure ? 'Secure' : '', sameSites[sameSite]].filter(Boolean);
}

/** The time of day, to the second. */
export function sayTime(at: number, t: Translate): string {
	return new Intl.DateTimeFormat(t.language, { timeStyle: 'medium' }).format(new Date(at));
}
