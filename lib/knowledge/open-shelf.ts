import { twoValueAt, valueAt } from './digits.ts';
import type { KnowledgeTables } from './knowledge-data.ts';

/** Entries' places on their shelf. Nearly every name stands once: then without a list. */
export type Places = number | readonly number[];

/** The cookies whose names begin with the same two letters; or, under no letters, the globs that begin with a star. */
export interface Shelf {
	/** In order, and for each its provider and where its digits end in the text. */
	readonly names: readonly string[];
	readonly providers: readonly number[];
	readonly ends: readonly number[];
	readonly text: string;
	/** Under the whole name. */
	readonly exact: ReadonlyMap<string, Places>;
	/** Globs under their first letters, their last ones, or three between stars: see `fileGlob`. */
	readonly heads: ReadonlyMap<string, Places>;
	readonly tails: ReadonlyMap<string, Places>;
	readonly middles: ReadonlyMap<number, Places>;
	/** One byte for the last bits of a middle's key: 1 where some middle has them. Most places of a name stop here. */
	readonly filter: Uint8Array;
	/** Globs without three letters in a row: few, and each is bound to a host. */
	readonly rest: readonly number[];
}

/** What is long enough is filed under so many of its letters, the rest under `few`. */
export const many = 6;
export const few = 3;

/** In a provider's last digit: the one of the entry before. */
export const sameProvider = 89;
export const mostOnShelf = 1 << 14;

const letters = 2;

/** The shelf of a name or glob, escaped: `_ga*` on `_g`, `*_id` under no letters. */
export function shelfOf(name: string): string {
	const star = name.indexOf('*');
	return star >= 0 && star < letters ? '' : name.slice(0, letters);
}

/** Spaces part entries, tildes shelves. The opposite of `unescapeName`. */
export function escapeName(name: string): string {
	return name.includes(' ') || name.includes('~') ? name.replaceAll(' ', '\\s').replaceAll('~', '\\w') : name;
}

function unescapeName(name: string): string {
	return name.includes('\\') ? name.replaceAll('\\s', ' ').replaceAll('\\w', '~') : name;
}

/** How many digits tell a provider's place among so many. */
export function widthOf(providers: number): number {
	return providers > sameProvider * sameProvider ? 3 : 2;
}

/** Reads a shelf as `packCookies` wrote it. */
export function openShelf(data: KnowledgeTables, text: string): Shelf {
	const names: string[] = [];
	const providers: number[] = [];
	const ends: number[] = [];
	const files: Files = { exact: new Map(), heads: new Map(), tails: new Map(), middles: new Map(), rest: [] };
	const width = widthOf(data.providers.length);
	let at = text.indexOf(' ');
	let before = text.slice(0, at);
	let provider = 0;
	while (at < text.length) {
		const start = at + 1;
		at = text.indexOf(' ', start);
		if (at < 0) at = text.length;
		const same = valueAt(text, at - 3) === sameProvider;
		const nameEnd = at - 2 - (same ? 1 : width) - hostsDigits(data, text, at);
		if (!same) provider = placeAt(text, at - 2 - width, width);
		before = before.slice(0, valueAt(text, start)) + text.slice(start + 1, nameEnd);
		if (before.includes('*')) fileGlob(files, before, names.length);
		else file(files.exact, unescapeName(before), names.length);
		names.push(unescapeName(before));
		providers.push(provider);
		ends.push(at);
	}
	return { names, providers, ends, text, ...files, filter: filterOf(files.middles) };
}

/** A kind's three digits, by an entry's last two. */
export function kindAt(text: string, end: number): number {
	return twoValueAt(text, end - 2) * 3;
}

/** Where an entry's cookies are found: anywhere, on their provider's own domains, on those of a list. */
export function whereOf({ kinds }: KnowledgeTables, kind: number): number {
	return (valueAt(kinds, kind + 1) >> 1) % 3;
}

export const ownHosts = 1;
export const listedHosts = 2;

function hostsDigits(data: KnowledgeTables, text: string, end: number): number {
	return whereOf(data, kindAt(text, end)) === listedHosts ? 2 : 0;
}

function placeAt(text: string, from: number, width: number): number {
	let place = 0;
	for (let at = from; at < from + width; at++) place = place * sameProvider + valueAt(text, at);
	return place;
}

interface Files {
	readonly exact: Map<string, number | number[]>;
	readonly heads: Map<string, number | number[]>;
	readonly tails: Map<string, number | number[]>;
	readonly middles: Map<number, number | number[]>;
	readonly rest: number[];
}

/** `_ga_*` under its head `_ga`, `wordpress_*` under `wordpr`, `*_session` under `ession`, `*Basket*` under `Bas`. */
function fileGlob(files: Files, glob: string, place: number): void {
	const head = glob.indexOf('*');
	const tail = glob.length - glob.lastIndexOf('*') - 1;
	if (glob.includes('\\')) files.rest.push(place);
	else if (head >= few) file(files.heads, glob.slice(0, head >= many ? many : few), place);
	else if (tail >= few) file(files.tails, glob.slice(tail >= many ? -many : -few), place);
	else {
		const middle = glob.split('*').reduce((longest, piece) => (piece.length > longest.length ? piece : longest));
		if (middle.length >= few) file(files.middles, middleKey(middle), place);
		else files.rest.push(place);
	}
}

function file<Key>(filed: Map<Key, number | number[]>, key: Key, place: number): void {
	const there = filed.get(key);
	if (there === undefined) filed.set(key, place);
	else if (typeof there === 'number') filed.set(key, [there, place]);
	else there.push(place);
}

/** Three letters as one small number: no string is made to ask for them. What else has the same number, `fits` tells apart. */
export function middleKey(text: string): number {
	return nextMiddleKey(nextMiddleKey(text.charCodeAt(0), text.charCodeAt(1)), text.charCodeAt(2));
}

/** The key of the three letters that end with this one, seven bits of each. */
export function nextMiddleKey(key: number, code: number): number {
	return ((key << 7) & 0x1fffff) ^ code;
}

function filterOf(middles: ReadonlyMap<number, Places>): Uint8Array {
	let size = 1;
	while (size < middles.size * 16) size *= 2;
	const filter = new Uint8Array(size);
	for (const key of middles.keys()) filter[key & (size - 1)] = 1;
	return filter;
}
