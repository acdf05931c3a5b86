import type { Translate } from '../../lib/language/translate.ts';

/** A moment as the reader's language writes it: `23 Nov 2026, 16:34`. Milliseconds since 1970. */
export function sayMoment(at: number, t: Translate): string {
	return new Intl.DateTimeFormat(t.language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** A day as the reader's language writes it: `2026-10-01` → `1 Oct 2026`; as it stands where it is none. */
export function sayDay(day: string, t: Translate): string {
	const at = Date.parse(day);
	return Number.isNaN(at) ? day : new Intl.DateTimeFormat(t.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}
