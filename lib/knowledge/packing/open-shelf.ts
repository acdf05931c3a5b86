import { valueAt } from './digits.ts';
import { add, few, fewKey, fileRarest, LetterFile, many, manyKey, type Places } from './letter-file.ts';

/** The cookies whose names begin with the same two letters; or, under no letters, the globs that begin with a star. */
export interface Shelf {
	/** In order. */
	readonly names: readonly string[];
	/** Under the whole name. */
	readonly exact: ReadonlyMap<string, Places>;
	/** Globs under three of their letters: the first, the last, or some between stars; see `fileGlob`. */
	readonly heads: LetterFile;
	readonly tails: LetterFile;
	readonly middles: LetterFile;
	/** Globs without three letters in a row: few, and each is bound to a host. */
	readonly rest: readonly number[];
}

const letters = 2;

/** The shelf of a name or glob, escaped: `_ga*` on `_g`, `*_id` under no letters. */
export function shelfOf(name: string): string {
	const star = name.indexOf('*');
	return star >= 0 && star < letters ? '' : name.slice(0, letters);
}

/** Spaces part names, tildes shelves. The opposite of `unescapeName`. */
export function escapeName(name: string): string {
	return name.includes(' ') || name.includes('~') ? name.replaceAll(' ', '\\s').replaceAll('~', '\\w') : name;
}

function unescapeName(name: string): string {
	return name.includes('\\') ? name.replaceAll('\\s', ' ').replaceAll('\\w', '~') : name;
}

/** Reads a shelf as `packCookies` wrote it. `kept` tells of each cookie, by number, how many letters it shares with the one before. */
export function openShelf(text: string, kept: string, first: number): Shelf {
	const [key = '', ...rests] = text.split(' ');
	const exact = new Map<string, number | number[]>();
	const files: GlobFiles = { heads: new LetterFile(), tails: new LetterFile(), middles: new Map(), rest: [] };
	let before = key;
	const names = rests.map((rest, place) => {
		before = before.slice(0, valueAt(kept, first + place)) + rest;
		if (before.includes('*')) fileGlob(files, before, place);
		else add(exact, unescapeName(before), place);
		return unescapeName(before);
	});
	const { heads, tails, middles, rest } = files;
	return { names, exact, heads, tails, middles: fileRarest(middles), rest };
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
