import type { Page as PuppeteerPage } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { ExtensionPage, Tab } from '../../scripts/browsers/browser-session.ts';
import { demoSites } from '../sites/demo-sites.ts';
import { accessibilityFaults } from './accessibility.ts';
import { lookInto, resize } from './keys.ts';
import { widthFaults } from './view-faults.ts';
import { type Bench, inEachBrowser, rowsOf } from './with-browser.ts';

const shop = demoSites[1]!;
const paths = ['popup.html', 'sidepanel.html', 'report.html', 'options.html', 'welcome.html', 'glossary.html'];

/** Opens a view of the shop, in front, once it shows what it has. */
async function open({ session }: Bench, tab: Tab, path: string): Promise<ExtensionPage> {
	const page = await session.extensionPage(`${path}?tab=${tab.id}`);
	await lookInto(page);
	if (/popup|report/.test(path)) await rowsOf(page, (rows) => rows.length >= 8);
	await expect.poll(() => page.evaluate<boolean>('document.querySelector("h1, h2") !== null')).toBe(true);
	return page;
}

/** A view in a page where the browser never says what a tab is: loaded again in place of another page of Glassjar, whose API was silenced. */
async function unanswered({ session }: Bench, tab: Tab, path: string): Promise<ExtensionPage> {
	const page = await session.extensionPage(`glossary.html?tab=${tab.id}`);
	await lookInto(page);
	await page.evaluate(`(async () => {
		for (const api of [globalThis.chrome, globalThis.browser]) if (api) api.tabs.get = () => new Promise(() => undefined);
		const view = new DOMParser().parseFromString(await (await fetch('/${path}')).text(), 'text/html').documentElement;
		document.documentElement.replaceWith(document.adoptNode(view));
		for (const script of document.querySelectorAll('script')) {
			const again = document.createElement('script');
			again.type = 'module';
			again.src = script.src;
			script.replaceWith(again);
		}
	})()`);
	return page;
}

inEachBrowser(shop.sites, (bench, kind) => {
	test('at 320 pixels, as on a small screen or at 400 %, every view can be read without scrolling sideways', async () => {
		const tab = await bench.session.open(shop.url);
		const faults: Record<string, string[]> = {};
		for (const path of paths) {
			const page = await open(bench, tab, path);
			await resize(page, 320, 640);
			await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
			await page.evaluate('new Promise((resolve) => setTimeout(resolve, 200, true))');
			const found = await widthFaults(page);
			if (found.length > 0) faults[path] = found;
			await page.close();
		}
		expect(faults).toEqual({});
		await tab.close();
	});

	test('at 200 % the popup has half the room, and everything in it is still within reach', async () => {
		const tab = await bench.session.open(shop.url);
		const page = await open(bench, tab, 'popup.html');
		await resize(page, 400, 300);
		// As on the toolbar, where the popup is as high as the browser lets it.
		await page.evaluate('document.documentElement.dataset.place = "popup"');
		const reachable = (selector: string) =>
			page.evaluate<boolean>(`(() => {
				const element = [...document.querySelectorAll('${selector}')].at(-1);
				element.scrollIntoView({ block: 'center' });
				const { left, top, width, height } = element.getBoundingClientRect();
				const there = document.elementFromPoint(left + width / 2, top + height / 2);
				return element.contains(there) || there?.contains(element) === true;
			})()`);
		for (const selector of ['.search', '.icon.filters', 'footer a', '.row summary', '.icon.menu'])
			await expect.poll(() => reachable(selector), { message: selector }).toBe(true);
		expect(await widthFaults(page)).toEqual([]);
		await page.close();
		await tab.close();
	});

	test('in every state and both themes axe finds no fault: menus open, a filter that leaves nothing, a search', async () => {
		const tab = await bench.session.open(shop.url);
		const page = await open(bench, tab, 'popup.html');
		const doings = [
			'document.querySelector(".icon.filters").click()',
			'document.querySelector(".icon.menu").click()',
			'document.querySelector(".legend .kind").click()',
			`(() => { const field = document.querySelector(".search"); field.value = "nothing has this name"; field.dispatchEvent(new Event("input", { bubbles: true })); })()`,
		];
		for (const doing of doings) {
			await page.evaluate(doing);
			await page.evaluate('new Promise((resolve) => setTimeout(resolve, 150, true))');
			expect(await faultsInBothThemes(page), doing).toEqual([]);
		}
		await page.close();
		await tab.close();
	});

	for (const path of ['popup.html', 'report.html'])
		test(`axe finds no fault in ${path} while the browser has not answered, in both themes`, async () => {
			const tab = await bench.session.open(shop.url);
			const page = await unanswered(bench, tab, path);
			await expect
				.poll(() => page.evaluate<string | undefined>('document.querySelector("[aria-busy]")?.innerText'))
				.toMatch(/\w/);
			expect(await faultsInBothThemes(page)).toEqual([]);
			await page.close();
			await tab.close();
		});

	for (const path of ['sidepanel.html', 'options.html'])
		test(`axe finds no fault in ${path}, in both themes`, async () => {
			const tab = await bench.session.open(shop.url);
			const page = await open(bench, tab, path);
			expect(await faultsInBothThemes(page)).toEqual([]);
			await page.close();
			await tab.close();
		});

	if (kind === 'chrome') {
		test('whoever wants no motion sees none', async () => {
			const tab = await bench.session.open(shop.url);
			for (const path of paths) {
				const page = await open(bench, tab, path);
				await emulate(page, 'prefers-reduced-motion', 'reduce');
				const moving = `[document.documentElement, ...document.querySelectorAll('*')].filter((element) => {
					const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
					return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
				}).map((element) => element.outerHTML.slice(0, 80))`;
				expect(await page.evaluate(moving), path).toEqual([]);
				await page.close();
			}
			await tab.close();
		});
	}
});

