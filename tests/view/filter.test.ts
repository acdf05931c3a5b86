import { expect, test } from 'vitest';
import { type FilterName, filterCounts, longLived, passes } from '../../lib/view/filter.ts';
import { namesOf, someRow } from './some-row.ts';

const day = 24 * 3600;
const rows = [
	someRow({ name: '_ga', provider: 'Google', category: 'analytics', seconds: 730 * day, beforeConsent: true }),
	someRow({
		name: 'fr',
		provider: 'Meta',
		category: 'advertising',
		party: 'third',
		seconds: 90 * day,
		by: ['catalogue', 'policy-page'],
	}),
	someRow({
		name: 'IDE',
		provider: 'Google',
		category: 'advertising',
		party: 'third',
		seconds: 400 * day,
		by: ['user-manifest'],
	}),
	someRow({ name: 'sid', by: ['consent-tool'] }),
	someRow({ name: 'zq', party: 'third', refused: true, consent: 'unclear', by: ['site-manifest'] }),
];
const left = (filters: FilterName[], more: { category?: 'advertising'; provider?: string } = {}) =>
	namesOf(rows.filter((row) => passes(row, { filters: new Set(filters), ...more })));

test('nothing chosen leaves everything', () => {
	expect(left([])).toEqual(['_ga', 'fr', 'IDE', 'sid', 'zq']);
});

test('each filter alone', () => {
	expect(left(['third-party'])).toEqual(['fr', 'IDE', 'zq']);
	expect(left(['needs-consent'])).toEqual(['_ga', 'fr', 'IDE']);
	expect(left(['before-consent'])).toEqual(['_ga']);
	expect(left(['long-lived'])).toEqual(['_ga', 'IDE']);
	expect(left(['refused'])).toEqual(['zq']);
});

test('undeclared is what the site’s own word does not name, whoever else does', () => {
	expect(left(['undeclared'])).toEqual(['_ga', 'IDE']);
});

test('all that is chosen must hold', () => {
	expect(left(['third-party', 'long-lived'])).toEqual(['IDE']);
	expect(left(['third-party'], { provider: 'Meta' })).toEqual(['fr']);
	expect(left(['needs-consent'], { category: 'advertising', provider: 'Google' })).toEqual(['IDE']);
	expect(left(['before-consent'], { category: 'advertising' })).toEqual([]);
});

test('thirteen calendar months are not long-lived, a day more is', () => {
	const lives = (seconds: number) => passes(someRow({ seconds }), { filters: new Set(['long-lived']) });
	expect(lives(397 * day)).toBe(false);
	expect(lives(398 * day)).toBe(true);
	expect(longLived).toBe(397 * day);
	expect(passes(someRow(), { filters: new Set(['long-lived']) })).toBe(false);
});

test('the counts say how many rows each filter would leave', () => {
	const counts = filterCounts(rows);
	for (const [name, count] of Object.entries(counts)) expect(left([name as FilterName])).toHaveLength(count);
});
