import { addressOf } from '../../cookie/address.ts';
import { confineTo } from '../../policy/confine.ts';
import { coversHost } from '../../policy/glob.ts';
import { manifestLimits } from '../../policy/manifest-file.ts';
import { parseManifest } from '../../policy/parse-manifest.ts';
import { manifestAddress, mayFetch } from '../../sources/well-known.ts';
import { type Fetch, fetchBounded } from '../fetching/fetch-bounded.ts';
import { beforeOf, lastGood, type Occasion } from './ask.ts';
import type { SiteAnswer } from './site-answer.ts';

const second = 1_000;
/** Seconds for which an answer stands whose server says nothing about it. */
const usualAge = 3_600;
/** A site without a manifest is not asked again the same day. */
const ageOfNone = 86_400;

/**
 * Where the site's manifest is asked for: where the page's link says; else where the site was found to have one that speaks for this page's host too (what
 * `www.shop.test` published for `*.shop.test` is not asked for again on `blog.shop.test`); else at the well-known place of the page's own host.
 */
export function wellKnownAddress(occasion: Occasion): string | undefined {
	const { page, facts } = occasion;
	const usual = manifestAddress(page);
	const stated = manifestAddress(page, facts?.manifestLink);
	const known = beforeOf(occasion, 'wellKnown');
	const host = addressOf(page)?.host;
	if (stated !== usual || known?.address === undefined || host === undefined) return stated;
	return mayFetch(page) && known.manifest?.scope?.some((pattern) => coversHost(pattern, host)) ? known.address : usual;
}

/**
 * Whether the last answer still stands, so that nothing is asked. One from the future was given before a clock was set right. That there was nothing holds only for views
 * that ask by themselves: who presses the button may have published it since.
 */
export function stillStands(answer: SiteAnswer | undefined, address: string | undefined, now: number, unasked = false): boolean {
	if (answer?.state === 'none' && !unasked) return false;
	return answer !== undefined && answer.address === address && answer.at <= now && (answer.freshUntil ?? 0) > now;
}

/**
 * Asks the site for its manifest (`/.well-known/cookie-policy.json`, or where the page's link says), unless the last answer still stands. What is not JSON but a
 * page is none: many sites answer every address with one.
 */
export async function askWellKnown(occasion: Occasion, fetch: Fetch = fetchBounded): Promise<SiteAnswer> {
	const { site, now, unasked } = occasion;
	const question = 'wellKnown' as const;
	const address = wellKnownAddress(occasion);
	if (address === undefined)
		return { question, at: now, state: 'failed', failure: 'insecure', ...lastGood(beforeOf(occasion, question)) };
	const before = [beforeOf(occasion, question)].find((each) => each?.address === address);
	if (before && stillStands(before, address, now, unasked)) return before;

	const etag = before?.manifest && before.etag;
	const fetched = await fetch(address, {
		accept: 'application/json',
		limit: manifestLimits.text,
		...(etag === undefined ? {} : { etag }),
	});
	const head = { question, at: now, address };
	const fresh = (seconds: number) => ({ freshUntil: now + seconds * second });
	const none: SiteAnswer = { ...head, state: 'none', dropped: 0, errors: [], ...fresh(ageOfNone) };
	if (fetched.kind === 'unchanged' && before) return { ...before, at: now, ...fresh(fetched.maxAge ?? usualAge) };
	if (fetched.kind !== 'fresh') {
		const { reason, detail } = fetched.kind === 'failed' ? fetched : { reason: 'status' as const, detail: '304' };
		if (reason === 'not-found') return none;
		return { ...head, state: 'failed', failure: reason, ...(detail === undefined ? {} : { detail }), ...lastGood(before) };
	}
	// Where there was one, a page may be a word that the site is being mended: what is held stays.
	if (!before?.manifest && /^\s*<(?!\s*[{[])/.test(fetched.text.slice(0, 200))) return none;
	const { manifest, errors } = parseManifest(fetched.text);
	if (!manifest) return { ...head, state: 'failed', failure: 'refused', ...lastGood(before), errors };
	return {
		...head,
		state: manifest.cookies.length > 0 ? 'found' : 'none',
		manifest: confineTo(site, manifest, addressOf(occasion.page)?.host),
		dropped: 0,
		errors,
		...(fetched.etag === undefined ? {} : { etag: fetched.etag }),
		...fresh(fetched.maxAge ?? usualAge),
	};
}
