import type { Party } from '../../cookie/site.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { hostMeant, isCookieName, isHostGlob } from '../../policy/manifest-text.ts';
import { readRetention } from '../duration.ts';
import { type CategoryWord, categoryOf, isCategoryOnly, type StatedCategory } from './category-words.ts';
import { readNames, strictNamesIn } from './cookie-names.ts';
import { speaksOfCookies } from './header-words.ts';
import { providerIn } from './known-words.ts';
import { limits } from './limits.ts';
import { isStrictName, looksLikeHost } from './name-shape.ts';
import { providerOf } from './page-provider.ts';
import type { PageRecord, Surroundings } from './page-record.ts';
import { retentionOf } from './page-retention.ts';
import { cut } from './page-text.ts';
import { isPartyOnly, partyOf } from './party-words.ts';
import type { Site } from './provider-words.ts';

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
	const provider = providerOf(record, around, facts.site, party, typedProvider ?? cell.remark, cell.host);
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
