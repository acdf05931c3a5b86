import { type Category, categories } from '../policy/vocabulary.ts';

/** How many biscuits fit into the picture of the jar. */
const room = 8;

/**
 * What lies in the picture of the jar: a biscuit a cookie, or, where there are more than it holds, as many of each kind as it has of all
 * (method of largest remainders), and one at least of each kind. `{necessary: 30, advertising: 10}` → six and two. From the bottom up.
 */
export function jarContents(counts: Readonly<Record<Category, number>>): Category[] {
	const present = categories.filter((category) => counts[category] > 0);
	const all = present.reduce((sum, category) => sum + counts[category], 0);
	if (all <= room) return present.flatMap((category) => Array<Category>(counts[category]).fill(category));
	const shares = present.map((category) => ({ category, exact: (counts[category] / all) * (room - present.length) }));
	const given = new Map(shares.map(({ category, exact }) => [category, 1 + Math.floor(exact)]));
	const left = room - [...given.values()].reduce((sum, count) => sum + count, 0);
	for (const { category } of shares.toSorted((a, b) => (b.exact % 1) - (a.exact % 1)).slice(0, left))
		given.set(category, given.get(category)! + 1);
	return present.flatMap((category) => Array<Category>(given.get(category)!).fill(category));
}
