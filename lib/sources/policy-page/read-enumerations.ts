import { readRetention } from '../duration.ts';
import { isCategoryOnly } from './category-words.ts';
import { strictNamesIn } from './cookie-names.ts';
import { describe } from './describe.ts';
import { speaksOfCookies } from './header-words.ts';
import { providerIn } from './known-words.ts';
import { isNameToken, isOrdinaryWord, isStrictName } from './name-shape.ts';
import type { PageRecord } from './page-record.ts';
import type { PageLine } from './page-text.ts';

/** A name and the brackets right behind it. Not `Pear Count (…)`: names in sentences have no capital followed by small letters. */
const remarked = /(?<![\p{L}\p{N}_-])([a-z_][\w*.:$-]{1,60}|[A-Z][A-Z0-9_-]{1,60}(?![a-z]))\s*\(([^()]{2,200})\)/gu;

/**
 * `We use: pear_sid (your session, until you close the browser), basket (what is in it, 30 days).` A name that looks like one vouches for plain words
 * beside it. `undefined` for other lines.
 */
export function enumeratedIn(line: PageLine): PageRecord[] | undefined {
	const text = line.text.slice(0, 4_000);
	if (!text.includes('(')) return undefined;
	const all = [...text.matchAll(remarked)].filter(
		([, name, remark]) => isNameToken(name!) && !isOrdinaryWord(name!) && !strictNamesIn(remark!),
	);
	// `Our list (by name): pear_sid (24 h), …`
	const items = all.slice(all.findIndex(({ index, 0: item }) => !/^\s*[:：]/.test(text.slice(index + item.length))));
	const strict = items.filter(([, name]) => isStrictName(name!)).length;
	if (
		items.length < 2 ||
		!items.every((item, index) => index === 0 || follows(text, items[index - 1]!, item)) ||
		strict * 2 < items.length ||
		!(speaksOfCookies(text) || startsWithName(text))
	)
		return undefined;
	const before = text.slice(0, items[0]!.index).split(/[:：]/)[0]!.trim();
	const category = isCategoryOnly(before) ? [before] : undefined;
	const provider =
		providerIn(before) ??
		(category === undefined && /^\p{Lu}/u.test(before) && before.split(' ').length <= 4 && !speaksOfCookies(before)
			? before
			: undefined);
	return items.map(([, name, remark]) => ({
		names: [name!],
		...said(remark!),
		...(category === undefined ? {} : { category }),
		...(provider === undefined ? {} : { provider }),
	}));
}

/** Whether only a comma or `and` stands between the two. */
function follows(text: string, item: RegExpExecArray, next: RegExpExecArray): boolean {
	return /^[\s,;.·+&]*(?:\p{L}{1,5}\s+)?$/u.test(text.slice(item.index + item[0].length, next.index));
}

function startsWithName(text: string): boolean {
	return new RegExp(`^\\W*${remarked.source}`, 'u').test(text) || /^[^.:：]{2,60}[:：]\s*\S+\s*\(/u.test(text);
}

/** `what is in it, 30 days` → purpose and time. */
function said(remark: string): Partial<PageRecord> {
	const parts = remark.split(/\s*[,;–—]\s+/);
	const last = parts.at(-1)!;
	if (readRetention(last) === undefined) return describe([remark]);
	const purpose = parts.slice(0, -1).join(', ');
	return { retention: [last], ...(purpose === '' ? {} : { purpose }) };
}

const owned = /^\s*(\p{Lu}[^:：()]{1,40}?)\s*[:：]\s*(.{2,200}?)\.?\s*$/su;

/** `Pear Count: _pc (2 years), _pd. Plum Ads: sid (30 days).`: several owners on one line, each with names. */
export function ownedIn(line: PageLine): PageRecord[] | undefined {
	const parts = line.text.slice(0, 2_000).split(/(?<=[.;)])\s+(?=\p{Lu}[^:：.;]{1,40}[:：])/u);
	if (parts.length < 2) return undefined;
	const records = parts.map((part) => {
		const found = owned.exec(part.replace(/;$/, ''));
		return found && strictNamesIn(found[2]!) ? { names: [found[2]!], provider: found[1]! } : undefined;
	});
	return records.every((record) => record !== undefined) ? records : undefined;
}
