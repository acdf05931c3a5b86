import { isCategoryOnly } from './category-words.ts';
import { readNames, strictNamesIn } from './cookie-names.ts';
import { describe } from './describe.ts';
import { speaksOfCookies } from './header-words.ts';
import { providerIn } from './known-words.ts';
import { inlineLabel } from './labels.ts';
import { isNameToken, isStrictName } from './name-shape.ts';
import type { PageRecord } from './page-record.ts';
import type { PageLine } from './page-text.ts';

/** Names at a line's beginning, and what is said of them. */
export interface Lead {
	readonly names: readonly string[];
	/** The words before they are understood; empty where the line is names alone. */
	readonly rest: string;
	/** `Google Analytics (_ga, _gid): counts visits`, `Google Ads: IDE, NID`: whose they are; `Statistics (_ga)`: of what kind. */
	readonly provider?: string;
	readonly category?: string;
}

const owner = /^([^()]{2,60}?)\s*\(([^()]{2,200})\)\s*[:：–—-]*\s*(.*)$/su;
const separators =
	/^(.{1,240}?)(?:\s*[:：]\s+|\s*[:：]$|\s+[–—=→-]+\s+|\s*[–—]\s*|\s+(?=\()|,?\s+(?=(?:cookies?\s+)?(?:is|are|wird|werden|dient|est|sert|es|se|è|viene|é|jest|służy|je|slouží|är|används|er|brukes|bruges|on|is used|used|wordt|stores?|remembers?|contains?|allows?|helps?|this|to)\s))(.*)$/su;

/**
 * `_ga: counts visitors`, `<b>_ga</b> counts visitors`, `_ga (2 years) – counts`, `_ga, _gid`. The names must look like names; a word in code or bold
 * before a separator may be plain where `lenient`.
 */
export function leadOf(line: PageLine, lenient: boolean): Lead | undefined {
	const text = line.text.replace(/^[\s•·*►▪‣–—-]+\s*(?=\S)/, (all) => (/^\*/.test(all) ? all : ''));
	if (inlineLabel(text, line.lead)) return undefined;
	const owned = owner.exec(text.slice(0, 2_000));
	const inside = owned && /^\p{Lu}/u.test(owned[1]!) && !strictNamesIn(owned[1]!) ? strictNamesIn(owned[2]!) : undefined;
	if (inside) return { names: inside, rest: owned![3]!.trim(), ...whose(owned![1]!.trim()) };
	const listed = /^([^:：]{2,60})[:：]\s*(.{2,300})$/su.exec(text);
	const list = listed && /^\p{Lu}/u.test(listed[1]!) && !strictNamesIn(listed[1]!) ? strictNamesIn(listed[2]!) : undefined;
	if (list && (list.length > 1 || providerIn(listed![1]!) !== undefined))
		return { names: list, rest: '', ...whose(listed![1]!.trim()) };
	const whole = strictNamesIn(text);
	if (whole) return { names: whole, rest: '' };
	if (line.lead !== undefined && text.startsWith(line.lead) && line.lead !== text) {
		const lead = line.lead.replace(/\s*[:：–—-]\s*$/, '');
		const rest = text.slice(line.lead.length);
		const names =
			strictNamesIn(lead) ??
			(lenient &&
			/^[a-z][\w.:-]*$/.test(lead) &&
			(line.codes.includes(lead) || /^\s*[:–—(-]|[:–—]\s*$/.test(rest.slice(0, 2) + line.lead))
				? [lead]
				: undefined);
		if (names && /^[\s:：–—(,.=-]|^$/.test(rest)) return { names, rest: rest.replace(/^[\s:：–—=-]+/, '') };
	}
	const split = separators.exec(text.slice(0, 2_000));
	const names = split ? strictNamesIn(split[1]!) : undefined;
	return names && { names, rest: split![2]!.trim() };
}

function whose(text: string): Pick<Lead, 'provider' | 'category'> {
	if (isCategoryOnly(text)) return { category: text };
	return speaksOfCookies(text) || text.split(' ').length > 6 ? {} : { provider: text };
}

/** The record of a lead and the lines that belong to it. */
export function leadRecord({ names, rest, provider, category }: Lead, further: readonly string[]): PageRecord {
	const said = describe([...(rest === '' ? [] : [rest]), ...further]);
	return {
		names,
		strict: true,
		...said,
		provider: provider ?? said.provider,
		category: category === undefined ? said.category : [category],
	};
}

const cookieWord =
	'(?:cookies?|cookie-?\\p{L}*|plik(?:u|i|ów)? cookies?|témoins?|local ?storage|session ?storage|galletas?|informasjonskapsel\\p{L}*|kakor|kakan|evästeen|evästettä|süti\\p{L}*)';
/** `a cookie called wall`, where `wall` is set as code, may be a plain word. */
const namedCode =
	/(?:named|called|namens|nommée?|appelée?|genannt|llamada|chiamato|genaamd|o nazwie|med namnet|med navnet)\s+["'“„«‘`]?([^\s"'”“»’`,;().]{2,80})/giu;
const beforeName = new RegExp(
	`${cookieWord}\\s+(?:(?:named|called|names?|nommés?|namens|mit dem namen|llamadas?|denominadas?|chiamato|met de naam|o nazwie|s názvem|med navnet|med namnet)\\s+)?[:"'“„«‘\`]*([^\\s"'”“»’\`,;()]{2,80})`,
	'giu',
);
const afterName = new RegExp(`["'“„«‘\`]?([^\\s"'”“»’\`,;()]{2,80})["'”“»’\`]?[\\s-]+${cookieWord}`, 'giu');

/**
 * Names inside running text: in code in a line that speaks of cookies, or right beside the word: `the cookie "_abc" remembers`, `das _abc-Cookie`.
 * Each with its sentence as the purpose.
 */
export function namesInProse(line: PageLine, about: boolean): PageRecord[] {
	const found: PageRecord[] = [];
	const kind = line.lead !== undefined && line.lead !== line.text && isCategoryOnly(line.lead) ? line.lead : undefined;
	for (const sentence of line.text.slice(0, 4_000).split(/(?<=[.!?])\s+(?=\p{Lu})/u)) {
		const names = new Set<string>();
		const speaks = new RegExp(cookieWord, 'iu').test(sentence);
		for (const code of line.codes)
			if ((speaks || about) && sentence.includes(code))
				for (const name of strictNamesIn(code) ?? []) if (speaks || name.includes('_')) names.add(name);
		for (const [, word] of sentence.matchAll(namedCode)) if (line.codes.includes(word!) && isNameToken(word!)) names.add(word!);
		for (const pattern of [beforeName, afterName])
			for (const [, word] of sentence.matchAll(pattern)) {
				const { names: read, rest } = readNames([word!]);
				if (rest === undefined && read.every((name) => isStrictName(name) && /_/.test(name)))
					for (const name of read) names.add(name);
			}
		if (names.size > 0)
			found.push({
				names: [...names],
				strict: true,
				...describe([sentence]),
				...(kind === undefined ? {} : { category: [kind] }),
			});
	}
	return found;
}
