const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Everything but digits, letters, the colon and what is not ASCII separates the parts of a date. */
const delimiters = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/;

/**
 * A cookie's date (RFC 6265bis §5.1.1), in milliseconds since 1970. It is looser than `Date.parse`, and always in UTC:
 * `Wed, 09-Jun-2027 10:18:14 GMT`, `9 jun 27 10:18:14` and `10:18:14 2027 Jun 9` are the same moment.
 */
export function parseCookieDate(text: string): number | undefined {
	let time: readonly number[] | undefined;
	let day: number | undefined;
	let month: number | undefined;
	let year: number | undefined;
	for (const part of text.split(delimiters)) {
		const clock = time ? undefined : /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/.exec(part);
		const monthIndex = months.indexOf(part.slice(0, 3).toLowerCase());
		if (clock) time = clock.slice(1, 4).map(Number);
		else if (day === undefined && /^\d{1,2}(?!\d)/.test(part)) day = Number.parseInt(part, 10);
		else if (month === undefined && monthIndex >= 0) month = monthIndex;
		else if (year === undefined && /^\d{2,4}(?!\d)/.test(part)) year = fullYear(Number.parseInt(part, 10));
	}
	if (!time || day === undefined || month === undefined || year === undefined) return undefined;
	const [hours, minutes, seconds] = time as [number, number, number];
	if (day < 1 || day > 31 || year < 1601 || hours > 23 || minutes > 59 || seconds > 59) return undefined;
	const at = new Date(0);
	at.setUTCFullYear(year, month, day);
	at.setUTCHours(hours, minutes, seconds);
	// The 31st of June is no day.
	return at.getUTCDate() === day ? at.getTime() : undefined;
}

/** `94` is 1994, `27` is 2027. */
function fullYear(year: number): number {
	if (year >= 70 && year <= 99) return year + 1900;
	return year <= 69 ? year + 2000 : year;
}
