import { expect, test } from 'vitest';
import { fold, searcher } from '../../lib/view/search.ts';
import { namesOf, someRow } from './some-row.ts';

const rows = [
	someRow({ name: '_ga', domain: 'shop.test', provider: 'Google Analytics', organisation: 'Google' }),
	someRow({ name: 'Präferenz', domain: 'müller.test', provider: 'Müller & Söhne' }),
	someRow({ name: 'sid', domain: 'pay.bank.test', provider: 'Bank' }),
];
const purposes: Readonly<Record<string, string>> = {
	_ga: 'To count visitors.',
	Präferenz: 'Remembers the STRASSE.',
	sid: 'Zahlt für dich.',
};
const find = (query: string) => namesOf(rows.filter(searcher(query, ({ cookie }) => purposes[cookie.name] ?? '')));

test('finds by name, provider, organisation, purpose and domain', () => {
	expect(find('_ga')).toEqual(['_ga']);
	expect(find('analytics')).toEqual(['_ga']);
	expect(find('visitors')).toEqual(['_ga']);
	expect(find('bank.test')).toEqual(['sid']);
});

test('case and diacritics do not count, on either side', () => {
	expect(find('MULLER')).toEqual(['Präferenz']);
	expect(find('müller')).toEqual(['Präferenz']);
	expect(find('praferenz')).toEqual(['Präferenz']);
	expect(find('straße')).toEqual(['Präferenz']);
	expect(find('fur')).toEqual(['sid']);
	expect(fold('ǅ ﬁ É İ')).toBe(fold('dž fi e i'));
});

test('every word must be there, in any order and any part', () => {
	expect(find('google _ga')).toEqual(['_ga']);
	expect(find('  count   google ')).toEqual(['_ga']);
	expect(find('google sid')).toEqual([]);
});

test('an empty query, or blanks, finds all', () => {
	expect(find('')).toHaveLength(3);
	expect(find('   ')).toHaveLength(3);
});

test('no word matches across two parts, and none is a pattern', () => {
	expect(find('_gashop')).toEqual([]);
	expect(find('.*')).toEqual([]);
	expect(find('s.d')).toEqual([]);
});
