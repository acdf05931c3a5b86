import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page as PuppeteerPage } from 'puppeteer-core';
import { lookInto } from '../../tests/e2e/keys.ts';
import { demoSites } from '../../tests/sites/demo-sites.ts';
import { lakeside as lakesideSite } from '../../tests/sites/policy-portal.ts';
import { serveSites } from '../../tests/sites/serve.ts';
import { html, type Site } from '../../tests/sites/site.ts';
import type { BrowserKind, BrowserSession, ExtensionPage, Tab } from '../browsers/browser-session.ts';
import { startBrowser } from '../browsers/start-browser.ts';
import { Composer, type Part } from './compose.ts';
import { bare, lakeside, portal, shop, type View, views, widest } from './views.ts';

/**
 * Takes the pictures of docs/pictures: every view, light and dark, of the built extension (`npm run build`) on the local test sites.
 * `node scripts/pictures/make-pictures.ts [WORD]` takes those whose name has the word in it.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'glassjar-pictures-'));
const target = process.env.GLASSJAR_PICTURES ?? `${root}docs/pictures`;
const word = process.argv[2] ?? '';
const themes = ['light', 'dark'] as const;

const bareSite: Site = { hosts: ['bare.test'], answer: ({ path }) => (path === '/' ? html('<title>Bare</title>') : undefined) };
const composer = await Composer.start();
try {
	for (const kind of ['chrome', 'firefox'] as const) {
		const wanted = views.filter(({ name, browser = 'chrome' }) => browser === kind && name.includes(word));
		if (wanted.length > 0) await takeAll(kind, wanted);
	}
} finally {
	await composer.close();
	rmSync(folder, { recursive: true, force: true });
}

async function takeAll(kind: BrowserKind, wanted: readonly View[]): Promise<void> {
	const sites = await serveSites([...demoSites.flatMap((demo) => demo.sites), bareSite, lakesideSite]);
	const session = await startBrowser(kind, { extension: `${root}.output/${kind}-mv3`, headless: true, sites });
	try {
		const tabs = new Map<string, Tab>();
		for (const url of [portal, bare, lakeside, shop]) tabs.set(url, await session.open(url));
		// The visitor chooses a while after the page has come, as visitors do.
		await pause(1500);
		await lookInto(tabs.get(shop)!);
		await tabs.get(shop)!.evaluate(`document.querySelector('dialog button[value=all]').click()`);
		await pause(1000);
		for (const view of wanted) {
			const parts: Part[] = [];
			for (const theme of themes) parts.push(await take(session, view, theme, tabs.get(view.site ?? shop)!));
			if (view.width <= widest) await composer.compose(`${target}/${view.name}.png`, parts);
			else {
				await composer.compose(`${target}/${view.name}.png`, [parts[0]!]);
				await composer.compose(`${target}/${view.name}-dark.png`, [parts[1]!]);
			}
			await forStore(view, parts);
		}
	} finally {
		await session.close();
		await sites.close();
	}
}

async function take(session: BrowserSession, view: View, theme: string, tab: Tab): Promise<Part> {
	await choose(session, { theme, language: view.language ?? 'en', grouping: 'category' });
	const page = await session.extensionPage(view.at(tab.id));
	// A tab behind others paints nothing, and Firefox waits for ever for its picture.
	await lookInto(page);
	const file = join(folder, `${view.name}-${theme}.png`);
	const { width, height } = view;
	// Once for the size, in which lists draw what is in sight; then, with everything in its place, for good.
	await page.screenshot(file, { width, height });
	await pause(1500);
	if (view.doing) await page.evaluate(`(() => { ${view.doing} })()`);
	await pause(500);
	const part = view.part ? await takePart(page, view.part, file) : { file, width, height };
	if (!view.part) await page.screenshot(file, { width, height });
	await page.close();
	return part;
}

/** One part of a page, with some ground around it. */
async function takePart(page: ExtensionPage, selector: string, file: string): Promise<Part> {
	const { page: chromium } = page as ExtensionPage & { readonly page: PuppeteerPage };
	const box = (await (await chromium.$(selector))!.boundingBox())!;
	const margin = 16;
	const width = Math.round(box.width) + 2 * margin;
	const height = Math.round(box.height) + 2 * margin;
	const scrolled = await page.evaluate<number>('scrollY');
	await chromium.screenshot({
		path: file as `${string}.png`,
		clip: { x: box.x - margin, y: box.y - margin + scrolled, width, height },
	});
	return { file, width, height };
}

/** The stores want 1280 × 800. */
async function forStore({ name }: View, [light, dark]: readonly Part[]): Promise<void> {
	const file = `${target}/store-${name}.png`;
	const frame = { width: 1280, height: 800 };
	if (name === 'popup') await composer.compose(file, [light!, dark!], frame);
	if (name === 'report' || name === 'glossary') {
		const scale = 740 / light!.height;
		await composer.compose(file, [{ file: light!.file, width: light!.width * scale, height: 740 }], frame);
	}
}

/** Writes options as the options page does (lib/browser/settings.ts). */
async function choose(session: BrowserSession, settings: Readonly<Record<string, string>>): Promise<void> {
	const entries = Object.entries(settings).map(([name, value]) => [`setting:${name}`, { version: 1, value }]);
	await session.inExtension(`chrome.storage.local.set(${JSON.stringify(Object.fromEntries(entries))})`);
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
