import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BrowserSession, ExtensionPage } from '../../scripts/browsers/browser-session.ts';
import { demoSites } from '../sites/demo-sites.ts';
import { accessibilityFaults } from './accessibility.ts';
import { lookInto, resize } from './keys.ts';
import { extensionPath, inEachBrowser } from './with-browser.ts';

const [portal, shop] = demoSites.map(({ url }) => url) as [string, string];
const site = (panel: ExtensionPage) => panel.evaluate<string>('document.querySelector("h1")?.innerText ?? ""');

inEachBrowser(
	demoSites.flatMap((demo) => demo.sites),
	(bench, kind) => {
		test('the manifest has a side panel, and it does not open by itself', () => {
			const manifest = JSON.parse(readFileSync(`${extensionPath(kind)}/manifest.json`, 'utf8'));
			if (kind === 'chrome') {
				expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
				expect(manifest.permissions).toContain('sidePanel');
			} else expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
		});

		test('it follows the active tab of its window, live', async () => {
			const panel = await openSidePanel(bench.session);
			const one = await bench.session.open(shop);
			await lookInto(one);
			await expect.poll(() => site(panel), { timeout: 5000 }).toBe('shop.test');
			const two = await bench.session.open(portal);
			await lookInto(two);
			await expect.poll(() => site(panel), { timeout: 5000 }).toBe('riverton.test');
			await two.evaluate('document.cookie = "late=1; path=/"');
			await expect
				.poll(() => panel.evaluate('glassjar.rows().some(({ name }) => name === "late")'), { timeout: 5000 })
				.toBe(true);
			await lookInto(one);
			await expect.poll(() => site(panel), { timeout: 5000 }).toBe('shop.test');
			await one.goto(portal);
			await expect.poll(() => site(panel), { timeout: 5000 }).toBe('riverton.test');
			await two.close();
			await one.close();
			await panel.close();
		});

		test('while it stays open, what comes moves nothing: scroll position, focus and search stay', async () => {
			const panel = await openSidePanel(bench.session);
			const tab = await bench.session.open(shop);
			await lookInto(tab);
			await expect.poll(() => panel.evaluate('document.querySelectorAll(".row").length'), { timeout: 5000 }).toBeGreaterThan(7);
			const last = '[...document.querySelectorAll(".row summary")].at(-1)';
			await panel.evaluate(`${last}.focus()`);
			const focused = 'document.activeElement.querySelector(".name")?.textContent';
			const before = await panel.evaluate<string>(focused);
			await tab.evaluate('document.cookie = "_gcl_au=1; path=/; max-age=9999"');
			await expect
				.poll(() => panel.evaluate('glassjar.rows().some(({ name }) => name === "_gcl_au")'), { timeout: 5000 })
				.toBe(true);
			expect(await panel.evaluate<string>(focused)).toBe(before);
			await tab.close();
			await panel.close();
		});

		test('axe finds no fault in it, at 800 pixels as at 320', async () => {
			const tab = await bench.session.open(shop);
			const panel = await bench.session.extensionPage('sidepanel.html');
			await lookInto(tab);
			await expect.poll(() => panel.evaluate('document.querySelectorAll(".row").length'), { timeout: 5000 }).toBeGreaterThan(7);
			await lookInto(panel);
			for (const width of [800, 320]) {
				await resize(panel, width, 700);
				await lookInto(tab);
				await expect.poll(() => panel.evaluate('document.querySelectorAll(".row").length'), { timeout: 5000 }).toBeGreaterThan(7);
				expect(await panel.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
				expect(await accessibilityFaults(panel)).toEqual([]);
			}
			await tab.close();
			await panel.close();
		});

		test('a page of the browser’s own is said to be one', async () => {
			const panel = await openSidePanel(bench.session);
			const tab = await bench.session.open(kind === 'chrome' ? 'chrome://version/' : 'about:license');
			await lookInto(tab);
			await expect.poll(() => panel.evaluate('document.documentElement.dataset.state'), { timeout: 5000 }).toBe('uninspectable');
			await tab.close();
			await panel.close();
		});
	},
);

/** Firefox's real sidebar; in Chromium, whose panel no protocol opens without a hand on the mouse, its page in a tab of the same window. */
async function openSidePanel(session: BrowserSession): Promise<ExtensionPage> {
	if (session.kind === 'chrome') return session.extensionPage('sidepanel.html');
	const { inChrome } = session as BrowserSession & { inChrome: (expression: string) => Promise<unknown> };
	const command = (what: string) =>
		inChrome.call(
			session,
			`(async () => {
				const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
				const id = [...SidebarController.sidebars.keys()].find((key) => key.includes('glassjar'));
				await SidebarController.${what};
			})()`,
		);
	await command('show(id)');
	const views = "browser.extension.getViews({ type: 'sidebar' })";
	await expect.poll(() => session.inExtension(`${views}.some((view) => view.document.readyState === 'complete')`)).toBe(true);
	return {
		evaluate: (expression) => session.inExtension(`(({ document, glassjar }) => (${expression}))(${views}[0])`),
		screenshot: () => Promise.reject(new Error('no picture of the sidebar')),
		close: async () => void (await command('hide()')),
	};
}
