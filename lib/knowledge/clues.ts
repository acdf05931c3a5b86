import type { Subject } from './identity.ts';
import type { Role } from './knowledge.ts';
import { meaningWords } from './meaning-words.ts';
import type { Meaning } from './meanings.ts';
import { wordsOf } from './name-words.ts';
import type { Place } from './place.ts';

/** How long a cookie stays, in the steps that tell kinds apart. */
export type Life = 'unknown' | 'session' | 'hour' | 'day' | 'month' | 'half-year' | 'year' | 'years';

const day = 86_400;

/** Seconds to a step: 30 minutes → `hour`, 13 months → `year`. */
export function lifeOf({ session, maxAge }: Pick<Subject, 'session' | 'maxAge'>): Life {
	if (maxAge === undefined || Number.isNaN(maxAge)) return session === undefined ? 'unknown' : session ? 'session' : 'unknown';
	if (session) return 'session';
	if (maxAge <= 3_660) return 'hour';
	if (maxAge <= 2 * day) return 'day';
	if (maxAge <= 32 * day) return 'month';
	if (maxAge <= 190 * day) return 'half-year';
	return maxAge <= 400 * day ? 'year' : 'years';
}

/**
 * Everything about a cookie that may tell its category, as features of the model: `means:language-choice`, `word:cart`, `begins:_ga`,
 * `role:advertising`, `host:track`, `first:year`, `flag:httpOnly`. Never a value.
 */
export function cluesOf(
	subject: Subject,
	place: Pick<Place, 'host' | 'party'>,
	role: Role | undefined,
	words: readonly string[],
	meanings: readonly Meaning[],
): string[] {
	const { name } = subject;
	const { party, host } = place;
	const clues = [`${party}:${lifeOf(subject)}`];
	const first = meanings[0];
	if (first) clues.push(`means:${first.function}`);
	for (const word of words) if (!meaningWords.has(word)) clues.push(`word:${word}`);
	clues.push(`begins:${name.slice(0, 3).toLowerCase()}`);
	if (name.length > 3) clues.push(`ends:${name.slice(-3).toLowerCase()}`);
	if (name.length < 4) clues.push('short:yes');
	if (subject.httpOnly) clues.push(`${party}:httpOnly`);
	if (subject.sameSite === 'none') clues.push(`${party}:none`);
	else if (subject.sameSite === 'strict') clues.push('strict:yes');
	if (party === 'third') {
		clues.push(`role:${role ?? 'unknown'}`);
		for (const word of wordsOf(host.slice(0, host.lastIndexOf('.')))) clues.push(`host:${word}`);
	} else if (place.host.split('.').length > 2) {
		const label = wordsOf(host.slice(0, host.indexOf('.')))[0];
		if (label && label !== 'www') clues.push(`below:${label}`);
	}
	return clues;
}
