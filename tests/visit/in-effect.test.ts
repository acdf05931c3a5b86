import { expect, test } from 'vitest';
import type { StoredCookie } from '../../lib/cookie/stored-cookie.ts';
import { cookiesInEffect } from '../../lib/visit/in-effect.ts';
import type { Protection } from '../../lib/visit/protection.ts';
import { emptyJournal, recordInTab, type TabEvent } from '../../lib/visit/tab-journal.ts';
import { answer, change, chrome, chromeBlocking, firefox, page, shown, stored } from './events.ts';

const shop = 'https://www.shop.test/';
const opening = [page(1, shop), shown(2, shop)];

/** `name state writer` of each, `refused` with its reason. */
function list(events: readonly TabEvent[], jar: readonly StoredCookie[], protection: Protection = chrome, now = 0): string[] {
	const { visit } = events.reduce(recordInTab, emptyJournal);
	return cookiesInEffect(visit!, jar, protection, now)
		.map(({ cookie, state, writer, refusal }) => [cookie.name, state, refusal ?? writer].join(' '))
		.sort();
}

test('a header proves an attempt, not a cookie', () => {
	const events = [page(1, shop, 'a=1', 'b=1; Domain=other.test'), shown(2, shop)];
	expect(list(events, [stored('a', 'www.shop.test')])).toEqual(['a stored response', 'b refused wrong-domain']);
	expect(list(events, [])).toEqual(['a refused unexplained', 'b refused wrong-domain']);
});

test('a header that deletes, or a cookie that went, is no refusal', () => {
	expect(list([page(1, shop, 'a=; Max-Age=0'), shown(2, shop)], [])).toEqual([]);
	const gone = change(9, stored('a', 'www.shop.test'), 'unknown', 'explicit');
	expect(list([page(1, shop, 'a=1'), shown(2, shop), gone], [])).toEqual([]);
	// Set, gone, and then asked for in vain.
	const again = answer(12, shop, ['a=1; SameSite=None']);
	expect(list([page(1, shop, 'a=1'), shown(2, shop), gone, again], [])).toEqual(['a refused none-without-secure']);
});

test('what was there before is listed where it would be sent, and only there', () => {
	const jar = [
		stored('host', 'www.shop.test'),
		stored('domain', '.shop.test'),
		stored('other-host', 'pay.shop.test'),
		stored('other-site', 'bank.test'),
		stored('other-path', 'www.shop.test', { path: '/account' }),
		stored('other-store', 'www.shop.test', { store: '1' }),
		stored('look-alike', '.myshop.test'),
		stored('other-isolation', 'www.shop.test', { firstPartyDomain: 'bank.test' }),
		stored('same-isolation', 'www.shop.test', { firstPartyDomain: 'shop.test' }),
	];
	expect(list(opening, jar)).toEqual(['domain stored earlier', 'host stored earlier', 'same-isolation stored earlier']);
	expect(list([...opening, answer(3, `${shop}account/me`)], jar)).toContain('other-path stored earlier');
});

test('Secure cookies do not go to http, others go to both', () => {
	const jar = [stored('secure', 'www.shop.test'), stored('plain', 'www.shop.test', { secure: false })];
	const http = 'http://www.shop.test/';
	expect(list([page(1, http), shown(2, http)], jar)).toEqual(['plain stored earlier']);
	expect(list([page(1, http), shown(2, http), answer(3, shop)], jar, firefox)).toHaveLength(2);
	expect(list([page(1, shop), shown(2, shop), page(3, http), shown(4, http)], jar)).toHaveLength(2);
});

