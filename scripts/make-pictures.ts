import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoSites } from '../tests/sites/demo-sites.ts';
import { serveSites } from '../tests/sites/serve.ts';
import { html, type Site } from '../tests/sites/site.ts';
import type { BrowserKind, BrowserSession, Tab } from './browsers/browser-session.ts';
import { startBrowser } from './browsers/start-browser.ts';
import { Composer, type Part } from './pictures/compose.ts';

/**
 * Takes the pictures of docs/pictures: every view, light and dark, of the built extension (`npm run build`) on the local test sites.
 * `node scripts/make-pictures.ts [WORD]` takes those whose name has the word in it.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'glassjar-pictures-'));
const word = process.argv[2] ?? '';
const themes = ['light', 'dark'] as const;

/** A view and the size of its window; `at` names the page, given the tab that is looked at. */
interface View {
	readonly name: string;
	readonly at: (tab: number) => string;
	readonly width: number;
	readonly height: number;
	/** The site that is looked at; absent: the shop. */
	readonly site?: string;
	/** Done in the page before the picture. */
	readonly doing?: string;
	readonly browser?: BrowserKind;
	readonly language?: string;
}

const popup = (tab: number) => `popup.html?tab=${tab}`;
const report = (tab: number) => `report.html?tab=${tab}`;
const unfold = `document.querySelectorAll('.row summary')[0].click()`;
const asIfMoving = (selector: string) => `document.querySelector('${selector}')?.scrollIntoView({ behavior: 'instant' })`;
const portal = demoSites[0]!.url;
const shop = demoSites[1]!.url;
const bare = 'https://bare.test/';

const views: readonly View[] = [
	{ name: 'popup', at: popup, width: 400, height: 600 },
	{ name: 'popup-firefox', at: popup, width: 400, height: 600, browser: 'firefox' },
	{
		name: 'popup-details',
		at: popup,
		width: 400,
		height: 600,
		doing: `${unfold}; document.querySelector('.list').scrollTop = 30`,
	},
	{ name: 'popup-portal', at: popup, width: 400, height: 600, site: portal },
	{ name: 'popup-arabic', at: popup, width: 400, height: 600, language: 'ar' },
	{ name: 'popup-empty', at: popup, width: 400, height: 240, site: bare },
	{ name: 'sidepanel', at: (tab) => `sidepanel.html?tab=${tab}`, width: 480, height: 800 },
	{ name: 'report', at: report, width: 1100, height: 1000 },
	{ name: 'report-timeline', at: report, width: 1100, height: 800, doing: asIfMoving('#timeline') },
	{ name: 'report-policy', at: report, width: 1100, height: 800, doing: asIfMoving('#policy') },
	{ name: 'options', at: () => 'options.html', width: 900, height: 1000 },
	{ name: 'welcome', at: () => 'welcome.html', width: 900, height: 1160 },
	{ name: 'glossary', at: () => 'glossary.html', width: 900, height: 1160 },
	{ name: 'glossary-narrow', at: () => 'glossary.html', width: 360, height: 700 },
];

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
	const sites = await serveSites([...demoSites.flatMap((demo) => demo.sites), bareSite]);
	const session = await startBrowser(kind, { extension: `${root}.output/${kind}-mv3`, headless: true, sites });
	try {
		const tabs = new Map<string, Tab>();
		for (const url of [portal, bare, shop]) tabs.set(url, await session.open(url));
		// The visitor chooses a while after the page has come, as visitors do.
		await pause(1500);
		await tabs.get(shop)!.evaluate(`document.querySelector('dialog button[value=all]').click()`);
		await pause(1000);
		for (const view of wanted) {
			const parts: Part[] = [];
			for (const theme of themes) parts.push(await take(session, view, theme, tabs.get(view.site ?? shop)!));
			await composer.compose(`${root}docs/pictures/${view.name}.png`, parts);
			await forStore(view, parts);
		}
	} finally {
		await session.close();
		await sites.close();
	}
}

async function take(session: BrowserSession, view: View, theme: string, tab: Tab): Promise<Part> {
	await choose(session, { theme, language: view.language ?? 'en' });
	const page = await session.extensionPage(view.at(tab.id));
	const file = join(folder, `${view.name}-${theme}.png`);
	const { width, height } = view;
	// Once for the size, in which lists draw what is in sight; then, with everything in its place, for good.
	await page.screenshot(file, { width, height });
	await pause(1500);
	if (view.doing) await page.evaluate(`(() => { ${view.doing} })()`);
	await pause(500);
	await page.screenshot(file, { width, height });
	await page.close();
	return { file, width, height };
}

/** The stores want 1280 × 800. */
async function forStore({ name }: View, [light, dark]: readonly Part[]): Promise<void> {
	const file = `${root}docs/pictures/store-${name}.png`;
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
