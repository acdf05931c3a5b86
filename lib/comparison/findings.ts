import type { Declaration } from '../policy/declaration.ts';
import { declaredCategory } from '../policy/declared-category.ts';
import { day } from '../policy/duration.ts';
import type { Category } from '../policy/vocabulary.ts';
import type { Finding, FindingOf, Rule } from './finding.ts';
import { outlives } from './lifetime-tolerance.ts';
import type { SeenCookie } from './seen-cookie.ts';

/** One function a kind of finding: the facts in, the finding out, `undefined` where there is none. */

type Of<Kind extends Finding['kind']> = Extract<Finding, FindingOf<Kind, unknown>>;

/** @param declaredOn the hosts for which the name is declared, where it is, but not for this one */
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
			...(identity.kind === 'inferred' && { inferred: true as const }),
			...(declaredOn && { declaredOn }),
		},
		touches: ['gdpr-13', 'eprivacy-5-3'],
		advice: 'declare-or-remove',
	};
}

/** No fault: one visit sees only some of a site's cookies. */
export function notSeen(declaration: Declaration): Of<'declared-not-seen'> {
	const { name, hosts } = declaration;
	const category = declaredCategory(declaration);
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

/** It stays longer than declared, by more than is forgiven (`lifetime-tolerance.ts`). */
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

/** It is declared as the site’s own and is another’s, or the other way round. */
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

/** How sure the catalogue must be before it contradicts a site's own word; its confidence says how often sites agree with it. */
const leastConfidence = 0.85;

/**
 * The catalogue knows the cookie by a name that only one provider uses, or by name and host, as another category. Where statistics or
 * advertising are called necessary or functional the site should act; other differences are just shown.
 */
export function contradicted(declaration: Declaration, cookie: SeenCookie): Of<'category-contradicted'> | undefined {
	const declared = declaredCategory(declaration);
	const claim = cookie.identity.evidence.find(
		({ source, ground, confidence }) =>
			source === 'catalogue' && (ground === 'name-and-host' || ground === 'distinctive-name') && confidence >= leastConfidence,
	);
	const known = claim?.category;
	if (!claim || declared === undefined || known === undefined || known === 'unknown' || known === declared) return undefined;
	return {
		kind: 'category-contradicted',
		severity: isSiteService(declared) && !isSiteService(known) ? 'action' : 'notice',
		...both(declaration, cookie),
		evidence: {
			declared,
			known,
			speaker: claim.speaker,
			matched: claim.matched,
			confidence: claim.confidence,
			...(claim.provider && { provider: claim.provider }),
			...(cookie.beforeConsent && { beforeConsent: true }),
		},
		touches: ['eprivacy-5-3', 'gdpr-13'],
		advice: 'check-the-category',
	};
}

/** For the visitor, not about the visitor. */
function isSiteService(category: Category): boolean {
	return category === 'necessary' || category === 'functional';
}

/**
 * Needs consent and came before the choice. Where the site itself declares the cookie exempt there is no such finding: either that is so,
 * or it is contradicted, and that is then the one finding.
 */
export function beforeConsent(
	cookie: SeenCookie,
	declaration: Declaration | undefined,
	choiceAt: number | undefined,
): Of<'before-consent'> | undefined {
	if (!cookie.beforeConsent || cookie.state === 'refused' || (declaration && isDeclaredExempt(declaration))) return undefined;
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

/** No site’s word exempts its advertising (Article 29 Working Party, opinion 04/2012, section 4.2); `consentOf` holds the same. */
function isDeclaredExempt(declaration: Declaration): boolean {
	const { consent, anonymised } = declaration;
	const category = declaredCategory(declaration);
	if (consent !== undefined) return consent === 'exempt' && category !== 'advertising';
	return category === 'necessary' || (category === 'analytics' && anonymised === true);
}

function both(declaration: Declaration, cookie: SeenCookie): { cookie: string; domain: string; declared: string } {
	return { cookie: cookie.name, domain: cookie.domain, declared: declaration.name };
}
