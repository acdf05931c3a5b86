import { expect, test } from 'vitest';
import { languages } from '../../lib/language/languages.ts';
import type { BrowserSession, ExtensionPage, Tab } from '../../scripts/browsers/browser-session.ts';
import { demoSites } from '../sites/demo-sites.ts';
import { lookInto, resize } from './keys.ts';
import { brokenWords, widthFaults } from './view-faults.ts';
import { inEachBrowser, rowsOf } from './with-browser.ts';

const shop = demoSites[1]!;

/** Everything that can be unfolded, is. */
const unfold = `document.querySelectorAll('.row details, details').forEach((each) => { each.open = true; })`;
const drawn = (selector: string) => `document.querySelector(${JSON.stringify(selector)}) !== null`;

/** Each view, and what must be there before it is measured. */
const views: readonly (readonly [path: string, ready: (page: ExtensionPage) => Promise<unknown>, doings: readonly string[]])[] = [
	[
		'popup.html',
		(page) => rowsOf(page, (rows) => rows.length >= 8),
		['true', unfold, "document.querySelector('.icon.filters').click()", "document.querySelector('.icon.menu').click()"],
	],
	[
		'report.html',
		(page) => rowsOf(page, (rows) => rows.length >= 8),
		['true', `${unfold}; document.querySelectorAll('tr.cookie .unfold').forEach((each) => each.click())`],
	],
	['options.html', (page) => expect.poll(() => page.evaluate(drawn('h2'))).toBe(true), ['true']],
	['welcome.html', (page) => expect.poll(() => page.evaluate(drawn('h2'))).toBe(true), ['true']],
	['glossary.html', (page) => expect.poll(() => page.evaluate(drawn('h2'))).toBe(true), ['true']],
];

inEachBrowser(shop.sites, (bench, kind) => {
	// The toolbar's popup has 400; Firefox for Android shows it as a page on phones of 360.
	const width = kind === 'chrome' ? 400 : 360;
	let tab: Tab | undefined;
	for (const { tag: code } of languages) {
		test(`${code}: every view fits into ${width} pixels, whatever is unfolded, and its tables break no word`, async () => {
			const { session } = bench;
			tab ??= await shopAfterChoice(session);
			await speak(session, code);
			const faults: Record<string, string[]> = {};
			for (const [path, ready, doings] of views) {
				const page = await session.extensionPage(`${path}?tab=${tab.id}`);
				await lookInto(page);
				await resize(page, width, 800);
				await ready(page);
				expect(await page.evaluate('document.documentElement.lang')).toBe(code);
				expect(await page.evaluate('document.documentElement.dir || "ltr"')).toBe(code === 'ar' ? 'rtl' : 'ltr');
				for (const doing of doings) {
					await page.evaluate(`(() => { ${doing} })()`);
					await page.evaluate('new Promise((resolve) => setTimeout(resolve, 120, true))');
					const found = await widthFaults(page);
					if (found.length > 0) faults[`${path}, ${doing.slice(0, 60)}`] = found;
				}
				const broken = await brokenWords(page);
				if (broken.length > 0) faults[`${path}, broken words`] = broken;
				await page.close();
			}
			expect(faults).toEqual({});
		});
	}
});

async function shopAfterChoice(session: BrowserSession): Promise<Tab> {
	const tab = await session.open(shop.url);
	await expect.poll(async () => (await session.jar()).some(({ name }) => name === '_ga')).toBe(true);
	await tab.evaluate('document.querySelector("dialog button[value=all]").click()');
	await expect.poll(async () => (await session.jar()).some(({ name }) => name === '_gcl_au')).toBe(true);
	return tab;
}

/** As the options page does (lib/browser/settings.ts). */
function speak(session: BrowserSession, language: string): Promise<unknown> {
	return session.inExtension(`chrome.storage.local.set({ 'setting:language': { version: 1, value: '${language}' } })`);
}
