import type { Party } from '../../cookie/site.ts';
import type { Declaration, Provider } from '../../policy/declaration.ts';
import { hostMeant, isCookieName, isHostGlob, readable } from '../../policy/manifest-text.ts';
import { readRetention } from '../duration.ts';
import { plainWords } from '../plain-words.ts';
import { type CategoryWord, categoryOf, isCategoryOnly, type StatedCategory } from './category-words.ts';
import { readNames, strictNamesIn } from './cookie-names.ts';
import { speaksOfCookies } from './header-words.ts';
import { providerIn } from './known-words.ts';
import { limits } from './limits.ts';
import { isStrictName, looksLikeHost } from './name-shape.ts';
import type { PageRecord, Surroundings } from './page-record.ts';
import { retentionOf } from './page-retention.ts';
import { isPartyOnly, partyOf } from './party-words.ts';
import { providerAround, providerInPurpose, type Site } from './provider-words.ts';

/** What holds for the whole page. */
export interface PageFacts {
	readonly language: string;
	readonly site: Site;
	/** Whether the page has a kind of its own for necessary cookies; if not, its functional ones may be those. */
	readonly namesNecessary: boolean;
}

/** The declarations that a record makes: one a name. */
export function declare(record: PageRecord, around: Surroundings, facts: PageFacts): Declaration[] {
	const cell = readNames(record.names);
	const sure = record.strict ? strictNamesIn(record.names.join(', ')) : undefined;
	const names = (sure ?? cell.names.filter((name) => !record.strict || isStrictName(name) || cell.names.length === 1)).filter(
		isCookieName,
	);
	const purpose = purposeOf(record.purpose);
	const typed = (record.category?.length ?? 0) === 0 || record.category!.every(storageOnly) ? cell.remark : undefined;
	const {
		category,
		party: typedParty,
		provider: typedProvider,
	} = categoryIn(
		// `Cookie: pear_sid (functional)`
		typed !== undefined && isCategoryOnly(typed) ? { ...record, category: [typed] } : record,
		around,
		facts,
	);
	const party =
		typedParty ?? partyOf(record.party ?? '') ?? (isPartyOnly(record.provider ?? '') ? partyOf(record.provider!) : undefined);
	const provider = providerOf(record, around, facts, party, typedProvider ?? cell.remark, cell.host);
	const hosts = hostsOf(record.host);
	const shared: Omit<Declaration, 'name'> = {
		...(provider === undefined ? {} : { provider }),
		...(record.service === undefined ? {} : { service: cut(record.service, limits.title) }),
		...(category === undefined ? {} : { category }),
		...(purpose === undefined ? {} : { purpose: { [facts.language]: purpose } }),
		...(hosts === undefined ? {} : { hosts }),
		...(party === undefined ? {} : { party }),
	};
	return names.map((name, index) => {
		const retention = retentionOf(record, index, names, cell, around, facts.language);
		return { name, ...shared, ...(retention === undefined ? {} : { retention }) };
	});
}

