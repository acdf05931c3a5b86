import type { Finding } from '../comparison/finding.ts';
import { beforeConsent } from '../comparison/findings.ts';
import type { Sources } from '../knowledge/sources.ts';
import type { Protection } from '../visit/protection.ts';
import type { Visit } from '../visit/visit.ts';
import { type Frame, type HostLine, hostLines } from './hosts.ts';
import { declarersOf, type PolicyCheck, policyChecks, seenCookie, undeclaredRows } from './policy-check.ts';
import type { Row } from './row.ts';
import { siteContext } from './site-context.ts';
import { providerTallies, type Tally } from './tallies.ts';
import { type Timeline, timelineOf } from './timeline.ts';
import type { View } from './view.ts';

/** A whole visit, as the report tells it. Everything in it is derived, anew at each look. */
export interface Report {
	readonly view: View;
	/** When it was looked at, milliseconds since 1970. */
	readonly at: number;
	/** Absent where the tab was open before Glassjar could see it. */
	readonly visit: Visit | undefined;
	/** What each who declares for this site says, held against it; the most believed first. */
	readonly checks: readonly PolicyCheck[];
	/** What can be said of consent where nobody declares anything. */
	readonly early: readonly Finding[];
	readonly undeclared: ReadonlySet<string> | undefined;
	readonly timeline: Timeline;
	readonly providers: readonly Tally[];
	readonly hosts: readonly HostLine[];
	readonly frames: readonly Frame[];
}

export interface ReportFacts {
	readonly view: View;
	readonly visit: Visit | undefined;
	readonly frames: readonly Frame[];
	readonly sources: Sources;
	readonly protection: Protection;
	readonly at: number;
}

/** Derives the report from what is known of the visit at this moment. */
export function reportOf({ view, visit, frames, sources, protection, at }: ReportFacts): Report {
	const context = siteContext(visit ?? { site: view.site, host: view.host, contacts: new Map() }, [
		...view.stored,
		...view.refused,
	]);
	const checks = policyChecks(view, declarersOf(sources, view.site, view.host, context));
	return {
		view,
		at,
		visit,
		checks,
		early: checks.length > 0 ? [] : earlyFindings(view),
		undeclared: undeclaredRows(view, checks),
		timeline: timelineOf(view, visit),
		providers: providerTallies(view.stored),
		hosts: visit ? hostLines(visit, view, sources.knowledge, protection, at) : [],
		frames,
	};
}

function earlyFindings({ stored, site, moment }: View): Finding[] {
	const choiceAt = moment.kind === 'chosen' ? moment.at : undefined;
	return stored.flatMap((row: Row) => beforeConsent(seenCookie(row, site), undefined, choiceAt) ?? []);
}
