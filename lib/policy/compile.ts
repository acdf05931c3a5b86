import { type HostGlob, isExact, parseGlob, parseHostGlob } from './glob.ts';
import { append, askShelf, makeShelf } from './glob-shelf.ts';
import type { Row } from './row.ts';

/** One pattern of a table, with what it stands for. Hosts are globs; absent: any host. */
export interface Entry<Value> {
	readonly name: string;
	readonly hosts?: readonly string[];
	/** Many use such a name: between globs it comes after one that is not shared, however long. */
	readonly shared?: boolean;
	readonly value: Value;
}

/** Rows by exact name. Nearly every name stands once: then without a list. */
export interface ExactNames<Value> {
	get(name: string): Row<Value> | readonly Row<Value>[] | undefined;
}

/** Rows whose globs fit a name. Whether they hold for the host is `match`'s question; the host only tells which need not be looked at. */
export interface GlobFinder<Value> {
	find(name: string, host: string, take: (row: Row<Value>) => void): void;
}

/** A table compiled for `match`. Nothing changes it afterwards. */
export interface Index<Value> {
	readonly size: number;
	readonly exact: ExactNames<Value>;
	readonly globs: GlobFinder<Value>;
}

/** @param entries in the order that decides between equally specific ones */
export function compile<Value>(entries: Iterable<Entry<Value>>): Index<Value> {
	const rows: Row<Value>[] = [];
	for (const { name, hosts, shared = false, value } of entries)
		rows.push(makeRow(name, hosts?.map(parseHostGlob), shared, value));
	return compileRows(rows);
}

/** An entry made ready, with its glob parsed, if its name is one. */
export function makeRow<Value>(name: string, hosts: readonly HostGlob[] | undefined, shared: boolean, value: Value): Row<Value> {
	return { name, glob: name.includes('*') ? parseGlob(name) : undefined, hosts, shared, value };
}

/** Maps, not objects: a cookie named `__proto__` or `constructor` is a name like any other. */
function compileRows<Value>(rows: readonly Row<Value>[]): Index<Value> {
	const exact = new Map<string, Row<Value> | Row<Value>[]>();
	const globs: Row<Value>[] = [];
	for (const row of rows) {
		if (row.glob === undefined) put(exact, row.name, row);
		else if (isExact(row.glob)) put(exact, row.glob.pieces[0]!, { ...row, glob: undefined });
		else globs.push(row);
	}
	return { size: rows.length, exact, globs: fileGlobs(globs) };
}

/** Globs by the domains that they are bound to (`_*` on `shop.test` costs nothing on other sites), and those that are bound to none. */
function fileGlobs<Value>(rows: readonly Row<Value>[]): GlobFinder<Value> {
	const free: Row<Value>[] = [];
	const bound = new Map<string, Row<Value>[]>();
	for (const row of rows) {
		if (row.hosts?.every((host) => host.kind !== 'glob')) for (const host of row.hosts) append(bound, host.domain, row);
		else free.push(row);
	}
	const shelf = makeShelf(free);
	const shelves = new Map([...bound].map(([domain, all]) => [domain, makeShelf(all)]));
	return {
		find(name, host, take) {
			for (let domain = host; shelves.size > 0; ) {
				const own = shelves.get(domain);
				if (own) askShelf(own, name, take);
				const dot = domain.indexOf('.');
				if (dot < 0) break;
				domain = domain.slice(dot + 1);
			}
			askShelf(shelf, name, take);
		},
	};
}

function put<Value>(exact: Map<string, Row<Value> | Row<Value>[]>, name: string, row: Row<Value>): void {
	const there = exact.get(name);
	if (there === undefined) exact.set(name, row);
	else if (Array.isArray(there)) there.push(row);
	else exact.set(name, [there, row]);
}
