import { compile, type Entry } from '../policy/compile.ts';
import type { Category, Party } from '../policy/vocabulary.ts';
import { cookieFunction, isFunctionCode } from './functions.ts';
import { type Knowledge, type KnownCookie, type KnownProvider, type Owner, type Role, roles } from './knowledge.ts';
import { isKnowledgeData, type KnowledgeData, type ProviderData } from './knowledge-data.ts';
import type { Model, Weights } from './model.ts';

/** Makes the index from the parsed `knowledge.json`. Throws a TypeError where the data is of another version: then the package is broken. */
export function openKnowledge(data: unknown): Knowledge {
	if (!isKnowledgeData(data)) throw new TypeError('knowledge.json is not of the version that this build reads');
	const providers = data.providers.map(openProvider);
	return { cookies: compile(openCookies(data, providers)), owners: openOwners(data, providers), model: openModel(data) };
}

function openProvider(fields: ProviderData): KnownProvider {
	const [name = '', organisation, country, home, privacy, domains, software, signs] = fields;
	return {
		name,
		...(organisation && { organisation }),
		...(country && { country }),
		...(home && { url: long(home) }),
		...(privacy && { privacyUrl: long(privacy) }),
		...(domains && { domains: domains.split(' ') }),
		...(software && { software: true }),
		signs: signs ? signs.split(' ').map((all) => all.split('+')) : [],
	};
}

function* openCookies(data: KnowledgeData, providers: readonly KnownProvider[]): Generator<Entry<KnownCookie>> {
	const names = data.names.split('\n');
	const kinds = data.kinds.map(openKind);
	const hosts = data.hosts.map((domains) => domains.split(' ').map((domain) => `*.${domain}`));
	let at = 0;
	for (const [place, provider] of providers.entries()) {
		for (let left = data.counts[place] ?? 0; left > 0; left--, at++) {
			const name = names[at];
			const kind = kinds[data.kindOf[at] ?? -1];
			if (name === undefined || !kind) continue;
			const bound = hosts[data.hostsOf[at] ?? -1];
			const value = { name, provider, bound: bound !== undefined, ...kind };
			yield bound ? { name, hosts: bound, value } : { name, shared: kind.shared, value };
		}
	}
}

type Kind = Pick<KnownCookie, 'function' | 'category' | 'retention' | 'party' | 'shared'>;

function openKind([code, category, retention, party, shared]: KnowledgeData['kinds'][number]): Kind | undefined {
	// Written by a build of the same functions; a code that is gone is no cookie any more.
	if (!isFunctionCode(code)) return undefined;
	return {
		function: code,
		category: category === '' ? cookieFunction(code).category : (category as Exclude<Category, 'unknown'>),
		retention: retention || undefined,
		party: (party || undefined) as Party | undefined,
		shared: shared !== '',
	};
}

function openOwners(data: KnowledgeData, providers: readonly KnownProvider[]): ReadonlyMap<string, Owner> {
	const owners = new Map<string, Owner>();
	for (const [name, organisation, home, role, domains] of data.owners) {
		const owner = {
			provider: { name, ...(organisation && { organisation }), ...(home && { url: long(home) }) },
			role: roleOf(role),
		};
		for (const domain of domains.split(' ')) owners.set(domain, owner);
	}
	for (const [place, role, domains] of data.domains) {
		const provider = providers[place];
		if (!provider) continue;
		const owner = { provider, role: roleOf(role) };
		for (const domain of domains.split(' ')) owners.set(domain, owner);
	}
	return owners;
}

function roleOf(text: string): Role {
	return roles.find((role) => role === text) ?? 'other';
}

function openModel({ model }: KnowledgeData): Model {
	const features = model.features === '' ? [] : model.features.split('\n');
	const four = (from: readonly number[], at: number): Weights => [
		from[at] ?? 0,
		from[at + 1] ?? 0,
		from[at + 2] ?? 0,
		from[at + 3] ?? 0,
	];
	return {
		bias: four(model.bias, 0),
		weights: new Map(features.map((feature, index) => [feature, four(model.weights, 4 * index)])),
	};
}

function long(address: string): string {
	return address.includes('://') ? address : `https://${address}`;
}
