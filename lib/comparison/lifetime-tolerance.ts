import { day, durationSeconds, minute } from '../policy/duration.ts';

/** What was forgiven before a cookie was said to live longer. */
export type Tolerance = 'a-day' | 'five-percent' | 'a-minute';

/**
 * By how much a cookie may outlive its declaration unsaid. Declarations are round and browsers count in seconds, so: a day, or 5 %
 * where that is more, for what is declared to stay a week or longer; 5 %, or a minute, for what is declared to be shorter. A
 * session cookie that stays for some hours is near enough to a session; one that stays over a day is not.
 */
function toleranceFor(declared: number): { seconds: number; tolerance: Tolerance } {
	const share = declared * 0.05;
	const [least, name] = declared === 0 || declared >= 7 * day ? ([day, 'a-day'] as const) : ([minute, 'a-minute'] as const);
	return share > least ? { seconds: share, tolerance: 'five-percent' } : { seconds: least, tolerance: name };
}

/**
 * Whether a lifetime in seconds outlives a declared retention (ISO 8601, or `session`), months taken as 31 and years as 366 days.
 * `undefined` where it does not, or where the declaration cannot be read.
 */
export function outlives(seconds: number, retention: string): { declaredSeconds: number; tolerance: Tolerance } | undefined {
	const declaredSeconds = retention === 'session' ? 0 : durationSeconds(retention);
	if (declaredSeconds === undefined) return undefined;
	const { seconds: forgiven, tolerance } = toleranceFor(declaredSeconds);
	return seconds > declaredSeconds + forgiven ? { declaredSeconds, tolerance } : undefined;
}
