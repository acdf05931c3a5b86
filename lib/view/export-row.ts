import type { Party } from '../cookie/site.ts';
import type { Evidence } from '../knowledge/identity.ts';
import { purposeOf, type Sentences } from '../knowledge/purpose.ts';
import type { Translate } from '../language/translate.ts';
import type { Category, Consent } from '../policy/vocabulary.ts';
import type { Row } from './row.ts';
import { sayLifetime, sayWriter } from './words.ts';

/** One cookie as `npm start -- --json` prints it and `glassjar compare` reads it. Stable. */
export interface ExportedRow {
	readonly name: string;
	/** With a leading dot where it covers the domain and all below it. */
	readonly domain: string;
	readonly path: string;
	readonly party: Party;
	readonly provider: string;
	readonly service: string | null;
	readonly category: Category;
	readonly function: string | null;
	readonly purpose: string;
	readonly consent: Consent;
	readonly lifetime: string;
	/** Seconds; null for a session cookie. */
	readonly lifetimeSeconds: number | null;
	readonly session: boolean;
	readonly setBy: string;
	/** Milliseconds since 1970; null where it was there before the visit. */
	readonly firstSeen: number | null;
	readonly site: string;
	/** The browser did not keep it. Absent: it did. */
	readonly refused?: true;
	readonly partition: string | null;
	readonly store: string;
	readonly hostOnly: boolean;
	readonly secure: boolean;
	readonly httpOnly: boolean;
	readonly sameSite: string;
	readonly confidence: number;
	readonly evidence: readonly Evidence[];
}

/** @param sentences what functions are for, in the language of `t`; English where absent */
export function exportRow(row: Row, site: string, t: Translate, sentences?: Sentences): ExportedRow {
	const { cookie, identity, lifetime } = row;
	return {
		name: cookie.name,
		domain: cookie.hostOnly ? cookie.domain : `.${cookie.domain}`,
		path: cookie.path,
		party: identity.party,
		provider: identity.provider.name,
		service: identity.service ?? null,
		category: identity.category,
		function: identity.function ?? null,
		purpose: purposeOf(identity, site, t.language, sentences),
		consent: identity.consent,
		lifetime: sayLifetime(lifetime, t),
		lifetimeSeconds: lifetime.kind === 'until' ? Math.round(lifetime.seconds) : null,
		session: lifetime.kind === 'session',
		setBy: sayWriter(row, t),
		firstSeen: row.writer === 'earlier' ? null : (row.firstAt ?? null),
		site,
		...(row.state === 'refused' && { refused: true as const }),
		partition: cookie.partition?.topLevelSite ?? null,
		store: cookie.store,
		hostOnly: cookie.hostOnly,
		secure: cookie.secure,
		httpOnly: cookie.httpOnly,
		sameSite: cookie.sameSite,
		confidence: identity.confidence,
		evidence: identity.evidence,
	};
}
