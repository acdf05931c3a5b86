import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRetention } from '../../lib/policy/duration.ts';
import { readRetention, retentionFromWords } from '../../lib/sources/duration.ts';

test.each([
	['2 years', 'P2Y'],
	['13 Monate', 'P13M'],
	['1 an 1 mois 4 jours', 'P1Y1M4D'],
	['5 meses y 27 días', 'P5M27D'],
	['24 Std.', 'PT24H'],
	['30 min', 'PT30M'],
	['fino a 2 anni', 'P2Y'],
	['Um ano', 'P1Y'],
	['2 jaar', 'P2Y'],
	['24 godz', 'PT24H'],
	['6 miesięcy', 'P6M'],
	['180 dní', 'P180D'],
	['2 roky', 'P2Y'],
	['1 år', 'P1Y'],
	['30 dager', 'P30D'],
	['6 kuukautta', 'P6M'],
	['1 hónap', 'P1M'],
	['6 luni', 'P6M'],
	['2 χρόνια', 'P2Y'],
	['2 года', 'P2Y'],
	['1 yıl', 'P1Y'],
	['2年', 'P2Y'],
	['30分', 'PT30M'],
	['6個月', 'P6M'],
	['60초', 'PT60S'],
	['2 سنوات', 'P2Y'],
	['سنتان', 'P2Y'],
	['two years', 'P2Y'],
	['an hour', 'PT1H'],
	['1-year', 'P1Y'],
	['1,5 years', 'P18M'],
	['1.5 hours', 'PT90M'],
	['1 year and 4 weeks', 'P1Y4W'],
	['< 1 day', 'P1D'],
	['Session', 'session'],
	['When you close your browser', 'session'],
	['Sitzungsende', 'session'],
	['Sesión', 'session'],
	['Relace', 'session'],
	['セッション', 'session'],
	['When browser is closed, or four weeks if you ask', 'session'],
	['30 minutes from the session’s start', 'PT30M'],
	['1/2 h', 'PT30M'],
	['half an hour', 'PT30M'],
	['eine halbe Stunde', 'PT30M'],
	['mezz’ora', 'PT30M'],
	['anderthalb Jahre', 'P18M'],
	['one and a half years', 'P18M'],
	['doba návštěvy', 'session'],
	['until the visitor ends their visit', 'session'],
	['bis zum Verlassen der Website', 'session'],
	['quand vous quittez le site', 'session'],
	['30 minutes after the end of the visit', 'PT30M'],
	['Apsilankymo metu', 'session'],
	['1.000 Tage', 'P1000D'],
	['1,825 days', 'P1825D'],
	['10 000 jours', 'P10000D'],
	['0.125 days', 'PT3H'],
	['1,5 Jahre', 'P18M'],
	['10 mn', 'PT10M'],
	['Vuit hores', 'PT8H'],
	['Set dies', 'P7D'],
	['We set an identifier that expires when you close the browser', 'session'],
	['Used to set an identifier. Expires after 30 days', 'P30D'],
])('“%s” is %s', (words, iso) => {
	expect(retentionFromWords(words)).toBe(iso);
});

test.each([
	'',
	'12',
	'x',
	'n/a',
	'Decided by Google',
	'A few seconds',
	'until you delete it',
	'2024-05-31',
	'year',
	'1 page',
	'12 monkeys',
	'999999 ans',
	'Used to set day or night mode',
	'2038 年 1 月 18 日到期',
])('“%s” gives no length', (words) => {
	expect(retentionFromWords(words)).toBeUndefined();
});

test('“persistent” says something, but no length', () => {
	for (const words of ['Persistent', 'beständig', 'jamais', 'never expires', 'Permanente'])
		expect(readRetention(words)).toEqual({ kind: 'unbounded' });
});

test('amounts that are not joined are not added', () => {
	expect(retentionFromWords('1 year (session: 30 minutes)')).toBe('P1Y');
	expect(retentionFromWords('2 days, after login 1 year')).toBe('P2D');
	expect(retentionFromWords('3 months or 1 year')).toBe('P3M');
});

test('whatever is read is a retention', () => {
	const word = fc.constantFrom(
		'1',
		'24',
		'1.5',
		'999999',
		'year',
		'mois',
		'Tage',
		'h',
		'session',
		'two',
		'an',
		'and',
		',',
		'(',
		'月',
		'never',
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 8 }), (words) => {
			const found = retentionFromWords(words.join(' '));
			// A hundred thousand years are a duration in form, and no lifetime.
			if (found !== undefined && !/\d{4}/.test(found)) expect(isRetention(found)).toBe(true);
		}),
	);
});
