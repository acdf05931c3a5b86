import { plainWords } from '../plain-words.ts';
import { categoryOf } from './category-words.ts';
import { readNames } from './cookie-names.ts';
import { fieldOf, speaksOfCookies } from './header-words.ts';
import { isProviderName, providerIn } from './known-words.ts';
import { isStrictName } from './name-shape.ts';
import type { Surroundings } from './page-record.ts';

/** The site whose page it is. */
export interface Site {
	readonly name: string | undefined;
	readonly host: string | undefined;
	readonly url: string | undefined;
}

const setBy = [
	/\b(?:set|placed|provided|issued|created|installed|stored|owned|operated|generated|dropped|served|cookie|cookies)\s+(?:by|from)\s+(?:the\s+)?/iu,
	/(?:impostat[oi]|installat[oi]|fornit[oi]|creat[oi])\s+da\s+/iu,
	/(?:gesetzt|bereitgestellt|verwendet|platziert)\s+(?:von|durch)\s+|cookies? von\s+/iu,
	/(?:déposé|défini|fourni|placé|installé|créé)e?s?\s+par\s+/iu,
	/(?:establecid|instalad|cread|proporcionad|utilizad)[ao]s?\s+por\s+/iu,
	/(?:definid|criad|instalad|fornecid|colocad)[ao]s?\s+(?:por|pel[ao])\s+(?:[ao]\s+)?/iu,
	/(?:geplaatst|ingesteld|gezet)\s+door\s+/iu,
	/(?:ustawian\p{L}+|umieszczan\p{L}+|dostarczan\p{L}+)\s+przez\s+/iu,
];
const capitalised = /^((?:\p{Lu}[\p{L}\p{N}.+&-]*)(?:\s+(?:\p{Lu}[\p{L}\p{N}.+&-]*|&))*)/u;

/** Whom a purpose names as setting the cookie: `set by Microsoft Clarity to …`; else the one product that it mentions. */
export function providerInPurpose(purpose: string | undefined): string | undefined {
	if (purpose === undefined) return undefined;
	for (const pattern of setBy) {
		const found = pattern.exec(purpose.slice(0, 1_000));
		const name = found && capitalised.exec(purpose.slice(found.index + found[0].length))?.[1]?.replace(/[.,]+$/, '');
		if (
			name &&
			name.length > 1 &&
			name.length <= 50 &&
			!/^(?:The|This|Our|We|Us|Third|First|These|It|A|Web|Website|Cookie|Cookies|Data|Controller|Owner|User|Users|Company)$/.test(
				name.split(' ')[0]!,
			)
		)
			return providerIn(name) ?? name;
	}
	const [first] = purpose.split(/[.,;:–—]\s|\.$/);
	// `Meta (Facebook), targeted advertisements`
	return (
		providerIn(purpose) ??
		(/^\p{Lu}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]*){0,2} \(\p{Lu}[\p{L}\d ]*\)$/u.test(first!) && providerIn(first!.split(' (')[0]!)
			? first
			: undefined)
	);
}

/** Whom the words above a record name: `Google Analytics` as a heading, `Statistics (Matomo)`, or `The cookies set by Hotjar are:`. */
export function providerAround(around: Surroundings, site: Site): string | undefined {
	let kinds = 0;
	for (const { text: heading } of around.headings.slice(0, 3)) {
		const known = heading.length <= 120 ? providerIn(heading) : undefined;
		if (known !== undefined) return known;
		const title = heading.replace(/^\s*(?:\d+\.?)+\s*|\s*\(\d+\)\s*$/g, '').trim();
		if (site.name !== undefined && plainWords(title) === plainWords(site.name)) return title;
		// Above the kind of cookies may stand whose they are: `Sonstiges` / `Statistik`. Any other heading ends the search.
		if (isOwnName(title, kinds > 0)) return title;
		if (categoryOf(title) === undefined && !isGeneral(title)) break;
		kinds++;
	}
	for (const line of around.before.slice(0, 2)) {
		// `We use the cookies of Matomo:` says whose they are, `We use Matomo to count visits.` does not.
		if (line.length > 600) break;
		const said = line.endsWith(':')
			? line
			: line
					.split(/(?<=[.!?])\s/)
					.filter(speaksOfCookies)
					.join(' ');
		const known = providerIn(said);
		if (known !== undefined) return known;
		const used = providerIn(line);
		// `We use Pear Count.` and nothing else.
		if (used !== undefined && plainWords(line.replaceAll(used, ' ')).split(' ').length <= 2) return used;
		if (used !== undefined) break;
	}
	const line = around.before[0];
	const subject = /^([^:–—]{2,60}?)\s*(?:[:–—]|$)/.exec(line ?? '')?.[1];
	const known = subject === undefined ? undefined : providerIn(subject);
	if (known !== undefined && (line ?? '') !== subject) return known;
	return line !== undefined && line.length <= 30 && isTitled(line) && isOwnName(line.replace(/:$/, ''))
		? line.replace(/:$/, '')
		: undefined;
}

/** `Pear Count:`, not `These count visits`. */
function isTitled(line: string): boolean {
	return line.split(/[\s&]+/).every((word) => /^[^\p{Ll}]/u.test(word) || word.length < 4);
}

const ordinary = new Set(
	`list overview details information what which how why who when where our your the use used using we about policy more other table general introduction
	additional following below notice statement settings manage liste ubersicht oversikt oversigt apercu resumen panoramica przeglad prehled prehlad yleiskatsaus attekintes welche unsere verwendung lista tabela elenco overzicht welke jakie seznam jake contact legal privacy data
	platform site website app application browser services account accounts desktop mobile web home off on always active aktiv immer toujours actif altijd actief siempre activo sempre attivo ativo description all accept save`.split(
		/\s+/,
	),
);

/** `Stored information` under `Pear Count`: says nothing of whose they are, and what is above it still may. */
function isGeneral(title: string): boolean {
	return (
		fieldOf(title) !== undefined ||
		plainWords(title)
			.split(' ')
			.some((word) => ordinary.has(word) || /^informa/.test(word))
	);
}

/** A heading of one to four words that could be a company's or product's name: `Sonstiges`, `Digitale Gesprekshulp`; not `Cookies we use`. */
function isOwnName(title: string, orOthers = false): boolean {
	const words = plainWords(title).split(' ');
	if (isProviderName(title)) return true;
	if (
		title === '' ||
		words.length > 4 ||
		title.length > 40 ||
		/[?!:;,]|\.\s/.test(title) ||
		!/^\p{Lu}/u.test(title) ||
		(title.length > 5 && title === title.toUpperCase()) ||
		!isTitled(title)
	)
		return false;
	if (speaksOfCookies(title) || fieldOf(title) !== undefined) return false;
	const category = categoryOf(title);
	if (category !== undefined && !(orOthers && category === 'unclassified')) return false;
	return !words.some((word) => ordinary.has(word)) && !readNames([title]).names.some(isStrictName);
}
