import { expect, test } from 'vitest';
import { addressOf } from '../../lib/cookie/address.ts';
import { cookiesInEffect } from '../../lib/visit/in-effect.ts';
import { packJournal, unpackJournal } from '../../lib/visit/pack.ts';
import { emptyJournal, recordInTab, type TabEvent } from '../../lib/visit/tab-journal.ts';
import { answer, change, chrome, page, shown, stored } from './events.ts';

const play = (...events: TabEvent[]) => events.reduce(recordInTab, emptyJournal);
const hosts = (...events: TabEvent[]) => [...(play(...events).visit?.contacts.keys() ?? [])].sort();
const shop = 'https://www.shop.test/';
const pay = 'https://pay.shop.test/';
const bank = 'https://bank.test/';

test('a visit goes on across pages of a site and ends with it', () => {
	expect(hosts(page(1, shop), shown(2, shop), page(3, pay), shown(4, pay))).toEqual(['pay.shop.test', 'www.shop.test']);
	expect(hosts(page(1, shop), shown(2, shop), page(3, bank), shown(4, bank))).toEqual(['bank.test']);
	const visit = play(page(1, shop), shown(2, shop), page(3, pay), shown(4, pay)).visit;
	expect(visit).toMatchObject({ site: 'shop.test', host: 'pay.shop.test', startedAt: 2 });
});

test('hops of a redirect belong to the page they lead to', () => {
	expect(hosts(page(1, shop), shown(2, shop), page(3, 'https://go.tracker.test/'), page(4, bank), shown(5, bank))).toEqual([
		'bank.test',
		'go.tracker.test',
	]);
});

test('a page told before its own answer (Firefox) has it all the same', () => {
	expect(hosts(shown(2, shop), page(1, shop))).toEqual(['www.shop.test']);
	expect(play(shown(2, shop), page(1, shop)).pending).toEqual([]);
});

test('a change of the jar that the next page’s answer caused is the next visit’s, not that of the site which is left', () => {
	const cookie = stored('a', 'bank.test');
	const opening = [page(1, shop), shown(2, shop)];
	const events = [...opening, page(10, bank, 'a=1'), change(11, cookie, 'response')];
	const changed = (...more: TabEvent[]) =>
		[...(play(...events, ...more).visit?.observations.values() ?? [])].map(({ source }) => source);
	expect(changed()).toEqual([]);
	expect(changed(shown(12, bank))).toEqual(['response', 'jar']);
	expect(play(...events, shown(12, bank)).changes).toBeUndefined();
	// Nor is what a script of the site that was left had written.
	expect(changed(shown(12, bank), change(11, stored('b', 'bank.test'), 'script'))).toEqual(['response', 'jar']);
	// An answer without a page: both are the shown visit’s.
	const nothing = [{ ...page(20, pay, 'c=1'), pageless: true }, change(21, stored('c', 'pay.shop.test'), 'response')];
	expect(play(...opening, ...nothing).visit?.observations.size).toBe(2);
});

test('an answer told only when the tab is back at the page before (Firefox) is not that page’s', () => {
	const back = [page(1, shop), shown(2, shop), shown(5, bank), { ...shown(8, shop), again: true }];
	expect(hosts(...back)).toEqual(['www.shop.test']);
	expect(hosts(...back, page(4, bank, 'b=1'))).toEqual(['www.shop.test']);
	// Its own, told as late, is.
	expect(play(...back, page(7, shop, 'a=1')).visit?.observations.size).toBe(1);
});

test('a page told before its own answer (Firefox) has the hops that led to it', () => {
	const hop = { ...page(3, 'https://go.tracker.test/', 'a=1'), request: '7' };
	const events = [page(1, shop), shown(2, shop), hop, change(4, stored('a', 'go.tracker.test'), 'response'), shown(6, bank)];
	expect(hosts(...events)).toEqual(['bank.test']);
	expect(hosts(...events, { ...page(5, bank), request: '7' })).toEqual(['bank.test', 'go.tracker.test']);
	expect(hosts(...events, { ...page(5, bank), request: '8' })).toEqual(['bank.test']);
	expect(play(...events, { ...page(5, bank), request: '7' }).visit?.observations.size).toBe(2);
});

