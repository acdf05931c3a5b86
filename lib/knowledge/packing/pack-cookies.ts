import { functionCodes } from '../../policy/functions.ts';
import type { CatalogueBlock } from '../tables/parse-catalogue.ts';
import type { CatalogueLine } from '../tables/parse-catalogue-line.ts';
import { digitOf, radix } from './digits.ts';
import type { CookieTables } from './knowledge-data.ts';
import { Numbered } from './numbered.ts';
import { escapeName, shelfOf } from './open-shelf.ts';
import { packTraits } from './traits.ts';

interface Entry {
	readonly name: string;
	readonly line: CatalogueLine;
	readonly block: CatalogueBlock;
	readonly place: number;
}

/**
 * All cookies in shelves by their first two letters, so that a lookup opens one small shelf. A shelf is its letters and what each name does not
 * share with the one before it, parted by spaces: `_g a at at_*` for `_ga`, `_gat`, `_gat_*`. What is known of a cookie stands at its number in one
 * string a question, since like beside like zips best.
 */
export function packCookies(blocks: readonly CatalogueBlock[]): CookieTables {
	const shelves = new Map<string, Entry[]>();
	for (const [place, block] of blocks.entries())
		for (const line of block.lines) {
			const entry = { name: escapeName(line.name), line, block, place };
			const key = shelfOf(entry.name);
			const shelf = shelves.get(key);
			if (shelf) shelf.push(entry);
			else shelves.set(key, [entry]);
		}
	const ordered = [...shelves]
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, entries]) => ({ key, entries: entries.toSorted(byName) }));
	const all = ordered.flatMap(({ entries }) => entries);
	const kept = ordered.flatMap(({ key, entries }) =>
		entries.map(({ name }, at) => sharedWith(entries[at - 1]?.name ?? key, name)),
	);
	const retentions = new Numbered();
	const lifetimes = all.map(({ line }) => digitOf(retentions.numberOf(line.retention ?? ''))).join('');
	let number = 0;
	return {
		cookies: ordered.map(({ key, entries }) => [key, ...entries.map(({ name }) => name.slice(kept[number++]))].join(' ')),
		hosts: all.flatMap(({ line, block }, at) =>
			line.hosts.length > 0 && !isOwn(line, block) ? [[at, ...line.hosts].join(' ')] : [],
		),
		traits: all.map(({ line, block }) => packTraits(line, isOwn(line, block))).join(''),
		kept: kept.map(digitOf).join(''),
		lifetimes,
		makers: packPlaces(
			all.map(({ place }) => place),
			widthOf(blocks.length),
		),
		functions: all.map(({ line }) => digitOf(functionCodes.indexOf(line.function))).join(''),
		retentions: retentions.items,
	};
}

function byName(a: Entry, b: Entry): number {
	return a.name < b.name ? -1 : a.name > b.name ? 1 : a.place - b.place;
}

function sharedWith(before: string, name: string): number {
	let kept = 0;
	while (kept < radix - 1 && kept < before.length && before[kept] === name[kept]) kept++;
	return kept;
}

function isOwn(line: CatalogueLine, block: CatalogueBlock): boolean {
	return line.hosts.length > 0 && line.hosts.join(' ') === block.domains.join(' ');
}

/** How many digits tell a place among so many. */
function widthOf(places: number): number {
	return places > radix * radix ? 3 : 2;
}

function packPlaces(places: readonly number[], width: number): string {
	return places
		.map((place) =>
			Array.from({ length: width }, (_, at) => digitOf(Math.floor(place / radix ** (width - 1 - at)) % radix)).join(''),
		)
		.join('');
}