/** A Firefox whose user has chosen colours for all pages; Chromium pretends so. */
inEachBrowser(
	shop.sites,
	(bench, kind) => {
		test('with colours of the system’s own, kinds, marks and choices can still be told apart', async () => {
			const tab = await bench.session.open(shop.url);
			for (const path of paths) {
				const page = await open(bench, tab, path);
				if (kind === 'chrome') await emulate(page, 'forced-colors', 'active');
				expect(await page.evaluate('matchMedia("(forced-colors: active)").matches')).toBe(true);
				expect(await accessibilityFaults(page), path).toEqual([]);
				if (path === 'popup.html') {
					const grounds = (selector: string) =>
						page.evaluate<string[]>(
							`[...document.querySelectorAll('${selector}')].map((each) => getComputedStyle(each).backgroundColor + getComputedStyle(each).backgroundImage)`,
						);
					const segments = await grounds('.segment');
					expect(new Set(segments).size).toBe(segments.length);
					expect(segments.length).toBeGreaterThan(2);
					const [chosen, other] = await grounds('.segments span');
					expect(chosen).not.toBe(other);
				}
				if (process.env.GLASSJAR_SHOTS)
					await page.screenshot(`${process.env.GLASSJAR_SHOTS}/forced-${kind}-${path}.png`, {
						width: path === 'popup.html' ? 400 : 900,
						height: path === 'popup.html' ? 600 : 1000,
					});
				await page.close();
			}
			await tab.close();
		});
	},
	{ preferences: { 'browser.display.document_color_use': 2 } },
);

async function faultsInBothThemes(page: ExtensionPage): Promise<string[]> {
	const faults: string[] = [];
	for (const theme of ['light', 'dark']) {
		await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
		faults.push(...(await accessibilityFaults(page)).map((fault) => `${theme}: ${fault}`));
	}
	return faults;
}

/** A feature of the media, as Chromium's developer tools pretend it. */
async function emulate(page: ExtensionPage, name: string, value: string): Promise<void> {
	const client = await (page as ExtensionPage & { readonly page: PuppeteerPage }).page.createCDPSession();
	await client.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
}