test('an answer without a page is the shown page’s, and not the next one’s', () => {
	const file = 'https://files.test/a.zip';
	const download = { ...page(3, file, 'a=1'), request: '7' };
	const opening = [page(1, shop), shown(2, shop)];
	const next = [{ ...page(6, bank), request: '8' }, shown(7, bank)];
	const ended = (url: string): TabEvent => ({ kind: 'aborted', at: 4, address: addressOf(url)! });
	expect(hosts(...opening, download)).toEqual(['www.shop.test']);
	expect(hosts(...opening, download, ended(pay))).toEqual(['www.shop.test']);
	expect(hosts(...opening, download, ended(file))).toEqual(['files.test', 'www.shop.test']);
	expect(hosts(...opening, { ...download, pageless: true })).toEqual(['files.test', 'www.shop.test']);
	expect(hosts(...opening, download, ended(file), ...next)).toEqual(['bank.test']);
	expect(hosts(...opening, download, ...next)).toEqual(['bank.test']);
});

test('an end that is told while the page still comes (Firefox, in another process) loses nothing', () => {
	const hop = { ...page(3, 'https://go.tracker.test/'), request: '7' };
	const last = { ...page(4, bank), request: '7' };
	const ended: TabEvent = { kind: 'aborted', at: 5, address: addressOf(bank)! };
	expect(hosts(page(1, shop), shown(2, shop), hop, last, ended, shown(6, bank))).toEqual(['bank.test', 'go.tracker.test']);
});

test('a page loaded out of sight counts once it is shown', () => {
	const next = 'https://www.shop.test/next';
	const away = { prerender: { parent: -1 } };
	const hidden: TabEvent[] = [
		{ ...page(3, next), frame: 7, ...away },
		{ kind: 'prerendered', at: 4, frame: 7, document: 'D' },
		{ ...answer(5, 'https://px.tracker.test/'), frame: 7, initiator: 'www.shop.test', ...away },
		{ ...answer(6, 'https://frame.video.test/'), frame: 8, resource: 'sub_frame', prerender: { parent: 7 } },
		{ ...answer(6, 'https://cdn.video.test/'), frame: 8, initiator: 'frame.video.test', prerender: { parent: 7 } },
	];
	const before = [page(1, shop), shown(2, shop), ...hidden];
	expect(hosts(...before)).toEqual(['www.shop.test']);
	const all = ['cdn.video.test', 'frame.video.test', 'px.tracker.test', 'www.shop.test'];
	expect(hosts(...before, { ...shown(9, next), document: 'D' })).toEqual(all);
	// Another page was shown: what was out of sight is gone.
	expect(hosts(...before, { ...shown(9, next), document: 'E' })).toEqual(['www.shop.test']);
	expect(hosts(...before, shown(9, next), { ...shown(10, next), document: 'D' })).toEqual(['www.shop.test']);
});

test('a beacon that the page before sent on leaving is not the new page’s', () => {
	const beacon = answer(5, 'https://px.tracker.test/b', ['t=1'], { initiator: 'www.shop.test', resource: 'ping' });
	expect(hosts(page(1, shop), shown(2, shop), page(3, bank), shown(4, bank), beacon)).toEqual(['bank.test']);
	expect(hosts(page(1, shop), shown(2, shop), page(3, bank), beacon, shown(6, bank))).toEqual(['bank.test']);
	expect(hosts(page(1, shop), shown(2, shop), beacon, page(6, bank))).toContain('px.tracker.test');
	// Chrome names a frame that is none of the new page’s, and says that its page was left.
	const leaving: TabEvent = { ...beacon, frame: 13, left: true };
	expect(hosts(page(1, shop), shown(2, shop), page(3, bank), shown(4, bank), leaving)).toEqual(['bank.test']);
	expect(hosts(page(1, shop), shown(2, shop), leaving)).toContain('px.tracker.test');
	// Nor is it that of the site’s next visit.
	expect(hosts(page(1, shop), shown(2, shop), shown(4, bank), beacon, page(8, shop), shown(9, shop))).toEqual(['www.shop.test']);
	expect(hosts(page(1, shop), shown(2, shop), shown(4, bank), beacon, shown(9, shop))).toEqual(['www.shop.test']);
});

