import { expect, test } from 'vitest';
import { consentMoment, setBeforeConsent, type WrittenCookie } from '../../lib/policy/consent-moment.ts';
import { recordHabit } from '../../lib/policy/consent-records.ts';

const record = (at: number | undefined, name = 'cookies_preferences', more: Partial<WrittenCookie> = {}): WrittenCookie => ({
	key: name,
	name,
	at,
	function: 'consent-record',
	category: 'necessary',
	party: 'first',
	consent: 'exempt',
	...more,
});
const needs = (key: string, at: number | undefined): WrittenCookie => ({
	key,
	name: key,
	at,
	function: 'visitor-id',
	category: 'analytics',
	party: 'first',
	consent: 'required',
});
/** The visit begins at 0. */
const momentOf = (cookies: readonly WrittenCookie[]) => consentMoment(cookies, 0);
const early = (...cookies: WrittenCookie[]) => [...setBeforeConsent(cookies, momentOf(cookies))];

test('the first writing of a consent record is the choice', () => {
	expect(momentOf([record(9, 'a'), record(5, 'b')])).toEqual({ kind: 'chosen', at: 5, key: 'b' });
	expect(momentOf([needs('_ga', 1)])).toEqual({ kind: 'none' });
	expect(momentOf([])).toEqual({ kind: 'none' });
});

test('what needs consent and came before the choice, or with none, is early', () => {
	expect(early(needs('_ga', 4), record(5), needs('_fbp', 6), needs('_gid', 5))).toEqual(['_ga']);
	expect(early(needs('_ga', 4), needs('_fbp', 6))).toEqual(['_ga', '_fbp']);
});

test('what needs no consent, and what may need some, is never early', () => {
	expect(early({ ...needs('a', 1), consent: 'exempt' }, { ...needs('b', 1), consent: 'unclear' })).toEqual([]);
});

test('a choice of an earlier visit holds, and a cookie of an earlier visit is not blamed', () => {
	expect(early(needs('_ga', 4), record(undefined))).toEqual([]);
	expect(momentOf([record(undefined), record(3, 'other')])).toEqual({ kind: 'earlier', key: 'cookies_preferences' });
	expect(early(needs('_ga', undefined))).toEqual([]);
});

test('a record that was there and is written anew, to make it last, tells of an earlier choice', () => {
	const renewed = (name: string) => record(800, name, { wasThere: true, lastAt: 5000 });
	expect(momentOf([renewed('CookieConsent')])).toEqual({ kind: 'earlier', key: 'CookieConsent' });
	expect(momentOf([renewed('tarteaucitron')])).toEqual({ kind: 'earlier', key: 'tarteaucitron' });
	expect(momentOf([renewed('OptanonConsent')])).toEqual({ kind: 'none' });
	expect(early(needs('_ga', 200), renewed('CookieConsent'))).toEqual([]);
});

test('a record that its tool writes unasked proves no choice', () => {
	expect(early(record(1, 'OptanonConsent'), needs('_ga', 4))).toEqual(['_ga']);
	expect(
		early(record(undefined, 'OptanonConsent'), needs('_ga', 4), record(5, 'OptanonAlertBoxClosed'), needs('_fbp', 6)),
	).toEqual(['_ga']);
});

test('a record that its tool writes unasked and changes in place proves a choice when it is changed, not when the page still loads', () => {
	const cookieYes = (lastAt: number, at: number | undefined = 1000) => record(at, 'cookieyes-consent', { lastAt });
	expect(early(cookieYes(1400), needs('_ga', 2000))).toEqual(['_ga']);
	expect(early(cookieYes(9000), needs('_ga', 2000), needs('_fbp', 9001))).toEqual(['_ga']);
	// Nobody saw how it came: no cookie is blamed for that.
	expect(momentOf([record(undefined, 'tarteaucitron')])).toEqual({ kind: 'earlier', key: 'tarteaucitron' });
});

test('what somebody else’s site or a tool of statistics records is no choice made here', () => {
	expect(momentOf([record(5, 'choice_elsewhere', { party: 'third' })])).toEqual({ kind: 'none' });
	expect(momentOf([record(5, '_cs_c', { category: 'analytics' })])).toEqual({ kind: 'none' });
});

test('every kind of cookies that has a record of its own is known by its beginning', () => {
	expect(recordHabit('cookielawinfo-checkbox-analytics')).toBe('unasked');
	expect(recordHabit('CookieLawInfoConsent')).toBe('with-the-choice');
	expect(recordHabit('constructor')).toBe('with-the-choice');
});

test('a flag that says whom the banner is for is no choice', () => {
	for (const name of ['gdpr_applies', 'consent_required', 'isEU_GDPR', 'cookie_banner_variant', 'consentCountry'])
		expect([name, recordHabit(name)]).toEqual([name, 'unasked']);
	for (const name of ['eu_cookie_consent', 'cookie_consent', 'consent_required_accepted', 'gdpr', 'euconsent-v2'])
		expect([name, recordHabit(name)]).toEqual([name, 'with-the-choice']);
});

test('what only a common name calls a record, and comes with the page, is a choice when it changes', () => {
	const vague = (at: number, lastAt = at) => record(at, 'cookie_consent', { vague: true, withPage: true, lastAt });
	expect(momentOf([vague(80)])).toEqual({ kind: 'none' });
	expect(momentOf([vague(80, 6000)])).toEqual({ kind: 'chosen', at: 6000, key: 'cookie_consent' });
	expect(momentOf([vague(3000)])).toEqual({ kind: 'chosen', at: 3000, key: 'cookie_consent' });
	expect(momentOf([record(80, 'cookie_consent', { vague: true })])).toMatchObject({ kind: 'chosen', at: 80 });
	expect(momentOf([record(80, 'CookieConsent', { withPage: true })])).toEqual({ kind: 'chosen', at: 80, key: 'CookieConsent' });
});
