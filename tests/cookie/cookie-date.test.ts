import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCookieDate } from '../../lib/cookie/cookie-date.ts';

const moment = Date.UTC(2027, 5, 9, 10, 18, 14);

test.each([
	'Wed, 09 Jun 2027 10:18:14 GMT',
	'Wed, 09-Jun-2027 10:18:14 GMT',
	'Wednesday, 09-Jun-27 10:18:14 GMT',
	'Wed Jun  9 10:18:14 2027',
	'9 june 27 10:18:14',
	'10:18:14 2027 Jun 9',
	'09 Jun 2027 10:18:14 +0900',
	'09 Jun 2027 10:18:14 PDT',
	'9th Jun 2027 10:18:14',
])('%s', (text) => {
	expect(parseCookieDate(text)).toBe(moment);
});

test.each([
	'',
	'never',
	'Jun 2027 10:18:14',
	'09 Jun 2027',
	'09 Jun 2027 10:18',
	'09 Jun 2027 24:00:00',
	'31 Jun 2027 10:18:14',
	'29 Feb 2027 10:18:14',
	'00 Jun 2027 10:18:14',
	'09 Jun 1600 10:18:14',
	'09 Jux 2027 10:18:14',
	'2027-06-09T10:18:14Z',
])('%j is no date', (text) => {
	expect(parseCookieDate(text)).toBeUndefined();
});

test('two digits of a year lie between 1970 and 2069', () => {
	expect(parseCookieDate('01 Jan 70 00:00:00')).toBe(0);
	expect(parseCookieDate('01 Jan 69 00:00:00')).toBe(Date.UTC(2069, 0, 1));
});

test('what a browser writes as a date is read back, to the second', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 4e9 }), (seconds) => {
			expect(parseCookieDate(new Date(seconds * 1000).toUTCString())).toBe(seconds * 1000);
		}),
	);
});