test('https within an http page of the same site is another site to Chrome, the same to Firefox', () => {
	const http = 'http://www.shop.test/';
	const cookies = ['lax=1; SameSite=Lax', 'unstated=1', 'none=1; SameSite=None; Secure'];
	const events = [page(1, http), shown(2, http), answer(3, shop, cookies)];
	const jar = [stored('none', 'www.shop.test', { sameSite: 'none' }), stored('old', 'www.shop.test', { sameSite: 'lax' })];
	const plain = stored('plain', 'www.shop.test', { sameSite: 'lax', secure: false });
	expect(list(events, [...jar, plain])).toEqual([
		'lax refused same-site-in-cross-site-context',
		'none stored response',
		'plain stored earlier',
		'unstated refused same-site-in-cross-site-context',
	]);
	expect(list(events, [], chromeBlocking)).toContain('none refused third-party-blocked');
	expect(list(events, jar, firefox)).toEqual([
		'lax refused unexplained',
		'none stored response',
		'old stored earlier',
		'unstated refused unexplained',
	]);
});

test('what another tab wrote is listed only where it is sent to something here', () => {
	const deep = stored('deep', 'www.shop.test', { path: '/account' });
	const events = [...opening, change(5, deep, 'elsewhere'), change(5, stored('a', 'www.shop.test'), 'elsewhere')];
	expect(list(events, [deep, stored('a', 'www.shop.test')])).toEqual(['a stored elsewhere']);
	expect(list([...events, answer(6, `${shop}account`)], [deep])).toEqual(['deep stored elsewhere']);
});

test('what was set in the visit is listed also where its path was not asked for', () => {
	const jar = [stored('a', 'www.shop.test', { path: '/account' })];
	expect(list([page(1, shop, 'a=1; Path=/account'), shown(2, shop)], jar)).toEqual(['a stored response']);
	expect(list([...opening, change(5, jar[0]!, 'script')], jar)).toEqual(['a stored script']);
});

const pixel = 'https://px.tracker.test/p.gif';
const none = { sameSite: 'none' as const };

test('third parties: with their cookies allowed, those made for it are in effect', () => {
	const jar = [
		stored('none', '.tracker.test', none),
		stored('lax', '.tracker.test', { sameSite: 'lax' }),
		stored('unspecified', '.tracker.test'),
		stored('here', 'px.tracker.test', { ...none, partition: { topLevelSite: 'https://shop.test', hasCrossSiteAncestor: true } }),
		stored('elsewhere', 'px.tracker.test', { ...none, partition: { topLevelSite: 'https://bank.test' } }),
		stored('in-the-clear', 'px.tracker.test', { ...none, partition: { topLevelSite: 'http://shop.test' } }),
	];
	const events = [...opening, answer(3, pixel)];
	expect(list(events, jar)).toEqual(['here stored earlier', 'none stored earlier']);
	expect(list(events, jar, chromeBlocking)).toEqual(['here stored earlier']);
	expect(list(events, jar, firefox)).toEqual(['here stored earlier']);
});

test('a visit shows whether third parties are blocked, also by the user’s exceptions', () => {
	const old = [stored('old', '.tracker.test', none), stored('old', '.friend.test', none)];
	const attempt = (at: number, host: string) => answer(at, `https://${host}/p.gif`, ['new=1; SameSite=None; Secure']);
	const blocked = [...opening, attempt(3, 'px.tracker.test')];
	expect(list(blocked, old)).toEqual(['new refused third-party-blocked']);
	expect(list([...blocked, answer(4, 'https://friend.test/')], old)).toEqual(['new refused third-party-blocked']);
	const friend = [...blocked, attempt(4, 'friend.test')];
	expect(list(friend, [...old, stored('new', 'friend.test', none)])).toEqual([
		'new refused third-party-blocked',
		'new stored response',
		'old stored earlier',
	]);
	// A cookie that has a fault of its own shows nothing.
	const faulty = [...opening, answer(3, pixel, ['new=1; SameSite=Lax; Secure'])];
	expect(list(faulty, old)).toEqual(['new refused same-site-in-cross-site-context', 'old stored earlier']);
	// What was refused shows it also when its time would be over.
	const short = answer(3, 'https://px.tracker.test/p.gif', ['new=1; SameSite=None; Secure; Max-Age=900']);
	expect(list([...opening, short], old, chrome, 1_000_000)).toEqual([]);
	// Kept and gone since: allowed.
	const gone = change(9, stored('new', 'px.tracker.test', none), 'unknown', 'expired_overwrite');
	expect(list([...blocked, gone], old)).toEqual(['old stored earlier']);
});

