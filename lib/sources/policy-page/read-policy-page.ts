import { isIpAddress } from '../../cookie/address.ts';
import { registrableDomain } from '../../cookie/site.ts';
import type { Declaration, Manifest } from '../../policy/declaration.ts';
import { isDate, isLanguageTag, isWebAddress } from '../../policy/manifest-text.ts';
import { categoryOf, isCategoryOnly } from './category-words.ts';
import { declare } from './declare.ts';
import { languageOfHeaders, speaksOfCookies } from './header-words.ts';
import { limits } from './limits.ts';
import { mergeDeclarations } from './merge.ts';
import { outlineOf, type Segment } from './outline.ts';
import { cut, textOf } from './page-text.ts';
import { type Cut, findAll, type PageElement, parseTree } from './parse-tree.ts';
import type { Site } from './provider-words.ts';
import { type Found, readOutline } from './read-outline.ts';
import { isArticle, isLesson, isPolicys, sitesOwnWord } from './site-word.ts';

/** What was read from a policy page, and what not. */
export interface PolicyPage {
	/** The page's declarations in the one form of all sources; `cookies` is empty where the page names none. */
	readonly manifest: Manifest;
	/** BCP 47: the page's own word, or by its headers; `und` where neither tells. The key of each purpose. */
	readonly language: string;
	readonly title: string;
	/** `false` where not a word is about cookies, as on a page that only says that the site is being mended. */
	readonly speaksOfCookies: boolean;
	/** The headings under which something was declared, in the page's order. */
	readonly headings: readonly string[];
	/** Declarations beyond {@link limits}. */
	readonly dropped: number;
	readonly warnings: readonly PolicyPageWarning[];
}

/** Why not all of a page was read. `limit` in characters, elements, rows or declarations. */
export interface PolicyPageWarning {
	readonly code:
		| 'input-cut'
		| 'elements-cut'
		| 'text-cut'
		| 'too-deep'
		| 'rows-dropped'
		| 'tables-dropped'
		| 'lines-dropped'
		| 'declarations-dropped';
	readonly limit: number;
	/** How many were dropped, where that is known. */
	readonly dropped?: number;
}

export interface PolicyPageOptions {
	/** Where the page was read. Gives the publisher and scope; without it the page's own canonical address does. */
	readonly url?: string;
	/** ISO 8601 day on which it was read. */
	readonly now?: string;
}

/**
 * Reads a cookie policy: its tables, definition lists, cards and sentences, in some forty languages, become declarations. Only what the page
 * declares by name counts: a page about kinds of cookies yields none. Bounded in time and memory for any input; never throws.
 */
