import type { Owner } from './knowledge.ts';
import type { KnowledgeData, ProviderData } from './knowledge-data.ts';
import type { Model } from './model.ts';
import type { OwnedDomain } from './owned-domains.ts';
import type { CatalogueBlock } from './parse-catalogue.ts';

/** Tables, owners and model in the form that travels with the extension. The opposite of `openKnowledge`. */
export function packKnowledge(blocks: readonly CatalogueBlock[], owned: readonly OwnedDomain[], model: Model): KnowledgeData {
	const kinds = new Numbered<readonly [string, string, string, string, string]>();
	const hosts = new Numbered<string>();
	const lines = blocks.flatMap((block) => block.lines);
	return {
		version: 1,
		providers: blocks.map(providerData),
		counts: blocks.map((block) => block.lines.length),
		names: lines.map((line) => line.name).join('\n'),
		kindOf: lines.map((line) =>
			kinds.numberOf([line.function, line.category ?? '', line.retention ?? '', line.party ?? '', line.shared ? 'shared' : '']),
		),
		hostsOf: lines.map((line) => (line.hosts.length > 0 ? hosts.numberOf(line.hosts.join(' ')) : -1)),
		kinds: kinds.items,
		hosts: hosts.items,
		...packOwners(blocks, owned),
		model: {
			bias: model.bias,
			features: [...model.weights.keys()].join('\n'),
			weights: [...model.weights.values()].flat(),
		},
	};
}

function providerData(block: CatalogueBlock): ProviderData {
	const { name, organisation = '', country = '', home = '', privacy = '', domains, software, signs } = block;
	const joined = signs.map((all) => all.join('+')).join(' ');
	const fields = [
		name,
		organisation,
		country,
		short(home),
		short(privacy),
		domains.join(' '),
		software ? 'software' : '',
		joined,
	];
	while (fields.at(-1) === '') fields.pop();
	return fields;
}

function packOwners(blocks: readonly CatalogueBlock[], owned: readonly OwnedDomain[]): Pick<KnowledgeData, 'owners' | 'domains'> {
	const places = new Map(blocks.map((block, index) => [block.slug, index]));
	const owners = new Map<string, { owner: Owner; domains: string[] }>();
	const domains = new Map<string, { provider: number; role: string; domains: string[] }>();
	for (const { domain, slug, owner } of owned) {
		const provider = slug === undefined ? undefined : places.get(slug);
		if (provider !== undefined)
			group(domains, `${provider} ${owner.role}`, () => ({ provider, role: owner.role, domains: [] })).domains.push(domain);
		else group(owners, `${owner.role} ${owner.provider.name}`, () => ({ owner, domains: [] })).domains.push(domain);
	}
	return {
		owners: [...owners.values()].map(({ owner: { provider, role }, domains: all }) => [
			provider.name,
			provider.organisation ?? '',
			short(provider.url ?? ''),
			role,
			all.join(' '),
		]),
		domains: [...domains.values()].map(({ provider, role, domains: all }) => [provider, role, all.join(' ')]),
	};
}

/** Nearly every address begins so; one that does not keeps its scheme. */
function short(address: string): string {
	return address.replace(/^https:\/\//, '');
}

function group<Item>(map: Map<string, Item>, key: string, make: () => Item): Item {
	let item = map.get(key);
	if (!item) {
		item = make();
		map.set(key, item);
	}
	return item;
}

/** Gives each different item a number, in the order of appearance. */
class Numbered<Item> {
	readonly items: Item[] = [];
	readonly #numbers = new Map<string, number>();

	numberOf(item: Item): number {
		const key = JSON.stringify(item);
		let number = this.#numbers.get(key);
		if (number === undefined) {
			number = this.items.push(item) - 1;
			this.#numbers.set(key, number);
		}
		return number;
	}
}
