import { consentOf } from '../policy/consent.ts';
import type { Provider } from '../policy/declaration.ts';
import type { Claim } from './claim.ts';
import type { Evidence, Identity } from './identity.ts';
import type { Place } from './place.ts';

/**
 * One answer from many claims, which stand in the order of belief. The first that names a category decides it; what it leaves open is
 * filled from the next that agree with it, so that no answer mixes one's category with another's contradicting function.
 */
export function settle(claims: readonly Claim[], place: Place, fallback: Provider): Identity {
	const decider = claims.find((claim) => claim.category !== undefined);
	const category = decider?.category ?? 'unknown';
	const agreeing = decider ? claims.filter((claim) => claim === decider || (claim.category ?? category) === category) : claims;
	const named = claims.find((claim) => claim.provider);
	const provider = named?.provider ?? fallback;
	const own = place.party === 'first' && (!named || provider.software === true || isSite(provider, place));
	const said = decider?.declaration;
	const serviced = agreeing.find((claim) => claim.service);
	const functional = agreeing.find((claim) => claim.function);
	const retained = agreeing.find((claim) => claim.retention);
	const anonymised = agreeing.some((claim) => claim.declaration?.anonymised);
	const statement = agreeing.find((claim) => claim.declaration?.consent);
	const { consent, reason } = consentOf({
		category,
		anonymised,
		...(statement?.declaration?.consent && {
			stated: {
				consent: statement.declaration.consent,
				by: statement.source === 'vendor-disclosure' ? 'vendor' : 'publisher',
			},
		}),
	});
	return {
		kind: decider === undefined ? 'unknown' : decider.source === 'inference' ? 'inferred' : 'declared',
		provider,
		own,
		category,
		...(functional?.function && { function: functional.function }),
		...(serviced?.service && { service: serviced.service }),
		...(said?.purpose && { purpose: said.purpose }),
		...(retained?.retention && { retention: retained.retention }),
		...(anonymised && { anonymised }),
		consent,
		consentReason: reason,
		party: place.party,
		confidence: decider?.confidence ?? 0,
		evidence: claims.map((claim) => evidenceOf(claim, claim === decider)),
	};
}

/** A site that names itself in its own policy is still the site. */
function isSite(provider: Provider, { site }: Place): boolean {
	return provider.name.toLowerCase() === site || (provider.domains?.includes(site) ?? false);
}

function evidenceOf(claim: Claim, decided: boolean): Evidence {
	const { source, speaker, ground, matched, provider, category, confidence, declaration } = claim;
	return {
		source,
		speaker,
		ground,
		matched,
		...(provider && { provider: provider.name }),
		...(category && { category }),
		...(claim.function && { function: claim.function }),
		confidence,
		decided,
		...(declaration && { declaration }),
	};
}
