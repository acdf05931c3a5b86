import type { FunctionCode } from '../knowledge/functions.ts';
import type { Consent } from './vocabulary.ts';

/** A cookie of a visit, as far as the moment of choice is concerned. */
export interface WrittenCookie {
	/** Tells cookies of one visit apart. */
	readonly key: string;
	readonly name: string;
	/** When it was first written in this visit, milliseconds since 1970; absent: it was there before. */
	readonly at?: number | undefined;
	readonly function?: FunctionCode | undefined;
	readonly consent: Consent;
}

/** When the visitor chose about cookies. `earlier`: on a visit before this one. `none`: not yet. */
export type ConsentMoment =
	| { readonly kind: 'chosen'; readonly at: number; readonly key: string }
	| { readonly kind: 'earlier'; readonly key: string }
	| { readonly kind: 'none' };

/**
 * Records that their tools write as soon as a page opens, with the settings that hold before any choice; they prove none.
 * OneTrust’s choice shows in `OptanonAlertBoxClosed`; CookieYes changes its one cookie in place.
 */
const writtenUnasked = new Set(['OptanonConsent', 'cookieyes-consent']);

/**
 * The moment at which the visitor chose: the first writing of a cookie whose function is `consent-record` (README, “The consent
 * moment”). It tells that there was a choice, not which: that would need the cookie's value.
 */
export function consentMoment(cookies: readonly WrittenCookie[]): ConsentMoment {
	let chosen: ConsentMoment = { kind: 'none' };
	for (const { key, name, at, function: code } of cookies) {
		if (code !== 'consent-record' || writtenUnasked.has(name)) continue;
		if (at === undefined) return { kind: 'earlier', key };
		if (chosen.kind === 'none' || at < chosen.at) chosen = { kind: 'chosen', at, key };
	}
	return chosen;
}

/**
 * Keys of the cookies that need consent and were written in this visit before the choice, or with no choice at all. What was there
 * before the visit is not among them: nobody saw how it came.
 */
export function setBeforeConsent(cookies: readonly WrittenCookie[], moment: ConsentMoment = consentMoment(cookies)): Set<string> {
	const early = new Set<string>();
	if (moment.kind === 'earlier') return early;
	for (const { key, at, consent } of cookies) {
		if (consent !== 'required' || at === undefined) continue;
		if (moment.kind === 'none' || at < moment.at) early.add(key);
	}
	return early;
}
