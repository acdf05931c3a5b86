import { readRetention } from '../duration.ts';
import { isCategoryOnly } from './category-words.ts';
import { readNames, strictNamesIn } from './cookie-names.ts';
import { describe } from './describe.ts';
import { speaksOfCookies } from './header-words.ts';
import { isAlsoSaid, isSaidPlainly, plainCookieNames, providerIn } from './known-words.ts';
import { isInitials, isNameToken, isOrdinaryWord, isStrictName } from './name-shape.ts';
import type { PageRecord } from './page-record.ts';
import type { PageLine } from './page-text.ts';

const cookieWord =
	'(?:cookies?|cookie-?\\p{L}*|plik(?:u|i|ów)? cookies?|témoins?|local ?storage|session ?storage|galletas?|informasjonskapsel\\p{L}*|kakor|kakan|evästeen|evästettä|süti\\p{L}*)';
/** `The token is no cookie`, `sets no cookies`. */
const setsNone =
	/\b(?:no|not a|without|never sets?|aucun|sans|kein\p{L}*|ohne|ning[uú]n\p{L}*|sin|nessun|senza|geen|żadnych|inga|ingen|ei)\s+(?:\p{L}+\s+)?cookies?(?!-)/iu;

/** `getCookie()`, `_pear.cookie` and `document.cookie = …`. */
function isProgram(text: string): boolean {
	return /\w\(\)|[=;]|\w\.cookies?$|^(?:js|node|express|tough|react|vue|next)-cookie/.test(text);
}

