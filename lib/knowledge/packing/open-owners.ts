import type { KnownProvider, Owner } from '../knowledge.ts';
import { roles } from '../roles.ts';
import { valueAt } from './digits.ts';
import type { KnowledgeTables } from './knowledge-data.ts';
import { nameOf, openDomains, roleOf } from './open-provider.ts';
import { remember } from './remember.ts';

/** Domain → owner. Filed when somebody first asks: most cookies' lines name their provider. */
export function openOwners(data: KnowledgeTables, provider: (place: number) => KnownProvider) {
	let places: ReadonlyMap<string, number> | undefined;
	const open = remember((place): Owner => {
		if (place < 0) return openOwner(data.owners[-1 - place] ?? '');
		return { provider: provider(place), role: roleOf(data.providers[place]) };
	});
	return (domain: string): Owner | undefined => {
		places ??= fileOwners(data);
		const place = places.get(domain);
		return place === undefined ? undefined : open(place);
	};
}

/** A number below 0 is a company of `owners`, from 0 a provider of the catalogue. */
function fileOwners({ owners, providers, exceptions }: KnowledgeTables): ReadonlyMap<string, number> {
	const places = new Map<string, number>();
	for (let place = 0; place < owners.length; place++) fileDomains(places, owners[place]!, -1 - place);
	for (let place = 0; place < providers.length; place++) fileDomains(places, providers[place]!, place);
	for (const text of exceptions) {
		const [domain = '', place] = text.split('|');
		places.set(domain, Number(place));
	}
	return places;
}

/** Domains stand first in a record, so that nothing else of it need be read. */
function fileDomains(places: Map<string, number>, record: string, place: number): void {
	const end = record.indexOf('|');
	if (end > 0) for (const domain of openDomains(nameOf(record), record.slice(0, end))) places.set(domain, place);
}

function openOwner(text: string): Owner {
	const [, name = '', organisation, role = ''] = text.split('|');
	return { provider: { name, ...(organisation && { organisation }) }, role: roles[valueAt(role, 0)] ?? 'other' };
}
