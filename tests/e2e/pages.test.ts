import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { termGroups } from '../../components/pages/glossary-terms.ts';
import { type BrowserKind, type Page, until } from '../../scripts/browsers/browser-session.ts';
import { demoSites } from '../sites/demo-sites.ts';
import { accessibilityFaults } from './accessibility.ts';
import { type Bench, inEachBrowser } from './with-browser.ts';

const sites = demoSites.flatMap((demo) => demo.sites);
const welcomeTabs = `chrome.tabs.query({ url: chrome.runtime.getURL('welcome.html') }).then((tabs) => tabs.map(({ active }) => active))`;

/** A page of the extension, once it has drawn itself. */
async function open({ session }: Bench, path: string): Promise<Page> {
	const page = await session.extensionPage(path);
	await until(path, () => page.evaluate<boolean>("document.querySelector('h1') !== null"));
	return page;
}

inEachBrowser(sites, (bench, kind) => {
	test('after install the page of the first run opens once, behind the page in front', async () => {
		const { session } = bench;
		const opened = () => session.inExtension<boolean[]>(welcomeTabs);
		await expect.poll(opened, { timeout: 8000 }).toEqual([false]);
		const tab = await session.open(demoSites[0]!.url);
		await session.killBackground();
		await tab.goto(demoSites[1]!.url);
		await new Promise((resolve) => setTimeout(resolve, 1200));
		expect(await opened()).toEqual([false]);
		await tab.close();
	});

	for (const path of ['welcome.html', 'glossary.html']) {
		for (const theme of ['light', 'dark']) {
			test(`${path} has no fault that axe finds (${theme})`, async () => {
				const page = await open(bench, path);
				await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
				expect(await accessibilityFaults(page)).toEqual([]);
				await page.close();
			});
		}

		test(`${path} fits into 360 pixels, in either direction of writing`, async () => {
			const page = await open(bench, path);
			await page.screenshot(`${process.env.TMPDIR ?? '/tmp'}/glassjar-${kind}-${path}.png`, { width: 360, height: 640 });
			for (const direction of ['ltr', 'rtl']) {
				await page.evaluate(`document.documentElement.dir = '${direction}'`);
				expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
			}
			await page.close();
		});
	}

	test('the glossary explains every word under its anchor, with the consent rule', async () => {
		const page = await open(bench, 'glossary.html');
		for (const { terms, rule } of termGroups) {
			for (const { id, ruleText } of terms) {
				const entry = `document.getElementById(${JSON.stringify(id)})`;
				expect(await page.evaluate<string>(`${entry}.querySelector('h3').innerText`), id).toMatch(/\S/);
				expect(await page.evaluate<string>(`${entry}.querySelector('.verdict').innerText`), id).toMatch(/consent/i);
				expect(rule ?? ruleText, id).toBeDefined();
			}
		}
		await page.close();
	});

	test('an address with an anchor shows its word', async () => {
		const page = await open(bench, 'glossary.html#third-party');
		await expect.poll(() => page.evaluate<string>("document.querySelector(':target')?.id ?? ''")).toBe('third-party');
		await expect
			.poll(() => page.evaluate<boolean>("Math.abs(document.getElementById('third-party').getBoundingClientRect().top) < 200"))
			.toBe(true);
		await page.close();
	});

	test('what the first run links to is there', async () => {
		const page = await open(bench, 'welcome.html');
		const links = await page.evaluate<string[]>("[...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))");
		const ids = termGroups.flatMap(({ terms }) => terms.map(({ id }) => `/glossary.html#${id}`));
		expect(links.length).toBeGreaterThanOrEqual(5);
		for (const link of links) expect(['/glossary.html', ...ids]).toContain(link);
		await page.close();
	});

	test('the page for the store justifies every permission, and no other', async () => {
		const { permissions, host_permissions: hosts } = await bench.session.inExtension<Permissions>('chrome.runtime.getManifest()');
		expect(justified(kind)).toEqual([...permissions, ...hosts].sort());
	});
});

inEachBrowser(
	sites,
	(bench) => {
		test('where Glassjar may not see sites, the first run says so and offers a button', async () => {
			const page = await open(bench, 'welcome.html');
			const button = "document.querySelector('.asks button')?.innerText";
			await expect.poll(() => page.evaluate(button)).toBe('Allow on all sites');
			expect(await accessibilityFaults(page)).toEqual([]);
			await page.close();
		});
	},
	{ only: 'firefox', preferences: { 'extensions.originControls.grantByDefault': false } },
);

interface Permissions {
	readonly permissions: readonly string[];
	readonly host_permissions: readonly string[];
}

/** The first column of the store page's table of permissions. */
function justified(kind: BrowserKind): string[] {
	const text = readFileSync(new URL(`../../docs/store/${kind}.md`, import.meta.url), 'utf8');
	return [...text.matchAll(/^\| (?:Host permission )?`([^`]+)` \|/gm)].map(([, name]) => name!).sort();
}