test('a third party that was told whether it may use its cookies shows it', () => {
	const jar = [stored('old', 'px.tracker.test', none)];
	const asked = (at: number, access: boolean) => answer(at, pixel, [], { access });
	expect(list([...opening, asked(3, true)], jar, chromeBlocking)).toEqual(['old stored earlier']);
	expect(list([...opening, asked(3, false)], jar, chrome)).toEqual([]);
	// Granted for a while: the cookies were sent.
	expect(list([...opening, asked(4, true), asked(3, false)], jar, chrome)).toEqual(['old stored earlier']);
	// What holds for one third party holds for the next, which was not asked yet.
	const other = [stored('old', 'cdn.other.test', none)];
	expect(list([...opening, asked(3, false), answer(4, 'https://cdn.other.test/')], other, chrome)).toEqual([]);
});

test('both kinds of one cookie: the one kept apart is stored, the other blocked', () => {
	const events = [...opening, answer(3, pixel, ['id=1; SameSite=None; Secure', 'id=1; SameSite=None; Secure; Partitioned'])];
	const apart = stored('id', 'px.tracker.test', {
		...none,
		partition: { topLevelSite: 'https://shop.test', hasCrossSiteAncestor: true },
	});
	const changed = change(4, apart, 'response');
	expect(list([...events, changed], [apart])).toEqual(['id refused third-party-blocked', 'id stored response']);
	// Firefox keeps both in one place.
	expect(list([...events, changed], [apart], firefox)).toEqual(['id stored response']);
});

test('an attempt with a fault does not claim the older cookie of that name', () => {
	const jar = [stored('a', 'www.shop.test')];
	expect(list([page(1, shop, 'a=2; SameSite=None'), shown(2, shop)], jar)).toEqual([
		'a refused none-without-secure',
		'a stored earlier',
	]);
	// Without a fault, and without a change: the jar held the very same.
	expect(list([page(1, shop, 'a=1; Secure'), shown(2, shop)], jar)).toEqual(['a stored response']);
});

test('http leaves Secure cookies alone', () => {
	const http = 'http://www.shop.test/login';
	const jar = [stored('sid', '.shop.test')];
	expect(list([page(1, http, 'sid=2; Path=/login'), shown(2, http)], jar)).toEqual(['sid refused secure-cookie-there']);
	expect(list([page(1, http, 'sid=2; Path=/'), shown(2, http)], [stored('sid', 'www.shop.test', { path: '/login' })])).toEqual([
		'sid refused unexplained',
	]);
});

test('Lax and Strict cookies of a hop on the way: Strict only where no other site led there', () => {
	const hop = 'https://go.tracker.test/';
	const jar = [
		stored('lax', 'go.tracker.test', { sameSite: 'lax' }),
		stored('strict', 'go.tracker.test', { sameSite: 'strict' }),
	];
	const typed = [page(1, hop), page(2, shop), shown(3, shop)];
	expect(list(typed, jar)).toEqual(['lax stored earlier', 'strict stored earlier']);
	const [first, ...rest] = typed;
	const followed = [{ ...first!, initiator: 'www.search.test' }, ...rest] as TabEvent[];
	expect(list(followed, jar)).toEqual(['lax stored earlier']);
});

test('a host’s own cookie and one of that name for all below it are two', () => {
	const jar = [stored('a', 'shop.test'), stored('a', '.shop.test')];
	const url = 'https://shop.test/';
	expect(list([page(1, url, 'a=1'), shown(2, url), change(3, jar[0]!, 'response')], jar)).toEqual([
		'a stored earlier',
		'a stored response',
	]);
});
