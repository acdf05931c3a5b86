import { isCategoryOnly } from './category-words.ts';
import { readNames, strictNamesIn } from './cookie-names.ts';
import { describe } from './describe.ts';
import { isSaidPlainly, plainCookieNames, providerIn } from './known-words.ts';
import { isNameToken, isStrictName } from './name-shape.ts';
import type { PageRecord } from './page-record.ts';
import type { PageLine } from './page-text.ts';

const cookieWord =
	'(?:cookies?|cookie-?\\p{L}*|plik(?:u|i|ów)? cookies?|témoins?|local ?storage|session ?storage|galletas?|informasjonskapsel\\p{L}*|kakor|kakan|evästeen|evästettä|süti\\p{L}*)';
const speaksOf = new RegExp(cookieWord, 'iu');
/** `a cookie called wall`, where `wall` is set as code, may be a plain word. */
const namedCode =
	/(?:named|called|namens|nommée?|appelée?|genannt|llamada|chiamato|genaamd|o nazwie|med namnet|med navnet)\s+["'“„«‘`]?([^\s"'”“»’`,;().]{2,80})/giu;
const beforeName = new RegExp(
	`${cookieWord}\\s+(?:(?:named|called|names?|nommés?|namens|mit dem namen|llamadas?|denominadas?|chiamato|met de naam|o nazwie|s názvem|med navnet|med namnet)\\s+)?[:"'“„«‘\`]*([^\\s"'”“»’\`,;()]{2,80})`,
	'giu',
);
const afterName = new RegExp(`["'“„«‘\`]?([^\\s"'”“»’\`,;()]{2,80})["'”“»’\`]?[\\s-]+${cookieWord}`, 'giu');
const quoted = /["“”„«‘`]([^\s"“”„«»’`()]{2,80})["”“»’`]/gu;
const bracketed = /[(（]([^()（）]{2,200})[)）]/gu;

/** What begins a new sentence, also where no space parts them. */
const sentenceEnds = /(?<=[.!?])\s+(?=\p{Lu})|(?<=。)/u;

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
	const subject = line.lead === undefined || line.lead === line.text ? undefined : providerIn(line.lead);
	return found.map(({ names, said }) => ({
		names,
		strict: true,
		...describe(said),
		...(subject === undefined ? {} : { provider: subject }),
		...(kind === undefined ? {} : { category: [kind] }),
	}));
}

function namesOf(sentence: string, line: PageLine, about: boolean, pageAbout: boolean): string[] {
	const names = new Set<string>();
	const speaks = speaksOf.test(sentence);
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
	// On a page about cookies `_abc` in bold or code is one.
	for (const name of setOff(sentence, line)) if (speaks || about || (pageAbout && /^_{1,2}[a-z]/.test(name))) names.add(name);
	return [...names];
}

/** What a sentence sets in bold, quotes or brackets and is surely a name; beside one, also plain ones that are known: `"guest_id", "locale"`. */
function setOff(sentence: string, line: PageLine): string[] {
	const texts = [
		...[...line.marks, ...line.codes].filter((mark) => sentence.includes(mark)),
		...[...sentence.matchAll(quoted)].map(([, text]) => text!),
		...[...sentence.matchAll(bracketed)].map(([, text]) => text!),
	];
	const names = texts.flatMap((text) => strictNamesIn(text.replace(/^["“”„«‘`]+|["”“»’`]+$/g, '')) ?? []);
	return names.some(isTelling) ? names.filter((name) => isTelling(name) || plainCookieNames.has(name.toLowerCase())) : [];
}

/** Certain in any sentence: `_ga`, `visitorId`, `APISID`; not `session`, not `IMPORTANT`. */
function isTelling(name: string): boolean {
	return (
		!isSaidPlainly(name) &&
		(/[_*]|\p{L}\d|^\p{Ll}+\p{Lu}/u.test(name) ||
			plainCookieNames.has(name.toLowerCase()) ||
			/SESS|SID|UID|CSRF|XSRF|TOKEN|CONSENT/.test(name))
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
