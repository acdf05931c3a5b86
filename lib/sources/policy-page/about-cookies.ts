import { isCategoryOnly } from './category-words.ts';
import type { Columns } from './columns.ts';
import { readNames } from './cookie-names.ts';
import { fieldOf, speaksOfCookies } from './header-words.ts';
import { providerIn } from './known-words.ts';
import { isStrictName } from './name-shape.ts';
import type { PageRecord } from './page-record.ts';

/** What stands around a table: nearest first. */
export interface TableWords {
	/** The caption, a first row of one cell, the headings above. */
	readonly headings: readonly string[];
	/** The lines right before it. */
	readonly before: readonly string[];
	readonly header: readonly string[];
	/** Every name is set as code. */
	readonly coded: boolean;
}

/**
 * A table of names is one of cookies if what surrounds it says so and the names look like it. `Name | Purpose | Country` of a list of processors
 * is none, nor is `Cookie | Purpose` of kinds of cookies.
 */
export function isAboutCookies(records: readonly PageRecord[], columns: Columns, words: TableWords): boolean {
	const names = records.flatMap((record) => readNames(record.names).names);
	if (names.length === 0) return false;
	const strict = names.filter(isStrictName).length / names.length;
	const header = columns.headers[columns.name] ?? '';
	const told = columns.others.has('retention') || columns.others.has('purpose');
	if (isInspection(columns)) return false;
	// `Guarantee` / `DPF` / `SCC`: of which nothing is told.
	if (!told && names.every((name) => /^\p{Lu}[\p{L}\d]{1,9}$/u.test(name) && !isWellKnown(name))) return false;
	// `Cookie | Purpose` of kinds of cookies has words in that column, seldom one alone.
	if (speaksOfCookies(header))
		return strict > 0.2 || (told && (names.every(isPlausible) || (strict > 0 && names.length >= records.length)));
	const [nearest] = words.headings;
	if (isForeign(columns, header) && !names.some(isWellKnown) && !(strict >= 0.8 && nearest !== undefined && isAbout(nearest)))
		return false;
	if ([...words.headings, ...words.before, ...words.header].some(isAbout)) {
		// `Name | Purpose | Country` under `Who we share it with`, on a page that is about cookies too.
		const close = [nearest, words.before[0], ...words.header].some(
			(text) => text !== undefined && (isAbout(text) || providerIn(text)),
		);
		return (
			strict >= (close || columns.others.has('retention') ? 0.3 : 0.6) ||
			(told && (close || words.coded) && names.every((name) => /^[a-z]/.test(name) && name.length > 2))
		);
	}
	// `Name | Purpose` under `ASP`: everybody knows that these are cookies.
	if (told && names.every(isWellKnown)) return true;
	return strict >= 0.6 && columns.others.has('retention') && names.some((name) => name.includes('_'));
}

/** `basket`, `PearControl`; not `Language`. */
function isPlausible(name: string): boolean {
	return !/^\p{Lu}\p{Ll}+$/u.test(name);
}

/** `Cookie | Secure | HttpOnly | SameSite`, `Cookie | Set? | Value`: what a test found says nothing of what for, whose or how long. */
function isInspection({ headers, others }: Columns): boolean {
	if (headers.every((text) => text === '')) return false;
	const said = headers.some((text) => /^(?:purpose|provider|retention|category)$/.test(fieldOf(text) ?? ''));
	return !said && (others.size === 0 ? headers.length > 1 : headers.some((text) => /httponly|samesite/.test(text)));
}

function isAbout(text: string): boolean {
	return speaksOfCookies(text) || isCategoryOnly(text);
}

/**
 * `Record | Retention period`, `Plan | Price`: a column of something else holds no cookies' names, whatever they look like. Where no header is
 * understood the language is unknown, and none is foreign.
 */
function isForeign(columns: Columns, header: string): boolean {
	return (
		header !== '' && fieldOf(header) === undefined && columns.headers.some((text) => text !== '' && /^[\x20-\u024f]+$/.test(text))
	);
}

/** Names of cookies that most people have. */
function isWellKnown(name: string): boolean {
	return /^(?:_g[acid]|__utm|__atuv|_fb[cp]|_pk_|_hj|__cf|_gcl|_cl[cs]k|PHPSESSID|JSESSIONID|ASPSESSIONID|ASP\.NET|laravel_|wp[-_]|wordpress|XSRF-|csrf|IDE$|NID$|YSC$|VISITOR_INFO|Optanon|CookieConsent|cky-|cmplz)/.test(
		name,
	);
}

/**
 * Below another table of cookies, under `HubSpot`, a table need not say again that it is one: with the same header where some names look like it,
 * with another where most are unlike words.
 */
export function isLikeCookies(records: readonly PageRecord[], columns: Columns, others: readonly Columns[]): boolean {
	const names = records.flatMap((record) => readNames(record.names).names);
	const strict = names.filter(isStrictName).length / Math.max(1, names.length);
	const header = columns.headers.join('|');
	if (/[^|]/.test(header) && others.some(({ headers }) => headers.join('|') === header)) return strict >= 0.3;
	return others.length > 0 && strict >= 0.6 && columns.others.has('purpose') && names.some((name) => /^_|[a-z][A-Z]/.test(name));
}
