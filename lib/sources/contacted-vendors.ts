import { addressOf } from '../cookie/address.ts';
import { registrableDomain } from '../cookie/site.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { ownerOf } from '../knowledge/owner-of.ts';
import type { Role } from '../knowledge/roles.ts';
import type { TcfVendor } from './tcf.ts';

/** Whose domains anybody's files lie on: that a page asked `cloudfront.net` says nothing of those who keep a file there. */
const landlords: readonly Role[] = ['cdn', 'hosting', 'utility', 'content'];

/**
 * The vendors whom a page has really contacted, of the thousand that its list may name: by the domain of one of a vendor's own addresses, or by a domain of
 * the company behind it. Google's addresses are on `gstatic.com` and `google.com`; what a page asks is `doubleclick.net`.
 */
export function contactedVendors<Vendor extends TcfVendor>(
	vendors: readonly Vendor[],
	hosts: Iterable<string>,
	knowledge: Pick<Knowledge, 'owner'>,
): Vendor[] {
	const contacted = new Set([...hosts].flatMap((host) => domainsAround(host, knowledge)));
	return vendors.filter((vendor) =>
		ownHosts(vendor).some((host) => domainsAround(host, knowledge).some((each) => contacted.has(each))),
	);
}

function ownHosts({ disclosureUrl, provider }: TcfVendor): string[] {
	return hostsIn([disclosureUrl, provider.privacyUrl, provider.url]);
}

/** The host's registrable domain, and those of its owner, where that is known and no landlord. */
function domainsAround(host: string, knowledge: Pick<Knowledge, 'owner'>): string[] {
	const own = registrableDomain(host);
	const found = ownerOf(knowledge, host, own);
	if (!found || landlords.includes(found.owner.role)) return [own];
	const { domains = [], url, privacyUrl } = found.owner.provider;
	return [own, ...domains, ...hostsIn([url, privacyUrl]).map((each) => registrableDomain(each))];
}

function hostsIn(addresses: readonly (string | undefined)[]): string[] {
	return addresses.flatMap((address) => (address === undefined ? [] : (addressOf(address)?.host ?? [])));
}
