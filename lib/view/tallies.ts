import { type Category, categories } from '../policy/vocabulary.ts';
import type { Row } from './row.ts';

/** How many cookies somebody has, and of which kinds. */
export interface Tally {
	readonly name: string;
	readonly count: number;
	readonly byCategory: Readonly<Record<Category, number>>;
	readonly thirdParty: number;
	/** The site itself, or software that it runs. */
	readonly own: boolean;
}

/** Providers by the number of their cookies; those with as many stand in the order of their names. */
export function providerTallies(rows: readonly Row[]): Tally[] {
	const tallies = new Map<string, { -readonly [Key in keyof Tally]: Tally[Key] } & { byCategory: Record<Category, number> }>();
	for (const { identity } of rows) {
		const { name } = identity.provider;
		const tally = tallies.get(name) ?? { name, count: 0, byCategory: noneOfAny(), thirdParty: 0, own: true };
		tally.count++;
		tally.byCategory[identity.category]++;
		if (identity.party === 'third') tally.thirdParty++;
		tally.own &&= identity.own;
		tallies.set(name, tally);
	}
	return [...tallies.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function noneOfAny(): Record<Category, number> {
	return Object.fromEntries(categories.map((category) => [category, 0])) as Record<Category, number>;
}

/** The row that stays longest; none where all go with the browser. */
export function longestStay(rows: readonly Row[]): Row | undefined {
	let longest: Row | undefined;
	for (const row of rows) if (secondsOf(row) > (longest ? secondsOf(longest) : 0)) longest = row;
	return longest;
}

function secondsOf({ lifetime }: Row): number {
	return lifetime.kind === 'until' ? lifetime.seconds : 0;
}
