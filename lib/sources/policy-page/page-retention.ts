import { readRetention, retentionFromWords } from '../duration.ts';
import { plainWords } from '../plain-words.ts';
import type { NameCell } from './cookie-names.ts';
import type { PageRecord, Surroundings } from './page-record.ts';
import { inTurn } from './told-times.ts';

/** One length of time for all names, or one for each; behind a name in brackets; or of the heading `Session cookies`. */
export function retentionOf(
	record: PageRecord,
	index: number,
	names: readonly string[],
	cell: NameCell,
	around: Surroundings,
	language: string,
): string | undefined {
	const told = language === 'und' ? undefined : language;
	const read = (text: string) => retentionFromWords(text, told);
	const lines = record.retention ?? [];
	const own = timeBehind(lines.join('; '), names[index]!);
	if (own !== undefined) return read(own);
	const parts = lines.length > 1 ? lines : (lines[0]?.split(/\s*[,;／、]\s*|\s+\/\s+/) ?? []);
	const bracketed = cell.times.get(names[index]!);
	if (bracketed !== undefined) return read(bracketed);
	const times = parts.filter((part) => readRetention(part) !== undefined).length;
	// `365 Days, A few seconds, 30 Days` tells no length for the second.
	if (
		names.length > 1 &&
		(parts.length === names.length
			? times > 1 && times * 2 >= parts.length && parts.every(({ length }) => length <= 30)
			: lines.length > 2 && times > 1)
	)
		return read(parts[index] ?? '');
	if (names.length > 1 && lines.length === 1) {
		const each = lines[0]!.split(inTurn).filter((part) => readRetention(part) !== undefined);
		if (each.length === names.length) return read(each[index]!);
		const told = timesInTurn(lines[0]!, names);
		if (told) return read(told[index]!);
	}
	if (lines.length > 0) return read(lines.join(' '));
	const typed = (record.category ?? [])
		.map((text) => (text.length < 60 ? readRetention(text) : undefined))
		.find((kind) => kind?.kind === 'session');
	if (typed) return 'session';
	const heading = around.headings[0]?.text ?? '';
	return heading.length <= 40 &&
		plainWords(heading)
			.split(' ')
			.filter((word) => /\p{L}/u.test(word)).length <= 3 &&
		!/(?:^| )(?:und|and|et|y|e|en|i|och|og|a) /.test(plainWords(heading)) &&
		readRetention(heading)?.kind === 'session' &&
		/cookie/i.test(heading)
		? 'session'
		: undefined;
}

/** `_pk_id is kept for 13 months and _pk_ses for 30 minutes`: behind each name its time, before the next one. */
function timesInTurn(text: string, names: readonly string[]): string[] | undefined {
	const places = names.map((name) => text.indexOf(name.replace(/\*$/, '')));
	if (places.some((at, index) => at < 0 || (index > 0 && at <= places[index - 1]!))) return undefined;
	const told = names.map((name, index) => text.slice(places[index]! + name.length, places[index + 1]));
	return told.every((part) => readRetention(part) !== undefined) ? told : undefined;
}

/** `_ga: 2 years, _gid: 24 hours` → for `_gid` `24 hours`. */
function timeBehind(text: string, name: string): string | undefined {
	const bare = name.replace(/\*$/, '');
	const at = text.indexOf(bare);
	if (at < 0 || bare.length < 2) return undefined;
	const behind = /^\S*\s*[:=(–-]\s*([^,;)]{2,40})/.exec(text.slice(at + bare.length));
	return behind && readRetention(behind[1]!) ? behind[1] : undefined;
}
