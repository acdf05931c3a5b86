import { expect, test } from 'vitest';
import { groupRows } from '../../lib/view/group.ts';
import { namesOf, someRow } from './some-row.ts';

const rows = [
	someRow({ name: '_fbp', provider: 'Meta', category: 'advertising', party: 'first' }),
	someRow({ name: 'fr', provider: 'Meta', category: 'advertising', party: 'third' }),
	someRow({ name: '_ga', provider: 'Google Analytics', category: 'analytics' }),
	someRow({ name: 'x', provider: 'px.test', category: 'unknown', consent: 'unclear', party: 'third' }),
	someRow({ name: 'sid', provider: 'Shop' }),
	someRow({ name: 'lang', provider: 'Shop', category: 'functional', consent: 'exempt' }),
	someRow({ name: 'basket', provider: 'Shop' }),
];

test('by category, what one should mind comes first and what is not known last', () => {
	expect(groupRows(rows, 'category').map(({ key, rows }) => [key, namesOf(rows)])).toEqual([
		['category advertising', ['_fbp', 'fr']],
		['category analytics', ['_ga']],
		['category functional', ['lang']],
		['category necessary', ['sid', 'basket']],
		['category unknown', ['x']],
	]);
});

test('by provider, who needs the most consent comes first, then who has the most cookies, then by name', () => {
	expect(groupRows(rows, 'provider').map(({ key, needConsent }) => [key, needConsent])).toEqual([
		['provider Meta', 2],
		['provider Google Analytics', 1],
		['provider Shop', 0],
		['provider px.test', 0],
	]);
});

test('by party, third parties come first', () => {
	expect(groupRows(rows, 'party').map(({ key, rows: { length } }) => [key, length])).toEqual([
		['party third', 2],
		['party first', 5],
	]);
});

test('what the browser refused stands apart, last, and counts in no other group', () => {
	const refused = someRow({ name: 'zq', provider: 'Meta', category: 'advertising', refused: true });
	for (const grouping of ['category', 'provider', 'party'] as const) {
		const groups = groupRows([refused, ...rows], grouping);
		expect(groups.at(-1)).toMatchObject({ kind: 'refused', rows: [refused] });
		expect(groups.slice(0, -1).flatMap((group) => namesOf(group.rows))).not.toContain('zq');
	}
});

test('rows keep their order inside a group; no rows make no groups', () => {
	expect(namesOf(groupRows([...rows].reverse(), 'provider').at(-2)?.rows ?? [])).toEqual(['basket', 'lang', 'sid']);
	expect(groupRows([], 'category')).toEqual([]);
});

test('a provider may be named like anything', () => {
	const odd = ['__proto__', 'constructor', 'refused', ''].map((provider) => someRow({ name: provider, provider }));
	expect(groupRows(odd, 'provider')).toHaveLength(4);
});
