import { expect, test } from 'vitest';
import { lifetimeWords } from '../../lib/language/lifetime-words.ts';

const hour = 3600;
const day = 24 * hour;

test('a length is said as a person would say it', () => {
	expect(lifetimeWords(0, 'en')).toBe('0 seconds');
	expect(lifetimeWords(-5, 'en')).toBe('0 seconds');
	expect(lifetimeWords(45, 'en')).toBe('45 seconds');
	expect(lifetimeWords(1799, 'en')).toBe('30 minutes');
	expect(lifetimeWords(5400, 'en')).toBe('90 minutes');
	expect(lifetimeWords(36 * hour, 'en')).toBe('36 hours');
	expect(lifetimeWords(47 * hour, 'en')).toBe('2 days');
	expect(lifetimeWords(day, 'en')).toBe('1 day');
	expect(lifetimeWords(14 * day, 'en')).toBe('2 weeks');
	expect(lifetimeWords(20 * day, 'en')).toBe('20 days');
	expect(lifetimeWords(365 * day, 'en')).toBe('1 year');
	expect(lifetimeWords(33_695_999, 'en')).toBe('13 months');
	expect(lifetimeWords(34_559_998, 'en')).toBe('400 days');
	expect(lifetimeWords(63_071_999, 'en')).toBe('2 years');
});

test('a jar that was read a second later says the same', () => {
	for (const whole of [1800, hour, day, 7 * day, 30 * day, 365 * day, 400 * day, 730 * day])
		expect([whole, lifetimeWords(whole - 1, 'en')]).toEqual([whole, lifetimeWords(whole, 'en')]);
});

test('each language counts in its own way', () => {
	const says = (seconds: number) =>
		Object.fromEntries(
			['fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'cs', 'ja', 'zh-CN', 'ar'].map((tag) => [
				tag,
				// Some languages put a space that does not break between number and unit.
				lifetimeWords(seconds, tag).replace(/\s/gu, ' '),
			]),
		);
	expect(says(730.5 * day)).toEqual({
		fr: '2 ans',
		de: '2 Jahre',
		es: '2 años',
		it: '2 anni',
		pt: '2 anos',
		nl: '2 jaar',
		pl: '2 lata',
		sv: '2 år',
		cs: '2 roky',
		ja: '2 年',
		'zh-CN': '2年',
		ar: 'سنتان',
	});
	expect(says(5 * hour)).toEqual({
		fr: '5 heures',
		de: '5 Stunden',
		es: '5 horas',
		it: '5 ore',
		pt: '5 horas',
		nl: '5 uur',
		pl: '5 godzin',
		sv: '5 timmar',
		cs: '5 hodin',
		ja: '5 時間',
		'zh-CN': '5小时',
		ar: '5 ساعات',
	});
});

test('half years are said with the decimal mark of the language', () => {
	expect(lifetimeWords(2.5 * 365.25 * day, 'en')).toBe('2.5 years');
	expect(lifetimeWords(2.5 * 365.25 * day, 'de')).toBe('2,5 Jahre');
});
