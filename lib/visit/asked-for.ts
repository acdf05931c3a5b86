import { targetOf } from '../cookie/target.ts';
import { responseKey } from './observe.ts';
import type { ResponseEvent, VisitEvent } from './visit-event.ts';

/** A change can seem older than its header by this many milliseconds: Firefox keeps a cookie before it tells of the answer. */
export const clockSlack = 50;

/** Milliseconds by which the browser may tell late of a change that a header or a script caused. */
export const latest = 5000;

/** Which of the changes of the jar these responses asked for. */
export function askedFor<Change extends Pick<Extract<VisitEvent, { kind: 'change' }>, 'cookie' | 'at'>>(
	changes: readonly Change[],
	responses: readonly ResponseEvent[],
): Change[] {
	const keys = new Map<string, number>();
	for (const response of responses)
		for (const key of keysOf(response)) keys.set(key, Math.min(keys.get(key) ?? response.at, response.at));
	if (keys.size === 0) return [];
	return changes.filter(
		({ cookie, at }) => (keys.get(responseKey({ ...cookie, partitioned: false })) ?? Infinity) <= at + clockSlack,
	);
}

/** Partitions do not count: Firefox gives one unasked. */
function keysOf({ cookies, address }: ResponseEvent): string[] {
	return cookies.map((cookie) => responseKey({ name: cookie.name, ...targetOf(cookie, address), partitioned: false }));
}
