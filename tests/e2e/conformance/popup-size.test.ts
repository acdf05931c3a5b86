import { expect, test } from 'vitest';
import { demoSites } from '../../sites/demo-sites.ts';
import { inEachBrowser, rowsOf } from '../with-browser.ts';

inEachBrowser(
	demoSites.flatMap((demo) => demo.sites),
	(bench, kind) => {
		// Fails in Chromium: the panel is lower than 600 px there. Not part of `npm test` until that is understood.
		test('the toolbar’s popup keeps one size from its first paint on', async () => {
			const tab = await bench.session.open(demoSites[1]!.url);
			const popup = await bench.session.popup(tab);
			await rowsOf(popup, (rows) => rows.length >= 8);
			expect(await popup.evaluate('document.documentElement.dataset.place')).toBe('popup');
			const size = '[document.body.offsetWidth, document.querySelector(".panel").offsetHeight]';
			expect(await popup.evaluate(size)).toEqual([400, 600]);
			if (kind === 'chrome') {
				const shifts = `new Promise((resolve) => {
					const observer = new PerformanceObserver((list) => resolve(list.getEntries().map(({ value }) => value)));
					observer.observe({ type: 'layout-shift', buffered: true });
					setTimeout(() => resolve(observer.takeRecords().map(({ value }) => value)), 300);
				})`;
				expect(await popup.evaluate(shifts)).toEqual([]);
			}
			await popup.close();
			await tab.close();
		});
	},
);
