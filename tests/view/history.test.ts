import { expect, test } from 'vitest';
import {
	changesIn,
	historyLimits,
	isSiteHistory,
	type RememberedCookie,
	remember,
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
const look = (startedAt: number, cookies: readonly RememberedCookie[], at = startedAt + 5): Snapshot => ({
	startedAt,
	at,
	cookies,
});

test('a first visit has nothing to be compared with', () => {
	expect(changesIn(remember(undefined, look(1, [cookie('a')])))).toBeUndefined();
});

test('looks at one visit take each other’s place; the next visit is compared with the last look', () => {
	let history = remember(undefined, look(1, [cookie('a')]));
	history = remember(history, look(1, [cookie('a'), cookie('b')], 9));
	expect(changesIn(history)).toBeUndefined();
	history = remember(history, look(100, [cookie('b'), cookie('c')]));
	expect(changesIn(history)).toEqual({ since: 9, added: [cookie('c')], gone: [cookie('a')], changed: [] });
	history = remember(history, look(100, [cookie('b')]));
	expect(changesIn(history)).toMatchObject({ since: 9, added: [], gone: [cookie('a')] });
});

test('the same name elsewhere is another cookie', () => {
	const before = [cookie('a'), cookie('a', { path: '/basket' }), cookie('a', { domain: '.shop.test' })];
	const history = remember(
		remember(undefined, look(1, before)),
		look(2, [cookie('a'), cookie('a', { partition: 'https://shop.test' })]),
	);
	const { added, gone } = changesIn(history)!;
	expect([added.length, gone.length]).toEqual([1, 2]);
});

test('a cookie that was left alone has not changed, though less of its time is left', () => {
	const before = cookie('a', { lifetime: 365 * day, until: 1000 * day });
	const after = cookie('a', { lifetime: 100 * day, until: 1000 * day });
	expect(changesIn(remember(remember(undefined, look(1, [before])), look(2, [after])))!.changed).toEqual([]);
});

test('a cookie that now stays for longer, or no longer goes with the browser, has changed', () => {
	const before = [cookie('a', { lifetime: 30 * day, until: 30 * day }), cookie('b')];
	const after = [cookie('a', { lifetime: 400 * day, until: 500 * day }), cookie('b', { lifetime: 30 * day, until: 130 * day })];
	const { changed } = changesIn(remember(remember(undefined, look(1, before)), look(2, after)))!;
	expect(changed).toEqual([
		{ cookie: after[0], before: 30 * day },
		{ cookie: after[1], before: 'session' },
	]);
});

test('a cookie written anew for as long as before has not changed', () => {
	const before = cookie('a', { lifetime: 30 * day, until: 30 * day });
	const after = cookie('a', { lifetime: 30 * day, until: 60 * day });
	expect(changesIn(remember(remember(undefined, look(1, [before])), look(2, [after])))!.changed).toEqual([]);
});

test('no site makes it grow without end', () => {
	const many = Array.from({ length: 5000 }, (_, index) => cookie(`c${index}`));
	expect(remember(undefined, look(1, many)).last.cookies).toHaveLength(historyLimits.cookies);
});

test('what another version stored counts as none', () => {
	expect([undefined, null, 7, {}, { version: 2, last: {} }, { version: 1 }].map(isSiteHistory)).toEqual(Array(6).fill(false));
	expect(isSiteHistory(remember(undefined, look(1, [])))).toBe(true);
});
