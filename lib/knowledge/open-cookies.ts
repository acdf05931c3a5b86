import { makeRow, type Row } from '../policy/compile.ts';
import type { HostGlob } from '../policy/glob.ts';
import type { Category, Party } from '../policy/vocabulary.ts';
import { radix, twoValueAt, valueAt } from './digits.ts';
import { cookieFunction, isFunctionCode } from './functions.ts';
import type { KnownCookie } from './knowledge.ts';
import type { KnowledgeData } from './knowledge-data.ts';

/** A row's number is its provider's place times this, and its kind. */
export const kindsIn = radix * radix;

/** Reads the names of one provider's cookies as `packCookies` wrote them, and adds a row for each. */
export function openCookies(data: KnowledgeData, place: number, rows: Row<number>[]): void {
	const text = data.cookies[place];
	if (!text) return;
	let own: readonly HostGlob[] | undefined;
	let before = '';
	for (let at = 0; at < text.length; ) {
		const space = text.indexOf(' ', at);
		const end = space < 0 ? text.length : space;
		const number = twoValueAt(text, end - 2);
		const kind = data.kinds[number] ?? '';
		const listed = kind[3] === 'l';
		if (kind[3] === 'o') own ??= domainGlobs(data.providers[place]?.split('|')[5]);
		const hosts = listed ? domainGlobs(data.hosts[twoValueAt(text, end - 4)]) : kind[3] === 'o' ? own : undefined;
		before = before.slice(0, valueAt(text, at)) + text.slice(at + 1, listed ? end - 4 : end - 2);
		at = end + 1;
		const name = before.includes('\\s') ? before.replaceAll('\\s', ' ') : before;
		rows.push(makeRow(name, hosts, kind[4] === 's', place * kindsIn + number));
	}
}

const categoryOf: Readonly<Record<string, Exclude<Category, 'unknown'>>> = {
	n: 'necessary',
	f: 'functional',
	a: 'analytics',
	d: 'advertising',
};
const partyOf: Readonly<Record<string, Party>> = { 1: 'first', 3: 'third' };

/** Reads a kind as `packKind` wrote it. */
export function openKind(data: KnowledgeData, number: number): Omit<KnownCookie, 'provider'> {
	const kind = data.kinds[number] ?? '';
	const code = data.functions[valueAt(kind, 0)] ?? '';
	if (!isFunctionCode(code)) throw new TypeError(`knowledge.json names a function “${code}” that this build does not know`);
	return {
		function: code,
		category: categoryOf[kind[1] ?? ''] ?? cookieFunction(code).category,
		retention: kind.slice(5) || undefined,
		party: partyOf[kind[2] ?? ''],
		shared: kind[4] === 's',
	};
}

function domainGlobs(domains: string | undefined): HostGlob[] {
	return domains ? domains.split(' ').map((domain) => ({ kind: 'domain', domain })) : [];
}
