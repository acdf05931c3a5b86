import type { Party } from '../cookie/site.ts';
import { recordHabit } from './consent-records.ts';
import type { FunctionCode } from './functions.ts';
import type { Category, Consent } from './vocabulary.ts';

/** A cookie of a visit, as far as the moment of choice is concerned. Times are milliseconds since 1970. */
export interface WrittenCookie {
	/** Tells cookies of one visit apart. */
	readonly key: string;
	readonly name: string;
	/** When it was first written in this visit; absent: it was there before. */
	readonly at?: number | undefined;
	/** When it was written last, where that is known. */
	readonly lastAt?: number | undefined;
	/** The jar held it before it was first written in this visit. */
	readonly wasThere?: boolean | undefined;
	/** Only a common name or an inference says that it records consent. */
	readonly vague?: boolean | undefined;
	/** The answer that brought a page set it. */
	readonly withPage?: boolean | undefined;
	readonly function?: FunctionCode | undefined;
	readonly category: Category;
	readonly party: Party;
	readonly consent: Consent;
}

/** When the visitor chose about cookies. `earlier`: on a visit before this one. `none`: not yet. */
export type ConsentMoment =
	| { readonly kind: 'chosen'; readonly at: number; readonly key: string }
	| { readonly kind: 'earlier'; readonly key: string }
	| { readonly kind: 'none' };

/** A record that is written again so many milliseconds later was changed by the visitor; sooner, by the page that still loads. */
const leastHesitation = 2000;
/** Nobody has chosen when the first page comes, so many milliseconds after the visit began; a page that comes later may answer a form. */
const soonestChoice = 1000;

/**
 * The moment at which the visitor chose: the first writing of a cookie whose function is `consent-record`, or its change where the tool writes it
 * unasked (README, “The consent moment”). It tells that there was a choice, not which: that would need the cookie's value.
 *
 * @param startedAt when the visit began, milliseconds since 1970
 */
export function consentMoment(cookies: readonly WrittenCookie[], startedAt: number): ConsentMoment {
	let chosen: ConsentMoment = { kind: 'none' };
	for (const cookie of cookies) {
		const at = isRecord(cookie) ? choiceIn(cookie, startedAt) : 'none';
		if (at === 'earlier') return { kind: 'earlier', key: cookie.key };
		if (at !== 'none' && (chosen.kind === 'none' || at < chosen.at)) chosen = { kind: 'chosen', at, key: cookie.key };
	}
	return chosen;
}

/**
 * Of a choice made on this site: YouTube’s `SOCS` in a shop tells of one made on YouTube. A tool of statistics that notes what it may do
 * (Contentsquare’s `_cs_c`) asks nobody.
 */
function isRecord({ function: code, party, category }: WrittenCookie): boolean {
	return code === 'consent-record' && party === 'first' && category !== 'analytics' && category !== 'advertising';
}

function choiceIn(
	{ name, at, lastAt, wasThere, vague, withPage }: WrittenCookie,
	startedAt: number,
): number | 'earlier' | 'none' {
	const habit = recordHabit(name);
	if (habit === 'unasked') return 'none';
	// A tool that finds its record writes it anew, to make it last.
	if (at === undefined || wasThere) return 'earlier';
	// `cookie_consent=unset`, which came with the page
	const isUnasked = vague && withPage && at - startedAt < soonestChoice;
	if (habit === 'with-the-choice' && !isUnasked) return at;
	return lastAt !== undefined && lastAt - at >= leastHesitation ? lastAt : 'none';
}

/**
 * Keys of the cookies that need consent and were written in this visit before the choice, or with no choice at all. What was there
 * before the visit is not among them: nobody saw how it came.
 */
export function setBeforeConsent(cookies: readonly WrittenCookie[], moment: ConsentMoment): Set<string> {
	const early = new Set<string>();
	if (moment.kind === 'earlier') return early;
	for (const { key, at, consent } of cookies) {
		if (consent !== 'required' || at === undefined) continue;
		if (moment.kind === 'none' || at < moment.at) early.add(key);
	}
	return early;
}
