import type { Party } from '../cookie/site.ts';
import { cookieFunction, type FunctionCode } from '../policy/functions.ts';
import type { MatchGround } from './identity.ts';
import type { KnownCookie } from './knowledge.ts';
import type { Role } from './roles.ts';

/**
 * How often sites' own declarations agree with a line of the catalogue: sites are of one mind about visitor counters and consent records, and of
 * several about what is “necessary”. Rounded groups, not single names. Source: agreement on labelled cookies of 54 sites (`npm run knowledge --
 * --labelled FILE.tsv` prints it by confidence), drawn towards the group's mean where a function is rare.
 */
const byFunction: Partial<Record<FunctionCode, number>> = {
	'consent-record': 0.98,
	firewall: 0.95,
	'csrf-token': 0.93,
	'load-balancing': 0.89,
	'bot-defence': 0.88,
	session: 0.88,
	'sign-in': 0.88,
	'shopping-basket': 0.85,
	'cookie-test': 0.82,
	'capability-test': 0.7,
	'fraud-prevention': 0.65,
	'performance-monitoring': 0.75,
	'error-monitoring': 0.75,

	'language-choice': 0.75,
	'region-choice': 0.6,
	'chat-visitor': 0.72,
	'chat-session': 0.72,
	'video-player': 0.7,

	'visitor-id': 0.96,
	'visit-session': 0.96,
	'visit-history': 0.96,
	'traffic-source': 0.93,
	'page-engagement': 0.92,
	'session-recording': 0.92,
	'session-sampling': 0.92,
	'request-throttle': 0.92,
	'audience-measurement': 0.88,
	'ab-test': 0.78,
	'tag-management': 0.75,
};

const byCategory = { necessary: 0.8, functional: 0.68, analytics: 0.82, advertising: 0.87 } as const;

/** Companies that do little else than advertising: of their third-party cookies hardly a site thinks otherwise. */
const advertisers: ReadonlySet<Role> = new Set(['advertising', 'social', 'video', 'marketing', 'analytics']);

/** Whose counting hardly a site calls anything else; of other measuring tools one site in six says “necessary”, “functional” or “marketing”. */
const agreedMeters: ReadonlySet<string> = new Set(['Google Analytics', 'Hotjar']);
const otherMeters = 0.86;

/** 0 to 1. A name that many share says less; a line that leaves its function's usual category says less, too. */
export function catalogueConfidence(cookie: KnownCookie, ground: MatchGround, party: Party): number {
	const { category, role } = cookie;
	if (category === 'advertising')
		return ground === 'name-and-host' && party === 'third' && advertisers.has(role) ? 0.95 : byCategory.advertising;
	const usual = cookieFunction(cookie.function).category === category;
	const most = category === 'analytics' && !agreedMeters.has(cookie.provider.name) ? otherMeters : 1;
	const base = Math.min(most, usual ? (byFunction[cookie.function] ?? byCategory[category]) : byCategory[category]);
	// `sid` says session on most sites, and something else on some.
	if (ground === 'shared-name')
		return cookie.function === 'consent-record' ? 0.93 : Math.round(Math.min(0.86, base - 0.04) * 100) / 100;
	// Google's CONSENT and Yandex's is_gdpr record a choice made there, and many sites file them under the advertising that they come with.
	if (party === 'third' && cookie.function === 'consent-record') return 0.6;
	// A third party's own settings are theirs, whatever they are called.
	return party === 'third' && category !== 'functional' ? Math.min(0.85, base) : base;
}

/**
 * The model's own probability, as often as it came true for names that no table knew: half of the time unless it is nearly certain
 * (`node scripts/knowledge/evaluate-held-out.ts --labelled FILE.tsv`).
 */
export function inferenceConfidence(probability: number): number {
	return Math.round((0.45 + 0.43 * probability ** 8) * 100) / 100;
}