export function readPolicyPage(html: string, options: PolicyPageOptions = {}): PolicyPage {
	const { root, cuts, programs } = parseTree(html);
	const { segments, dropped: beyond } = outlineOf(root);
	const { found, headers, droppedRows } = readOutline(segments);
	const language = languageOf(root) ?? languageOfHeaders(headers) ?? 'und';
	const site = siteOf(root, options.url);
	const namesNecessary = segments.some(
		(each) => each.kind === 'heading' && isCategoryOnly(each.text) && categoryOf(each.text) === 'necessary',
	);
	const facts = { language, site, namesNecessary };

	const title = cut(textOf(findAll(root, 'title')[0] ?? findAll(root, 'h1')[0] ?? { tag: '', attributes: {}, children: [] }));
	const declared: Declaration[] = [];
	const headings = new Set<string>();
	let dropped = 0;
	const take = (records: typeof found, skip?: ReadonlySet<string>) => {
		for (const { record, around } of records) {
			// Not even read: the names alone would cost time.
			if (declared.length >= limits.declarations) {
				dropped += record.names.length;
				continue;
			}
			for (const declaration of declare(record, around, facts)) {
				if (skip?.has(declaration.name)) continue;
				if (declared.length >= limits.declarations) dropped++;
				else declared.push(declaration);
				const heading = around.headings[0]?.text;
				if (heading !== undefined && headings.size < limits.columns) headings.add(cut(heading));
			}
		}
	};
	const teaches = isLesson(segments, programs) || isArticle(options.url);
	const word = teaches ? undefined : sitesOwnWord(segments, title, options.url);
	const tells = found.some(({ standing }) => standing === 'table' || (standing === 'told' && !teaches));
	// A manual that has a part on its cookies lists much else by name.
	const counted =
		word === 'whole' ? found : tells || word ? found.filter((each) => each.standing !== 'loose' || isUnderCookies(each)) : [];
	take(counted.filter(({ prose }) => !prose));
	take(
		counted.filter(({ prose }) => prose),
		new Set(declared.map(({ name }) => name)),
	);

	const warnings: PolicyPageWarning[] = cuts.map(({ what, limit }) => ({ code: cutCodes[what], limit }));
	if (droppedRows > 0) warnings.push({ code: 'rows-dropped', limit: limits.rows, dropped: droppedRows });
	if (beyond.tables > 0) warnings.push({ code: 'tables-dropped', limit: limits.tables, dropped: beyond.tables });
	if (beyond.lines > 0) warnings.push({ code: 'lines-dropped', limit: limits.lines, dropped: beyond.lines });
	if (dropped > 0) warnings.push({ code: 'declarations-dropped', limit: limits.declarations, dropped });
	return {
		manifest: {
			publisher: { name: site.name ?? site.host ?? (title || 'unknown'), ...(site.url === undefined ? {} : { url: site.url }) },
			...(site.host === undefined ? {} : { scope: [scopeOf(site.host)] }),
			...(options.url !== undefined && isWebAddress(options.url) ? { policyUrl: options.url } : {}),
			...(options.now !== undefined && isDate(options.now) ? { updated: options.now } : {}),
			cookies: mergeDeclarations(declared),
		},
		language,
		title,
		speaksOfCookies: [title, ...segments.map(wordsOf)].some(speaksOfCookies),
		headings: [...headings],
		dropped,
		warnings,
	};
}

function isUnderCookies({ around: { headings, before } }: Found): boolean {
	if (headings.some(({ text }) => speaksOfCookies(text) || isCategoryOnly(text))) return true;
	return before.some(speaksOfCookies) && headings.some(({ text }) => isPolicys(text));
}

function wordsOf(segment: Segment): string {
	if (segment.kind === 'grid') return '';
	return segment.kind === 'heading' ? segment.text : segment.line.text;
}

/** The whole site that the page is of: `www.pear.test` and `help.pear.test` speak for `*.pear.test`. */
function scopeOf(host: string): string {
	const domain = registrableDomain(host);
	return isIpAddress(domain) || !domain.includes('.') ? domain : `*.${domain}`;
}

const cutCodes: Readonly<Record<Cut['what'], PolicyPageWarning['code']>> = {
	input: 'input-cut',
	elements: 'elements-cut',
	text: 'text-cut',
	depth: 'too-deep',
};

function languageOf(root: PageElement): string | undefined {
	const stated = findAll(root, 'html')[0]?.attributes.lang?.trim();
	return stated !== undefined && isLanguageTag(stated) ? stated : undefined;
}

/** The site's own name and host: what the page says of itself, bounded to where it was read. */
function siteOf(root: PageElement, url: string | undefined): Site {
	const meta = (name: string) =>
		findAll(root, 'meta').find(({ attributes }) => attributes.property === name || attributes.name === name)?.attributes.content;
	const canonical = findAll(root, 'link').find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href;
	const address = [url, canonical].find((each) => each !== undefined && isWebAddress(each));
	const host = address === undefined ? undefined : /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase();
	const title = textOf(findAll(root, 'title')[0] ?? { tag: '', attributes: {}, children: [] });
	const name = cut(meta('og:site_name') ?? meta('application-name') ?? nameInTitle(title) ?? '') || undefined;
	return {
		name,
		host,
		url:
			host === undefined
				? undefined
				: `${address!.slice(0, address!.indexOf(':'))}://${/^https?:\/\/([^/?#]+)/i.exec(address!)![1]}/`,
	};
}

/** `Cookies - Digitale Gesprekshulp` → the part that is not about cookies or privacy. */
function nameInTitle(title: string): string | undefined {
	const parts = title.split(/\s+[|–—·:-]\s+/).filter((part) => part !== '');
	return parts.length < 2
		? undefined
		: parts.find(
				(part) =>
					!speaksOfCookies(part) &&
					!/cookie|privac|datenschutz|confidential|legal|policy|política|polit|impressum|zasady|informasjonskapsler/i.test(part),
			);
}
