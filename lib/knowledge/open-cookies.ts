import { makeRow, type Row } from '../policy/compile.ts';
import type { HostGlob } from '../policy/glob.ts';
import { twoValueAt, valueAt } from './digits.ts';
import { cookieFunction, functionCodes } from './functions.ts';
import type { KnownCookie } from './knowledge.ts';
import type { KnowledgeTables } from './knowledge-data.ts';
import { openDomains } from './open-provider.ts';
import { remember } from './remember.ts';

/** Where an entry begins: its provider's place and its place in the provider's text, in one small number. */
const textBits = 16;
export const longestText = 1 << textBits;

/** The catalogue's names, each with where its entry is; the entry itself is read when somebody asks for it. */
export interface PackedNames {
	/** One number, or several where a name stands on several hosts. */
	readonly exact: ReadonlyMap<string, number | readonly number[]>;
	readonly globs: readonly (readonly [string, number])[];
	readonly size: number;
}

/** Reads the names of all cookies as `packCookies` wrote them. */
export function openNames(data: KnowledgeTables): PackedNames {
	const exact = new Map<string, number | number[]>();
	const globs: [string, number][] = [];
	let size = 0;
	for (let place = 0; place < data.cookies.length; place++) {
		const text = data.cookies[place]!;
		let before = '';
		for (let at = 0; at < text.length; size++) {
			const end = endOf(text, at);
			before = before.slice(0, valueAt(text, at)) + text.slice(at + 1, end - (whereOf(text, end) === listedHosts ? 5 : 3));
			const name = before.includes('\\') ? before.replaceAll('\\s', ' ').replaceAll('\\w', '~') : before;
			const entry = (place << textBits) | at;
			if (name.includes('*')) globs.push([name, entry]);
			else put(exact, name, entry);
			at = end + 1;
		}
	}
	return { exact, globs, size };
}

/** Reads one entry as a row for `match`; its hosts come from `hostsOf`, which unpacks each list once. */
export function openRow(data: KnowledgeTables, hostsOf: HostLists, name: string, entry: number): Row<number> {
	const text = data.cookies[placeOf(entry)] ?? '';
	const end = endOf(text, entry & (longestText - 1));
	const where = whereOf(text, end);
	const hosts =
		where === ownHosts
			? hostsOf.provider(placeOf(entry))
			: where === listedHosts
				? hostsOf.list(twoValueAt(text, end - 5))
				: undefined;
	return makeRow(name, hosts, (valueAt(text, end - 2) & 1) === 1, entry);
}

/** Where cookies are found: on their provider's own domains, or on those of a list. */
export interface HostLists {
	provider(place: number): readonly HostGlob[];
	list(number: number): readonly HostGlob[];
}

export function openHostLists(data: KnowledgeTables): HostLists {
	return {
		provider: remember((place) => ownGlobs(data, place)),
		list: remember((number) => domainGlobs(data.hosts[number]?.split(' '))),
	};
}

/** What the catalogue says of an entry, but for the provider. */
export function openKind(data: KnowledgeTables, entry: number): Omit<KnownCookie, 'provider'> {
	const text = data.cookies[placeOf(entry)] ?? '';
	const end = endOf(text, entry & (longestText - 1));
	const code = functionCodes[valueAt(text, end - 3)];
	if (code === undefined) throw new TypeError('knowledge.json names a function that this build does not know');
	const mixed = valueAt(text, end - 2);
	return {
		function: code,
		category: categoryOf[Math.floor(mixed / 18)] ?? cookieFunction(code).category,
		retention: data.retentions[valueAt(text, end - 1)] || undefined,
		party: partyOf[Math.floor(mixed / 6) % 3],
		shared: (mixed & 1) === 1,
	};
}

/** The place of an entry's provider. */
export function placeOf(entry: number): number {
	return entry >>> textBits;
}

function endOf(text: string, at: number): number {
	const space = text.indexOf(' ', at);
	return space < 0 ? text.length : space;
}

function whereOf(text: string, end: number): number {
	return (valueAt(text, end - 2) >> 1) % 3;
}

function put(exact: Map<string, number | number[]>, name: string, entry: number): void {
	const there = exact.get(name);
	if (there === undefined) exact.set(name, entry);
	else if (typeof there === 'number') exact.set(name, [there, entry]);
	else there.push(entry);
}

const ownHosts = 1;
const listedHosts = 2;
const categoryOf = [undefined, 'necessary', 'functional', 'analytics', 'advertising'] as const;
const partyOf = [undefined, 'first', 'third'] as const;

function ownGlobs(data: KnowledgeTables, place: number): HostGlob[] {
	const [name = '', , , , , joined = ''] = data.providers[place]?.split('|') ?? [];
	return domainGlobs(openDomains(name, joined));
}

function domainGlobs(domains: readonly string[] | undefined): HostGlob[] {
	return (domains ?? []).map((domain) => ({ kind: 'domain', domain }));
}
