import { digitOf, twoDigitsOf } from './digits.ts';
import { functionCodes } from './functions.ts';
import type { Numbered } from './numbered.ts';
import { escapeName, mostOnShelf, sameProvider, shelfOf, widthOf } from './open-shelf.ts';
import type { CatalogueBlock } from './parse-catalogue.ts';
import type { CatalogueLine } from './parse-catalogue-line.ts';

/** What entries tell by number, each numbered in the order of appearance. */
export interface PackedLists {
	readonly retentions: Numbered;
	readonly hosts: Numbered;
	readonly kinds: Numbered;
}

interface Entry {
	readonly name: string;
	readonly line: CatalogueLine;
	readonly block: CatalogueBlock;
	readonly place: number;
}

/**
 * All cookies in shelves by their first two letters, so that a lookup opens one small shelf. A shelf is its letters and its entries, parted by
 * spaces. Names in order share beginnings, so each is written as a digit for how much of the one before it keeps, the rest, two digits for its
 * hosts where they are listed, its provider's place, two digits for what it is: `_g "a!(#$ #t}#%`.
 */
export function packCookies(blocks: readonly CatalogueBlock[], lists: PackedLists): string[] {
	const shelves = new Map<string, Entry[]>();
	for (const [place, block] of blocks.entries())
		for (const line of block.lines) {
			const entry = { name: escapeName(line.name), line, block, place };
			const key = shelfOf(entry.name);
			shelves.set(key, [...(shelves.get(key) ?? []), entry]);
		}
	return [...shelves].map(([key, entries]) => packShelf(key, entries, lists, widthOf(blocks.length)));
}

function packShelf(key: string, entries: readonly Entry[], lists: PackedLists, width: number): string {
	if (entries.length > mostOnShelf) throw new RangeError(`too many names begin with “${key}”`);
	let before = key;
	let provider = -1;
	const ordered = entries.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.place - b.place));
	const texts = ordered.map(({ name, line, block, place }) => {
		let kept = 0;
		while (kept < 80 && kept < before.length && before[kept] === name[kept]) kept++;
		before = name;
		const own = line.hosts.length > 0 && line.hosts.join(' ') === block.domains.join(' ');
		const listed = line.hosts.length > 0 && !own;
		const hosts = listed ? twoDigitsOf(lists.hosts.numberOf(line.hosts.join(' '))) : '';
		const by = place === provider ? digitOf(sameProvider) : packPlace(place, width);
		provider = place;
		const kind = packKind(line, own ? 1 : listed ? 2 : 0, lists.retentions);
		return digitOf(kept) + name.slice(kept) + hosts + by + twoDigitsOf(lists.kinds.numberOf(kind));
	});
	return [key, ...texts].join(' ');
}

/** The last digit is below `sameProvider`, by which one is told from the other. */
function packPlace(place: number, width: number): string {
	const last = digitOf(place % sameProvider);
	return width > 1 ? packPlace(Math.floor(place / sameProvider), width - 1) + last : last;
}

/** Three digits: function; category, party, hosts and `shared` in one; retention. */
function packKind(line: CatalogueLine, hosts: 0 | 1 | 2, retentions: Numbered): string {
	const category = line.category ? ['necessary', 'functional', 'analytics', 'advertising'].indexOf(line.category) + 1 : 0;
	const party = line.party === 'first' ? 1 : line.party === 'third' ? 2 : 0;
	const mixed = ((category * 3 + party) * 3 + hosts) * 2 + Number(line.shared);
	return digitOf(functionCodes.indexOf(line.function)) + digitOf(mixed) + digitOf(retentions.numberOf(line.retention ?? ''));
}
