import type { Declaration } from './declaration.ts';
import { day } from './duration.ts';
import type { Finding, FindingOf, Rule } from './finding.ts';
import { outlives } from './lifetime-tolerance.ts';
import type { SeenCookie } from './seen-cookie.ts';
import type { Category } from './vocabulary.ts';

/** One function a kind of finding: the facts in, the finding out, `undefined` where there is none. */

type Of<Kind extends Finding['kind']> = Extract<Finding, FindingOf<Kind, unknown>>;

export function undeclared(cookie: SeenCookie, declaredOn?: readonly string[]): Of<'undeclared'> {
	const { identity, party, state } = cookie;
	const refused = state === 'refused';
	return {
		kind: 'undeclared',
		severity: refused ? 'notice' : 'action',
		cookie: cookie.name,
		domain: cookie.domain,
		evidence: {
			party,
			refused,
			category: identity.category,
			...(identity.provider && { provider: identity.provider.name }),
			...(identity.function && { function: identity.function }),
			...(declaredOn && { declaredOn }),
		},
		touches: ['gdpr-13', 'eprivacy-5-3'],
		advice: 'declare-or-remove',
	};
}

/** No fault: one visit sees only some of a site's cookies. */
export function notSeen({ name, category, hosts }: Declaration): Of<'declared-not-seen'> {
	return {
		kind: 'declared-not-seen',
		severity: 'information',
		cookie: name,
		declared: name,
		evidence: { ...(category && { category }), ...(hosts && { hosts }) },
		touches: [],
		advice: 'check-whether-used',
	};
}

export function livesLonger(declaration: Declaration, cookie: SeenCookie): Of<'lives-longer'> | undefined {
	const { retention } = declaration;
	if (retention === undefined || cookie.lifetime === 'session') return undefined;
	const longer = outlives(cookie.lifetime, retention);
	if (!longer) return undefined;
	const touches: Rule[] = ['gdpr-13-2-a', 'planet49'];
	const exemptStatistics = cookie.identity.category === 'analytics' && cookie.identity.consent === 'exempt';
	if (exemptStatistics && cookie.lifetime > 13 * 31 * day) touches.push('cnil-13-months');
	return {
		kind: 'lives-longer',
		severity: 'action',
		...both(declaration, cookie),
		evidence: { declared: retention, seenSeconds: Math.round(cookie.lifetime), ...longer },
		touches,
		advice: 'shorten-or-declare',
	};
}

export function otherParty(declaration: Declaration, cookie: SeenCookie): Of<'other-party'> | undefined {
	const { party } = declaration;
	if (party === undefined || party === cookie.party) return undefined;
	return {
		kind: 'other-party',
		// Said to be the site's own, yet another's: the recipients are not as declared. The other way round misleads nobody.
		severity: party === 'first' ? 'action' : 'notice',
		...both(declaration, cookie),
		evidence: { declared: party, seen: cookie.party, site: cookie.site },
		touches: ['gdpr-13-1-e'],
		advice: 'correct-the-party',
	};
}

/** From what asks least of the visitor to what asks most. */
const strictness: readonly Category[] = ['necessary', 'functional', 'analytics', 'advertising'];

/** How sure the catalogue must be before it contradicts a site's own word. */
export const leastConfidence = 0.9;

/**
 * The catalogue knows the cookie by a name that only one provider uses, or by name and host, as another category. A milder word for
 * statistics or advertising asks for action; where the site is the stricter one, or the two differ over what is necessary, both are just shown.
 */
export function contradicted(declaration: Declaration, cookie: SeenCookie): Of<'category-contradicted'> | undefined {
	const declared = declaration.category;
	const claim = cookie.identity.evidence.find(
		(each) =>
			each.source === 'catalogue' &&
			(each.ground === 'name-and-host' || each.ground === 'distinctive-name') &&
			each.confidence >= leastConfidence,
	);
	const known = claim?.category;
	if (!claim || declared === undefined || known === undefined || known === 'unknown' || known === declared) return undefined;
	const milder = strictness.indexOf(declared) < strictness.indexOf(known) && known !== 'functional';
	return {
		kind: 'category-contradicted',
		severity: milder ? 'action' : 'notice',
		...both(declaration, cookie),
		evidence: {
			declared,
			known,
			speaker: claim.speaker,
			matched: claim.matched,
			confidence: claim.confidence,
			...(claim.provider && { provider: claim.provider }),
		},
		touches: ['eprivacy-5-3', 'gdpr-13'],
		advice: 'check-the-category',
	};
}

export function beforeConsent(
	cookie: SeenCookie,
	declaration: Declaration | undefined,
	choiceAt: number | undefined,
): Of<'before-consent'> {
	return {
		kind: 'before-consent',
		severity: 'action',
		cookie: cookie.name,
		domain: cookie.domain,
		...(declaration && { declared: declaration.name }),
		evidence: {
			category: cookie.identity.category,
			...(cookie.firstSeen !== undefined && { setAt: cookie.firstSeen }),
			...(choiceAt !== undefined && { choiceAt }),
		},
		touches: ['eprivacy-5-3', 'gdpr-7'],
		advice: 'wait-for-the-choice',
	};
}

function both(declaration: Declaration, cookie: SeenCookie): { cookie: string; domain: string; declared: string } {
	return { cookie: cookie.name, domain: cookie.domain, declared: declaration.name };
}
