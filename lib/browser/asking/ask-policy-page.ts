import { confineTo } from '../../policy/confine.ts';
import { commonPolicyPaths, findPolicyLinks } from '../../sources/policy-link.ts';
import type { PolicyPage } from '../../sources/policy-page/read-policy-page.ts';
import { originOf } from '../../sources/well-known.ts';
import { withoutIds } from '../../sources/without-ids.ts';
import { type Fetch, type Fetched, type FetchFailed, fetchBounded } from '../fetching/fetch-bounded.ts';
import { beforeOf, lastGood, type Occasion } from './ask.ts';
import { readTabConsentTools } from './consent-tools.ts';
import { mayFetchFor } from './may-fetch-for.ts';
import { readPageSource } from './page-facts.ts';
import type { SiteAnswer } from './site-answer.ts';

/** Bytes of a page that are read; characters of one that is open in the tab. */
const mostText = 2_000_000;
/** Pages that are looked at until one declares something. */
const mostPages = 4;

/**
 * Where the site's cookie policy may be, best first, all on https: where its own links lead, where its consent tool says, and for want of these the usual
 * addresses. The page in the tab itself stands first where it is the policy: then nothing is asked.
 */
export async function policyAddresses({ page, facts, tabId }: Occasion): Promise<string[]> {
	const links = findPolicyLinks(facts?.links ?? [], page);
	const about = (what: 'cookies' | 'privacy') => links.filter((link) => link.about === what).map(({ url }) => url);
	const own = findPolicyLinks([{ href: page, text: '' }], page)
		.filter((link) => link.about === 'cookies')
		.map(({ url }) => url);
	const told = (await readTabConsentTools(tabId))?.flatMap(({ policyUrl }) => policyUrl ?? []) ?? [];
	const found = [...own, ...about('cookies'), ...told, ...about('privacy')];
	const origin = originOf(page);
	const guessed = found.length === 0 && origin !== undefined ? commonPolicyPaths.map((path) => `${origin}${path}`) : [];
	return [...new Set([...found, ...guessed].map(withoutIds))].filter((each) => mayFetchFor(page, each)).slice(0, mostPages);
}

/** Reads the site's cookie policy: the first of its pages that declares a cookie by name. */
export async function askPolicyPage(occasion: Occasion, fetch: Fetch = fetchBounded): Promise<SiteAnswer> {
	const question = 'policyPage' as const;
	const { now, site } = occasion;
	const before = beforeOf(occasion, question);
	let read: { readonly address: string; readonly page: PolicyPage } | undefined;
	let failed: (FetchFailed & { readonly address: string }) | undefined;
	for (const address of await policyAddresses(occasion)) {
		const got = await sourceOf(occasion, address, fetch);
		// An address where there is nothing says less than one that could not be asked.
		if (got.kind === 'failed' && (!failed || failed.reason === 'not-found')) failed = { ...got, address };
		if (got.kind !== 'fresh') continue;
		// Its tables of words are large, and nobody needs them before.
		const { readPolicyPage } = await import('../../sources/policy-page/read-policy-page.ts');
		const page = readPolicyPage(got.text, { url: got.address, now: new Date(now).toISOString().slice(0, 10) });
		if (!read || (page.speaksOfCookies && !read.page.speaksOfCookies)) read = { address: got.address, page };
		if (page.manifest.cookies.length === 0) continue;
		read = { address: got.address, page };
		break;
	}
	const declares = read !== undefined && read.page.manifest.cookies.length > 0;
	const held = lastGood(before);
	// What the page of privacy does not name may be on the page that gave no answer.
	if (failed && failed.reason !== 'not-found' && (!read || (!declares && held.manifest))) {
		const { address, reason, detail } = failed;
		return { question, at: now, address, state: 'failed', failure: reason, ...(detail && { detail }), ...held };
	}
	if (!read) return { question, at: now, state: 'none', failure: 'no-page', dropped: 0, errors: [] };
	const { address, page } = read;
	// A word that the site is being mended takes nothing of what is held.
	if (!declares && !page.speaksOfCookies && held.manifest)
		return { question, at: now, address, state: 'failed', failure: 'refused', ...held };
	return {
		question,
		at: now,
		address,
		state: declares ? 'found' : 'none',
		...(declares && { manifest: confineTo(site, page.manifest) }),
		dropped: leftOut(page),
		errors: [],
	};
}

/** Rows and declarations beyond what is read of a page. */
function leftOut({ warnings }: PolicyPage): number {
	const counted = warnings.filter(({ code }) => code === 'rows-dropped' || code === 'declarations-dropped');
	return counted.reduce((sum, { dropped }) => sum + (dropped ?? 0), 0);
}

/** The page in the tab is read as it stands, with what its scripts wrote; others are fetched. */
async function sourceOf({ page, tabId }: Occasion, address: string, fetch: Fetch): Promise<Fetched> {
	const open = address === withoutIds(page) ? await readPageSource(tabId, mostText) : undefined;
	if (open !== undefined) return { kind: 'fresh', text: open, address };
	return fetch(address, { accept: 'text/html, application/xhtml+xml', limit: mostText });
}
