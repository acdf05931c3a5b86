import { type Glob, type HostGlob, isExact, parseGlob, parseHostGlob } from './glob.ts';

/** One pattern of a table, with what it stands for. Hosts are globs; absent: any host. */
export interface Entry<Value> {
	readonly name: string;
	readonly hosts?: readonly string[];
	/** Many use such a name: between globs it comes after one that is not shared, however long. */
	readonly shared?: boolean;
	readonly value: Value;
}

/** An entry made ready. */
export interface Row<Value> {
	readonly glob: Glob;
	readonly name: string;
	readonly hosts: readonly HostGlob[] | undefined;
	readonly shared: boolean;
	readonly value: Value;
}

/**
 * Globs filed under what is fixed of them, so that a lookup asks a few maps and never walks the table: `_ga_*` and `_ga_*_x` under
 * their head `_ga_`, `*_session` under its tail, and only `*a*` in the rest.
 */
export interface GlobShelf<Value> {
	readonly heads: Map<string, Row<Value>[]>;
	/** Lengths that occur among the heads, longest first: at most `longestKey` of them. */
	readonly headLengths: number[];
	readonly tails: Map<string, Row<Value>[]>;
	readonly tailLengths: number[];
	readonly rest: Row<Value>[];
}

/** A table compiled for `match`. Nothing changes it afterwards. */
export interface Index<Value> {
	readonly size: number;
	readonly exact: Map<string, Row<Value>[]>;
	readonly globs: GlobShelf<Value>;
	/** Globs bound to whole domains, by domain: `_*` on `shop.test` costs nothing on other sites. */
	readonly bound: Map<string, GlobShelf<Value>>;
}

/** A longer literal is filed under its first (last) so many characters. Bounds the lookups of one name. */
export const longestKey = 12;

/** Maps, not objects: a cookie named `__proto__` or `constructor` is a name like any other. */
export function compile<Value>(entries: Iterable<Entry<Value>>): Index<Value> {
	const exact = new Map<string, Row<Value>[]>();
	const globs = emptyShelf<Value>();
	const bound = new Map<string, GlobShelf<Value>>();
	const hostGlobs = new Map<string, HostGlob>();
	let size = 0;
	for (const entry of entries) {
		const { name, shared = false, value } = entry;
		size++;
		const glob = parseGlob(name);
		const hosts = entry.hosts?.map((host) => hostGlobOf(hostGlobs, host));
		const row: Row<Value> = { glob, name, hosts, shared, value };
		if (isExact(glob)) {
			append(exact, name, row);
			continue;
		}
		if (hosts?.every((host) => host.kind !== 'glob')) for (const host of hosts) shelve(shelfOf(bound, host.domain), row);
		else shelve(globs, row);
	}
	return { size, exact, globs, bound };
}

/** Most lines share a few hosts. */
function hostGlobOf(known: Map<string, HostGlob>, pattern: string): HostGlob {
	let glob = known.get(pattern);
	if (!glob) {
		glob = parseHostGlob(pattern);
		known.set(pattern, glob);
	}
	return glob;
}

function emptyShelf<Value>(): GlobShelf<Value> {
	return { heads: new Map(), headLengths: [], tails: new Map(), tailLengths: [], rest: [] };
}

function shelfOf<Value>(shelves: Map<string, GlobShelf<Value>>, domain: string): GlobShelf<Value> {
	let shelf = shelves.get(domain);
	if (!shelf) {
		shelf = emptyShelf();
		shelves.set(domain, shelf);
	}
	return shelf;
}

function shelve<Value>(shelf: GlobShelf<Value>, row: Row<Value>): void {
	const { pieces } = row.glob;
	const head = pieces[0]!.slice(0, longestKey);
	const tail = pieces[pieces.length - 1]!.slice(-longestKey);
	if (head.length >= Math.min(tail.length, 3) && head !== '') {
		append(shelf.heads, head, row);
		noteLength(shelf.headLengths, head.length);
	} else if (tail !== '') {
		append(shelf.tails, tail, row);
		noteLength(shelf.tailLengths, tail.length);
	} else shelf.rest.push(row);
}

function noteLength(lengths: number[], length: number): void {
	if (lengths.includes(length)) return;
	lengths.push(length);
	lengths.sort((a, b) => b - a);
}

function append<Value>(map: Map<string, Row<Value>[]>, key: string, row: Row<Value>): void {
	const rows = map.get(key);
	if (rows) rows.push(row);
	else map.set(key, [row]);
}
