import { addressOf } from '../cookie/address.ts';
import { registrableDomain } from '../cookie/site.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { ManifestError } from '../policy/manifest-error.ts';
import { manifestLimits } from '../policy/manifest-file.ts';
import type { TcfVendor } from '../sources/tcf.ts';
import { readVendorDisclosure } from '../sources/vendor-disclosure.ts';
import { mayFetch } from '../sources/well-known.ts';
import { beforeOf, lastGood, type Occasion } from './ask.ts';
import { readTabConsentTools } from './consent-tools.ts';
import { fetchBounded } from './fetch-bounded.ts';
import { loadJournal } from './journal-store.ts';
import type { SiteAnswer } from './site-answer.ts';

/** A page can name a thousand vendors; so many at most are asked on one occasion, and so many at once. */
const mostVendors = 40;
const atOnce = 6;

/** The vendors of the page's list that say where they disclose their cookies: those that the tab has contacted, by domain. */
export async function vendorsToAsk({ tabId }: Occasion): Promise<readonly (TcfVendor & { readonly disclosureUrl: string })[]> {
	const [readings, { visit }] = await Promise.all([readTabConsentTools(tabId), loadJournal(tabId)]);
	const contacted = new Set([...(visit?.contacts.keys() ?? [])].map(registrableDomain));
	const byId = new Map(readings?.flatMap(({ vendors = [] }) => vendors.map((vendor) => [vendor.id, vendor] as const)));
	return [...byId.values()]
		.filter((vendor) => domainsOf(vendor).some((domain) => contacted.has(domain)))
		.filter((vendor): vendor is TcfVendor & { disclosureUrl: string } => mayFetch(vendor.disclosureUrl ?? ''))
		.slice(0, mostVendors);
}

/** Fetches the disclosures of the vendors that the tab has contacted (IAB TCF, Device Storage & Operational Disclosures). */
export async function askVendors(occasion: Occasion, fetch: typeof fetchBounded = fetchBounded): Promise<SiteAnswer> {
	const question = 'vendors' as const;
	const { now } = occasion;
	const vendors = await vendorsToAsk(occasion);
	if (vendors.length === 0) return { question, at: now, state: 'none', dropped: 0, errors: [] };
	const cookies: Declaration[] = [];
	const errors: ManifestError[] = [];
	let answered = 0;
	const queue = [...vendors];
	const work = async () => {
		for (let vendor = queue.shift(); vendor; vendor = queue.shift()) {
			const { disclosureUrl, provider } = vendor;
			const fetched = await fetch(disclosureUrl, { accept: 'application/json', limit: manifestLimits.text });
			if (fetched.kind !== 'fresh') continue;
			const read = readVendorDisclosure(fetched.text, provider);
			if (read.manifest) answered++;
			cookies.push(...(read.manifest?.cookies ?? []));
			errors.push(...read.errors.map((error) => ({ ...error, place: `${provider.name}: ${error.place}` })));
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	if (answered === 0)
		return { question, at: now, state: 'failed', failure: 'unreachable', ...lastGood(beforeOf(occasion, question)), errors };
	const kept = cookies.slice(0, manifestLimits.cookies);
	return {
		question,
		at: now,
		tool: 'IAB TCF',
		services: vendors.length,
		state: kept.length > 0 ? 'found' : 'none',
		manifest: { publisher: { name: 'IAB TCF' }, cookies: kept },
		dropped: cookies.length - kept.length,
		errors: errors.slice(0, manifestLimits.errors),
	};
}

function domainsOf({ disclosureUrl, provider }: TcfVendor): string[] {
	return [disclosureUrl, provider.privacyUrl, provider.url].flatMap((url) => {
		const host = url === undefined ? undefined : addressOf(url)?.host;
		return host === undefined ? [] : [registrableDomain(host)];
	});
}
