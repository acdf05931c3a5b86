import fc from 'fast-check';
import type { StoredCookie } from '../../lib/cookie/stored-cookie.ts';
import type { VisitEvent } from '../../lib/visit/visit-event.ts';
import { answer, change, stored } from './events.ts';

/** One thing that happens to one cookie of a visit to shop.test. */
export interface Step {
	readonly act: 'keep' | 'refuse' | 'delete' | 'script' | 'clear' | 'page' | 'ask';
	readonly host: string;
	readonly name: string;
	readonly path: string;
}

const hosts = ['www.shop.test', 'pay.shop.test', 'px.tracker.test', 'cdn.other.test'];

export const step: fc.Arbitrary<Step> = fc.record({
	act: fc.constantFrom('keep', 'refuse', 'delete', 'script', 'clear', 'page', 'ask'),
	host: fc.constantFrom(...hosts),
	name: fc.constantFrom('a', 'b', '', '__proto__', 'constructor'),
	path: fc.constantFrom('/', '/p'),
});

/** A cookie of the jar before the visit: of hosts that the visit may contact, and of others. */
export const earlier = fc.record({
	host: fc.constantFrom(...hosts, 'bank.test'),
	name: fc.constantFrom('old', 'a'),
	path: fc.constantFrom('/', '/p', '/q'),
});

export interface Story {
	readonly events: readonly VisitEvent[];
	readonly jar: readonly StoredCookie[];
	/** `name@host/path state writer` of each that must be listed. */
	readonly expected: readonly string[];
}

/**
 * A jar as a browser keeps one, in its simplest form, and what it tells an extension meanwhile. It shares no code with what it
 * is the model of.
 */
export function tell(before: readonly { host: string; name: string; path: string }[], steps: readonly Step[]): Story {
	const jar = new Map<string, StoredCookie>();
	const writers = new Map<string, string>();
	const refused = new Set<string>();
	const asked = new Map<string, Set<string>>();
	const events: VisitEvent[] = [];
	let at = 1000;
	const ask = (host: string, path: string) => asked.set(host, (asked.get(host) ?? new Set()).add(path));
	const page = (host: string) => {
		ask(host, '/');
		events.push({ kind: 'page', at: ++at, address: { host, path: '/', secure: true } });
	};
	const cookieOf = ({ host, name, path }: Omit<Step, 'act'>) => stored(name, host, { path, sameSite: 'none' });
	const keyOf = ({ host, name, path }: Omit<Step, 'act'>) => `${name}@${host}${path}`;
	const header = (each: Step, attributes: string) => {
		ask(each.host, '/');
		const url = `https://${each.host}/`;
		events.push(answer(++at, url, [`${each.name}=v; Path=${each.path}; SameSite=None${attributes}`], { resource: 'script' }));
	};
	const write = (each: Step, by: 'response' | 'script') => {
		jar.set(keyOf(each), cookieOf(each));
		writers.set(keyOf(each), by);
		refused.delete(keyOf(each));
		events.push(change(++at, cookieOf(each), by));
	};
	const drop = (each: Step) => {
		if (!jar.delete(keyOf(each))) return;
		writers.delete(keyOf(each));
		refused.delete(keyOf(each));
		events.push(change(++at, cookieOf(each), 'unknown', 'explicit'));
	};
	for (const each of before) jar.set(keyOf(each), cookieOf(each));
	page('www.shop.test');
	for (const each of steps) {
		if (each.act === 'page') page('pay.shop.test');
		else if (each.act === 'script') write(each, 'script');
		else if (each.act === 'clear') drop(each);
		else if (each.act === 'keep') {
			header(each, '; Secure');
			write(each, 'response');
		} else if (each.act === 'refuse') {
			header(each, '');
			refused.add(keyOf(each));
		} else if (each.act === 'delete') {
			header(each, '; Secure; Max-Age=0');
			refused.delete(keyOf(each));
			drop(each);
		} else {
			ask(each.host, '/p/q');
			events.push(answer(++at, `https://${each.host}/p/q`));
		}
	}
	const reached = (cookie: StoredCookie) =>
		[...(asked.get(cookie.domain) ?? [])].some(
			(path) => path === cookie.path || path.startsWith(cookie.path.replace(/\/?$/, '/')),
		);
	const listed = [...jar].flatMap(([key, cookie]) =>
		writers.has(key) ? [`${key} stored ${writers.get(key)}`] : reached(cookie) ? [`${key} stored earlier`] : [],
	);
	const attempts = [...refused].map((key) => `${key} refused response`);
	return { events, jar: [...jar.values()], expected: [...listed, ...attempts].sort() };
}
