import { matchesGlob } from './glob.ts';
import type { Row } from './row.ts';

/**
 * Globs filed under what is fixed of them, so that a lookup asks a few maps and never walks the table: `_ga_*` and `_ga_*_x` under
 * their head `_ga_`, `*_session` under its tail, `*Basket*` under the first three letters of its longest piece.
 */
export interface GlobShelf<Value> {
	readonly heads: Ends<Value>;
	readonly tails: Ends<Value>;
	readonly middles: ReadonlyMap<number, readonly Row<Value>[]>;
	/** One byte for the key's last bits: 1 where some middle has them. Most places of a name stop here. */
	readonly filter: Uint8Array;
	/** What has no piece of three characters (`*a*`), and all of a shelf that is so short that asking each is quicker. */
	readonly rest: readonly Row<Value>[];
}

interface Ends<Value> {
	readonly rows: ReadonlyMap<string, readonly Row<Value>[]>;
	/** By the key of the outermost three characters: which lengths occur, a bit each. Most names stop here. */
	readonly lengths: ReadonlyMap<number, number>;
}

/** A longer literal is filed under its first (last) so many characters. Bounds the lookups of one name. */
const longestKey = 12;
const shortShelf = 6;

/** Files rows; those without a glob count as exact names. */
export function makeShelf<Value>(rows: readonly Row<Value>[]): GlobShelf<Value> {
	const heads = { rows: new Map<string, Row<Value>[]>(), lengths: new Map<number, number>() };
	const tails = { rows: new Map<string, Row<Value>[]>(), lengths: new Map<number, number>() };
	const middles = new Map<number, Row<Value>[]>();
	const rest: Row<Value>[] = [];
	for (const row of rows) {
		const pieces = row.glob?.pieces ?? [row.name];
		const head = pieces[0]!.slice(0, longestKey);
		const tail = pieces[pieces.length - 1]!.slice(-longestKey);
		const longest = pieces.reduce((most, piece) => (piece.length > most.length ? piece : most));
		if (rows.length <= shortShelf || longest.length < 3) rest.push(row);
		else if (head.length >= 3) file(heads, head, keyAt(head, 0), row);
		else if (tail.length >= 3) file(tails, tail, keyAt(tail, tail.length - 3), row);
		else append(middles, keyAt(longest, 0), row);
	}
	let size = 64;
	while (size < middles.size * 16) size *= 2;
	const filter = new Uint8Array(size);
	for (const key of middles.keys()) filter[scatter(key) & (size - 1)] = 1;
	return { heads, tails, middles, filter, rest };
}

/** Adds what fits the name, in no order. */
export function askShelf<Value>(shelf: GlobShelf<Value>, name: string, take: (row: Row<Value>) => void): void {
	const { heads, tails, middles, filter, rest } = shelf;
	for (const row of rest) if (fits(row, name)) take(row);
	if (name.length < 3) return;
	for (let mask = heads.lengths.get(keyAt(name, 0)) ?? 0, length = 3; mask >> length > 0; length++)
		if ((mask >> length) & 1) askRows(heads.rows.get(name.slice(0, length)), name, take);
	for (let mask = tails.lengths.get(keyAt(name, name.length - 3)) ?? 0, length = 3; mask >> length > 0; length++)
		if ((mask >> length) & 1) askRows(tails.rows.get(name.slice(-length)), name, take);
	if (middles.size === 0) return;
	let key = keyAt(name, 0);
	for (let at = 3; ; at++) {
		if (filter[scatter(key) & (filter.length - 1)] === 1) askRows(middles.get(key), name, take);
		if (at >= name.length) return;
		key = ((key << 10) & 0x3fffffff) | (name.charCodeAt(at) & 1023);
	}
}

function askRows<Value>(rows: readonly Row<Value>[] | undefined, name: string, take: (row: Row<Value>) => void): void {
	if (rows) for (const row of rows) if (fits(row, name)) take(row);
}

/** Whether a row's name or glob covers a cookie's name. */
export function fits<Value>(row: Row<Value>, name: string): boolean {
	return row.glob ? matchesGlob(row.glob, name) : row.name === name;
}

function file<Value>(
	ends: { rows: Map<string, Row<Value>[]>; lengths: Map<number, number> },
	literal: string,
	key: number,
	row: Row<Value>,
): void {
	append(ends.rows, literal, row);
	ends.lengths.set(key, (ends.lengths.get(key) ?? 0) | (1 << literal.length));
}

/** Three characters as one small number: no string is made to ask for it. What else has the same number is told apart by `matchesGlob`. */
function keyAt(text: string, at: number): number {
	return ((text.charCodeAt(at) & 1023) << 20) | ((text.charCodeAt(at + 1) & 1023) << 10) | (text.charCodeAt(at + 2) & 1023);
}

/** Spreads keys that differ in their first letters alone. */
function scatter(key: number): number {
	return key ^ (key >> 7) ^ (key >> 15);
}

/** Adds to the list under a key, which may be its first. */
export function append<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
	const items = map.get(key);
	if (items) items.push(item);
	else map.set(key, [item]);
}
