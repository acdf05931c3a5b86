import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, durationSeconds, isRetention, secondsToDuration } from '../../lib/policy/duration.ts';

test('durations are read in the longest sense of each unit', () => {
	expect(durationSeconds('P14D')).toBe(14 * day);
	expect(durationSeconds('P2W')).toBe(14 * day);
	expect(durationSeconds('P1Y')).toBe(366 * day);
	expect(durationSeconds('P13M')).toBe(13 * 31 * day);
	expect(durationSeconds('P1M')).toBe(31 * day);
	expect(durationSeconds('PT1M')).toBe(60);
	expect(durationSeconds('P1Y2M3W4DT5H6M7S')).toBe((366 + 62 + 21 + 4) * day + 5 * 3600 + 6 * 60 + 7);
	expect(durationSeconds('PT0S')).toBe(0);
});

test('what only looks like a duration is none', () => {
	for (const text of [
		'',
		'P',
		'PT',
		'P1DT',
		'14 days',
		'p14d',
		'P-1D',
		'P1.5D',
		'P1D ',
		'1D',
		'P1M1Y',
		'PT5',
		'P9999999D',
		'P9999Y',
	]) {
		expect(durationSeconds(text), text).toBeUndefined();
	}
});

test('a session is a retention, though no duration', () => {
	expect(isRetention('session')).toBe(true);
	expect(durationSeconds('session')).toBeUndefined();
	expect(isRetention('Session')).toBe(false);
});

test('a lifetime is written in its largest unit, 365 days as a year', () => {
	expect(secondsToDuration(2 * 365 * day)).toBe('P2Y');
	expect(secondsToDuration(365 * day - 2)).toBe('P1Y');
	expect(secondsToDuration(400 * day)).toBe('P400D');
	expect(secondsToDuration(day)).toBe('P1D');
	expect(secondsToDuration(1800)).toBe('PT30M');
	expect(secondsToDuration(90)).toBe('PT90S');
	expect(secondsToDuration(0)).toBe('PT0S');
});

test('a written lifetime is never outlived by more than a hundredth of its unit', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 400 * day }), (seconds) => {
			const written = durationSeconds(secondsToDuration(seconds))!;
			expect(written).toBeGreaterThanOrEqual(seconds - day / 100);
		}),
	);
});
