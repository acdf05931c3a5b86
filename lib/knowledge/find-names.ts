import type { ExactNames, GlobFinder, Row } from '../policy/compile.ts';
import { fits } from '../policy/glob-shelf.ts';
import type { PackedCookies } from './open-cookies.ts';
import { escapeName, type Filed, few, many, type Shelf, shelfOf } from './open-shelf.ts';

/** Rows by their whole name, each made when it is asked for. */
export function exactNames(cookies: PackedCookies): ExactNames<number> {
	return {
		get(name) {
			const found = cookies.shelf(shelfKey(name));
			const places = found?.shelf.exact.get(name);
			if (!found || places === undefined) return undefined;
			if (typeof places === 'number') return cookies.row(found.first + places);
			return places.map((place) => cookies.row(found.first + place));
		},
	};
}

/** Rows whose globs fit, by what is fixed of them: the letters that a name begins with, ends with, and any three in it. */
export function globNames(cookies: PackedCookies): GlobFinder<number> {
	return {
		find(name, _host, take) {
			const own = cookies.shelf(shelfKey(name));
			if (own) askShelf(cookies, own, name, take);
			const stars = cookies.shelf('');
			if (stars && stars !== own) askShelf(cookies, stars, name, take);
		},
	};
}

/** A star in a cookie's own name is a letter like any other. */
function shelfKey(name: string): string {
	return shelfOf(escapeName(name.slice(0, 2)).replaceAll('*', '\\*'));
}

type Found = { readonly shelf: Shelf; readonly first: number };

function askShelf(cookies: PackedCookies, { shelf, first }: Found, name: string, take: (row: Row<number>) => void): void {
	const ask = (place: number) => {
		const row = cookies.row(first + place);
		if (fits(row, name)) take(row);
	};
	const look = (filed: Filed, key: string) => {
		const places = filed.get(key);
		if (places === undefined) return;
		if (typeof places === 'number') ask(places);
		else for (const place of places) ask(place);
	};
	const { heads, tails, middles, rest } = shelf;
	for (const place of rest) ask(place);
	const { length } = name;
	if (length < few) return;
	look(heads, name.slice(0, few));
	if (length >= many) look(heads, name.slice(0, many));
	if (tails.size > 0) {
		look(tails, name.slice(-few));
		if (length >= many) look(tails, name.slice(-many));
	}
	if (middles.size > 0) for (let at = few; at <= length; at++) look(middles, name.slice(at - few, at));
}
