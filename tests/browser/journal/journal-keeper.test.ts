import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { JournalKeeper } from '../../../lib/browser/journal/journal-keeper.ts';
import { loadJournal } from '../../../lib/browser/journal/journal-store.ts';
import { page, shown, stored } from '../../visit/events.ts';

beforeEach(() => {
	fakeBrowser.reset();
	Object.assign(fakeBrowser, { action: { setBadgeText: async () => undefined } });
});

test('a change of the jar that is told before the page whose script caused it is that page’s', async () => {
	const shop = 'https://www.shop.test/';
	const tab = (await fakeBrowser.tabs.create({ url: shop })).id!;
	const keeper = new JournalKeeper();
	await new Promise((resolve) => setTimeout(resolve, 300));
	const now = Date.now();
	keeper.response(tab, page(now - 20, shop));
	keeper.changed({ cookie: stored('a', 'www.shop.test'), at: now });
	const { store: _, ...committed } = shown(now + 5, shop);
	setTimeout(() => keeper.committed(tab, committed), 20);
	await expect
		.poll(async () => [...((await loadJournal(tab)).visit?.observations.values() ?? [])].map(({ source }) => source))
		.toEqual(['jar']);
});

test.each([
	['Firefox', true],
	['Chrome', false],
])('it is that page’s also where another tab shows the same site, as %s tells', async (_, patient) => {
	const shop = 'https://www.shop.test/';
	const [other, tab] = await Promise.all([1, 2].map(async () => (await fakeBrowser.tabs.create({ url: shop })).id!));
	const keeper = new JournalKeeper(patient);
	const { store: __, ...there } = shown(Date.now(), shop);
	keeper.response(other!, page(Date.now(), shop));
	keeper.committed(other!, there);
	await new Promise((resolve) => setTimeout(resolve, 300));
	const now = Date.now();
	keeper.response(tab!, page(now - 20, shop));
	keeper.changed({ cookie: stored('a', 'www.shop.test'), at: now });
	setTimeout(() => keeper.committed(tab!, { ...there, at: now + 5 }), 20);
	await expect
		.poll(async () => [...((await loadJournal(tab!)).visit?.observations.values() ?? [])].map(({ source }) => source))
		.toEqual(['jar']);
});
