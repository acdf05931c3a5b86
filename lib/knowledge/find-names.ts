import type { ExactNames, GlobFinder, Row } from '../policy/compile.ts';
import { fits } from '../policy/glob-shelf.ts';
import type { OpenedShelf, PackedCookies } from './open-cookies.ts';
import { escapeName, few, many, middleKey, nextMiddleKey, type Places, shelfOf } from './open-shelf.ts';

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

/** A star in a cookie's own name is a letter like any other. */
function shelfKey(name: string): string {
	const key = name.slice(0, 2);
	return /[ ~*]/.test(key) ? shelfOf(escapeName(key).replaceAll('*', '\\*')) : key;
}

function askShelf(cookies: PackedCookies, opened: OpenedShelf, name: string, take: Take): void {
	const { heads, tails, middles, filter, rest } = opened.shelf;
	for (const place of rest) askRow(cookies.row(opened, place), name, take);
	const { length } = name;
	if (length < few) return;
	if (heads.size > 0) {
		askRows(cookies, opened, heads.get(name.slice(0, few)), name, take);
		if (length >= many) askRows(cookies, opened, heads.get(name.slice(0, many)), name, take);
	}
	if (tails.size > 0) {
		askRows(cookies, opened, tails.get(name.slice(-few)), name, take);
		if (length >= many) askRows(cookies, opened, tails.get(name.slice(-many)), name, take);
	}
	if (middles.size === 0) return;
	let key = middleKey(name);
	for (let at = few; ; at++) {
		if (filter[key & (filter.length - 1)] === 1) askRows(cookies, opened, middles.get(key), name, take);
		if (at >= length) return;
		key = nextMiddleKey(key, name.charCodeAt(at));
	}
}

function askRows(cookies: PackedCookies, opened: OpenedShelf, places: Places | undefined, name: string, take: Take): void {
	if (places === undefined) return;
	if (typeof places === 'number') askRow(cookies.row(opened, places), name, take);
	else for (const place of places) askRow(cookies.row(opened, place), name, take);
}

function askRow(row: Row<number>, name: string, take: Take): void {
	if (fits(row, name)) take(row);
}
