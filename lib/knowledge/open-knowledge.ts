import { compile, type Entry } from '../policy/compile.ts';
import { valueAt } from './digits.ts';
import { type Knowledge, type KnownCookie, type KnownProvider, type Owner, type Role, roles } from './knowledge.ts';
import { isKnowledgeData, type KnowledgeData } from './knowledge-data.ts';
import { openCookies } from './open-cookies.ts';
import { openModel } from './open-model.ts';

/** Makes the index from the parsed `knowledge.json`. Throws a TypeError where the data is of another version: then the package is broken. */
export function openKnowledge(data: unknown): Knowledge {
	if (!isKnowledgeData(data)) throw new TypeError('knowledge.json is not of the version that this build reads');
	const opened = data.providers.map((text) => openProvider(data, text));
	const entries: Entry<KnownCookie>[] = [];
	for (let place = 0; place < opened.length; place++) openCookies(data, place, opened[place]!.provider, entries);
	return { cookies: compile(entries), owners: openOwners(data, opened), model: openModel(data.model) };
}

interface Opened {
	readonly provider: KnownProvider;
	readonly role: Role;
}

function openProvider(data: KnowledgeData, text: string): Opened {
	const [name = '', organisation, country, home, privacy, domains, tail = '', signs] = text.split('|');
	const owned = domains ? domains.split(' ') : undefined;
	const provider: KnownProvider = {
		name,
		...(organisation && { organisation }),
		...(country && { country }),
		...(home && { url: long(home, owned?.[0]) }),
		...(privacy && { privacyUrl: long(privacy, owned?.[0]) }),
		...(owned && { domains: owned }),
		...(tail[1] === 's' && { software: true }),
		signs: signs ? signs.split(' ').map((all) => all.split('+')) : [],
	};
	return { provider, role: roleOf(data, tail) };
}

function openOwners(data: KnowledgeData, opened: readonly Opened[]): ReadonlyMap<string, Owner> {
	const owners = new Map<string, Owner>();
	for (const text of data.owners) {
		const [name = '', organisation, home, role = '', joined = ''] = text.split('|');
		const domains = joined.split(' ');
		const url = home && long(home, domains[0]);
		const owner = { provider: { name, ...(organisation && { organisation }), ...(url && { url }) }, role: roleOf(data, role) };
		for (const domain of domains) owners.set(domain, owner);
	}
	for (const owner of opened) for (const domain of owner.provider.domains ?? []) owners.set(domain, owner);
	for (const text of data.exceptions) {
		const [domain = '', place, role = ''] = text.split('|');
		const provider = opened[Number(place)]?.provider;
		if (provider) owners.set(domain, { provider, role: roleOf(data, role) });
	}
	return owners;
}

function roleOf(data: KnowledgeData, digit: string): Role {
	const name = data.roles[valueAt(digit, 0)];
	return roles.find((role) => role === name) ?? 'other';
}

/** `www.^/privacy` of `shop.test` → `https://www.shop.test/privacy`. */
function long(address: string, domain: string | undefined): string {
	const full = domain ? address.replace('^', domain) : address;
	return full.includes('://') ? full : `https://${full}`;
}
