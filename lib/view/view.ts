import type { StoredCookie } from '../cookie/stored-cookie.ts';
import type { Sources } from '../knowledge/sources.ts';
import { isVague } from '../knowledge/vague.ts';
import { type ConsentMoment, consentMoment, setBeforeConsent, type WrittenCookie } from '../policy/consent-moment.ts';
import { inScope } from '../policy/in-scope.ts';
import type { Category } from '../policy/vocabulary.ts';
import { cookiesInEffect } from '../visit/in-effect.ts';
import type { Protection } from '../visit/protection.ts';
import type { Visit } from '../visit/visit.ts';
import { type Row, rowOf } from './row.ts';
import { siteContext } from './site-context.ts';
import { comparing } from './sort.ts';

/** What a person sees of a tab. Everything in it is derived, anew at each look. */
export interface View {
	readonly site: string;
	/** Host of the top page. */
	readonly host: string;
	/** When the visit began, milliseconds since 1970. */
	readonly startedAt: number;
	/** Cookies that the browser holds, in the order of the list. */
	readonly stored: readonly Row[];
	/** Cookies that were asked for and that the browser did not keep. */
	readonly refused: readonly Row[];
	readonly counts: Counts;
	/** When the visitor chose about cookies, as far as the visit shows. */
	readonly moment: ConsentMoment;
	/** The site's own word about its cookies is known; what it does not name is then undeclared. */
	readonly siteSpeaks: boolean;
	readonly dropped: Visit['dropped'];
}

/** Of the stored cookies. */
export interface Counts {
	readonly cookies: number;
	readonly providers: number;
	readonly needConsent: number;
	/** Of these, how many came before the visitor chose. */
	readonly beforeConsent: number;
	readonly thirdParty: number;
	readonly byCategory: Readonly<Record<Category, number>>;
}

/** @param now milliseconds since 1970 */
export function viewOf(visit: Visit, jar: readonly StoredCookie[], sources: Sources, protection: Protection, now: number): View {
	const listed = cookiesInEffect(visit, jar, protection, now);
	const context = siteContext(visit, listed);
	const rows = listed.map((cookie) => rowOf(cookie, visit, context, sources, now)).sort(comparing('category'));
	const held = rows.filter(({ state }) => state === 'stored');
	const written = held.map(writtenCookie);
	const moment = consentMoment(written, visit.startedAt);
	const early = setBeforeConsent(written, moment);
	const stored = held.map((row) => (early.has(row.id) ? { ...row, beforeConsent: true } : row));
	return {
		site: visit.site,
		host: visit.host,
		startedAt: visit.startedAt,
		stored,
		refused: rows.filter(({ state }) => state === 'refused'),
		counts: countsOf(stored),
		moment,
		siteSpeaks: (sources.site ?? []).some(({ manifest: { manifest } }) => inScope(manifest.scope, visit.site, visit.host)),
		dropped: visit.dropped,
	};
}

function countsOf(stored: readonly Row[]): Counts {
	const byCategory: Record<Category, number> = { necessary: 0, functional: 0, analytics: 0, advertising: 0, unknown: 0 };
	const providers = new Set<string>();
	let needConsent = 0;
	let beforeConsent = 0;
	let thirdParty = 0;
	for (const { identity, beforeConsent: early } of stored) {
		if (early) beforeConsent++;
		byCategory[identity.category]++;
		providers.add(identity.provider.name);
		if (identity.consent === 'required') needConsent++;
		if (identity.party === 'third') thirdParty++;
	}
	return { cookies: stored.length, providers: providers.size, needConsent, beforeConsent, thirdParty, byCategory };
}

function writtenCookie({ id, cookie, writer, setWith, firstAt, lastAt, wasThere, identity }: Row): WrittenCookie {
	const isOwn = writer !== 'earlier' && writer !== 'elsewhere';
	const { function: code, category, party, consent } = identity;
	return {
		key: id,
		name: cookie.name,
		...(isOwn && { at: firstAt, lastAt, wasThere }),
		vague: isVague(identity),
		withPage: setWith === 'main_frame',
		function: code,
		category,
		party,
		consent,
	};
}
