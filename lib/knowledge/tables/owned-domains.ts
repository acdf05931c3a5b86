import { cookieFunction } from '../../policy/functions.ts';
import type { Category } from '../../policy/vocabulary.ts';
import type { Owner } from '../knowledge.ts';
import type { Role } from '../roles.ts';
import type { CatalogueBlock } from './parse-catalogue.ts';

/** A domain with its owner; `slug` where the owner is a provider of the catalogue. */
export interface OwnedDomain {
	readonly domain: string;
	readonly slug?: string;
	readonly owner: Owner;
}

/** One company of `third-party-web` (its `entities`). Domains may begin with `*.`. */
export interface ThirdParty {
	readonly name: string;
	readonly company?: string;
	readonly category: string;
	readonly domains: readonly string[];
	/** On how many pages HTTP Archive saw it; absent where on none. */
	readonly totalOccurrences?: number;
}

/** The categories of third-party-web 0.30 in our words. */
const rolesByCategory = new Map<string, Role>([
	['ad', 'advertising'],
	['analytics', 'analytics'],
	['cdn', 'cdn'],
	['consent-provider', 'consent'],
	['content', 'content'],
	['customer-success', 'support'],
	['hosting', 'hosting'],
	['marketing', 'marketing'],
	['social', 'social'],
	['tag-manager', 'tag-manager'],
	['utility', 'utility'],
	['video', 'video'],
]);

const rolesByHabit: Readonly<Record<Exclude<Category, 'unknown'>, Role>> = {
	necessary: 'utility',
	functional: 'content',
	analytics: 'analytics',
	advertising: 'advertising',
};

/**
 * Every domain whose owner is known: the catalogue's own, and for the rest those of `third-party-web`. Where both know a domain, the catalogue
 * names the owner and `third-party-web` its role.
 */
export function ownedDomains(blocks: readonly CatalogueBlock[], thirdParties: readonly ThirdParty[]): OwnedDomain[] {
	const owned = new Map<string, OwnedDomain>();
	const unseen = new Set<OwnedDomain>();
	for (const { name, company, category, domains, totalOccurrences } of thirdParties) {
		// Who rents out servers does not own what its customers set on them.
		if (category === 'hosting') continue;
		const provider = { name, ...(company && company !== name && { organisation: company }) };
		const owner = { provider, role: rolesByCategory.get(category) ?? 'other' };
		for (const each of domains) {
			// What holds for `www.shop.test` holds for the whole of `shop.test`, unless the catalogue says otherwise.
			const domain = each.replace(/^(\*|www)\./, '');
			const found = { domain, owner };
			owned.set(domain, found);
			// Companies that none of millions of pages load from are gone; of a domain that the catalogue knows, they still tell the role.
			if (!totalOccurrences) unseen.add(found);
		}
	}
	const claimants = new Map<string, CatalogueBlock[]>();
	for (const block of blocks)
		for (const domain of block.domains) claimants.set(domain, [...(claimants.get(domain) ?? []), block]);
	for (const [domain, all] of claimants) {
		const block = chief(all);
		const provider = { name: block.name, ...(block.organisation && { organisation: block.organisation }) };
		const told = owned.get(domain)?.owner.role;
		const role = told && !vague.has(told) ? told : (habitOf(block) ?? told ?? 'other');
		owned.set(domain, { domain, slug: block.slug, owner: { provider, role } });
	}
	return [...owned.values()].filter((each) => !unseen.has(each)).sort((a, b) => (a.domain < b.domain ? -1 : 1));
}

/** Several products of one house live on `google.com`: the block named like the house speaks for the domain, else the one that knows most of it. */
function chief(blocks: readonly CatalogueBlock[]): CatalogueBlock {
	const house = blocks.find((block) => block.organisation === undefined || block.organisation === block.name);
	return house ?? blocks.reduce((most, block) => (block.lines.length > most.lines.length ? block : most));
}

/** These say little of what a company's cookies are for: `third-party-web` files `google.com` under video. */
const vague: ReadonlySet<Role> = new Set(['utility', 'other', 'content', 'hosting', 'cdn', 'video']);

/** What most of a provider's cookies on other companies' sites are for. */
function habitOf(block: CatalogueBlock): Role | undefined {
	if (block.lines.some((line) => line.function === 'sign-in')) return 'platform';
	const counts = new Map<Role, number>();
	for (const line of block.lines) {
		if (line.party === 'first') continue;
		const role = rolesByHabit[line.category ?? cookieFunction(line.function).category];
		counts.set(role, (counts.get(role) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
