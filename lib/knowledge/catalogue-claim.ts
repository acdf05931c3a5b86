import { match } from '../policy/match.ts';
import type { Claim } from './claim.ts';
import { catalogueConfidence } from './confidence.ts';
import type { MatchGround, SiteContext } from './identity.ts';
import type { Knowledge, KnownCookie, Owner } from './knowledge.ts';
import type { Place } from './place.ts';
import { showsPlatform } from './platform.ts';

/** What the catalogue says of a cookie: its most specific line. */
export function catalogueClaim(
	knowledge: Knowledge,
	name: string,
	place: Place,
	context: SiteContext,
	owner: () => { readonly owner: Owner } | undefined,
): Claim | undefined {
	const row = match(knowledge.cookies, name, place.host)[0];
	if (!row) return undefined;
	const cookie = knowledge.cookie(row.value);
	const ground = groundOf(cookie, row.hosts !== undefined, context);
	const named = ground !== 'shared-name';
	// `uid` counts visitors where a site sets it; on an advertiser's domain it does what its owner does, and the inference knows the owner.
	if (!named && place.party === 'third' && cookie.party === 'first' && cookie.category === 'analytics') return undefined;
	// So does `sid`: an advertiser's visit number serves its advertising, not the site that it is embedded in.
	const advertisers = !named && place.party === 'third' && cookie.function === 'session' && owner()?.owner.role === 'advertising';
	return {
		source: 'catalogue',
		speaker: 'Glassjar',
		ground,
		matched: row.name,
		// A name that many share tells what the cookie does, not whose it is.
		provider: named ? cookie.provider : undefined,
		category: advertisers ? 'advertising' : cookie.category,
		function: advertisers ? 'ad-session' : cookie.function,
		// The block of the sites' own common words is no product, and has no home page.
		service: !named && cookie.provider.software && cookie.provider.url ? cookie.provider.name : undefined,
		retention: cookie.retention,
		confidence: advertisers ? 0.7 : catalogueConfidence(cookie, ground, place.party),
	};
}

function groundOf(cookie: KnownCookie, bound: boolean, context: SiteContext): MatchGround {
	if (bound) return 'name-and-host';
	if (!cookie.shared) return 'distinctive-name';
	return showsPlatform(cookie.provider.signs, context) ? 'platform' : 'shared-name';
}
