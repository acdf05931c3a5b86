import type { View } from './view.ts';

/** When the first of the stored cookies expires, milliseconds since 1970; it is then no longer in effect, though a browser may keep it for a while. */
export function nextExpiry({ stored }: Pick<View, 'stored'>): number | undefined {
	const ends = stored.flatMap(({ lifetime }) => (lifetime.kind === 'until' ? [lifetime.until * 1000] : []));
	return ends.length > 0 ? Math.min(...ends) : undefined;
}
