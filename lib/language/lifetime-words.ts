const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const month = (365.25 / 12) * day;
const year = 365.25 * day;

/** From which length (in seconds) a unit is used; below it the next smaller one says more. */
const units = [
	{ unit: 'year', seconds: year, from: 1.95 * year },
	{ unit: 'month', seconds: month, from: 1.9 * month },
	{ unit: 'week', seconds: 7 * day, from: 14 * day - hour },
	{ unit: 'day', seconds: day, from: 0.98 * day },
	{ unit: 'hour', seconds: hour, from: 0.98 * hour },
	{ unit: 'minute', seconds: minute, from: 0.98 * minute },
	{ unit: 'second', seconds: 1, from: 0 },
] as const;

/**
 * A length of time in words, rounded as a person would say it: 63,071,999 s → `2 years`, 33,695,999 s → `13 months`, 1,799 s → `30 minutes`.
 * A year exactly is said in years. 400 days, the most that browsers keep a cookie (RFC 6265bis, section 5.5), are more than 13 months and said in days.
 *
 * @param seconds how long
 * @param language BCP 47
 */
export function lifetimeWords(seconds: number, language: string): string {
	const rounded = Math.max(0, seconds);
	if (Math.abs(rounded - 400 * day) < hour) return format(400, 'day', language);
	const aYear = Math.abs(rounded - year) < 2 * day;
	const largest = aYear ? 0 : units.findIndex(({ from }) => rounded >= from);
	// 90 minutes are not “2 hours”, nor 36 hours “2 days”.
	const isUneven = (index: number) => /hour|day/.test(units[index]!.unit) && unevenness(rounded / units[index]!.seconds) > 0.1;
	const { unit, seconds: length } = units[isUneven(largest) ? largest + 1 : largest]!;
	const count =
		unit === 'week' && Math.abs(rounded / length - Math.round(rounded / length)) > 0.02 ? undefined : rounded / length;
	// Weeks only when they come out even: 20 days are not "3 weeks".
	if (count === undefined) return format(Math.round(rounded / day), 'day', language);
	const halves = unit === 'year' && Math.abs(count - Math.round(count)) > 0.2 ? Math.round(count * 2) / 2 : Math.round(count);
	return format(halves, unit, language);
}

/** By what share a count is off when it is rounded. */
function unevenness(count: number): number {
	return Math.abs(count - Math.round(count)) / count;
}

function format(count: number, unit: string, language: string): string {
	return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
