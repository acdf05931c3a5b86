import { categoryOf, isCategoryOnly } from './category-words.ts';
import { readNames, strictNamesIn } from './cookie-names.ts';
import { describe } from './describe.ts';
import { speaksOfCookies } from './header-words.ts';
import { isSaidPlainly, providerIn } from './known-words.ts';
import { inlineLabel } from './labels.ts';
import { isInitials, isNameToken, isOrdinaryWord } from './name-shape.ts';
import type { PageRecord } from './page-record.ts';
import type { PageLine } from './page-text.ts';

/** Names at a line's beginning, and what is said of them. */
export interface Lead {
	/** As printed, with what stands in brackets behind a name: `_ga (2 years), _gid (1 day)`. */
	readonly names: readonly string[];
	/** The words before they are understood; empty where the line is names alone. */
	readonly rest: string;
	/** `Google Analytics (_ga, _gid): counts visits`, `Google Ads: IDE, NID`: whose they are; `Statistics (_ga)`: of what kind. */
	readonly provider?: string;
	readonly category?: string;
	/** No sign stands between name and words, nor then between the words and a time at their end. */
	readonly bare?: boolean;
	/** The names are names though they do not look like it. */
	readonly plain?: boolean;
}

const owner = /^([^()]{2,60}?)\s*\(([^()]{2,200})\)\s*[:：–—-]*\s*(.*)$/su;
const separators =
	/^(.{1,240}?)(?:\s*[:：]\s+|\s*：\s*|\s*[:：]$|\s+[–—=→-]+\s+|\s*[–—]\s*|\s+(?=\()|,?\s+(?=(?:cookies?\s+)?(?:is|are|wird|werden|dient|est|sert|es|se|è|viene|é|jest|służy|je|slouží|är|används|er|brukes|bruges|on|is used|used|wordt|stores?|remembers?|contains?|allows?|helps?|this|to)\s))(.*)$/su;

/**
 * `_ga: counts visitors`, `<b>_ga</b> counts visitors`, `_ga (2 years) – counts`, `_ga, _gid`. The names must look like names; a word in code or bold
 * before a separator may be plain where `lenient`.
 */
export function leadOf(line: PageLine, lenient: boolean): Lead | undefined {
	const text = line.text
		.replaceAll('（', ' (')
		.replaceAll('）', ') ')
		.trim()
		.replace(/^[\s•·*►▪‣–—-]+\s*(?=\S)/, (all) => (/^\*\S?$/.test(all) ? all : ''))
		// `2-pear_sid` in a list
		.replace(/^\d{1,2}\s?[-–)]\s?(?=[A-Za-z_])/, '');
	// `Pear Count: _pc, _pd. They stay for a year.`
	const [, head, inner, more] = /^([^:：]{2,60})[:：]\s*([^.:：]{2,300}|.{2,300}?)(?:\.\s+(\p{Lu}.*))?$/su.exec(text) ?? [];
	const list = head !== undefined && /^\p{Lu}/u.test(head) && !strictNamesIn(head) ? strictNamesIn(inner!) : undefined;
	if (list && isWhose(head!, list.length)) return { names: [inner!], rest: more ?? '', ...whose(head!.trim()) };
	// `Security and signing in: pear_sid, pear_csrf` in a list
	if (lenient && list && !inlineLabel(text, undefined) && (list.length > 1 || /[_*]/.test(list[0]!)))
		return { names: [inner!], rest: more ?? head!, ...(isCategoryOnly(head!) ? { category: head! } : {}) };
	if (inlineLabel(text, line.lead)) return undefined;
	const owned = owner.exec(text.slice(0, 2_000));
	const inside = owned && /^\p{Lu}/u.test(owned[1]!) && !strictNamesIn(owned[1]!) ? strictNamesIn(owned[2]!) : undefined;
	// `Keeps you signed in (session)` explains, and names nothing.
	if (inside && !inside.every(isSaidPlainly) && !isInitials(owned![1]!, owned![2]!))
		return { names: [owned![2]!], rest: owned![3]!.trim(), ...whose(owned![1]!.trim()) };
	if (strictNamesIn(text)) return { names: [text], rest: '' };
	if (line.lead !== undefined && text.startsWith(line.lead) && line.lead !== text) {
		// `session-` keeps its hyphen.
		const lead = line.lead.replace(/\s*[:：–—]\s*$|\s+-\s*$/, '');
		const rest = text.slice(line.lead.length);
		const names =
			strictNamesIn(lead) ??
			(lenient &&
			/^(?:[a-z][\w.:-]*|[A-Z]+)$/.test(lead) &&
			!isOrdinaryWord(lead) &&
			(line.codes.includes(lead) || (/^[a-z]/.test(lead) && /^\s*[:–—(-]|[:–—]\s*$/.test(rest.slice(0, 2) + line.lead)))
				? [lead]
				: undefined);
		// `<code>_pa</code> and <code>_pb</code> — count visits`
		const more = names && separators.exec(text.slice(0, 2_000));
		const joined = more && strictNamesIn(more[1]!);
		if (joined && joined.length > names.length) return { names: joined, rest: more[2]!.trim() };
		// `<b>pear_a</b>, <b>pip</b> — …`: what is set off beside a name
		const beside = more ? readNames([more[1]!], true) : undefined;
		const set = [lead, ...line.codes, ...line.marks];
		if (
			beside !== undefined &&
			beside.rest === undefined &&
			beside.names.length > 1 &&
			beside.names.every((name) => set.includes(name) && !isOrdinaryWord(name))
		)
			return { names: [...beside.names], rest: more![2]!.trim(), plain: true };
		if (names && /^[\s:：–—(,.=-]|^$/.test(rest))
			return { names: [lead], rest: rest.replace(/^[\s:：–—=-]+/, ''), bare: /^\s+[\p{L}\d]/u.test(rest) };
	}
	const split = separators.exec(text.slice(0, 2_000));
	const names = split ? strictNamesIn(split[1]!) : undefined;
	return names && { names, rest: split![2]!.trim() };
}

/** `Pear Count: _pc, _pd`, `Statistics: _pc, _pd`; not `Product codes: P_100, P_200`. */
function isWhose(text: string, count: number): boolean {
	if (providerIn(text) !== undefined) return true;
	return (
		count > 1 &&
		(isCategoryOnly(text) ||
			speaksOfCookies(text) ||
			text
				.trim()
				.split(' ')
				.every((word) => /^[\p{Lu}\d(&]/u.test(word)))
	);
}

function whose(text: string): Pick<Lead, 'provider' | 'category'> {
	const colon = /^([^:：]{2,60})[:：]\s*(\p{Lu}.*)$/u.exec(text);
	if (colon) return { ...whose(colon[1]!), ...whose(colon[2]!) };
	if (isCategoryOnly(text)) return { category: text };
	// `Data from Pear Count`
	const source = /\s(?:from|via|by|von|par|da)\s+(?:.*\s)?(\p{Lu}.*)$/u.exec(text)
		? providerIn(text.split(/\s(?:from|via|by|von|par|da|and|und|et|e)\s+/).at(-1)!)
		: undefined;
	if (source !== undefined) return { provider: source };
	if (!speaksOfCookies(text) && text.split(' ').length <= 6) return { provider: text };
	const known = providerIn(text);
	return known === undefined ? {} : { provider: known };
}

const bare = /^([^\s:：,;()–—]{2,80})\s+(\p{L}.*)$/su;

/** `_ga Counts visitors. 2 years`: a name and its words with nothing between, as lists have them that once were tables. */
export function bareLead(line: PageLine): Lead | undefined {
	const found = bare.exec(line.text.slice(0, 2_000));
	const names = found ? strictNamesIn(found[1]!) : undefined;
	return names && { names, rest: found![2]!, bare: true };
}

/** `<dt><code>wall</code></dt>`: a plain word that is a term of its own, in code or among terms that are names. */
export function codedTerm({ text, codes }: PageLine, amongNames: boolean): Lead | undefined {
	if (amongNames && isNameToken(text) && !isOrdinaryWord(text)) return { names: [text], rest: '', plain: true };
	return codes[0] === text && /^[a-z][\w.:-]{2,60}$/.test(text) && !isOrdinaryWord(text)
		? { names: [text], rest: '', plain: true }
		: undefined;
}

/** `<dt><code>pear_dat</code>, <code>Ptest</code></dt>`: a term that is nothing but names in code. */
export function codedTerms({ text, codes }: PageLine): Lead | undefined {
	const between = codes.reduce((rest, code) => rest.replace(code, ''), text);
	return codes.length > 1 && /^[\s,;/&]*$/.test(between) && codes.some((code) => strictNamesIn(code)) && codes.every(isNameToken)
		? { names: codes, rest: '', plain: true }
		: undefined;
}

const plain = /^(?:[a-z][\w.-]*|[A-Z]+|(?:[A-Z][a-z]+){2,})$/;

/**
 * `welcome : expires after an hour` among items that begin with names, `welcome:` above what it does; also behind words: `one or more
 * pear_forum_n: …`.
 */
export function plainLead(line: PageLine): Lead | undefined {
	const alone = (line.bold ? /^(\S{2,60}?)\s?[:：]?$/ : /^(\S{2,60}?)\s?[:：]$/).exec(line.text)?.[1];
	if (alone !== undefined)
		return plain.test(alone) && !isOrdinaryWord(alone) ? { names: [alone], rest: '', plain: true } : undefined;
	const found = /^([^:：–—]{0,60}?)\s*([^\s:：–—,()]{2,60})\s*(?:[:：]\s|：|\s[–—-]\s)\s*(.+)$/su.exec(line.text.slice(0, 2_000));
	if (!found || isOrdinaryWord(found[2]!)) return undefined;
	// `„client” – keeps your basket`
	const word = found[2]!.replace(/^["'“„«‘]|["'”“»’]$/gu, '');
	const names = strictNamesIn(found[2]!) ?? (found[1] === '' && plain.test(word) && !isOrdinaryWord(word) ? [word] : undefined);
	return names && { names, rest: found[3]! };
}

/** The record of a lead and the lines that belong to it. */
export function leadRecord({ names, rest, provider, category, bare, plain }: Lead, further: readonly string[]): PageRecord {
	// `<dt>_pa — optional analytics</dt>` above its words
	const kind = further.length > 0 && rest.split(' ').length <= 3 && categoryOf(rest) !== undefined ? rest : undefined;
	const said = describe([...(rest === '' || kind !== undefined ? [] : [rest]), ...further], bare);
	return {
		names,
		strict: plain !== true,
		...said,
		provider: provider ?? said.provider,
		category: (category ?? kind) === undefined ? said.category : [(category ?? kind)!],
	};
}