test('a blank page shown late does not lose the answers to the first address', () => {
	expect(hosts(page(1, shop), shown(0, 'about:blank'), shown(2, shop))).toEqual(['www.shop.test']);
});

test('another store is another visit', () => {
	expect(play(shown(2, shop), shown(4, shop, 'firefox-container-1')).visit).toMatchObject({
		startedAt: 4,
		store: 'firefox-container-1',
	});
});

test('what waits for a page is bounded', () => {
	const many = Array.from({ length: 2000 }, (_, at) => page(at, `https://a${at}.test/`));
	expect(play(...many).pending.length).toBeLessThanOrEqual(500);
});

test('a journal comes out of storage as it went in, and nothing else does', () => {
	const journal = play(page(1, shop, 'a=1; Max-Age=60', '__proto__=2'), shown(2, shop), page(3, bank));
	expect(unpackJournal(packJournal(journal))).toEqual(journal);
	expect(unpackJournal(packJournal(emptyJournal))).toEqual(emptyJournal);
	for (const other of [undefined, null, 1, 'x', 'journal 2 {}', {}, { version: 1 }, []])
		expect(unpackJournal(other)).toBeUndefined();
});

test('a tab of which no page was seen loses old answers, not those of the page that comes', () => {
	const old = Array.from({ length: 600 }, (_, at) =>
		answer(at, 'https://api.other.test/poll', [], { resource: 'xmlhttprequest', initiator: 'other.test' }),
	);
	const { visit } = play(
		...old,
		page(1000, 'https://www.shop.test/', 'sid=1; Secure; Path=/'),
		shown(1001, 'https://www.shop.test/'),
	);
	expect([...visit!.observations.values()].map((seen) => seen.source === 'response' && seen.name)).toEqual(['sid']);
});

test('what a page out of sight had written, which was nobody’s so far, is its answer’s once it is shown', () => {
	const away = { prerender: { parent: -1 } };
	const seg = stored('seg', '.shop.test');
	const writer = (...changes: TabEvent[]) => {
		const { visit } = play(
			page(1, shop),
			shown(2, shop),
			{ ...page(3, `${shop}next`), frame: 7, ...away },
			{ kind: 'prerendered', at: 4, frame: 7, document: 'D' },
			{ ...answer(100, `${shop}collect`, ['seg=1; Domain=shop.test; Path=/; Secure']), frame: 7, ...away },
			...changes,
			{ ...shown(90_000, `${shop}next`), document: 'D' },
		);
		return cookiesInEffect(visit!, [seg], chrome)[0]?.writer;
	};
	expect(writer(change(103, seg, 'elsewhere'))).toBe('response');
	// Another tab wrote it since.
	expect(writer(change(103, seg, 'elsewhere'), change(60_000, seg, 'elsewhere'))).toBe('elsewhere');
});

test('where a journal is too long, what is out of sight gives way first', () => {
	const away = { prerender: { parent: -1 } };
	const long = (number: number, of: number) => ({
		...answer(10, `https://cdn.shop.test/${number}/${'p'.repeat(700)}`, [], { frame: of, request: `${of} ${number}` }),
		...away,
	});
	const pages = Array.from({ length: 12 }, (_, of) => Array.from({ length: 150 }, (_, number) => long(number, 100 + of))).flat();
	const full = play(
		page(1, shop, 'basket=1; Path=/; Secure'),
		shown(2, shop),
		change(3, stored('basket', 'www.shop.test'), 'response'),
		...pages,
	);
	const text = packJournal(full);
	expect(text.length).toBeLessThan(1_500_000);
	expect(unpackJournal(text)?.visit).toEqual(full.visit);
});
