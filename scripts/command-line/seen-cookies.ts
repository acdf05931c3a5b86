import type { SeenCookie } from '../../lib/comparison/seen-cookie.ts';
import type { Party } from '../../lib/cookie/site.ts';
import type { VisitRow } from '../../lib/export/read-visit.ts';
import { identify } from '../../lib/knowledge/identify.ts';
import type { Identity, SiteContext } from '../../lib/knowledge/identity.ts';
import type { Sources } from '../../lib/knowledge/sources.ts';
import { isVague } from '../../lib/knowledge/vague.ts';
import { consentMoment, setBeforeConsent, type WrittenCookie } from '../../lib/policy/consent-moment.ts';
import { durationSeconds } from '../../lib/policy/duration.ts';
import { retentionFromWords } from '../../lib/sources/duration.ts';

/**
 * The rows of a visit as the comparison takes them. Each is identified anew, since a row's own category may have come from the very
 * declaration that it is held against. Also the consent moment, in milliseconds since 1970, where one was seen.
 */
export function seenCookies(
	rows: readonly VisitRow[],
	context: SiteContext,
	sources: Sources,
): { seen: SeenCookie[]; choiceAt?: number } {
	const identified = rows.map((row) => {
		const lifetime = lifetimeOf(row);
		const maxAge = lifetime === 'session' ? {} : { maxAge: lifetime };
		const { name, domain, site, path, party, firstSeen } = row;
		const identity = identify({ name, domain, site, path, session: lifetime === 'session', ...maxAge }, context, sources);
		const cookie: SeenCookie = {
			name,
			domain,
			site,
			party,
			lifetime,
			state: row.refused ? 'refused' : 'stored',
			...(typeof firstSeen === 'number' && { firstSeen }),
			identity,
		};
		return { row, cookie, identity };
	});
	const seen = identified.map(({ cookie }) => cookie);
	const written = identified.flatMap(({ row, cookie, identity }, index) =>
		// What the browser refused records no choice, and needs none.
		row.refused ? [] : writtenCookie(String(index), row, cookie.party, identity),
	);
	const startedAt = Math.min(...rows.map(({ startedAt, firstSeen }) => startedAt ?? firstSeen ?? Infinity));
	const moment = consentMoment(written, startedAt);
	const early = setBeforeConsent(written, moment);
	return {
		seen: seen.map((cookie, index) => (early.has(String(index)) ? { ...cookie, beforeConsent: true } : cookie)),
		...(moment.kind === 'chosen' && { choiceAt: moment.at }),
	};
}

/** As the extension takes it (`lib/view/view.ts`): what another tab wrote is not this visit's. */
function writtenCookie(key: string, row: VisitRow, party: Party, identity: Identity): WrittenCookie {
	const { function: code, category, consent } = identity;
	const own = row.writer !== 'elsewhere' && typeof row.firstSeen === 'number';
	const times = own && { at: row.firstSeen, lastAt: row.lastSeen ?? undefined, wasThere: row.wasThere };
	return {
		key,
		name: row.name,
		...times,
		vague: isVague(identity),
		withPage: (row.startedAt === undefined ? row.resource : row.setWith) === 'main_frame',
		function: code,
		category,
		party,
		consent,
	};
}

/** Seconds where the row has them, else what its words say (`2 years`); a length that is not known is none that could be too long. */
function lifetimeOf({ lifetimeSeconds, session, lifetime }: VisitRow): number | 'session' {
	if (typeof lifetimeSeconds === 'number') return lifetimeSeconds;
	if (session || lifetimeSeconds === null) return 'session';
	return durationSeconds(retentionFromWords(lifetime) ?? '') ?? 'session';
}
