import { outlives } from '../comparison/lifetime-tolerance.ts';
import type { ExportRow } from './export-row.ts';

/**
 * How long a cookie usually stays that was written before the visit: what it has left to live is not that. Undefined where it is not known, or is plainly
 * not so here, because the cookie has longer left.
 */
export function usualRetention({ retention, lifetimeSeconds }: ExportRow): string | undefined {
	if (!retention) return undefined;
	return typeof lifetimeSeconds === 'number' && outlives(lifetimeSeconds, retention) ? undefined : retention;
}
