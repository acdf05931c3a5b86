import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetHistory, forgetSite, keepLook } from '../../lib/browser/history.ts';
import { historyLimits, type Snapshot } from '../../lib/visit/history.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const look = (startedAt: number): Snapshot => ({ startedAt, at: startedAt + 5, cookies: [] });
const stored = async () => Object.keys(await fakeBrowser.storage.local.get(null)).sort();

test('reports of two sites that are open at once lose neither', async () => {
	await Promise.all([keepLook('a.test', look(1)), keepLook('b.test', look(1))]);
	expect(await fakeBrowser.storage.local.get('history-sites')).toEqual({ 'history-sites': ['a.test', 'b.test'] });
	expect(await stored()).toEqual(['history-sites', 'history:a.test', 'history:b.test']);
});

test('a site that is forgotten while another is kept stays forgotten', async () => {
	await keepLook('a.test', look(1));
	await Promise.all([forgetSite('a.test'), keepLook('b.test', look(1))]);
	expect(await fakeBrowser.storage.local.get('history-sites')).toEqual({ 'history-sites': ['b.test'] });
	await forgetHistory();
	expect(await stored()).toEqual([]);
});

test('after a look that could not be kept the next one is', async () => {
	vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('no room'));
	await expect(keepLook('a.test', look(1))).rejects.toThrow('no room');
	await keepLook('a.test', look(2));
	expect(await stored()).toEqual(['history-sites', 'history:a.test']);
});

test('what is kept of all sites together has a bound; those written longest ago go', async () => {
	const long = (site: string): Snapshot => ({
		...look(1),
		cookies: Array.from({ length: historyLimits.cookies }, (_, at) => ({
			name: `${at}${'n'.repeat(3500)}`,
			domain: site,
			path: '/',
			lifetime: 'session' as const,
		})),
	});
	for (const site of ['a.test', 'b.test', 'c.test']) await keepLook(site, long(site));
	expect(await stored()).toEqual(['history-sites', 'history:b.test', 'history:c.test']);
});
