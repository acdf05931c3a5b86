import { makeRow, type Row } from '../policy/compile.ts';
import type { HostGlob } from '../policy/glob.ts';
import { radix, twoValueAt, valueAt } from './digits.ts';
import { cookieFunction, isFunctionCode } from './functions.ts';
import type { KnownCookie } from './knowledge.ts';
import type { KnowledgeData } from './knowledge-data.ts';
import { openDomains } from './open-provider.ts';

/** A row's number is its provider's place times this, and its three digits. */
export const kindsIn = radix ** 3;

/** Reads the names of one provider's cookies as `packCookies` wrote them, and adds a row for each. */
export function openCookies(data: KnowledgeData, place: number, rows: Row<number>[]): void {
	const text = data.cookies[place];
	if (!text) return;
	let own: readonly HostGlob[] | undefined;
	let before = '';
	for (let at = 0; at < text.length; ) {
		const space = text.indexOf(' ', at);
		const end = space < 0 ? text.length : space;
		const number = twoValueAt(text, end - 3) * radix + valueAt(text, end - 1);
		const mixed = valueAt(text, end - 2);
		const where = (mixed >> 1) % 3;
		if (where === ownHosts) own ??= ownGlobs(data, place);
		const hosts =
			where === ownHosts
				? own
				: where === listedHosts
					? domainGlobs(data.hosts[twoValueAt(text, end - 5)]?.split(' '))
					: undefined;
		before = before.slice(0, valueAt(text, at)) + text.slice(at + 1, where === listedHosts ? end - 5 : end - 3);
		at = end + 1;
		const name = before.includes('\\s') ? before.replaceAll('\\s', ' ') : before;
		rows.push(makeRow(name, hosts, (mixed & 1) === 1, place * kindsIn + number));
	}
}

const ownHosts = 1;
const listedHosts = 2;
const categoryOf = [undefined, 'necessary', 'functional', 'analytics', 'advertising'] as const;
const partyOf = [undefined, 'first', 'third'] as const;

/** Reads three digits as `packKind` wrote them. */
export function openKind(data: KnowledgeData, number: number): Omit<KnownCookie, 'provider'> {
	const code = data.functions[Math.floor(number / radix / radix)] ?? '';
	if (!isFunctionCode(code)) throw new TypeError(`knowledge.json names a function “${code}” that this build does not know`);
	const mixed = Math.floor(number / radix) % radix;
	return {
		function: code,
		category: categoryOf[Math.floor(mixed / 18)] ?? cookieFunction(code).category,
		retention: data.retentions[number % radix] || undefined,
		party: partyOf[Math.floor(mixed / 6) % 3],
		shared: (mixed & 1) === 1,
	};
}

function ownGlobs(data: KnowledgeData, place: number): HostGlob[] {
	const [name = '', , , , , joined = ''] = data.providers[place]?.split('|') ?? [];
	return domainGlobs(openDomains(name, joined));
}

function domainGlobs(domains: readonly string[] | undefined): HostGlob[] {
	return (domains ?? []).map((domain) => ({ kind: 'domain', domain }));
}
