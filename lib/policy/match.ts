import type { GlobShelf, Index, Row } from './compile.ts';
import { isExact, matchesGlob, matchesHost } from './glob.ts';

/**
 * Every row whose pattern fits the cookie, the most specific first: host-bound before host-free, exact before glob, distinctive before shared,
 * longer literal before shorter, and in the table's order between equals. The host is lower case without a leading dot. Changes nothing.
 */
export function match<Value>(index: Index<Value>, name: string, host: string): Row<Value>[] {
	const found: Row<Value>[] = [];
	const exact = index.exact.get(name);
	if (exact) for (const row of exact) if (onHost(row, host)) found.push(row);
	for (let domain = host; index.bound.size > 0; ) {
		const shelf = index.bound.get(domain);
		if (shelf) collect(shelf, name, host, found);
		const dot = domain.indexOf('.');
		if (dot < 0) break;
		domain = domain.slice(dot + 1);
	}
	collect(index.globs, name, host, found);
	return found.length > 1 ? found.sort(bySpecificity) : found;
}

function collect<Value>(shelf: GlobShelf<Value>, name: string, host: string, found: Row<Value>[]): void {
	for (const length of shelf.headLengths) {
		if (length > name.length) continue;
		const rows = shelf.heads.get(name.slice(0, length));
		if (rows) take(rows, name, host, found);
	}
	for (const length of shelf.tailLengths) {
		if (length > name.length) continue;
		const rows = shelf.tails.get(name.slice(-length));
		if (rows) take(rows, name, host, found);
	}
	take(shelf.rest, name, host, found);
}

function take<Value>(rows: readonly Row<Value>[], name: string, host: string, found: Row<Value>[]): void {
	for (const row of rows) if (matchesGlob(row.glob, name) && onHost(row, host) && !found.includes(row)) found.push(row);
}

function onHost<Value>(row: Row<Value>, host: string): boolean {
	return row.hosts === undefined || row.hosts.some((glob) => matchesHost(glob, host));
}

function bySpecificity<Value>(a: Row<Value>, b: Row<Value>): number {
	return (
		Number(b.hosts !== undefined) - Number(a.hosts !== undefined) ||
		Number(isExact(b.glob)) - Number(isExact(a.glob)) ||
		Number(a.shared) - Number(b.shared) ||
		b.glob.literals - a.glob.literals
	);
}
