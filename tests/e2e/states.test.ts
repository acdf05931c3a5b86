import { expect, test } from 'vitest';
import type { ChromeSession } from '../../scripts/browsers/chrome-session.ts';
import { demoSites } from '../sites/demo-sites.ts';
import { html, type Site } from '../sites/site.ts';
import { accessibilityFaults } from './accessibility.ts';
import { lookInto } from './keys.ts';
import { allWritten, inEachBrowser, rowsOf, settled } from './with-browser.ts';

const bare: Site = {
	hosts: ['bare.test'],
	answer: ({ path }) => (path === '/' ? html('<html lang="en"><title>Bare</title><h1>Nothing set here') : undefined),
};

inEachBrowser([...demoSites.flatMap((demo) => demo.sites), bare], (bench, kind) => {
	for (const theme of ['light', 'dark']) {
		test(`the list, its rows unfolded, has no fault that axe finds (${theme})`, async () => {
			const tab = await bench.session.open(demoSites[1]!.url);
			const popup = await bench.session.popup(tab, { toolbar: false });
			await rowsOf(popup, (seen) => seen.length >= 8);
			await popup.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
			// Rows can still come, or change places.
			const unfold = 'document.querySelectorAll("details").forEach((row) => { row.open = true; })';
			const unfolded = () => popup.evaluate<number>(`(${unfold}, document.querySelectorAll(".details").length)`);
			await expect.poll(unfolded).toBeGreaterThanOrEqual(8);
			expect(await accessibilityFaults(popup)).toEqual([]);
			await popup.close();
			await tab.close();
		});
	}

	test('a row unfolds by keyboard and says how long, where and why', async () => {
		const tab = await bench.session.open(demoSites[1]!.url);
		const popup = await bench.session.popup(tab, { toolbar: false });
		await rowsOf(popup, (seen) => seen.length >= 8);
		await popup.evaluate('document.querySelector(".row summary").focus()');
		await expect.poll(() => popup.evaluate<string>('document.activeElement.tagName')).toBe('SUMMARY');
		await popup.evaluate('document.activeElement.click()');
		await expect
			.poll(() => popup.evaluate<string>('document.querySelector(".details")?.innerText ?? ""'))
			.toMatch(/Set by[\s\S]*Stays[\s\S]*How we know/);
		await popup.close();
		await tab.close();
	});

	test('nothing set yet: it says so', async () => {
		const tab = await bench.session.open('https://bare.test/');
		const popup = await bench.session.popup(tab, { toolbar: false });
		await expect.poll(() => settled(popup)).toBe('view');
		await expect.poll(() => popup.evaluate<string>('document.body.innerText')).toContain('No cookies');
		expect(await accessibilityFaults(popup)).toEqual([]);
		await popup.close();
		const report = await bench.session.extensionPage(`report.html?tab=${tab.id}`);
		await expect.poll(() => report.evaluate<string>('document.querySelector(".nothing")?.innerText ?? ""')).toBe('No cookies');
		await report.close();
		await tab.close();
	});

	test('a page of the browser’s own: it says that it cannot be inspected', async () => {
		const tab = await bench.session.open(kind === 'chrome' ? 'chrome://version/' : 'about:license');
		const popup = await bench.session.popup(tab, { toolbar: false });
		await expect.poll(() => settled(popup)).toBe('uninspectable');
		await expect.poll(() => popup.evaluate<string>('document.body.innerText')).toContain('cannot be inspected');
		expect(await accessibilityFaults(popup)).toEqual([]);
		await popup.close();
		await tab.close();
	});

	test('popup, side panel and report that are open show what “Accept all” brings', async () => {
		const tab = await bench.session.open(demoSites[1]!.url);
		await expect.poll(async () => (await bench.session.jar()).some(({ name }) => name === '_ga')).toBe(true);
		const pages = ['popup', 'sidepanel', 'report'].map((page) => `${page}.html?tab=${tab.id}`);
		const open = [];
		for (const page of pages) open.push(await bench.session.extensionPage(page));
		await lookInto(tab);
		for (const page of open) await rowsOf(page, (rows) => rows.some(({ name }) => name === '_ga'));
		await tab.evaluate('document.querySelector("dialog button[value=all]").click()');
		for (const page of open) {
			const rows = await rowsOf(page, (seen) =>
				seen.some(({ name, setBy }) => name === '_gcl_au' && setBy === 'a script in the page'),
			);
			expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['_gcl_au', 'CookieConsent']));
			// Not only in the data: the list itself.
			await expect
				.poll(() => page.evaluate<string[]>('[...document.querySelectorAll(".name")].map((name) => name.innerText)'))
				.toContain('_gcl_au');
			await page.close();
		}
		await tab.close();
	});

	test('cookies that come while the popup is open appear in it', async () => {
		const tab = await bench.session.open('https://bare.test/');
		const popup = await bench.session.popup(tab, { toolbar: false });
		await settled(popup);
		await tab.evaluate('document.cookie = "late=1; path=/"');
		expect((await rowsOf(popup, allWritten(1))).map(({ name, setBy }) => [name, setBy])).toEqual([
			['late', 'a script in the page'],
		]);
		await tab.evaluate('document.cookie = "late=1; path=/; max-age=0"');
		expect(await rowsOf(popup, (seen) => seen.length === 0)).toEqual([]);
		await popup.close();
		await tab.close();
	});
});

inEachBrowser(
	demoSites.flatMap((demo) => demo.sites),
	(bench) => {
		test('permission missing: a button asks for it', async () => {
			const tab = await bench.session.open(demoSites[0]!.url);
			const popup = await bench.session.popup(tab, { toolbar: false });
			await expect.poll(() => settled(popup)).toBe('no-permission');
			await expect
				.poll(() => popup.evaluate<string>('document.querySelector(".state button").innerText'))
				.toBe('Allow on all sites');
			expect(await accessibilityFaults(popup)).toEqual([]);
			await popup.close();
			await tab.close();
		});
	},
	{ only: 'firefox', preferences: { 'extensions.originControls.grantByDefault': false } },
);

inEachBrowser(
	demoSites.flatMap((demo) => demo.sites),
	(bench) => {
		test('Chrome lets Glassjar see sites “on click” only: popup and first run say what is missing', async () => {
			const { browser, extensionId } = bench.session as ChromeSession;
			const settings = await browser.newPage();
			await settings.goto('chrome://extensions');
			const choice = JSON.stringify({ extensionId, hostAccess: 'ON_CLICK' });
			await settings.evaluate(
				`new Promise((done) => chrome.developerPrivate.updateExtensionConfiguration(${choice}, () => done(true)))`,
			);
			const tab = await bench.session.open(demoSites[0]!.url);
			const popup = await bench.session.popup(tab);
			await expect.poll(() => popup.evaluate('document.documentElement.dataset.state')).toBe('no-permission');
			await expect.poll(() => popup.evaluate('document.querySelector(".state button").innerText')).toBe('Allow on all sites');
			expect(await accessibilityFaults(popup)).toEqual([]);
			await popup.close();
			const welcome = await bench.session.extensionPage('welcome.html');
			await expect.poll(() => welcome.evaluate('document.querySelector(".asks button")?.innerText')).toBe('Allow on all sites');
			await welcome.close();
			await settings.close();
			await tab.close();
		});
	},
	{ only: 'chrome' },
);
