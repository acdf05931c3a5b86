import { expect, test } from 'vitest';
import type { ExtensionPage } from '../../scripts/browsers/browser-session.ts';
import { demoSites } from '../sites/demo-sites.ts';
import { inEachBrowser, rowsOf } from './with-browser.ts';

const shop = demoSites[1]!;

inEachBrowser(shop.sites, (bench, kind) => {
	test('the toolbar’s popup has one size, and nothing in it moves, from its first paint on', async () => {
		const tab = await bench.session.open(shop.url);
		// All that the page sets is there: what comes while one looks may move what follows.
		await expect.poll(async () => (await bench.session.jar()).length).toBeGreaterThanOrEqual(kind === 'chrome' ? 8 : 9);
		await new Promise((resolve) => setTimeout(resolve, 1000));
		const popup = await bench.session.popup(tab);
		const seen = await framesOf(popup);
		await rowsOf(popup, (rows) => rows.length >= 8);
		expect(await popup.evaluate('document.documentElement.dataset.place')).toBe('popup');
		expect(seen).toHaveLength(1);
		expect(seen[0]!.size).toEqual([400, 600]);
		expect(await popup.evaluate('[document.documentElement.scrollWidth, document.documentElement.scrollHeight]')).toEqual([
			400, 600,
		]);
		if (kind === 'chrome') expect(await popup.evaluate(shifts)).toEqual([]);
		await popup.close();
		await tab.close();
	});
});

/** What is to be seen in the frames of one second: the panel's size and the rows' places; frames like the one before are left out, and so are those without rows. */
function framesOf(popup: ExtensionPage): Promise<{ size: [number, number]; rows: string[] }[]> {
	return popup.evaluate(`new Promise((resolve) => {
		const seen = [];
		const end = performance.now() + 1500;
		const look = () => {
			const panel = document.querySelector('.panel');
			const rows = [...document.querySelectorAll('.row')].slice(0, 4);
			if (rows.length > 0) {
				const frame = {
					size: [panel.offsetWidth, panel.offsetHeight],
					rows: rows.map((row) => row.querySelector('.name').textContent + ' ' + Math.round(row.getBoundingClientRect().top)),
				};
				if (JSON.stringify(frame) !== JSON.stringify(seen.at(-1))) seen.push(frame);
			}
			if (performance.now() < end) document.defaultView.requestAnimationFrame(look);
			else resolve(seen);
		};
		look();
	})`);
}

/** What Chromium itself counts as shifts of the layout, since the popup was opened. */
const shifts = `new Promise((resolve) => {
	const observer = new PerformanceObserver((list) => resolve(list.getEntries().map(({ value }) => value)));
	observer.observe({ type: 'layout-shift', buffered: true });
	setTimeout(() => resolve(observer.takeRecords().map(({ value }) => value)), 300);
})`;
