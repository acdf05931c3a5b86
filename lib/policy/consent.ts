import type { Category, Consent } from './vocabulary.ts';

/** Why consent is needed or not; the interface has a sentence for each. */
export type ConsentReason =
	| 'necessary'
	| 'anonymised-statistics'
	| 'statistics'
	| 'convenience'
	| 'advertising'
	| 'declared-by-publisher'
	| 'no-storage-purpose'
	| 'category-unknown';

export interface ConsentAnswer {
	readonly consent: Consent;
	readonly reason: ConsentReason;
}

/** What somebody states of a cookie's consent, and who. */
export interface ConsentStatement {
	readonly consent: Consent;
	readonly by: 'publisher' | 'site' | 'vendor';
}

/**
 * Whether the visitor must be asked before such a cookie is set (ePrivacy Directive, Article 5(3); exemptions after WP 194):
 * necessary cookies are exempt, statistics only where somebody declares them anonymised, the rest is not.
 * What a publisher states goes before, but for a site’s own word that its advertising is exempt: no opinion knows such an exemption. A vendor that
 * declares no purpose 1 of IAB TCF (“store and/or access information”) states that its cookie is exempt.
 */
export function consentOf(cookie: {
	readonly category: Category;
	readonly anonymised?: boolean | undefined;
	readonly stated?: ConsentStatement | undefined;
}): ConsentAnswer {
	const { category, anonymised, stated } = cookie;
	const selfExempted = stated?.by === 'site' && stated.consent === 'exempt' && category === 'advertising';
	if (stated && !selfExempted) {
		const reason = stated.by === 'vendor' && stated.consent === 'exempt' ? 'no-storage-purpose' : 'declared-by-publisher';
		return { consent: stated.consent, reason };
	}
	switch (category) {
		case 'necessary':
			return { consent: 'exempt', reason: 'necessary' };
		case 'analytics':
			return anonymised ? { consent: 'exempt', reason: 'anonymised-statistics' } : { consent: 'required', reason: 'statistics' };
		case 'functional':
			return { consent: 'required', reason: 'convenience' };
		case 'advertising':
			return { consent: 'required', reason: 'advertising' };
		case 'unknown':
			return { consent: 'unclear', reason: 'category-unknown' };
	}
}
