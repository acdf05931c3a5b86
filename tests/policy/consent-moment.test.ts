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
const early = (...cookies: WrittenCookie[]) => [...setBeforeConsent(cookies)];

test('the first writing of a consent record is the choice', () => {
	expect(consentMoment([record(9, 'a'), record(5, 'b')])).toEqual({ kind: 'chosen', at: 5, key: 'b' });
	expect(consentMoment([needs('_ga', 1)])).toEqual({ kind: 'none' });
	expect(consentMoment([])).toEqual({ kind: 'none' });
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
	expect(consentMoment([record(undefined), record(3, 'other')])).toEqual({ kind: 'earlier', key: 'cookies_preferences' });
	expect(early(needs('_ga', undefined))).toEqual([]);
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
	expect(consentMoment([record(undefined, 'tarteaucitron')])).toEqual({ kind: 'earlier', key: 'tarteaucitron' });
});

test('what somebody else’s site or a tool of statistics records is no choice made here', () => {
	expect(consentMoment([record(5, 'choice_elsewhere', { party: 'third' })])).toEqual({ kind: 'none' });
	expect(consentMoment([record(5, '_cs_c', { category: 'analytics' })])).toEqual({ kind: 'none' });
});

test('every kind of cookies that has a record of its own is known by its beginning', () => {
	expect(recordHabit('cookielawinfo-checkbox-analytics')).toBe('unasked');
	expect(recordHabit('CookieLawInfoConsent')).toBe('with-the-choice');
	expect(recordHabit('constructor')).toBe('with-the-choice');
});
