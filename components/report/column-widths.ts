import type { MessageKey, Translate } from '../../lib/language/translate.ts';
import { categories } from '../../lib/policy/vocabulary.ts';
import type { ColumnId } from '../../lib/view/report-columns.ts';

/** In rem. Columns keep their widths while rows come and go, and the table scrolls sideways where there are too many. */
const usual = 5;
const least: Partial<Readonly<Record<ColumnId, number>>> = {
	name: 9,
	provider: 6.5,
	purpose: 11,
	party: 6.25,
	consent: 6,
	lifetime: 5.75,
	setBy: 8.5,
	domain: 11,
	service: 11,
	attributes: 11,
	partition: 11,
};

/** What is said again and again in a column, besides its heading. */
const said: Partial<Readonly<Record<ColumnId, readonly MessageKey[]>>> = {
	category: categories.map((category) => `category.${category}` as const),
	party: ['party.first', 'party.third'],
	consent: ['consent.exempt', 'consent.required', 'consent.unclear'],
	lifetime: ['lifetime.session', 'lifetime.expired'],
	setBy: ['setBy.script', 'setBy.earlier', 'setBy.elsewhere'],
	declared: ['report.declared.yes', 'report.declared.no'],
};

/** A letter of the table, and of its bold headings, in a wide font; a cell's edges; the mark before a category, and after a heading. */
const letter = 0.48;
const boldLetter = 0.58;
const edges = 1.05;
const mark = 1;
const arrow = 0.9;

/** As wide as the longest word that the column's language has for it: “Consentimiento” needs more room than “Consent”. */
export function columnWidth(column: ColumnId, t: Translate): number {
	const words = Math.max(0, ...(said[column] ?? []).map((key) => longestWord(t(key)))) * letter;
	const cell = words + (column === 'category' ? mark : 0);
	return Math.max(least[column] ?? usual, edges + Math.max(cell, longestWord(t(`column.${column}`)) * boldLetter + arrow));
}

/** Letters in the longest word; scripts without spaces are broken anywhere, and marks on letters take no room. */
function longestWord(text: string): number {
	const words = text.match(/[^\s\-–/()\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu) ?? [];
	return Math.max(0, ...words.map((word) => word.replace(/\p{M}/gu, '').length));
}
