import { day } from '../../policy/duration.ts';
import type { Category } from '../../policy/vocabulary.ts';
import type { Subject } from '../identity.ts';
import type { Place } from '../place.ts';
import type { Role } from '../roles.ts';
import { meaningWords } from './meaning-words.ts';
import type { Meaning } from './meanings.ts';
import type { Clue } from './model.ts';
import { wordsOf } from './name-words.ts';

/** How long a cookie stays, in the steps that tell kinds apart. */
export type Life = 'unknown' | 'session' | 'hour' | 'day' | 'month' | 'half-year' | 'year' | 'years';

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

/** The known cookie whose name begins most like the one asked: `_hjNew` is probably one of Hotjar's, and does what they do. */
export interface Kin {
	readonly category: Category;
	/** Letters that both names begin with. */
	readonly common: number;
}

const leastKin = 3;
const mostKin = 8;

/**
 * Everything about a cookie that may tell its category: what its words mean, its other words, its lifetime by party, flags, the role
 * of the domain's owner and the words of its host. Never a value.
 */
export function cluesOf(
	subject: Subject,
	place: Pick<Place, 'host' | 'party'>,
	role: Role | undefined,
	words: readonly string[],
	meanings: readonly Meaning[],
	kin?: Kin,
): Clue[] {
	const { name } = subject;
	const { party, host } = place;
	const clues: Clue[] = [{ kind: party, said: lifeOf(subject) }];
	const first = meanings[0];
	if (first) clues.push({ kind: 'means', said: first.function });
	for (let at = 1; at < meanings.length; at++) clues.push({ kind: 'also', said: meanings[at]!.function });
	if (kin && kin.common >= leastKin) clues.push({ kind: 'kin', said: `${kin.category}${Math.min(kin.common, mostKin)}` });
	for (const word of words) if (!meaningWords.has(word)) clues.push({ kind: 'word', said: word });
	if (name.length < 4) clues.push({ kind: 'name', said: 'short' });
	if (subject.httpOnly !== undefined) clues.push({ kind: party, said: subject.httpOnly ? 'httpOnly' : 'script' });
	// `.shop.test`, not `www.shop.test`: a server's own cookies stay with their host, a script that counts takes all it can get.
	if (subject.domain.startsWith('.')) clues.push({ kind: party, said: 'wide' });
	if (subject.sameSite === 'none') clues.push({ kind: party, said: 'sameSite=none' });
	else if (subject.sameSite === 'strict') clues.push({ kind: party, said: 'sameSite=strict' });
	if (party === 'third') {
		clues.push({ kind: 'role', said: role ?? 'unknown' });
		for (const word of wordsOf(host.slice(0, host.lastIndexOf('.')))) clues.push({ kind: 'host', said: word });
	} else if (host.indexOf('.') !== host.lastIndexOf('.')) {
		const label = wordsOf(host.slice(0, host.indexOf('.')))[0];
		if (label !== undefined && label !== 'www') clues.push({ kind: 'below', said: label });
	}
	return clues;
}
