import { type Category, categories } from '../policy/vocabulary.ts';
import type { Row } from './row.ts';

export const sortings = ['category', 'name', 'provider', 'lifetime'] as const;
export type Sorting = (typeof sortings)[number];

/** What one should mind comes first; what is not known, last. */
export const categoryOrder: readonly Category[] = [
	...categories.filter((category) => category !== 'unknown').reverse(),
	'unknown',
];

/** The order of rows; whatever it sorts by, the same rows come out in the same order. */
export function comparing(sorting: Sorting): (a: Row, b: Row) => number {
	const [first, ...others] = [byWhat[sorting], byCategory, byProvider, byName];
	return (a, b) => first!(a, b) || others.reduce((order, by) => order || by(a, b), 0) || inOrder(a.id, b.id);
}

type Comparison = (a: Row, b: Row) => number;

const byCategory: Comparison = (a, b) => rank(a) - rank(b);
const byProvider: Comparison = (a, b) => inOrder(providerKey(a), providerKey(b));
const byName: Comparison = (a, b) =>
	inOrder(a.cookie.name.toLowerCase(), b.cookie.name.toLowerCase()) || inOrder(a.cookie.name, b.cookie.name);
/** The longest first; those that go with the browser's window last. */
const byLifetime: Comparison = (a, b) => secondsOf(b) - secondsOf(a);

const byWhat: Readonly<Record<Sorting, Comparison>> = {
	category: byCategory,
	name: byName,
	provider: byProvider,
	lifetime: byLifetime,
};

const rank = (row: Row) => categoryOrder.indexOf(row.identity.category);
const providerKey = (row: Row) => row.identity.provider.name.toLowerCase();
const secondsOf = ({ lifetime }: Row) => (lifetime.kind === 'session' ? -1 : lifetime.seconds);

function inOrder(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
