import type { Entry } from '../policy/compile.ts';
import type { Category, Party } from '../policy/vocabulary.ts';
import { twoValueAt, valueAt } from './digits.ts';
import { cookieFunction, isFunctionCode } from './functions.ts';
import type { KnownCookie, KnownProvider } from './knowledge.ts';
import type { KnowledgeData } from './knowledge-data.ts';

const categoryOf: Readonly<Record<string, Exclude<Category, 'unknown'>>> = {
	n: 'necessary',
	f: 'functional',
	a: 'analytics',
	d: 'advertising',
};
const partyOf: Readonly<Record<string, Party>> = { 1: 'first', 3: 'third' };

/** Reads one provider's cookies as `packCookies` wrote them, and adds them to the entries. */
export function openCookies(data: KnowledgeData, place: number, provider: KnownProvider, entries: Entry<KnownCookie>[]): void {
	const text = data.cookies[place];
	if (!text) return;
	const own = provider.domains?.map(below);
	let before = '';
	for (let at = 0; at < text.length; ) {
		const space = text.indexOf(' ', at);
		const end = space < 0 ? text.length : space;
		const kind = data.kinds[twoValueAt(text, end - 2)] ?? '';
		const listed = kind[3] === 'l';
		const packed = before.slice(0, valueAt(text, at)) + text.slice(at + 1, listed ? end - 4 : end - 2);
		const hosts = listed ? data.hosts[twoValueAt(text, end - 4)]?.split(' ').map(below) : kind[3] === 'o' ? own : undefined;
		before = packed;
		at = end + 1;
		const name = packed.includes('\\s') ? packed.replaceAll('\\s', ' ') : packed;
		const cookie = openKind(data, kind, name, provider, hosts !== undefined);
		if (!cookie) continue;
		entries.push(hosts ? { name, hosts, value: cookie } : { name, shared: cookie.shared, value: cookie });
	}
}

function openKind(
	data: KnowledgeData,
	kind: string,
	name: string,
	provider: KnownProvider,
	bound: boolean,
): KnownCookie | undefined {
	const code = data.functions[valueAt(kind, 0)];
	// Written by a build of the same functions; a code that is gone is no cookie any more.
	if (code === undefined || !isFunctionCode(code)) return undefined;
	return {
		name,
		provider,
		function: code,
		category: categoryOf[kind[1]!] ?? cookieFunction(code).category,
		retention: kind.slice(5) || undefined,
		party: partyOf[kind[2]!],
		bound,
		shared: kind[4] === 's',
	};
}

function below(domain: string): string {
	return `*.${domain}`;
}