/** `a cookie called wall`, where `wall` is set as code, may be a plain word. */
const namedCode =
	/(?:named|called|whose name is|namens|nommée?|appelée?|genannt|llamada|denominada|chiamato|genaamd|o nazwie|med namnet|med navnet)\s+(?:something like\s+)?(["'“„«‘`]?)([^\s"'”“»’`,;().]{2,80})/giu;
const beforeName = new RegExp(
	`${cookieWord}\\s+(?:(?:named|called|names?|nommés?|namens|mit dem namen|llamadas?|denominadas?|chiamato|met de naam|o nazwie|s názvem|med navnet|med namnet)\\s+)?[:"'“„«‘\`]*([^\\s"'”“»’\`,;()]{2,80})`,
	'giu',
);
const afterName = new RegExp(`["'“„«‘\`]?([^\\s"'”“»’\`,;()]{2,80})["'”“»’\`]?[\\s-]+${cookieWord}`, 'giu');
const capitals =
	/(?<!\p{L})(?:the|le|la|el|il|lo|de|das|der|het|o|a)\s+["'“„«‘`]?([A-Z][A-Z0-9]{3,30})["'”“»’`]?[\s-]+cookies?\s+(?:is|are|was|will|stores?|contains?|remembers?|allows?|helps?|tracks?|collects?|expires?|sert|est|permet|es|se|è|wird|speichert|dient|wordt|wordt)\s/giu;
/** No other thing is called so. */
const unmistakable = /(?<![\w./-])(?:PHPSESSID|JSESSIONID|XSRF-TOKEN|ASP\.NET_SessionId|MOODLEID)(?![\w-])/g;
const quoted = /["“”„«‘`]\s?([^\s"“”„«»’`()]{2,80})\s?["”“»’`]/gu;
const bracketed = /[(（]([^()（）]{2,200})[)）]/gu;

/** `the "pear_cookie" hook` */
const isOfProgram = /^\s+(?:hook|function|filter|method|constant|variable|parameter|directive)\b/i;

/** What begins a new sentence, also where no space parts them. */
const sentenceEnds = /(?<=[.!?])(?<!\b(?:i\.?e|e\.?g|ex|z\.\s?B|d\.\s?h|bijv|resp)\.)\s+(?=\p{Lu}|_{1,2}[a-z])|(?<=。)/u;
/** `_pa is used to count`, at a sentence's beginning or behind `as follows:`. */
const subject = /(?:^|[:：]\s+)(_{1,2}[a-z]\w+)\s+\p{Ll}/giu;

/**
 * Names inside running text: set off as code, in bold, quotes or brackets in a sentence that speaks of cookies, or right beside the word: `the cookie
 * "_abc" remembers`, `das _abc-Cookie`. Each with its sentence and those that follow as the purpose.
 */
export function namesInProse(line: PageLine, about: boolean, pageAbout: boolean): PageRecord[] {
	const found: { names: string[]; said: string[] }[] = [];
	const kind = line.lead !== undefined && line.lead !== line.text && isCategoryOnly(line.lead) ? line.lead : undefined;
	for (const sentence of line.text.slice(0, 4_000).split(sentenceEnds)) {
		const names = namesOf(sentence, line, about, pageAbout);
		if (names.length > 0) found.push({ names, said: [sentence] });
		else if (sentence !== '') found.at(-1)?.said.push(sentence);
	}
	// `<b>Pear Count</b> counts visits. It sets <b>_pc</b>.`
	const lead = line.lead === undefined || line.lead === line.text ? undefined : providerIn(line.lead);
	return found.flatMap(({ names, said }) => {
		const subject = lead ?? ownerBefore(said[0]!, names[0]!);
		const shared = {
			strict: names.every(isStrictName),
			...describe(said),
			...(subject === undefined ? {} : { provider: subject }),
			...(kind === undefined ? {} : { category: [kind] }),
		};
		// `sets _pa (one year) and _pb (30 minutes)`: each its own.
		const times = names.map((name) => timeBehind(said.join(' '), name));
		return names.length > 1 && times.every((time) => time !== undefined)
			? names.map((name, index) => ({ names: [name], ...shared, retention: [times[index]!] }))
			: [{ names, ...shared }];
	});
}

/** `counted by Pear Count (_pc, _pd)` → Pear Count. */
function ownerBefore(text: string, name: string): string | undefined {
	const before = /([^()（）,;]{2,60})\s*[(（]\s*["'“„«‘`]?$/.exec(text.slice(0, Math.max(0, text.indexOf(name))))?.[1];
	const last =
		before
			?.split(/\s(?:and|und|et|y|e|via|by|von|par)\s/)
			.at(-1)
			?.trim() ?? '';
	const known = providerIn(last);
	return known !== undefined && last.endsWith(known) ? known : undefined;
}

/** `_pa (one year)`, `_pa for one year,`, `(_pa, one year; _pb, a day)` → `one year`. */
function timeBehind(text: string, name: string): string | undefined {
	const behind = text.slice(text.indexOf(name) + name.length);
	const [, inner, bare, listed] =
		/^[\s"'”“»’*]{0,4}(?:\(([^()]{2,40})\)|\s([^,;.()]{2,30})|,\s([^,;.()]{2,30}?)(?=\s*[;)]))/.exec(behind) ?? [];
	if (listed !== undefined) return readRetention(listed) === undefined ? undefined : listed;
	if (inner !== undefined) return readRetention(inner) === undefined ? undefined : inner;
	return bare !== undefined && readRetention(bare)?.kind === 'duration' ? bare : undefined;
}

function namesOf(sentence: string, line: PageLine, about: boolean, pageAbout: boolean): string[] {
	const names = new Set<string>();
	const speaks = speaksOfCookies(sentence);
	if (setsNone.test(sentence)) return [];
	// `getCookie()` and `document.cookie = …` are code indeed.
	for (const code of line.codes)
		if ((speaks || about) && sentence.includes(code) && !isProgram(code))
			for (const name of strictNamesIn(code) ?? []) if (speaks || name.includes('_')) names.add(name);
	if (pageAbout) for (const [, word] of sentence.matchAll(subject)) names.add(word!);
	for (const [, quote, word] of sentence.matchAll(namedCode))
		if (
			line.codes.includes(word!)
				? isNameToken(word!)
				: speaks &&
					strictNamesIn(word!) &&
					(isTelling(word!) || /[-_.]/.test(word!) || quote !== '' || line.marks.includes(word!))
		)
			for (const name of strictNamesIn(word!) ?? [word!]) names.add(name);
	for (const pattern of [beforeName, afterName])
		for (const { 1: word, index, 0: all } of sentence.matchAll(pattern)) {
			// A piece of an address: `from-_pa-cookies.html`.
			if (/^\.\w/.test(sentence.slice(index + all.length))) continue;
			const { names: read, rest } = readNames([word!]);
			if (rest === undefined && read.every((name) => isStrictName(name) && /[_*]/.test(name)))
				for (const name of read) names.add(name);
		}
	for (const found of sentence.matchAll(beforeName))
		for (const name of andMore(sentence.slice(found.index + found[0].length), found[1]!)) names.add(name);
	// `The PEARQ cookie is only created`
	if (pageAbout)
		for (const [, word] of sentence.matchAll(capitals)) if (isStrictName(word!) && !isSaidPlainly(word!)) names.add(word!);
	if (pageAbout && (speaks || about)) for (const [name] of sentence.matchAll(unmistakable)) names.add(name);
	// On a page about cookies `_abc` in bold or code is one.
	for (const name of setOff(sentence, line))
		if (speaks || about || (pageAbout && /^_{1,2}[a-z]|SESSID$/.test(name))) names.add(name);
	return [...names];
}

/** `cookies _pa, _pb and _pc register`: behind the first, all that follow it with a comma or a joining word. */
function andMore(rest: string, first: string): string[] {
	if (!isTelling(first)) return [];
	const names: string[] = [];
	for (let text = rest; names.length < 30; ) {
		const next =
			/^\s?["'”“»’`]?(?:,\s*(?:and\s+)?|\s+(?:and|or|und|et|y|e|i|och|og|en|a|&)\s+)["'“„«‘`]?\s?([^\s"'”“»’`,;()]{2,80})/iu.exec(
				text,
			);
		const read = next && strictNamesIn(next[1]!);
		if (!next || read?.every((name) => /_/.test(name) || (isTelling(name) && /["'“„«‘`]/.test(next[0]))) !== true) break;
		names.push(...read);
		text = text.slice(next[0].length);
	}
	return names;
}

/** What a sentence sets in bold, quotes or brackets and is surely a name; beside one, also plain ones that are known: `"guest_id", "locale"`. */
function setOff(sentence: string, line: PageLine): string[] {
	const texts = [
		...[...line.marks, ...line.codes].filter((mark) => sentence.includes(mark) && !isProgram(mark)),
		...[...sentence.matchAll(quoted)]
			.filter((found) => !isOfProgram.test(sentence.slice(found.index + found[0].length)))
			.map(([, text]) => text!),
		...[...sentence.matchAll(bracketed)]
			// `_pc (session)` tells how long.
			.filter(
				(found) =>
					!isInitials(sentence.slice(0, found.index), found[1]!) && !(/^[\p{L} ]+$/u.test(found[1]!) && readRetention(found[1]!)),
			)
			// `(cookies for this include: _pa, _pb)`
			.map(([, text]) => text!.split(/[:：]\s+/).at(-1)!),
	];
	const bare = texts.map((text) => text.replace(/^["“”„«‘`]+|["”“»’`]+$/g, ''));
	const names = bare.flatMap((text) => strictNamesIn(text) ?? []);
	const listed = [...bare.flatMap(listedIn), ...quotedRun(sentence)];
	const sure = names.some(isTelling) ? names.filter((name) => isTelling(name) || plainCookieNames.has(name.toLowerCase())) : [];
	return [...new Set([...sure, ...listed])];
}

const run =
	/["“„«‘`]([^\s"“”„«»‘’`]{2,80})["”“»’`](?:(?:\s*[,;/]\s*(?:and\s+|or\s+)?|\s+\p{L}{1,4}\s+)["“„«‘`][^\s"“”„«»‘’`]{1,80}["”“»’`]){2,}/gu;

/** `"PREF", "GAPS" or "ULS"`: three words or more in quotes in a row, of which two are surely names. */
function quotedRun(sentence: string): string[] {
	return [...sentence.matchAll(run)].flatMap(([all]) => {
		const names = [...all.matchAll(quoted)].map(([, name]) => name!);
		return names.filter(isTelling).length > 1 ? names.filter((name) => isNameToken(name) && !isOrdinaryWord(name)) : [];
	});
}

const beforeList = /^(?:i\.?\s?e\.?|e\.?\s?g\.?|z\.\s?B\.|p\.?\s?ex\.?|such as|including|like|namely|cookies?:?)[\s,]+/i;
const behindList = new RegExp(`\\s+${cookieWord}$`, 'iu');

/** `e.g. pear_a, X-PEAR-B & PEARQ cookies`: single words in a list, where three of four look like names and one surely is one. Empty for other text. */
function listedIn(text: string): string[] {
	const { names, rest } = readNames([text.replace(beforeList, '').replace(behindList, '')], true);
	const strict = names.filter(isStrictName).length;
	return rest === undefined &&
		names.length > 1 &&
		strict * 4 >= names.length * 3 &&
		names.some(isTelling) &&
		!names.some(isOrdinaryWord)
		? [...names]
		: [];
}

/** Certain in any sentence: `_ga`, `visitorId`, `APISID`; not `session`, not `IMPORTANT`. */
function isTelling(name: string): boolean {
	return (
		!isAlsoSaid(name) &&
		(/[_*]|\p{L}\d|^\p{Ll}+\p{Lu}/u.test(name) ||
			plainCookieNames.has(name.toLowerCase()) ||
			/\p{Ll}(?:I[dD]|Session|Token|Consent)$/u.test(name) ||
			/SESS|SID|UID|CSRF|XSRF|TOKEN|CONSENT|^[A-Z]{4,}ID$|[a-z]\.[a-z-]+[-.](?:token|sid|session)$/.test(name))
	);
}

const group = /([^()（）,;.。]{0,80}?)\s*[(（]([^()（）]{2,200})[)）]/gu;

/** `Google Analytics (_ga, _gid), Google Ads (_gcl_au) and the Meta pixel (_fbp)`: each with whose they are. One such is a lead. */
export function ownersIn(line: PageLine): PageRecord[] {
	const text = line.text.slice(0, 2_000);
	const records: PageRecord[] = [];
	const { purpose } = /[(（]/.test(text) ? describe([text]) : {};
	let category: string | undefined;
	for (const [, before, inside] of text.matchAll(group)) {
		const names = strictNamesIn(inside!);
		if (names === undefined || !names.some(isTelling)) continue;
		const parts = before!.split(/[:：]\s*/);
		const kind = parts.slice(0, -1).find(isCategoryOnly);
		category = kind ?? category;
		const provider = ownerOf(parts.at(-1)!);
		records.push({
			names,
			strict: true,
			purpose,
			provider,
			...(category === undefined ? {} : { category: [category] }),
		});
	}
	return records.length > 1 ? records : [];
}

/** `and the Meta pixel` → Meta; `, sowie Pear Ads` → Pear Ads. */
function ownerOf(text: string): string | undefined {
	return providerIn(text) ?? text.match(/\p{Lu}[\p{L}\p{N}.&-]*(?:\s+\p{Lu}[\p{L}\p{N}.&-]*)*/gu)?.at(-1);
}
