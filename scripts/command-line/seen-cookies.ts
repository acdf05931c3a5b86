import type { SeenCookie } from '../../lib/comparison/seen-cookie.ts';
import type { readVisit } from '../../lib/export/read-visit.ts';
import { identify } from '../../lib/knowledge/identify.ts';
import type { SiteContext } from '../../lib/knowledge/identity.ts';
import type { Sources } from '../../lib/knowledge/sources.ts';
import { consentMoment, setBeforeConsent } from '../../lib/policy/consent-moment.ts';
import { durationSeconds } from '../../lib/policy/duration.ts';
import { retentionFromWords } from '../../lib/sources/duration.ts';

type VisitRow = NonNullable<ReturnType<typeof readVisit>['rows']>[number];

/**
 * The rows of a visit as the comparison takes them. Each is identified anew, since a row's own category may have come from the very
 * declaration that it is held against. Also the consent moment, in milliseconds since 1970, where one was seen.
 */
export function seenCookies(
	rows: readonly VisitRow[],
	context: SiteContext,
	sources: Sources,
): { seen: SeenCookie[]; choiceAt?: number } {
	const seen = rows.map((row): SeenCookie => {
		const lifetime = lifetimeOf(row);
		const maxAge = lifetime === 'session' ? {} : { maxAge: lifetime };
		const { name, domain, site, path, party, firstSeen } = row;
		return {
			name,
			domain,
			site,
			party,
			lifetime,
			state: row.refused ? 'refused' : 'stored',
			...(firstSeen !== undefined && firstSeen !== null && { firstSeen }),
			identity: identify({ name, domain, site, path, session: lifetime === 'session', ...maxAge }, context, sources),
		};
	});
	const written = seen.map(({ name, firstSeen, party, identity }, index) => {
		const { function: code, category, consent } = identity;
		return { key: String(index), name, at: firstSeen, function: code, category, party, consent };
	});
	const moment = consentMoment(written);
	const early = setBeforeConsent(written, moment);
	return {
		seen: seen.map((cookie, index) => (early.has(String(index)) ? { ...cookie, beforeConsent: true } : cookie)),
		...(moment.kind === 'chosen' && { choiceAt: moment.at }),
	};
}

/** Seconds where the row has them, else what its words say (`2 years`); a length that is not known is none that could be too long. */
function lifetimeOf({ lifetimeSeconds, session, lifetime }: VisitRow): number | 'session' {
	if (typeof lifetimeSeconds === 'number') return lifetimeSeconds;
	if (session || lifetimeSeconds === null) return 'session';
	return durationSeconds(retentionFromWords(lifetime) ?? '') ?? 'session';
}
