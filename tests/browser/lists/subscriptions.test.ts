import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Fetched } from '../../../lib/browser/fetching/fetch-bounded.ts';

const fetched = vi.hoisted(() => ({ next: undefined as unknown, asked: [] as unknown[][] }));
vi.mock('../../../lib/browser/fetching/fetch-bounded.ts', () => ({
	fetchBounded: async (...request: unknown[]) => {
		fetched.asked.push(request);
		return fetched.next;
	},
}));
const lists = await import('../../../lib/browser/lists/subscriptions.ts');
const { loadSubscriptions, loadUserManifests } = await import('../../../lib/browser/lists/subscription-store.ts');

const address = 'https://lists.test/tea.json';
const manifest = (name: string, ...cookies: object[]) => JSON.stringify({ manifestVersion: 1, publisher: { name }, cookies });
const answer = (next: Fetched | string) => {
	fetched.next = typeof next === 'string' ? { kind: 'fresh', text: next, address, etag: '"1"' } : next;
};
const titles = async () => (await loadSubscriptions()).map(({ title }) => title);
const names = async () => (await loadUserManifests()).map(({ cookies }) => cookies.map(({ name }) => name));

beforeEach(() => {
	fakeBrowser.reset();
	fetched.asked.length = 0;
});

test('a list is added by address, with what is wrong in it', async () => {
	answer(manifest('Tea', { name: 'pot' }, { name: 'cup', category: 'hot' }));
	expect(await lists.addByAddress(address)).toMatchObject({ kind: 'added' });
	expect(await loadSubscriptions()).toMatchObject([
		{
			address,
			title: 'Tea',
			from: 'lists.test',
			on: true,
			entries: 1,
			format: 'manifest',
			errors: [{ place: 'cookies[1].category' }],
			etag: '"1"',
		},
	]);
	expect(await names()).toEqual([['pot']]);
});

test('the same address again is the same list, in its place and as it was switched', async () => {
	answer(manifest('Tea', { name: 'pot' }));
	await lists.addByAddress(address);
	await lists.addFile('mine.json', manifest('Mine', { name: 'a' }));
	await lists.switchSubscription((await loadSubscriptions())[0]!.id, false);
	answer(manifest('More tea', { name: 'kettle' }));
	await lists.addByAddress(address);
	expect(await titles()).toEqual(['More tea', 'Mine']);
	expect(await names()).toEqual([['a']]);
});

test('what cannot be used is not added, and it is said why', async () => {
	answer('{"manifestVersion": 1');
	expect(await lists.addByAddress(address)).toMatchObject({ kind: 'refused', reason: 'refused', errors: [{ code: 'not-json' }] });
	answer({ kind: 'failed', reason: 'other-site', detail: 'https://evil.test/' });
	expect(await lists.addByAddress(address)).toMatchObject({
		kind: 'refused',
		reason: 'other-site',
		detail: 'https://evil.test/',
	});
	expect(await lists.addFile('a.json', '[1]')).toMatchObject({ kind: 'refused' });
	expect(await loadSubscriptions()).toEqual([]);
});

test('a broken update keeps the last good one; a good one mends it', async () => {
	answer(manifest('Tea', { name: 'pot' }));
	const added = await lists.addByAddress(address);
	const { id } = (added as Extract<typeof added, { kind: 'added' }>).subscription;
	for (const broken of [
		'<html>',
		{ kind: 'failed', reason: 'timeout' } as const,
		{ kind: 'failed', reason: 'too-large' } as const,
	]) {
		answer(broken);
		await lists.updateSubscription(id);
		expect(await names()).toEqual([['pot']]);
		expect((await loadSubscriptions())[0]).toMatchObject({ entries: 1, failure: { reason: expect.any(String) } });
	}
	expect(fetched.asked.at(-1)?.[1]).toMatchObject({ etag: '"1"' });
	answer({ kind: 'unchanged' });
	await lists.updateSubscription(id);
	expect((await loadSubscriptions())[0]).not.toHaveProperty('failure');
	answer(manifest('Tea', { name: 'pot' }, { name: 'cup' }));
	await lists.updateSubscription(id);
	expect(await names()).toEqual([['pot', 'cup']]);
});

test('the daily update asks for lists by address that are on, and for no others', async () => {
	answer(manifest('Tea', { name: 'pot' }));
	await lists.addByAddress(address);
	await lists.addByAddress('https://lists.test/off.json');
	await lists.switchSubscription((await loadSubscriptions())[1]!.id, false);
	await lists.addFile('mine.json', manifest('Mine', { name: 'a' }));
	fetched.asked.length = 0;
	await lists.updateAll();
	expect(fetched.asked.map(([where]) => where)).toEqual([address]);
});

