import type { Party } from '../../lib/cookie/site.ts';
import type { SourceKind } from '../../lib/knowledge/identity.ts';
import type { Category, Consent } from '../../lib/policy/vocabulary.ts';
import type { Row } from '../../lib/view/row.ts';

interface Wishes {
	readonly name?: string;
	readonly domain?: string;
	readonly provider?: string;
	readonly organisation?: string;
	readonly category?: Category;
	readonly consent?: Consent;
	readonly party?: Party;
	/** Seconds; absent: a session cookie. */
	readonly seconds?: number;
	readonly beforeConsent?: boolean;
	readonly refused?: boolean;
	/** Who speaks of it. */
	readonly by?: readonly SourceKind[];
}

/** A row of the list that says of itself only what a test needs. */
export function someRow(wishes: Wishes = {}): Row {
	const { name = 'a', domain = 'shop.test', provider = 'Shop', organisation, category = 'necessary', seconds } = wishes;
	const evidence = (wishes.by ?? ['catalogue']).map((source) => ({
		source,
		speaker: source,
		ground: 'distinctive-name' as const,
		matched: name,
		confidence: 0.9,
		decided: false,
	}));
	return {
		id: `${wishes.refused ? 'refused' : 'stored'} ${name}@${domain}`,
		state: wishes.refused ? 'refused' : 'stored',
		cookie: { name, domain, hostOnly: true, path: '/', secure: true, httpOnly: false, sameSite: 'lax', store: '0' },
		writer: 'script',
		identity: {
			kind: 'declared',
			provider: { name: provider, ...(organisation ? { organisation } : {}) },
			own: false,
			category,
			consent: wishes.consent ?? (category === 'necessary' ? 'exempt' : 'required'),
			consentReason: category === 'necessary' ? 'necessary' : 'advertising',
			party: wishes.party ?? 'first',
			confidence: 0.9,
			evidence,
		},
		lifetime: seconds === undefined ? { kind: 'session' } : { kind: 'until', until: 0, seconds },
		beforeConsent: wishes.beforeConsent ?? false,
	};
}

export const namesOf = (rows: readonly Row[]): string[] => rows.map(({ cookie }) => cookie.name);
