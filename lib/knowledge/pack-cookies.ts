import { digitOf, twoDigitsOf } from './digits.ts';
import { functionCodes } from './functions.ts';
import type { Numbered } from './numbered.ts';
import { longestText } from './open-cookies.ts';
import type { CatalogueBlock } from './parse-catalogue.ts';
import type { CatalogueLine } from './parse-catalogue-line.ts';

/**
 * Names in order share beginnings, so each is written as a digit for how much of the one before it keeps, the rest, two digits for its hosts
 * where they are listed, and three digits for what it is: `_ga`, `_gat` → `!_ga5#$ $t9#%`.
 */
export function packCookies(block: CatalogueBlock, retentions: Numbered, hosts: Numbered): string {
	let before = '';
	const text = block.lines
		.map((line) => {
			const name = line.name.replaceAll(' ', '\\s').replaceAll('~', '\\w');
			let kept = 0;
			while (kept < 80 && kept < before.length && before[kept] === name[kept]) kept++;
			before = name;
			const own = line.hosts.length > 0 && line.hosts.join(' ') === block.domains.join(' ');
			const listed = line.hosts.length > 0 && !own;
			const place = listed ? twoDigitsOf(hosts.numberOf(line.hosts.join(' '))) : '';
			return digitOf(kept) + name.slice(kept) + place + packKind(line, own ? 1 : listed ? 2 : 0, retentions);
		})
		.join(' ');
	if (text.length >= longestText) throw new RangeError(`${block.slug} has too many cookies for one block`);
	return text;
}

/** Three digits: function; category, party, hosts and `shared` in one; retention. */
function packKind(line: CatalogueLine, hosts: 0 | 1 | 2, retentions: Numbered): string {
	const category = line.category ? ['necessary', 'functional', 'analytics', 'advertising'].indexOf(line.category) + 1 : 0;
	const party = line.party === 'first' ? 1 : line.party === 'third' ? 2 : 0;
	const mixed = ((category * 3 + party) * 3 + hosts) * 2 + Number(line.shared);
	return digitOf(functionCodes.indexOf(line.function)) + digitOf(mixed) + digitOf(retentions.numberOf(line.retention ?? ''));
}
