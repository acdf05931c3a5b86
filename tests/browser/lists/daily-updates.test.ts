import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const asked = vi.hoisted((): string[] => []);
vi.mock('../../../lib/browser/fetching/fetch-bounded.ts', () => ({
	fetchBounded: async (address: string) => {
		asked.push(address);
		const text = JSON.stringify({ manifestVersion: 1, publisher: { name: 'Tea' }, cookies: [{ name: 'pot' }] });
		return { kind: 'fresh', text, address };
	},
}));
const { keepListsFresh } = await import('../../../lib/browser/lists/daily-updates.ts');
const lists = await import('../../../lib/browser/lists/subscriptions.ts');
const { loadSubscriptions } = await import('../../../lib/browser/lists/subscription-store.ts');

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

test('a list that has waited for a day already is asked for soon after the start, one of this morning tomorrow morning', async () => {
	const hours = 3_600_000;
	const delayAfter = async (away: number) => {
		await fakeBrowser.alarms.clearAll();
		vi.setSystemTime(Date.UTC(2026, 10, 23, 8) + away);
		await fakeBrowser.runtime.onStartup.trigger();
		await expect.poll(alarms).toHaveLength(1);
		const [set] = await fakeBrowser.alarms.getAll();
		return Math.round((set!.scheduledTime - Date.now()) / 60_000);
	};
	vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 8), toFake: ['Date'] });
	try {
		await lists.addByAddress('https://lists.test/tea.json');
		expect(await delayAfter(0)).toBe(1_440);
		expect(await delayAfter(10 * hours)).toBe(840);
		expect(await delayAfter(30 * hours)).toBe(1);
		// A clock that was wrong makes nobody wait for longer than a day.
		expect(await delayAfter(-100 * hours)).toBe(1_440);
	} finally {
		vi.useRealTimers();
	}
});
