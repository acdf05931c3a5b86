import { digitOf, twoDigitsOf } from './digits.ts';
import { functionCodes } from './functions.ts';
import { roles } from './knowledge.ts';
import type { KnowledgeData, ModelData } from './knowledge-data.ts';
import type { OwnedDomain } from './owned-domains.ts';
import type { CatalogueBlock, CatalogueLine } from './parse-catalogue.ts';

/** Tables, owners and model in the form that travels with the extension. The opposite of `openKnowledge`. */
export function packKnowledge(blocks: readonly CatalogueBlock[], owned: readonly OwnedDomain[], model: ModelData): KnowledgeData {
	const kinds = new Numbered();
	const hosts = new Numbered();
	const providerRoles = rolesOf(owned);
	return {
		version: 1,
		functions: functionCodes,
		roles,
		providers: blocks.map((block) => packProvider(block, providerRoles.get(block.slug) ?? 'other')),
		cookies: blocks.map((block) => packCookies(block, kinds, hosts)),
		kinds: kinds.items,
		hosts: hosts.items,
		owners: packOwners(owned),
		exceptions: packExceptions(blocks, owned, providerRoles),
		model,
	};
}

function packProvider(block: CatalogueBlock, role: string): string {
	const { name, organisation = '', country = '', home = '', privacy = '', domains, software, signs } = block;
	const first = domains[0];
	const joined = signs.map((all) => all.join('+')).join(' ');
	const tail = roleDigit(role) + (software ? 's' : '');
	return fields([name, organisation, country, short(home, first), short(privacy, first), domains.join(' '), tail, joined]);
}

/**
 * Names in order share beginnings, so each is written as a digit for how much of the one before it keeps, the rest, two digits for its hosts
 * where they are listed, and two digits for its kind: `_ga`, `_gat` → `!_ga#$ $t#%`.
 */
function packCookies(block: CatalogueBlock, kinds: Numbered, hosts: Numbered): string {
	let before = '';
	return block.lines
		.map((line) => {
			const name = line.name.replaceAll(' ', '\\s');
			let kept = 0;
			while (kept < 80 && kept < before.length && before[kept] === name[kept]) kept++;
			before = name;
			const own = line.hosts.length > 0 && line.hosts.join(' ') === block.domains.join(' ');
			const listed = line.hosts.length > 0 && !own;
			const place = listed ? twoDigitsOf(hosts.numberOf(line.hosts.join(' '))) : '';
			return (
				digitOf(kept) + name.slice(kept) + place + twoDigitsOf(kinds.numberOf(packKind(line, own ? 'o' : listed ? 'l' : 'a')))
			);
		})
		.join(' ');
}

/** A digit for the function; `n f a d` or `-` for the category; `1 3 b` for the party; `o l a` for own, listed or any hosts; `s` shared; retention. */
function packKind(line: CatalogueLine, hosts: 'o' | 'l' | 'a'): string {
	const category = line.category ? { necessary: 'n', functional: 'f', analytics: 'a', advertising: 'd' }[line.category] : '-';
	const party = line.party === 'first' ? '1' : line.party === 'third' ? '3' : 'b';
	return (
		digitOf(functionCodes.indexOf(line.function)) + category + party + hosts + (line.shared ? 's' : '-') + (line.retention ?? '')
	);
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
		fields([
			provider.name,
			provider.organisation ?? '',
			short(provider.url ?? '', domains[0]),
			roleDigit(role),
			domains.join(' '),
		]),
	);
}

/** What a provider does is what most of its domains say. */
function rolesOf(owned: readonly OwnedDomain[]): Map<string, string> {
	const found = new Map<string, string>();
	for (const { slug, owner } of owned) if (slug !== undefined && !found.has(slug)) found.set(slug, owner.role);
	return found;
}

function packExceptions(
	blocks: readonly CatalogueBlock[],
	owned: readonly OwnedDomain[],
	providerRoles: Map<string, string>,
): string[] {
	const places = new Map(blocks.map(({ slug }, index) => [slug, index]));
	// As `openKnowledge` goes through the providers, the last that names a domain has it.
	const last = new Map(blocks.flatMap(({ slug, domains }) => domains.map((domain) => [domain, slug] as const)));
	return owned.flatMap(({ domain, slug, owner }) => {
		if (slug === undefined || (last.get(domain) === slug && providerRoles.get(slug) === owner.role)) return [];
		return [fields([domain, String(places.get(slug)), roleDigit(owner.role)])];
	});
}

function roleDigit(role: string): string {
	return digitOf(Math.max(0, (roles as readonly string[]).indexOf(role)));
}

/** `https://www.shop.test/privacy` of `shop.test` → `www.^/privacy`; an address may not hold a `^` itself. */
function short(address: string, domain: string | undefined): string {
	const bare = address.replace(/^https:\/\//, '');
	return domain && !bare.includes('^') ? bare.replace(domain, '^') : bare;
}

/** Empty ones at the end are left out. */
function fields(all: string[]): string {
	const bad = all.find((field) => field.includes('|'));
	if (bad !== undefined) throw new RangeError(`“${bad}” cannot be packed: it holds a “|”`);
	return all.join('|').replace(/\|+$/, '');
}

/** Gives each different item a number, in the order of appearance. */
class Numbered {
	readonly items: string[] = [];
	readonly #numbers = new Map<string, number>();

	numberOf(item: string): number {
		let number = this.#numbers.get(item);
		if (number === undefined) {
			number = this.items.push(item) - 1;
			this.#numbers.set(item, number);
		}
		return number;
	}
}
