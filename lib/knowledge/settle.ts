import { type ConsentStatement, consentOf } from '../policy/consent.ts';
import type { Provider } from '../policy/declaration.ts';
import type { Claim } from './claim.ts';
import type { Evidence, Identity } from './identity.ts';
import type { Place } from './place.ts';
import { isSiteSource } from './sources.ts';

/**
 * One answer from many claims, which stand in the order of belief. The first that names a category decides it; what it leaves open is
 * filled from the next that agree with it, so that no answer mixes one's category with another's contradicting function.
 */
export function settle(claims: readonly Claim[], place: Place, fallback: () => Provider): Identity {
	const decider = claims.find((claim) => claim.category !== undefined);
	const category = decider?.category ?? 'unknown';
	const agreeing =
		decider && claims.length > 1
			? claims.filter((claim) => claim === decider || (claim.category ?? category) === category)
			: claims;
	const named = claims.find((claim) => claim.provider);
	const provider = named?.provider ?? fallback();
	const own = place.party === 'first' && (!named || provider.software === true || isSite(provider, place));
	const said = decider?.declaration;
	const serviced = agreeing.find((claim) => claim.service);
	const functional = agreeing.find((claim) => claim.function);
	const retained = agreeing.find((claim) => claim.retention);
	const anonymised = agreeing.some((claim) => claim.declaration?.anonymised);
	const statement = agreeing.find(
		(claim) => claim.declaration?.consent && !(category === 'advertising' && isOthersWord(claim, decider)),
	);
	const { consent, reason } = consentOf({ category, anonymised, stated: statedBy(statement) });
	const answer: Writable<Identity> = {
		kind: decider === undefined ? 'unknown' : decider.source === 'inference' ? 'inferred' : 'declared',
		provider,
		own,
		category,
		consent,
		consentReason: reason,
		party: place.party,
		confidence: decider?.confidence ?? 0,
		evidence: claims.map((claim) => evidenceOf(claim, claim === decider)),
	};
	// What nobody says is absent, and assigning is cheaper here than spreading: this runs for each cookie of a visit.
	if (functional?.function) answer.function = functional.function;
	if (serviced?.service) answer.service = serviced.service;
	if (said?.purpose) answer.purpose = said.purpose;
	if (retained?.retention) answer.retention = retained.retention;
	if (anonymised) answer.anonymised = true;
	return answer;
}

/** A vendor cannot exempt an advertising cookie that others know better: any page can name “vendors”. */
function isOthersWord(claim: Claim, decider: Claim | undefined): boolean {
	return claim.source === 'vendor-disclosure' && claim !== decider;
}

function statedBy(claim: Claim | undefined): ConsentStatement | undefined {
	const consent = claim?.declaration?.consent;
	if (!claim || !consent) return undefined;
	if (claim.source === 'vendor-disclosure') return { consent, by: 'vendor' };
	return { consent, by: isSiteSource(claim.source) ? 'site' : 'publisher' };
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A site that names itself in its own policy is still the site. */
function isSite(provider: Provider, { site }: Place): boolean {
	return provider.name.toLowerCase() === site || (provider.domains?.includes(site) ?? false);
}

function evidenceOf(claim: Claim, decided: boolean): Evidence {
	const { source, speaker, ground, matched, confidence } = claim;
	const evidence: Writable<Evidence> = { source, speaker, ground, matched, confidence, decided };
	if (claim.provider) evidence.provider = claim.provider.name;
	if (claim.category) evidence.category = claim.category;
	if (claim.function) evidence.function = claim.function;
	if (claim.declaration) evidence.declaration = claim.declaration;
	return evidence;
}
