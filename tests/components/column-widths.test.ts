import { expect, test } from 'vitest';
import { columnWidth } from '../../components/report/column-widths.ts';
import { type Messages, translator } from '../../lib/language/translate.ts';
import { usualColumns } from '../../lib/view/report-columns.ts';
import { localeTags, readLocale } from '../language/read-locales.ts';

const all = ['en', ...localeTags].map((tag) => translator(tag, tag === 'en' ? undefined : (readLocale(tag) as Messages)));

test('a language with longer words has a wider column, one without spaces has the usual one', () => {
	const widths = Object.fromEntries(all.map((t) => [t.language, columnWidth('consent', t)]));
	expect(widths.es).toBeGreaterThan(widths.en!);
	expect(widths.ja).toBe(6);
});

test('the usual columns fit a window of 1,200 pixels in every language', () => {
	const widths = all.map((t) => [t.language, usualColumns.reduce((sum, column) => sum + columnWidth(column, t), 0)] as const);
	// What is left of the window beside the margins of the page and of the table's frame.
	expect(widths.filter(([, width]) => width * 16 > 1200 - 110)).toEqual([]);
});
