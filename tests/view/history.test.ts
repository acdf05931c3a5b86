import { expect, test } from 'vitest';
import {
	changesIn,
	historyLimits,
	isSiteHistory,
	type RememberedCookie,
	remember,
	type SiteHistory,
	type Snapshot,
} from '../../lib/visit/history.ts';

const day = 24 * 3600;
const cookie = (name: string, more: Partial<RememberedCookie> = {}): RememberedCookie => ({
	name,
	domain: 'shop.test',
	path: '/',
	lifetime: 'session',
	...more,
});
/** Of the visit that started last. */
const changes = (history: SiteHistory) => changesIn(history, history.visits.at(-1)!.startedAt);
const look = (startedAt: number, cookies: readonly RememberedCookie[], at = startedAt + 5): Snapshot => ({
	startedAt,
	at,
	cookies,
});

test('a first visit has nothing to be compared with', () => {
	expect(changes(remember(undefined, look(1, [cookie('a')])))).toBeUndefined();
});

test('looks at one visit take each other’s place; the next visit is compared with the last look', () => {
	let history = remember(undefined, look(1, [cookie('a')]));
	history = remember(history, look(1, [cookie('a'), cookie('b')], 9));
	expect(changes(history)).toBeUndefined();
	history = remember(history, look(100, [cookie('b'), cookie('c')]));
	expect(changes(history)).toEqual({ since: 9, added: [cookie('c')], gone: [cookie('a')], changed: [] });
	history = remember(history, look(100, [cookie('b')]));
	expect(changes(history)).toMatchObject({ since: 9, added: [], gone: [cookie('a')] });
});

test('the same name elsewhere is another cookie', () => {
	const before = [cookie('a'), cookie('a', { path: '/basket' }), cookie('a', { domain: '.shop.test' })];
	const history = remember(
		remember(undefined, look(1, before)),
		look(2, [cookie('a'), cookie('a', { partition: 'https://shop.test' })]),
	);
	const { added, gone } = changes(history)!;
	expect([added.length, gone.length]).toEqual([1, 2]);
});

test('a cookie that was left alone has not changed, though less of its time is left', () => {
	const before = cookie('a', { lifetime: 365 * day, until: 1000 * day });
	const after = cookie('a', { lifetime: 100 * day, until: 1000 * day });
	expect(changes(remember(remember(undefined, look(1, [before])), look(2, [after])))!.changed).toEqual([]);
});

test('a cookie that now stays for longer, or no longer goes with the browser, has changed', () => {
	const before = [cookie('a', { lifetime: 30 * day, until: 30 * day }), cookie('b')];
	const after = [cookie('a', { lifetime: 400 * day, until: 500 * day }), cookie('b', { lifetime: 30 * day, until: 130 * day })];
	const { changed } = changes(remember(remember(undefined, look(1, before)), look(2, after)))!;
	expect(changed).toEqual([
		{ cookie: after[0], before: 30 * day },
		{ cookie: after[1], before: 'session' },
	]);
});

test('a cookie written anew for as long as before has not changed', () => {
	const before = cookie('a', { lifetime: 30 * day, until: 30 * day });
	const after = cookie('a', { lifetime: 30 * day, until: 60 * day });
	expect(changes(remember(remember(undefined, look(1, [before])), look(2, [after])))!.changed).toEqual([]);
});

test('no site makes it grow without end', () => {
	const many = Array.from({ length: 5000 }, (_, index) => cookie(`c${index}`));
	const long = remember(undefined, look(1, many));
	expect(long.visits[0]!.cookies).toHaveLength(historyLimits.cookies);
	const visited = Array.from({ length: 20 }, (_, at) => look(at, [])).reduce<SiteHistory | undefined>(remember, undefined)!;
	expect(visited.visits.map(({ startedAt }) => startedAt)).toEqual([16, 17, 18, 19]);
});

test('what another version stored counts as none', () => {
	expect([undefined, null, 7, {}, { version: 1, last: {} }, { version: 2 }].map(isSiteHistory)).toEqual(Array(6).fill(false));
	expect(isSiteHistory(remember(undefined, look(1, [])))).toBe(true);
});

test('visits that go on in two tabs are each compared with the one before it, in whichever order they are looked at', () => {
	let history = remember(undefined, look(0, [cookie('old')]));
	for (const startedAt of [10, 20, 10, 20, 10]) history = remember(history, look(startedAt, [cookie('new')]));
	expect(changesIn(history, 10)).toMatchObject({ since: 5, added: [cookie('new')], gone: [cookie('old')] });
	expect(changesIn(history, 20)).toEqual({ since: 15, added: [], gone: [], changed: [] });
	expect([changesIn(history, 0), changesIn(history, 7)]).toEqual([undefined, undefined]);
});

test('what may be among the cookies that were too many to keep is neither new nor gone', () => {
	const many = Array.from({ length: historyLimits.cookies }, (_, index) => cookie(`c${index}`));
	const grown = remember(remember(undefined, look(1, many)), look(2, [cookie('new'), ...many]));
	expect(changes(grown)).toMatchObject({ added: [cookie('new')], gone: [] });
	const shrunk = remember(grown, look(3, many));
	expect(changes(shrunk)).toMatchObject({ added: [], gone: [cookie('new')] });
});

test('of a cookie that was written before the visit it is not known how long it stays, but that it is no less', () => {
	const left = cookie('a', { lifetime: 165 * day, until: 500 * day, remaining: true });
	const renewed = (days: number) => cookie('a', { lifetime: days * day, until: 900 * day });
	const changed = (...[before, after]: RememberedCookie[]) =>
		changes(remember(remember(undefined, look(1, [before!])), look(2, [after!])))!.changed.length;
	expect([changed(left, renewed(730)), changed(left, renewed(30))]).toEqual([0, 1]);
	expect([changed(renewed(730), left), changed(renewed(30), left)]).toEqual([0, 1]);
});
