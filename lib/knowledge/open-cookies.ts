import { makeRow } from '../policy/compile.ts';
import type { HostGlob } from '../policy/glob.ts';
import type { Row } from '../policy/row.ts';
import { twoValueAt, valueAt } from './digits.ts';
import { cookieFunction, functionCodes } from './functions.ts';
import type { KnownCookie, KnownProvider } from './knowledge.ts';
import type { KnowledgeTables } from './knowledge-data.ts';
import { openDomains, roleOf } from './open-provider.ts';
import {
	kindAt,
	listedHosts,
	mostOnShelf,
	openShelf,
	ownHosts,
	type Shelf,
	sameProvider,
	whereOf,
	widthOf,
} from './open-shelf.ts';
import { remember } from './remember.ts';

/** A shelf with the number that its first entry has, and what of it was asked for. */
export interface OpenedShelf {
	readonly shelf: Shelf;
	readonly first: number;
	readonly rows: Row<number>[];
	readonly cookies: KnownCookie[];
}

/** The packed cookies, each under a number: its shelf's place and its own place on the shelf. */
export interface PackedCookies {
	readonly size: number;
	/** The shelf of so many first letters, opened when it is asked for. */
	shelf(key: string): OpenedShelf | undefined;
	row(opened: OpenedShelf, place: number): Row<number>;
	/** What the catalogue says of it. */
	cookie(entry: number): KnownCookie;
}

/** Splits the shelves and opens none: a popup needs some fifty of a thousand. */
export function openCookies(data: KnowledgeTables, providers: (place: number) => KnownProvider): PackedCookies {
	const places = new Map<string, number>();
	for (let place = 0; place < data.cookies.length; place++) {
		const text = data.cookies[place]!;
		places.set(text.slice(0, text.indexOf(' ')), place);
	}
	const hosts = openHostLists(data);
	// Lists, not maps: a lookup asks them several times.
	const opened: (OpenedShelf | undefined)[] = data.cookies.map(() => undefined);
	const shelfAt = (place: number): OpenedShelf => {
		opened[place] ??= { shelf: openShelf(data, data.cookies[place]!), first: place * mostOnShelf, rows: [], cookies: [] };
		return opened[place];
	};
	return {
		size: data.size,
		shelf(key) {
			const place = places.get(key);
			return place === undefined ? undefined : shelfAt(place);
		},
		row({ shelf, first, rows }, place) {
			rows[place] ??= openRow(data, hosts, shelf, first + place);
			return rows[place];
		},
		cookie(entry) {
			const { shelf, cookies } = shelfAt(Math.floor(entry / mostOnShelf));
			const place = entry % mostOnShelf;
			cookies[place] ??= openCookie(data, providers, shelf, place);
			return cookies[place];
		},
	};
}

/** One entry as a row for `match`; its hosts come from lists that are unpacked once. */
function openRow(data: KnowledgeTables, hostsOf: HostLists, shelf: Shelf, entry: number): Row<number> {
	const { names, providers, ends, text } = shelf;
	const place = entry % mostOnShelf;
	const end = ends[place]!;
	const kind = kindAt(text, end);
	const where = whereOf(data, kind);
	const width = valueAt(text, end - 3) === sameProvider ? 1 : widthOf(data.providers.length);
	const hosts =
		where === ownHosts
			? hostsOf.provider(providers[place]!)
			: where === listedHosts
				? hostsOf.list(twoValueAt(text, end - 4 - width))
				: undefined;
	return makeRow(names[place]!, hosts, (valueAt(data.kinds, kind + 1) & 1) === 1, entry);
}

function openCookie(
	data: KnowledgeTables,
	openProvider: (place: number) => KnownProvider,
	{ providers, ends, text }: Shelf,
	place: number,
): KnownCookie {
	const kind = kindAt(text, ends[place]!);
	const code = functionCodes[valueAt(data.kinds, kind)];
	if (code === undefined) throw new TypeError('knowledge.json names a function that this build does not know');
	const mixed = valueAt(data.kinds, kind + 1);
	const provider = providers[place]!;
	return {
		provider: openProvider(provider),
		function: code,
		category: categoryOf[Math.floor(mixed / 18)] ?? cookieFunction(code).category,
		retention: data.retentions[valueAt(data.kinds, kind + 2)] || undefined,
		party: partyOf[Math.floor(mixed / 6) % 3],
		shared: (mixed & 1) === 1,
		role: roleOf(data.providers[provider]),
	};
}

/** Where cookies are found: on their provider's own domains, or on those of a list. */
interface HostLists {
	provider(place: number): readonly HostGlob[];
	list(number: number): readonly HostGlob[];
}

function openHostLists(data: KnowledgeTables): HostLists {
	return {
		provider: remember((place) => ownGlobs(data, place)),
		list: remember((number) => domainGlobs(data.hosts[number]?.split(' '))),
	};
}

const categoryOf = [undefined, 'necessary', 'functional', 'analytics', 'advertising'] as const;
const partyOf = [undefined, 'first', 'third'] as const;

function ownGlobs(data: KnowledgeTables, place: number): HostGlob[] {
	const [joined = '', name = ''] = data.providers[place]?.split('|') ?? [];
	return domainGlobs(openDomains(name, joined));
}

function domainGlobs(domains: readonly string[] | undefined): HostGlob[] {
	return (domains ?? []).map((domain) => ({ kind: 'domain', domain }));
}
