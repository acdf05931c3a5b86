import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { JournalWriter, loadJournal } from '../../../lib/browser/journal/journal-store.ts';
import { Journals } from '../../../lib/visit/journals.ts';
import { longestJournal, packJournal, unpackJournal } from '../../../lib/visit/pack.ts';
import { answer, page, shown } from '../../visit/events.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

/** Session storage that holds so many characters. */
function withQuota(most: number): void {
	const session = fakeBrowser.storage.session;
	const [get, set] = [session.get.bind(session), session.set.bind(session)];
	vi.spyOn(session, 'set').mockImplementation(async (more: Record<string, unknown>) => {
		const all = { ...(await get(null)), ...more };
		if (JSON.stringify(all).length > most) throw new Error('quota');
		await set(more);
	});
}

function visiting(journals: Journals, tab: number, host: string, requests: number): void {
	journals.record(tab, page(1, `https://${host}/`));
	journals.record(tab, shown(2, `https://${host}/`));
	for (let at = 0; at < requests; at++) journals.record(tab, answer(10 + at, `https://cdn${at}.${host}/${'x'.repeat(500)}`));
}

test('where there is no more room, the longest journal of another tab makes some', async () => {
	withQuota(60_000);
	const journals = new Journals();
	const writer = new JournalWriter((tab) => journals.get(tab));
	visiting(journals, 1, 'evil.test', 60);
	writer.schedule(1);
	await expect.poll(async () => (await loadJournal(1)).visit?.site).toBe('evil.test');
	visiting(journals, 2, 'shop.test', 30);
	writer.schedule(2);
	await expect.poll(async () => (await loadJournal(2)).visit?.site).toBe('shop.test');
	expect((await loadJournal(1)).visit).toBeUndefined();
});

test('no journal grows beyond its bound; what is left out is the oldest, and counted', () => {
	const journals = new Journals();
	journals.record(1, page(1, 'https://evil.test/'));
	journals.record(1, shown(2, 'https://evil.test/'));
	for (let at = 0; at < 1000; at++)
		journals.record(1, answer(10 + at, 'https://evil.test/', [`c${at}${'n'.repeat(4000)}=1; Path=/${'p'.repeat(1000)}`]));
	const text = packJournal(journals.get(1)!);
	expect(text.length).toBeLessThanOrEqual(longestJournal);
	const { visit } = unpackJournal(text)!;
	const kept = [...visit!.observations.values()];
	expect(visit!.dropped.observations).toBe(1000 - kept.length);
	expect(Math.min(...kept.map(({ lastAt }) => lastAt))).toBe(1010 - kept.length);
});
