import { functionCodes } from '../../policy/functions.ts';
import { roles } from '../roles.ts';
import type { OwnedDomain } from '../tables/owned-domains.ts';
import type { CatalogueBlock } from '../tables/parse-catalogue.ts';
import { digitOf, radix } from './digits.ts';
import { joinTables, type KnowledgeData, type ModelData } from './knowledge-data.ts';
import { packCookies } from './pack-cookies.ts';
import { shortAddress } from './short-address.ts';
import { stemOf } from './stem.ts';

/** Tables, owners and model in the form that travels with the extension. The opposite of `openKnowledge`. */
export function packKnowledge(blocks: readonly CatalogueBlock[], owned: readonly OwnedDomain[], model: ModelData): KnowledgeData {
	const addresses = sharedAddresses(blocks);
	const providerRoles = rolesOf(owned);
	const { cookies, hosts, ...columns } = packCookies(blocks);
	// Words first, then digits: beside their like they zip two kilobytes smaller.
	return joinTables({
		cookies,
		model,
		owners: packOwners(owned),
		providers: blocks.map((block) => packProvider(block, providerRoles.get(block.slug) ?? 'other', addresses)),
		exceptions: packExceptions(blocks, owned),
		codes: functionCodes.length,
		version: 3,
		hosts,
		addresses,
		...columns,
	});
}

/** The addresses that are worth a digit: written often, or long. */
function sharedAddresses(blocks: readonly CatalogueBlock[]): string[] {
	const saved = new Map<string, number>();
	for (const block of blocks)
		for (const text of addressesOf(block)) {
			saved.set(text, (saved.get(text) ?? -text.length - 3) + text.length - 2);
		}
	return [...saved]
		.filter(([, bytes]) => bytes > 0)
		.sort((a, b) => b[1] - a[1])
		.slice(0, radix)
		.map(([text]) => text);
}

/** Home and privacy page, each empty where it is not known. */
function addressesOf(block: CatalogueBlock): string[] {
	const { home, privacy } = block;
	return [home ? shortAddress(home, block) : '', privacy ? shortAddress(privacy, block, home) : ''];
}

function packProvider(block: CatalogueBlock, role: string, addresses: readonly string[]): string {
	const { name, organisation = '', country = '', domains, software, signs } = block;
	const joined = signs.map((all) => all.join('+')).join(' ');
	const tail = roleDigit(role) + (software ? 's' : '');
	const [home = '', privacy = ''] = addressesOf(block).map((text) => {
		const place = addresses.indexOf(text);
		return place < 0 ? text : `@${digitOf(place)}`;
	});
	return fields([shortDomains(name, domains), name, organisation, country, home, privacy, tail, joined]);
}

function packOwners(owned: readonly OwnedDomain[]): string[] {
	const owners = new Map<string, { owner: OwnedDomain['owner']; domains: string[] }>();
	for (const { domain, slug, owner } of owned) {
		if (slug !== undefined) continue;
		const key = `${owner.role} ${owner.provider.name}`;
		const known = owners.get(key);
		if (known) known.domains.push(domain);
		else owners.set(key, { owner, domains: [domain] });
	}
	return [...owners.values()].map(({ owner: { provider, role }, domains }) =>
		fields([shortDomains(provider.name, domains), provider.name, nameOf(provider.organisation, provider.name), roleDigit(role)]),
	);
}

/** `Google` of `Google Maps` tells nothing new. */
function nameOf(organisation: string | undefined, name: string): string {
	return organisation === undefined || name.includes(organisation) ? '' : organisation;
}

/** What a provider does is what most of its domains say. */
function rolesOf(owned: readonly OwnedDomain[]): Map<string, string> {
	const found = new Map<string, string>();
	for (const { slug, owner } of owned) if (slug !== undefined && !found.has(slug)) found.set(slug, owner.role);
	return found;
}

/** Domains that several providers name: `openKnowledge` gives each to the last that names it, unless told so here. */
function packExceptions(blocks: readonly CatalogueBlock[], owned: readonly OwnedDomain[]): string[] {
	const places = new Map(blocks.map(({ slug }, index) => [slug, index]));
	const last = new Map(blocks.flatMap(({ slug, domains }) => domains.map((domain) => [domain, slug] as const)));
	return owned.flatMap(({ domain, slug }) => {
		return slug === undefined || last.get(domain) === slug ? [] : [fields([domain, String(places.get(slug))])];
	});
}

function roleDigit(role: string): string {
	return digitOf(Math.max(0, (roles as readonly string[]).indexOf(role)));
}

/** `shop.test` of the company Shop → `^.test`. */
function shortDomains(name: string, domains: readonly string[]): string {
	const stem = stemOf(name);
	return domains
		.map((domain) => (stem.length > 1 && domain.startsWith(`${stem}.`) ? `^${domain.slice(stem.length)}` : domain))
		.join(' ');
}

/** Empty ones at the end are left out. */
function fields(all: string[]): string {
	const bad = all.find((field) => field.includes('|'));
	if (bad !== undefined) throw new RangeError(`“${bad}” cannot be packed: it holds a “|”`);
	return all.join('|').replace(/\|+$/, '');
}
