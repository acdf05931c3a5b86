import { valueAt } from './digits.ts';
import { type KnownProvider, type Role, roles } from './knowledge.ts';
import type { KnowledgeTables } from './knowledge-data.ts';

/** Reads a provider as `packProvider` wrote it. */
export function openProvider(data: KnowledgeTables, text: string): KnownProvider {
	const [joined, name = '', organisation, country, home, privacy, tail = '', signs] = text.split('|');
	const domains = joined ? openDomains(name, joined) : undefined;
	return {
		name,
		...(organisation && { organisation }),
		...(country && { country }),
		...(home && { url: openAddress(data, home, domains?.[0]) }),
		...(privacy && { privacyUrl: openAddress(data, privacy, domains?.[0]) }),
		...(domains && { domains }),
		...(tail[1] === 's' && { software: true }),
		signs: signs ? signs.split(' ').map((all) => all.split('+')) : [],
	};
}

/** What a packed provider does. */
export function roleOf(record: string | undefined): Role {
	return roles[valueAt(record?.split('|')[6] ?? '', 0)] ?? 'other';
}

/** `www.^/privacy` of `shop.test` → `https://www.shop.test/privacy`; `@` and a digit is one that several share. */
function openAddress(data: KnowledgeTables, text: string, domain: string | undefined): string {
	const address = text.startsWith('@') ? (data.addresses[valueAt(text, 1)] ?? '') : text;
	const full = domain ? address.replace('^', domain) : address;
	return full.includes('://') ? full : `https://${full}`;
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

/** What a company's domain would begin with: `AB Tasty` → `abtasty`. */
export function stemOf(name: string): string {
	return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
