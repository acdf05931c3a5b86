import type { Declaration } from '../../policy/declaration.ts';
import type { ManifestError } from '../../policy/manifest-error.ts';
import { manifestLimits } from '../../policy/manifest-file.ts';
import { contactedVendors } from '../../sources/contacted-vendors.ts';
import type { TcfVendor } from '../../sources/tcf.ts';
import { readVendorDisclosure } from '../../sources/vendor-disclosure.ts';
import { withoutIds } from '../../sources/without-ids.ts';
import { type Fetch, fetchBounded } from '../fetching/fetch-bounded.ts';
import { askedByPage } from '../journal/asked-by-page.ts';
import { loadJournal } from '../journal/journal-store.ts';
import { loadSources } from '../looking/load-sources.ts';
import { beforeOf, lastGood, type Occasion } from './ask.ts';
import { readTabConsentTools } from './consent-tools.ts';
import { mayFetchFor } from './may-fetch-for.ts';
import type { SiteAnswer } from './site-answer.ts';

/** A page can name a thousand vendors; so many at most are asked on one occasion, and so many at once. */
const mostVendors = 40;
const atOnce = 6;

/** The vendors of the page's list that say where they disclose their cookies, and whom the tab has contacted. */
export async function vendorsToAsk({
	tabId,
	page,
}: Occasion): Promise<readonly (TcfVendor & { readonly disclosureUrl: string })[]> {
	const readings = await readTabConsentTools(tabId);
	const byId = new Map(readings?.flatMap(({ vendors = [] }) => vendors.map((vendor) => [vendor.id, vendor] as const)));
	const disclosing = [...byId.values()].flatMap((vendor) => {
		const disclosureUrl = withoutIds(vendor.disclosureUrl ?? '');
		return mayFetchFor(page, disclosureUrl) ? [{ ...vendor, disclosureUrl }] : [];
	});
	if (disclosing.length === 0) return [];
	const [hosts, { knowledge }] = await Promise.all([contactedHosts(tabId), loadSources()]);
	return contactedVendors(disclosing, hosts, knowledge).slice(0, mostVendors);
}

/**
 * Whom the tab has contacted: as the background has written down, which it does a moment later, and by what the page has loaded, which is known at
 * once but only of answers that came whole.
 */
async function contactedHosts(tabId: number): Promise<Set<string>> {
	const [{ visit }, asked] = await Promise.all([loadJournal(tabId), askedByPage(tabId)]);
	return new Set([...(visit?.contacts.keys() ?? []), ...asked.map(({ address }) => address.host)]);
}

/**
 * Fetches the disclosures of the vendors that the tab has contacted (IAB TCF, Device Storage & Operational Disclosures). Of one that does not answer now, what it said
 * before stays.
 */
export async function askVendors(occasion: Occasion, fetch: Fetch = fetchBounded, find = vendorsToAsk): Promise<SiteAnswer> {
	const question = 'vendors' as const;
	const { now } = occasion;
	const before = beforeOf(occasion, question);
	const vendors = await find(occasion);
	// Nobody was asked: the page's tool may not be there yet.
	if (vendors.length === 0) return before?.manifest ? before : { question, at: now, state: 'none', dropped: 0, errors: [] };
	const cookies: Declaration[] = [];
	const errors: ManifestError[] = [];
	const names = new Set(vendors.map(({ provider }) => provider.name));
	const silent = new Set(names);
	const unanswered: string[] = [];
	const queue = [...vendors];
	const work = async () => {
		for (let vendor = queue.shift(); vendor; vendor = queue.shift()) {
			const { disclosureUrl, provider } = vendor;
			const fetched = await fetch(disclosureUrl, { accept: 'application/json', limit: manifestLimits.text });
			if (fetched.kind !== 'fresh') {
				unanswered.push(provider.name);
				continue;
			}
			const read = readVendorDisclosure(fetched.text, provider);
			if (read.manifest) silent.delete(provider.name);
			cookies.push(...(read.manifest?.cookies ?? []));
			errors.push(...read.errors.map((error) => ({ ...error, place: `${provider.name}: ${error.place}` })));
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	const faults = errors.slice(0, manifestLimits.errors);
	if (silent.size === names.size)
		return { question, at: now, state: 'failed', failure: 'unreachable', ...lastGood(before), unanswered, errors: faults };
	const said = (before?.manifest?.cookies ?? []).filter(({ provider }) => provider && silent.has(provider.name));
	const kept = [...cookies, ...said].slice(0, manifestLimits.cookies);
	return {
		question,
		at: now,
		tool: 'IAB TCF',
		services: vendors.length,
		...(unanswered.length > 0 ? { unanswered } : {}),
		state: kept.length > 0 ? 'found' : 'none',
		manifest: { publisher: { name: 'IAB TCF' }, cookies: kept },
		dropped: cookies.length + said.length - kept.length,
		errors: faults,
	};
}
