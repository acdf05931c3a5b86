import type { Party } from '../cookie/site.ts';
import type { Identity } from '../knowledge/identity.ts';

/** A cookie of a visit, as the comparison needs it. */
export interface SeenCookie {
	readonly name: string;
	/** Host or domain, with or without the leading dot. */
	readonly domain: string;
	/** Registrable domain of the tab's top page. */
	readonly site: string;
	readonly party: Party;
	/** Seconds from when it was written, or `session`. */
	readonly lifetime: number | 'session';
	/** Refused: it was asked for, and the browser did not keep it. */
	readonly state: 'stored' | 'refused';
	/** When it was first written in this visit, milliseconds since 1970. */
	readonly firstSeen?: number;
	/** It needs consent and came before the choice (`setBeforeConsent`). */
	readonly beforeConsent?: boolean;
	/** What is known of it; the catalogue's claim is looked for among the evidence. */
	readonly identity: Pick<Identity, 'category' | 'consent' | 'evidence'> & {
		readonly kind?: Identity['kind'];
		readonly function?: Identity['function'];
		readonly provider?: { readonly name: string };
	};
}
