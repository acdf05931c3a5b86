import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categories } from '../../lib/policy/vocabulary.ts';
import { categoryOrder, comparing, sortings } from '../../lib/view/sort.ts';
import { namesOf, someRow } from './some-row.ts';

const rows = [
	someRow({ name: 'b', provider: 'Zeta', category: 'necessary', seconds: 60 }),
	someRow({ name: 'A', provider: 'alpha', category: 'necessary' }),
	someRow({ name: 'c', provider: 'Beta', category: 'advertising', seconds: 3600 }),
	someRow({ name: 'd', provider: 'Beta', category: 'unknown', seconds: 0 }),
];
const sorted = (by: (typeof sortings)[number]) => namesOf([...rows].sort(comparing(by)));

test('each order', () => {
	expect(sorted('category')).toEqual(['c', 'A', 'b', 'd']);
	expect(sorted('name')).toEqual(['A', 'b', 'c', 'd']);
	expect(sorted('provider')).toEqual(['A', 'c', 'd', 'b']);
	expect(sorted('lifetime')).toEqual(['c', 'b', 'd', 'A']);
});

test('the order of categories has each of them once', () => {
	expect([...categoryOrder].sort()).toEqual([...categories].sort());
	expect(categoryOrder.at(-1)).toBe('unknown');
});

test('the same rows come out in the same order, however they came in', () => {
	const some = fc.record({
		name: fc.constantFrom('a', 'A', '_ga', ''),
		provider: fc.constantFrom('X', 'x', 'Y'),
		category: fc.constantFrom(...categories),
		seconds: fc.constantFrom(0, 60),
		domain: fc.domain(),
	});
	fc.assert(
		fc.property(
			fc.uniqueArray(some, { selector: ({ name, domain }) => `${name}@${domain}` }),
			fc.constantFrom(...sortings),
			(all, by) => {
				const once = all.map(someRow).sort(comparing(by));
				const twice = all.toReversed().map(someRow).sort(comparing(by));
				expect(once.map(({ id }) => id)).toEqual(twice.map(({ id }) => id));
			},
		),
	);
});
