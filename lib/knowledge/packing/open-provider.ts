import type { KnownProvider } from '../knowledge.ts';
import { type Role, roles } from '../roles.ts';
import { valueAt } from './digits.ts';
import type { KnowledgeTables } from './knowledge-data.ts';
import { longAddress } from './short-address.ts';
import { stemOf } from './stem.ts';

/** Reads a provider as `packProvider` wrote it. */
export function openProvider(data: KnowledgeTables, text: string): KnownProvider {
	const [joined, name = '', organisation, country, home, privacy, tail = '', signs] = text.split('|');
	const domains = joined ? openDomains(name, joined) : undefined;
	const named = { name, ...(organisation && { organisation }), ...(domains && { domains }) };
	const url = home && longAddress(addressAt(data, home), named);
	return {
		...named,
		...(country && { country }),
		...(url && { url }),
		...(privacy && { privacyUrl: longAddress(addressAt(data, privacy), named, url) }),
		...(tail[1] === 's' && { software: true }),
		signs: signs ? signs.split(' ').map((all) => all.split('+')) : [],
	};
}

/** What a packed provider does. */
export function roleOf(record: string | undefined): Role {
	return roles[valueAt(record?.split('|')[6] ?? '', 0)] ?? 'other';
}

/** `@` and a digit is one that several share. */
function addressAt(data: KnowledgeTables, text: string): string {
	return text.startsWith('@') ? (data.addresses[valueAt(text, 1)] ?? '') : text;
}

/** The second field of a record; only where the first needs it. */
export function nameOf(record: string): string {
	const start = record.indexOf('|') + 1;
	const end = record.indexOf('|', start);
	return record.slice(start, end < 0 ? undefined : end);
}

/** `^.test shop.example` of Shop → `shop.test`, `shop.example`. */
export function openDomains(name: string, joined: string): string[] {
	const domains = joined.includes(' ') ? joined.split(' ') : [joined];
	if (!joined.includes('^')) return domains;
	const stem = stemOf(name);
	return domains.map((domain) => (domain.startsWith('^') ? stem + domain.slice(1) : domain));
}
