import type { Index } from './compile.ts';
import { matchesHost } from './glob.ts';
import type { Row } from './row.ts';

/**
 * Every row whose pattern fits the cookie, the most specific first: host-bound before host-free, exact before glob, distinctive before shared,
 * longer literal before shorter, `mail.shop.test` before `shop.test`, and in the table's order between equals. The host is lower case without a leading dot. Changes nothing.
 */
export function match<Value>(index: Index<Value>, name: string, host: string): Row<Value>[] {
	const found: Row<Value>[] = [];
	const take = (row: Row<Value>) => {
		if ((row.hosts === undefined || row.hosts.some((glob) => matchesHost(glob, host))) && !found.includes(row)) found.push(row);
	};
	const exact = index.exact.get(name);
	if (exact !== undefined) {
		if (isList(exact)) for (const row of exact) take(row);
		else take(exact);
	}
	index.globs.find(name, host, take);
	return found.length > 1 ? found.sort((a, b) => bySpecificity(a, b) || hostLength(b, host) - hostLength(a, host)) : found;
}

function isList<Value>(rows: Row<Value> | readonly Row<Value>[]): rows is readonly Row<Value>[] {
	return Array.isArray(rows);
}

function bySpecificity<Value>(a: Row<Value>, b: Row<Value>): number {
	return (
		Number(b.hosts !== undefined) - Number(a.hosts !== undefined) ||
		Number(b.glob === undefined) - Number(a.glob === undefined) ||
		Number(a.shared) - Number(b.shared) ||
		literalsOf(b) - literalsOf(a)
	);
}

function literalsOf<Value>({ glob, name }: Row<Value>): number {
	return glob ? glob.literals : name.length;
}

/** The longest of a row's hosts that covers the cookie's. */
function hostLength<Value>({ hosts }: Row<Value>, host: string): number {
	let longest = 0;
	for (const glob of hosts ?? [])
		if (glob.kind !== 'glob' && glob.domain.length > longest && matchesHost(glob, host)) longest = glob.domain.length;
	return longest;
}
