import { makeRow } from '../../policy/compile.ts';
import { cookieFunction, functionCodes } from '../../policy/functions.ts';
import type { HostGlob } from '../../policy/glob.ts';
import type { Row } from '../../policy/row.ts';
import type { KnownCookie, KnownProvider } from '../knowledge.ts';
import { radix, valueAt } from './digits.ts';
import type { KnowledgeTables } from './knowledge-data.ts';
import { openDomains, roleOf } from './open-provider.ts';
import { openShelf, type Shelf } from './open-shelf.ts';
import { remember } from './remember.ts';
import { traitsOf } from './traits.ts';

/** A shelf with the number of its first cookie, and the rows that were asked for. */
export interface OpenedShelf {
	readonly shelf: Shelf;
	readonly first: number;
	readonly rows: Row<number>[];
}

/** The packed cookies, numbered through all shelves. */
export interface PackedCookies {
	readonly size: number;
	/** The shelf of so many first letters, opened when it is asked for. */
	shelf(key: string): OpenedShelf | undefined;
	row(opened: OpenedShelf, place: number): Row<number>;
	/** What the catalogue says of it. */
	cookie(number: number): KnownCookie;
}

/** Splits the shelves and opens none: a popup needs some fifty of a thousand. */
export function openCookies(data: KnowledgeTables, provider: (place: number) => KnownProvider): PackedCookies {
	const places = new Map<string, number>();
	const firsts: number[] = [];
	let size = 0;
	for (let place = 0; place < data.cookies.length; place++) {
		const text = data.cookies[place]!;
		places.set(text.slice(0, text.indexOf(' ')), place);
		firsts.push(size);
		size += countSpaces(text);
	}
	// Lists, not maps: a lookup asks them several times.
	const opened: (OpenedShelf | undefined)[] = firsts.map(() => undefined);
	const cookies: (KnownCookie | undefined)[] = [];
	const hostsOf = openHosts(data);
	return {
		size,
		shelf(key) {
			const place = places.get(key);
			if (place === undefined) return undefined;
			const first = firsts[place]!;
			opened[place] ??= { shelf: openShelf(data.cookies[place]!, data.kept, first), first, rows: [] };
			return opened[place];
		},
		row({ shelf, first, rows }, place) {
			rows[place] ??= makeRow(shelf.names[place]!, hostsOf(first + place), traitsAt(data, first + place).shared, first + place);
			return rows[place];
		},
		cookie(number) {
			cookies[number] ??= openCookie(data, provider, number);
			return cookies[number];
		},
	};
}

function countSpaces(text: string): number {
	let count = 0;
	for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
	return count;
}

function openCookie(data: KnowledgeTables, provider: (place: number) => KnownProvider, number: number): KnownCookie {
	const code = functionCodes[valueAt(data.functions, number)];
	if (code === undefined) throw new TypeError('knowledge.packed names a function that this build does not know');
	const { category, party, shared } = traitsAt(data, number);
	const maker = makerAt(data, number);
	return {
		provider: provider(maker),
		function: code,
		category: category ?? cookieFunction(code).category,
		retention: data.retentions[valueAt(data.lifetimes, number)] || undefined,
		party,
		shared,
		role: roleOf(data.providers[maker]),
	};
}

function traitsAt(data: KnowledgeTables, number: number) {
	return traitsOf[valueAt(data.traits, number)]!;
}

/** Its provider's place. */
function makerAt({ makers, kept }: KnowledgeTables, number: number): number {
	const width = makers.length / kept.length;
	let place = 0;
	for (let at = number * width; at < (number + 1) * width; at++) place = place * radix + valueAt(makers, at);
	return place;
}

/** Where a cookie is found, if not anywhere: on its provider's own domains, or on those of a list. Each list is unpacked once. */
function openHosts(data: KnowledgeTables): (number: number) => readonly HostGlob[] | undefined {
	const listed = new Map(
		data.hosts.map((text) => {
			const [number, ...domains] = text.split(' ');
			return [Number(number), domains.map(globOf)];
		}),
	);
	const own = remember((maker) => {
		const [joined = '', name = ''] = data.providers[maker]?.split('|') ?? [];
		return openDomains(name, joined).map(globOf);
	});
	return (number) => {
		const { place } = traitsAt(data, number);
		if (place === 'anywhere') return undefined;
		return place === 'own' ? own(makerAt(data, number)) : listed.get(number);
	};
}

function globOf(domain: string): HostGlob {
	return { kind: 'domain', domain };
}
