import { valueAt } from './digits.ts';
import { type KnownProvider, type Owner, type Role, roles } from './knowledge.ts';
import type { KnowledgeData } from './knowledge-data.ts';
import { long } from './open-provider.ts';

/**
 * Domain → owner. Three numbers' ranges: below 0 a company of `owners`, from 0 a provider of the catalogue, and from 65,536 an exception that
 * names a provider with another role.
 */
export function indexOwners(data: KnowledgeData, provider: (place: number) => KnownProvider) {
	const places = new Map<string, number>();
	for (let place = 0; place < data.owners.length; place++)
		eachDomain(data.owners[place]!, 4, (domain) => places.set(domain, -1 - place));
	for (let place = 0; place < data.providers.length; place++)
		eachDomain(data.providers[place]!, 5, (domain) => places.set(domain, place));
	for (let place = 0; place < data.exceptions.length; place++) {
		const text = data.exceptions[place]!;
		places.set(text.slice(0, text.indexOf('|')), exceptional + place);
	}
	const get = (domain: string): Owner | undefined => {
		const place = places.get(domain);
		if (place === undefined) return undefined;
		if (place < 0) return openOwner(data, data.owners[-1 - place] ?? '');
		if (place < exceptional) return { provider: provider(place), role: roleOf(data, data.providers[place]?.split('|')[6] ?? '') };
		const [, at, role = ''] = data.exceptions[place - exceptional]?.split('|') ?? [];
		return { provider: provider(Number(at)), role: roleOf(data, role) };
	};
	return { get, size: places.size };
}

const exceptional = 65_536;

function openOwner(data: KnowledgeData, text: string): Owner {
	const [name = '', organisation, home, role = '', domains = ''] = text.split('|');
	const url = home && long(home, domains.split(' ')[0]);
	return { provider: { name, ...(organisation && { organisation }), ...(url && { url }) }, role: roleOf(data, role) };
}

/** The domains in one field, without unpacking the others. */
function eachDomain(text: string, field: number, tell: (domain: string) => void): void {
	let start = 0;
	for (let bars = 0; bars < field; bars++) {
		const bar = text.indexOf('|', start);
		if (bar < 0) return;
		start = bar + 1;
	}
	const bar = text.indexOf('|', start);
	const end = bar < 0 ? text.length : bar;
	if (end > start) for (const domain of text.slice(start, end).split(' ')) tell(domain);
}

function roleOf(data: KnowledgeData, digit: string): Role {
	const name = data.roles[valueAt(digit, 0)];
	return roles.find((role) => role === name) ?? 'other';
}
