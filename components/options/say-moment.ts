import type { Translate } from '../../lib/language/translate.ts';

/** A moment as the reader's language writes it: `23 Nov 2026, 16:34`. Milliseconds since 1970. */
export function sayMoment(at: number, t: Translate): string {
	return new Intl.DateTimeFormat(t.language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
