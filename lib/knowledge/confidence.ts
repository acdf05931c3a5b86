import type { MatchGround } from './identity.ts';
import type { KnownCookie } from './knowledge.ts';
import type { Place } from './place.ts';

/** How often sites' own declarations agree with a catalogue line. Provisional; see `npm run knowledge -- --labelled`. */
export function catalogueConfidence(cookie: KnownCookie, ground: MatchGround, _place: Place): number {
	if (ground === 'shared-name') return 0.75;
	if (ground === 'platform') return 0.85;
	return cookie.category === 'functional' ? 0.75 : 0.95;
}