test('order is belief: one can be moved, not beyond the ends; one that is removed takes its declarations along', async () => {
	for (const name of ['a', 'b', 'c']) await lists.addFile(`${name}.json`, manifest(name, { name }));
	const [a, , c] = await loadSubscriptions();
	await lists.moveSubscription(c!.id, -1);
	await lists.moveSubscription(a!.id, -1);
	expect(await names()).toEqual([['a'], ['c'], ['b']]);
	await lists.removeSubscription(a!.id);
	expect(await names()).toEqual([['c'], ['b']]);
	expect(Object.keys(await fakeBrowser.storage.local.get(null))).not.toContain(`manifest:${a!.id}`);
});

test('the Open Cookie Database is a list like any other', async () => {
	const csv = `ID,Platform,Category,Cookie / Data Key name,Domain,Description,Retention period,Data Controller,User Privacy & GDPR Rights Portals,Wildcard match
1,Google,Analytics,_ga,,Counts,2 years,Google,https://google.test/,0
2,Short,Analytics,_s,,Too wide,1 year,Short,https://short.test/,1`;
	expect(await lists.addFile('ocd.csv', csv)).toMatchObject({ kind: 'added', subscription: { format: 'open-cookie-database' } });
	expect(await names()).toEqual([['_ga']]);
});

test('there is room for so many lists and no more', async () => {
	for (let number = 0; number < lists.mostSubscriptions; number++)
		await lists.addFile(`${number}.json`, manifest('x', { name: 'a' }));
	expect(await lists.addFile('more.json', manifest('x', { name: 'a' }))).toMatchObject({ kind: 'refused', reason: 'too-many' });
});

test('a list that is removed while it is being asked for stays removed', async () => {
	answer(manifest('Tea', { name: 'pot' }));
	await lists.addByAddress(address);
	const { id } = (await loadSubscriptions())[0]!;
	const updating = lists.updateSubscription(id);
	await lists.removeSubscription(id);
	await updating;
	expect(await loadSubscriptions()).toEqual([]);
	expect(await names()).toEqual([]);
	expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['subscriptions']);
});

test('however its address is written, a list is one', async () => {
	answer(manifest('Tea', { name: 'pot' }));
	for (const written of [address, ` ${address}\n`, 'https://LISTS.test/tea.json#cups', 'https://lists.test:443/tea.json'])
		await lists.addByAddress(written);
	expect((await loadSubscriptions()).map((each) => each.address)).toEqual([address]);
});

test.each<[string, string]>([
	['not JSON', 'no list'],
	['JSON of another shape', '{"cookies": 7}'],
	['100 MB', ' '.repeat(100_000_000)],
	['deep nesting', '['.repeat(1_000_000)],
	['the names of objects', '{"__proto__": {"manifestVersion": 1}, "constructor": []}'],
	['a table without its columns', 'a,b\n1,2'],
	['disclosures of nothing', '{"disclosures": {}}'],
])('%s in the place of a list is refused at once, and the last good one stays', async (_, text) => {
	answer(manifest('Tea', { name: 'pot' }));
	await lists.addByAddress(address);
	const began = performance.now();
	answer(text);
	expect(await lists.addByAddress(address)).toMatchObject({ kind: 'refused', errors: [{ effect: 'refused' }] });
	expect(await lists.addFile('list', text)).toMatchObject({ kind: 'refused' });
	expect(performance.now() - began).toBeLessThan(3_000);
	expect(await names()).toEqual([['pot']]);
});

test('of a list with a thousand stars, HTML and names of objects in it, what is good is kept, and the rest named', async () => {
	const html = '<img src=x onerror=alert(1)>';
	const bad = [
		{ name: '*'.repeat(1_000) },
		{ name: 'a*'.repeat(1_000) },
		{ name: html },
		{ name: 'a', category: html },
		{ name: '__proto__', purpose: { en: html } },
		JSON.parse('{"name": "own", "__proto__": {"category": "advertising"}}') as object,
	];
	expect(await lists.addFile('mixed.json', manifest(html, ...bad))).toMatchObject({
		kind: 'added',
		subscription: {
			title: html,
			entries: 2,
			errors: [
				{ place: 'cookies[0].name', code: 'too-wide' },
				{ place: 'cookies[1].name', code: 'too-many-stars' },
				{ place: 'cookies[2].name', code: 'bad-name' },
				{ place: 'cookies[3].category', code: 'unknown-word' },
				{ place: 'cookies[5].__proto__', code: 'unknown-field' },
			],
		},
	});
	const [list] = await loadUserManifests();
	expect(list?.cookies.map(({ name, category }) => [name, category])).toEqual([
		['__proto__', undefined],
		['own', undefined],
	]);
});