/** Text of a page as it may be shown: one line, bounded. */
export function cut(text: string, most: number = limits.field): string {
	const line = readable(text);
	return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

const noPurpose =
	/^(?:no description.*|description is currently not available\.?|keine beschreibung.*|sin descripci[oó]n.*|aucune description.*|nessuna descrizione.*|unclassified|n\/?a|pending|unknown|not available\.?|[-–—.x]+)$/i;

function purposeOf(text: string | undefined): string | undefined {
	if (text === undefined) return undefined;
	const line = cut(text);
	return line === '' || noPurpose.test(line) ? undefined : line;
}

interface Typed {
	readonly category?: StatedCategory;
	readonly party?: Party;
	readonly provider?: string;
}

/** The category of its column; else of a purpose that is only a category; else of the headings, nearest first. */
function categoryIn(record: PageRecord, around: Surroundings, facts: PageFacts): Typed {
	const typed: { category?: StatedCategory; party?: Party; provider?: string } = {};
	let word: CategoryWord | undefined;
	for (const text of record.category ?? []) {
		const party = partyOf(text);
		if (party !== undefined) typed.party ??= party;
		const inner = /\(([^()]{2,60})\)/.exec(text)?.[1];
		if (party === 'third' && inner !== undefined && !isCategoryOnly(inner)) typed.provider ??= inner;
		word ??= storageOnly(text) ? undefined : categoryOf(withoutProvider(text.slice(0, 120)));
	}
	const kind =
		record.purpose === undefined
			? undefined
			: [record.purpose, record.purpose.split(/[.:–-]\s/)[0]!, record.purpose.replace(/\s*\([^()]*\)$/, '')].find(isCategoryOnly);
	const above = headingCategory(around, facts);
	if (word === undefined && kind !== undefined && categoryOf(kind) !== 'unclassified' && above === undefined) {
		word = categoryOf(kind);
		// `Security` as a purpose is one; only a type makes it a category.
		if (word === 'necessary') word = (record.category?.length ?? 0) > 0 ? undefined : (headingCategory(around, facts) ?? word);
	} else
		word ??= record.category?.some((text) => /non.?essential|non.?necess/i.test(text))
			? undefined
			: headingCategory(around, facts);
	return word === undefined || word === 'unclassified' ? typed : { ...typed, category: word };
}

/** `Third party (Google Analytics)` names a product, not a category. */
function withoutProvider(text: string): string {
	const provider = providerIn(text);
	return provider === undefined ? text : text.replaceAll(provider, ' ');
}

/** `HTTP`, `Pixel`, `Persistent`, `Session cookie`: the kind of storage, not of cookie. */
function storageOnly(text: string): boolean {
	return (
		/^(?:https?(?: cookie)?|html(?: local storage)?|pixel(?: tracker)?|local ?storage|session ?storage|indexed ?db|server|script|js|javascript)$/i.test(
			text.trim(),
		) ||
		(readRetention(text) !== undefined && text.length < 24 && categoryOf(text) === undefined)
	);
}

/** `3. Cookies und Tracking` heads all of them, and is no kind. */
const cookiesAndMore =
	/^[\d.\s]*cookies?\s*(?:&|and|und|et|y|e|en|i|och|og|a|\/)\s*(?:track(?:ing|ers?)|social media|analytics)$/iu;

function headingCategory(around: Surroundings, facts: PageFacts): CategoryWord | undefined {
	let named: CategoryWord | undefined;
	for (const { text: heading, intro } of around.headings) {
		if (heading.length > 120 || cookiesAndMore.test(heading)) continue;
		// `Pear Insight Tag` is a product; a kind above it comes first.
		const word = categoryOf(withoutProvider(heading));
		named ??= categoryOf(heading);
		if (word === undefined) continue;
		// `Functional cookies` of a page that has no necessary ones, “needed for the site to work”, are necessary.
		if (
			word === 'functional' &&
			!facts.namesNecessary &&
			saysNecessary([...(intro === undefined ? [] : [intro]), ...around.before])
		)
			return 'necessary';
		return word;
	}
	const intro = around.before[0];
	if (named !== undefined || intro === undefined) return named;
	if (intro.length <= (speaksOfCookies(intro) ? 120 : 80) && /[:：]$/.test(intro)) return categoryOf(intro);
	return intro.split(/(?<=[.!?])\s+/).some(saysAllNecessary) ? 'necessary' : undefined;
}

/** `At present these are all necessary for the site to work.` */
function saysAllNecessary(sentence: string): boolean {
	return (
		sentence.length <= 120 &&
		/(?<!not )\b(?:all|alle|allesamt|tou(?:te)?s|tod[ao]s|tutt[ei]|allemaal|wszystkie|všechny|alla|only|exclusively|solely|ausschließlich|nur|uniquement|exclusivement|únicamente|solamente|exclusivamente|apenas|esclusivamente|alleen|uitsluitend|tylko|wyłącznie|pouze|endast|kun|vain|csak|doar)(?!\p{L})/iu.test(
			sentence,
		) &&
		categoryOf(sentence) === 'necessary'
	);
}

function saysNecessary(before: readonly string[]): boolean {
	return before.some((text) => categoryOf(text.split(/[.!?]/)[0]!.slice(0, 120)) === 'necessary');
}

const selfWords =
	/^(?:first.?party|own|propia|propias|propio|eigene?r?|proprietari\p{L}*|interne?s?|egen|egna|vlastní|własn\p{L}+|us|we)$/iu;

function providerOf(
	record: PageRecord,
	around: Surroundings,
	facts: PageFacts,
	party: Party | undefined,
	remark: string | undefined,
	host: string | undefined,
): Provider | undefined {
	const { site } = facts;
	const printed = record.provider === undefined ? undefined : tidyProvider(record.provider);
	if (printed !== undefined && !selfWords.test(printed) && !isPartyOnly(printed)) return named(printed, site);
	if (printed !== undefined && /\s|web|site/i.test(printed) && partyOf(printed) === 'first' && !/party/i.test(printed))
		return named(printed, site);
	if (
		remark !== undefined &&
		readRetention(remark) === undefined &&
		!isCategoryOnly(remark) &&
		partyOf(remark) === undefined &&
		remark.length <= 60 &&
		/^\p{Lu}/u.test(remark)
	)
		return named(remark, site);
	// Under `Third party` stands `Google`, or `Yes`.
	if (record.party !== undefined && providerIn(record.party) === record.party) return named(record.party, site);
	const heading = providerAround(around, site);
	const own = party === 'first' && site.name !== undefined ? site.name : undefined;
	const said = providerInPurpose(record.purpose);
	const other =
		serviceProvider(record.service) ??
		// `sent to Google` under `Google Analytics`
		(said !== undefined && heading?.startsWith(`${said} `) ? heading : said) ??
		heading ??
		namedSubgroup(record.host) ??
		own ??
		host ??
		(looksLikeHost(record.host ?? '') ? record.host!.replace(/^\./, '') : undefined);
	return other === undefined ? undefined : named(other, site);
}

/** Under `Subgroup` stand hosts, and `Cloudflare`. */
function namedSubgroup(host: string | undefined): string | undefined {
	return host !== undefined && /^\p{Lu}[\p{L}\d .&-]{1,40}$/u.test(host) && !looksLikeHost(host) && partyOf(host) === undefined
		? host
		: undefined;
}

function serviceProvider(service: string | undefined): string | undefined {
	return service !== undefined && service.length <= 60 ? service : undefined;
}

const beforeAddress =
	/^(.{2,60}?(?<!\p{L})(?:g?GmbH(?: & Co\. KG)?|AG|SE|KG|UG|Inc\.?|LLC|Ltd\.?|Limited|S\.?A\.?|S\.?L\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|B\.?V\.?|A\/S|AB|AS|ApS|Oy|s\.r\.o\.|a\.s\.|Foundation|Corporation|Corp\.?|plc))\s*,\s.+$/su;

function tidyProvider(text: string): string | undefined {
	const line = cut(text)
		.replace(
			/\s*(?:\(?\s*(?:view|siehe|voir|see|learn more|more info|mehr|en savoir|leia mais|leer más|privacy policy|datenschutz|politique)\b.*)$/i,
			'',
		)
		.replace(/(?<=\p{Ll})Learn more.*$/u, '')
		.replace(/https?:\/\/(?:www\.)?([^/\s]+)\S*/g, '$1')
		// `Pear Count (1)`, whose footnote is told below
		.replace(/\s*\(\d{1,2}\)$/, '')
		.replace(/\s*[（(]プライバシーポリシー[)）]$/, '')
		// `Pear Ireland Ltd., 4 Barrow Street, Dublin`
		.replace(beforeAddress, '$1')
		.trim();
	return /[\p{L}\p{N}]/u.test(line) && !/^(?:n\/?a|none|unknown|various)$/i.test(line) ? line : undefined;
}

function named(name: string, site: Site): Provider {
	// `Mautic**` has a footnote, `Pear Count.` ended a sentence.
	const printed = cut(name, limits.title).replace(/(?<=[\p{L}\p{N})])[*†‡]+$|(?<=\p{Ll}{3})\.$/gu, '');
	// `Pear Count cookies` above or beside names
	const bare = printed.replace(/\s+cookies?$/i, '');
	const line = providerIn(bare) === bare ? bare : printed;
	const own = site.host !== undefined && plainWords(line) === plainWords(site.host);
	return own && site.url !== undefined ? { name: line, url: site.url } : { name: line };
}

function hostsOf(text: string | undefined): string[] | undefined {
	if (text === undefined) return undefined;
	const hosts = new Set<string>();
	for (const part of text.slice(0, limits.field).split(/[\s,;|]+/)) {
		if (!looksLikeHost(part.replace(/^\*?\.|^https?:\/\/|\/.*$/g, ''))) continue;
		const host = (hostMeant(part) ?? part.toLowerCase()).replace(/^\*\./, '');
		if (isHostGlob(`*.${host}`)) hosts.add(`*.${host}`);
	}
	return hosts.size === 0 ? undefined : [...hosts].slice(0, limits.columns);
}
