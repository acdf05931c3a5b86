import type { Party } from '../cookie/site.ts';
import type { Evidence } from '../knowledge/identity.ts';
import { purposeOf, type Sentences } from '../knowledge/purpose.ts';
import type { Translate } from '../language/translate.ts';
import type { Category, Consent } from '../policy/vocabulary.ts';
import type { Row } from './row.ts';
import type { View } from './view.ts';
import { sayLifetime, sayRetention, sayWriter } from './words.ts';

/** One cookie as `npm start -- --json` prints it and `glassjar compare` reads it. Stable. */
export interface ExportedRow {
	readonly name: string;
	/** With a leading dot where it covers the domain and all below it. */
	readonly domain: string;
	readonly path: string;
	readonly party: Party;
	readonly provider: string;
	readonly software: boolean;
	readonly service: string | null;
	readonly category: Category;
	readonly function: string | null;
	readonly purpose: string;
	readonly consent: Consent;
	readonly lifetime: string;
	/** Seconds; null for a session cookie. */
	readonly lifetimeSeconds: number | null;
	readonly session: boolean;
	/** `lifetimeSeconds` counts from now. */
	readonly remaining: boolean;
	/** ISO 8601 or `session`; null where nobody says. */
	readonly retention: string | null;
	readonly retentionWords: string;
	readonly setBy: string;
	/** Milliseconds since 1970; null where it was there before the visit. */
	readonly firstSeen: number | null;
	readonly lastSeen: number | null;
	/** When the visit began. */
	readonly startedAt: number;
	readonly writer: Row['writer'];
	readonly resource: string | null;
	/** With what it came first, where a response wrote it. */
	readonly setWith: string | null;
	/** The jar held it before the visit, also where it was written anew. */
	readonly wasThere: boolean;
	readonly site: string;
	readonly pageHost: string;
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
export function exportRow(
	row: Row,
	{ site, host, startedAt }: Pick<View, 'site' | 'host' | 'startedAt'>,
	t: Translate,
	sentences?: Sentences,
): ExportedRow {
	const { cookie, identity, lifetime } = row;
	return {
		name: cookie.name,
		domain: cookie.hostOnly ? cookie.domain : `.${cookie.domain}`,
		path: cookie.path,
		party: identity.party,
		provider: identity.provider.name,
		software: identity.provider.software ?? false,
		service: identity.service ?? null,
		category: identity.category,
		function: identity.function ?? null,
		purpose: purposeOf(identity, site, t.language, sentences),
		consent: identity.consent,
		lifetime: sayLifetime(lifetime, t),
		lifetimeSeconds: lifetime.kind === 'until' ? Math.round(lifetime.seconds) : null,
		session: lifetime.kind === 'session',
		remaining: lifetime.kind === 'until' && lifetime.remaining === true,
		retention: identity.retention ?? null,
		retentionWords: identity.retention === undefined ? '' : sayRetention(identity.retention, t),
		setBy: sayWriter(row, t),
		firstSeen: row.writer === 'earlier' ? null : (row.firstAt ?? null),
		lastSeen: row.writer === 'earlier' ? null : (row.lastAt ?? null),
		startedAt,
		writer: row.writer,
		resource: row.writer === 'response' ? (row.response?.resource ?? null) : null,
		setWith: row.setWith ?? null,
		wasThere: row.wasThere ?? false,
		site,
		pageHost: host,
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
