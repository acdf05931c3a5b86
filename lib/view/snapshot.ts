import type { Snapshot } from '../visit/history.ts';
import type { Report } from './report.ts';

/** What history keeps of a look at a visit. A tab that was open before Glassjar has a visit of unknown start: nothing is kept of it. */
export function snapshotOf({ view, visit, at }: Report): Snapshot | undefined {
	if (!visit) return undefined;
	const cookies = view.stored.map(({ cookie, lifetime }) => ({
		name: cookie.name,
		domain: cookie.hostOnly ? cookie.domain : `.${cookie.domain}`,
		path: cookie.path,
		...(cookie.partition && { partition: cookie.partition.topLevelSite }),
		lifetime: lifetime.kind === 'session' ? ('session' as const) : Math.round(lifetime.seconds),
		...(lifetime.kind === 'until' && { until: Math.round(lifetime.until) }),
		...(lifetime.kind === 'until' && lifetime.remaining && { remaining: lifetime.remaining }),
	}));
	return { startedAt: visit.startedAt, at, cookies };
}
