import { twoValueAt, valueAt } from './digits.ts';
import type { KnowledgeTables } from './knowledge-data.ts';
import { add, few, fewKey, fileRarest, LetterFile, many, manyKey, type Places } from './letter-file.ts';

/** The cookies whose names begin with the same two letters; or, under no letters, the globs that begin with a star. */
export interface Shelf {
	/** In order, and for each its provider and where its digits end in the text. */
	readonly names: readonly string[];
	readonly providers: readonly number[];
	readonly ends: readonly number[];
	readonly text: string;
	/** Under the whole name. */
	readonly exact: ReadonlyMap<string, Places>;
	/** Globs under three of their letters: the first, the last, or some between stars; see `fileGlob`. */
	readonly heads: LetterFile;
	readonly tails: LetterFile;
	readonly middles: LetterFile;
	/** Globs without three letters in a row: few, and each is bound to a host. */
	readonly rest: readonly number[];
}

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
	const exact = new Map<string, number | number[]>();
	const files: GlobFiles = { heads: new LetterFile(), tails: new LetterFile(), middles: new Map(), rest: [] };
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
		else add(exact, unescapeName(before), names.length);
		names.push(unescapeName(before));
		providers.push(provider);
		ends.push(at);
	}
	const { heads, tails, middles, rest } = files;
	return { names, providers, ends, text, exact, heads, tails, middles: fileRarest(middles), rest };
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

interface GlobFiles extends Pick<Shelf, 'heads' | 'tails'> {
	/** Globs that are fixed at neither end, by their places. */
	readonly middles: Map<number, readonly string[]>;
	readonly rest: number[];
}

/** `_ga_*` under its head `_ga`, `wordpress_*` under `wordpr`, `*_session` under `ession`, `*Basket*` under its rarest three. */
function fileGlob({ heads, tails, middles, rest }: GlobFiles, glob: string, place: number): void {
	const head = glob.indexOf('*');
	const tail = glob.length - glob.lastIndexOf('*') - 1;
	if (glob.includes('\\')) rest.push(place);
	else if (head >= few) heads.file(head >= many ? manyKey(glob, 0) : fewKey(glob, 0), place);
	else if (tail >= few) tails.file(tail >= many ? manyKey(glob, glob.length - many) : fewKey(glob, glob.length - few), place);
	else {
		const pieces = glob.split('*').filter((piece) => piece.length >= few);
		if (pieces.length > 0) middles.set(place, pieces);
		else rest.push(place);
	}
}
