import type { ExactNames, GlobFinder } from '../../policy/compile.ts';
import { fits } from '../../policy/glob-shelf.ts';
import type { Row } from '../../policy/row.ts';
import { few, fewKey, type LetterFile, many, manyKey, nextKey, type Places } from './letter-file.ts';
import { nearestName } from './nearest-name.ts';
import type { OpenedShelf, PackedCookies } from './open-cookies.ts';
import { escapeName, shelfOf } from './open-shelf.ts';

type Take = (row: Row<number>) => void;

/** Rows by their whole name, each made when it is asked for. */
export function exactNames(cookies: PackedCookies): ExactNames<number> {
	return {
		get(name) {
			const found = cookies.shelf(shelfKey(name));
			const places = found?.shelf.exact.get(name);
			if (!found || places === undefined) return undefined;
			if (typeof places === 'number') return cookies.row(found, places);
			return places.map((place) => cookies.row(found, place));
		},
	};
}

/** Rows whose globs fit, by what is fixed of them: the letters that a name begins with, ends with, and any three in it. */
export function globNames(cookies: PackedCookies): GlobFinder<number> {
	return {
		find(name, _host, take) {
			const key = shelfKey(name);
			const own = key === '' ? undefined : cookies.shelf(key);
			if (own) askShelf(cookies, own, name, take);
			const stars = cookies.shelf('');
			if (stars) askShelf(cookies, stars, name, take);
		},
	};
}

/** The row whose name begins most like the one asked, and in how many letters. */
export function nearestRow(
	cookies: PackedCookies,
	name: string,
): { readonly entry: number; readonly common: number } | undefined {
	const opened = cookies.shelf(shelfKey(name));
	const nearest = opened && nearestName(opened.shelf.names, name);
	return nearest && { entry: opened.first + nearest.place, common: nearest.common };
}

/** A star in a cookie's own name is a letter like any other. */
function shelfKey(name: string): string {
	return isEscaped(name.charCodeAt(0)) || isEscaped(name.charCodeAt(1))
		? shelfOf(escapeName(name.slice(0, 2)).replaceAll('*', '\\*'))
		: name.slice(0, 2);
}

/** A space, a star or a tilde. */
function isEscaped(code: number): boolean {
	return code === 32 || code === 42 || code === 126;
}

function askShelf(cookies: PackedCookies, opened: OpenedShelf, name: string, take: Take): void {
	const { heads, tails, middles, rest } = opened.shelf;
	for (const place of rest) askRow(cookies.row(opened, place), name, take);
	const { length } = name;
	if (length < few) return;
	const ask = (file: LetterFile, key: number) => {
		const places = file.at(key);
		if (places !== undefined) askRows(cookies, opened, places, name, take);
	};
	if (!heads.empty) {
		ask(heads, fewKey(name, 0));
		if (length >= many) ask(heads, manyKey(name, 0));
	}
	if (!tails.empty) {
		ask(tails, fewKey(name, length - few));
		if (length >= many) ask(tails, manyKey(name, length - many));
	}
	if (middles.empty) return;
	let key = fewKey(name, 0);
	for (let at = few; ; at++) {
		ask(middles, key);
		if (at >= length) return;
		key = nextKey(key, name.charCodeAt(at));
	}
}

function askRows(cookies: PackedCookies, opened: OpenedShelf, places: Places, name: string, take: Take): void {
	if (typeof places === 'number') askRow(cookies.row(opened, places), name, take);
	else for (const place of places) askRow(cookies.row(opened, place), name, take);
}

function askRow(row: Row<number>, name: string, take: Take): void {
	if (fits(row, name)) take(row);
}
