import { valueAt } from './digits.ts';
import { type KnownProvider, type Owner, type Role, roles } from './knowledge.ts';
import type { KnowledgeTables } from './knowledge-data.ts';
import { openAddress, openDomains } from './open-provider.ts';

/** Domain → owner. A number below 0 is a company of `owners`, from 0 a provider of the catalogue. */
export function indexOwners(data: KnowledgeTables, provider: (place: number) => KnownProvider) {
	const places = new Map<string, number>();
	for (let place = 0; place < data.owners.length; place++)
		eachDomain(data.owners[place]!, 4, (domain) => places.set(domain, -1 - place));
	for (let place = 0; place < data.providers.length; place++)
		eachDomain(data.providers[place]!, 5, (domain) => places.set(domain, place));
	for (const text of data.exceptions) {
		const [domain = '', place] = text.split('|');
		places.set(domain, Number(place));
	}
	const get = (domain: string): Owner | undefined => {
		const place = places.get(domain);
		if (place === undefined) return undefined;
		if (place < 0) return openOwner(data, data.owners[-1 - place] ?? '');
		return { provider: provider(place), role: roleOf(data.providers[place]?.split('|')[6] ?? '') };
	};
	return { get, size: places.size };
}

function openOwner(data: KnowledgeTables, text: string): Owner {
	const [name = '', organisation, home, role = '', domains = ''] = text.split('|');
	const url = home && openAddress(data, home, openDomains(name, domains)[0]);
	return { provider: { name, ...(organisation && { organisation }), ...(url && { url }) }, role: roleOf(role) };
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
	if (end > start) for (const domain of openDomains(text.slice(0, text.indexOf('|')), text.slice(start, end))) tell(domain);
}

function roleOf(digit: string): Role {
	return roles[valueAt(digit, 0)] ?? 'other';
}
