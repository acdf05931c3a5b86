/**
 * How long a cookie stays, as ISO 8601-1:2019 §5.5.2 writes it: `P14D`, `PT30M`, `P1Y6M`. Whole numbers only, no fractions, no signs.
 */
const designator =
	/^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,10})S)?)?$/;

export const minute = 60;
export const hour = 60 * minute;
export const day = 24 * hour;

/**
 * The longest that each unit can mean, in seconds: a year has up to 366 days and a month up to 31, so that `P13M`, promised on
 * any date of the year, is never held to be shorter than a calendar would make it.
 */
const longest = [366 * day, 31 * day, 7 * day, day, hour, minute, 1] as const;

/** A thousand years, and then some: beyond it a number says “for ever”, not a duration. */
export const longestDuration = 1000 * 366 * day;

/**
 * Seconds of an ISO 8601 duration, months as 31 and years as 366 days. `P14D` → 1209600. `undefined` where it is none
 * (`14 days`, `P`, `PT`, `P1.5D`, `session`) or longer than {@link longestDuration}.
 */
export function durationSeconds(text: string): number | undefined {
	if (text.length > 60) return undefined;
	const parts = designator.exec(text)?.slice(1);
	if (parts === undefined || parts.every((part) => part === undefined) || text.endsWith('T')) return undefined;
	const seconds = parts.reduce((sum, part, unit) => sum + Number(part ?? 0) * longest[unit]!, 0);
	return seconds <= longestDuration ? seconds : undefined;
}

/** What a vendor states in seconds, as a retention: 0, and what cannot be, is a session; more than can be said is the most that can. */
export function retentionOfSeconds(seconds: number): string {
	return seconds > 0 ? secondsToDuration(Math.min(seconds, longestDuration - day)) : 'session';
}

/** `P14D`, `PT0S` and `session`; nothing else. */
export function isRetention(text: string): boolean {
	return text === 'session' || durationSeconds(text) !== undefined;
}

/**
 * A lifetime in seconds as an ISO 8601 duration that it does not outlive: rounded up to its largest fitting unit. 365 days
 * are a year: 63072000 → `P2Y`, 1209600 → `P14D`, 34560000 → `P400D`, 90 → `PT90S`. A hundredth of a unit is forgiven, since a
 * browser counts from when it stored the cookie: 31535998 → `P1Y`.
 */
export function secondsToDuration(seconds: number): string {
	const whole = (unit: number) => Math.ceil(seconds / unit - 0.01);
	const days = whole(day);
	if (seconds >= 0.99 * day) return days % 365 === 0 ? `P${days / 365}Y` : `P${days}D`;
	if (seconds >= 0.99 * hour) return `PT${whole(hour)}H`;
	if (seconds >= 2 * minute) return `PT${whole(minute)}M`;
	return `PT${Math.max(0, Math.ceil(seconds))}S`;
}
