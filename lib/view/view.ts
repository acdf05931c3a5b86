import type { StoredCookie } from '../cookie/stored-cookie.ts';
import type { Sources } from '../knowledge/sources.ts';
import { type Category, categories } from '../policy/vocabulary.ts';
import { cookiesInEffect, type Protection } from '../visit/in-effect.ts';
import type { Visit } from '../visit/visit.ts';
import { contextOf, type Row, rowOf } from './row.ts';

/** What a person sees of a tab. Everything in it is derived, anew at each look. */
export interface View {
	readonly site: string;
	/** Cookies that the browser holds, in the order of the list. */
	readonly stored: readonly Row[];
	/** Cookies that were asked for and that the browser did not keep. */
	readonly refused: readonly Row[];
	readonly counts: Counts;
	readonly dropped: Visit['dropped'];
}

/** Of the stored cookies. */
export interface Counts {
	readonly cookies: number;
	readonly providers: number;
	readonly needConsent: number;
	readonly thirdParty: number;
	readonly byCategory: Readonly<Record<Category, number>>;
}

/** @param now milliseconds since 1970 */
export function viewOf(visit: Visit, jar: readonly StoredCookie[], sources: Sources, protection: Protection, now: number): View {
	const listed = cookiesInEffect(visit, jar, protection);
	const context = contextOf(visit, listed);
	const rows = listed.map((cookie) => rowOf(cookie, visit, context, sources, now)).sort(byCategoryThenName);
	const stored = rows.filter(({ state }) => state === 'stored');
	return {
		site: visit.site,
		stored,
		refused: rows.filter(({ state }) => state === 'refused'),
		counts: countsOf(stored),
		dropped: visit.dropped,
	};
}

export function countsOf(stored: readonly Row[]): Counts {
	const byCategory: Record<Category, number> = { necessary: 0, functional: 0, analytics: 0, advertising: 0, unknown: 0 };
	const providers = new Set<string>();
	let needConsent = 0;
	let thirdParty = 0;
	for (const { identity } of stored) {
		byCategory[identity.category]++;
		providers.add(identity.provider.name);
		if (identity.consent === 'required') needConsent++;
		if (identity.party === 'third') thirdParty++;
	}
	return { cookies: stored.length, providers: providers.size, needConsent, thirdParty, byCategory };
}

/** What one should mind comes first. */
const order: readonly Category[] = [...categories].filter((category) => category !== 'unknown').reverse();
const rank = (category: Category) => (category === 'unknown' ? order.length : order.indexOf(category));

function byCategoryThenName(a: Row, b: Row): number {
	return (
		rank(a.identity.category) - rank(b.identity.category) ||
		compare(a.identity.provider.name.toLowerCase(), b.identity.provider.name.toLowerCase()) ||
		compare(a.cookie.name, b.cookie.name) ||
		compare(a.id, b.id)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
