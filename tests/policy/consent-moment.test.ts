import { expect, test } from 'vitest';
import { consentMoment, setBeforeConsent, type WrittenCookie } from '../../lib/policy/consent-moment.ts';

const record = (at: number | undefined, name = 'cookies_preferences'): WrittenCookie => ({
	key: name,
	name,
	at,
	function: 'consent-record',
	consent: 'exempt',
});
const needs = (key: string, at: number | undefined): WrittenCookie => ({
	key,
	name: key,
	at,
	function: 'visitor-id',
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
	expect(early({ key: 'a', name: 'a', at: 1, consent: 'exempt' }, { key: 'b', name: 'b', at: 1, consent: 'unclear' })).toEqual(
		[],
	);
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
