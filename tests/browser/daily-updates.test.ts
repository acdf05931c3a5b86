import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const asked = vi.hoisted((): string[] => []);
vi.mock('../../lib/browser/fetch-bounded.ts', () => ({
	fetchBounded: async (address: string) => {
		asked.push(address);
		const text = JSON.stringify({ manifestVersion: 1, publisher: { name: 'Tea' }, cookies: [{ name: 'pot' }] });
		return { kind: 'fresh', text, address };
	},
}));
const { keepListsFresh } = await import('../../lib/browser/daily-updates.ts');
const lists = await import('../../lib/browser/subscriptions.ts');
const { loadSubscriptions } = await import('../../lib/browser/subscription-store.ts');

const alarms = async () => (await fakeBrowser.alarms.getAll()).map(({ name, periodInMinutes }) => [name, periodInMinutes]);
const ring = () =>
	fakeBrowser.alarms.onAlarm.trigger({ name: 'update-manifests', scheduledTime: 0, persistAcrossSessions: true });

beforeEach(() => {
	fakeBrowser.reset();
	asked.length = 0;
	keepListsFresh();
});

test('without a list by address there is no alarm, and nothing is asked', async () => {
	await lists.addFile('mine.json', JSON.stringify({ manifestVersion: 1, publisher: { name: 'Mine' }, cookies: [{ name: 'a' }] }));
	await ring();
	expect(await alarms()).toEqual([]);
	expect(asked).toEqual([]);
});

test('a list by address is asked for once a day while it is on, and the alarm goes with it', async () => {
	await lists.addByAddress('https://lists.test/tea.json');
	await expect.poll(alarms).toEqual([['update-manifests', 1_440]]);
	asked.length = 0;
	await ring();
	expect(asked).toEqual(['https://lists.test/tea.json']);
	const [list] = await loadSubscriptions();
	await lists.switchSubscription(list!.id, false);
	await expect.poll(alarms).toEqual([]);
	await lists.switchSubscription(list!.id, true);
	await expect.poll(alarms).toHaveLength(1);
	await lists.removeSubscription(list!.id);
	await expect.poll(alarms).toEqual([]);
});

test('after the browser started anew the alarm is set again', async () => {
	await lists.addByAddress('https://lists.test/tea.json');
	await expect.poll(alarms).toHaveLength(1);
	await fakeBrowser.alarms.clearAll();
	await fakeBrowser.runtime.onStartup.trigger();
	await expect.poll(alarms).toHaveLength(1);
});
