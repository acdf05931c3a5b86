import type { JSX } from 'preact';
import type { StoredCookie } from '../lib/cookie/stored-cookie.ts';
import type { Translate } from '../lib/language/translate.ts';
import { Explained } from './Explained.tsx';

/** A cookie's attributes by their names, each with what it means for the reader. */
export function Attributes({ cookie, t }: { cookie: StoredCookie; t: Translate }): JSX.Element {
	const words = [
		cookie.httpOnly ? 'httpOnly' : 'scripts',
		cookie.secure ? 'secure' : 'insecure',
		`sameSite.${cookie.sameSite}`,
		...(cookie.hostOnly ? ['hostOnly' as const] : []),
		...(cookie.partition ? ['partitioned' as const] : []),
	] as const;
	return (
		<span class="words">
			{words.map((word) => (
				<Explained key={word} word={t(`word.${word}`)} means={t(`word.${word}.means`)} />
			))}
		</span>
	);
}
