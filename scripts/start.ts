import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ExportedRow } from '../lib/view/export-row.ts';
import { demoSites } from '../tests/sites/demo-sites.ts';
import { serveSites } from '../tests/sites/serve.ts';
import { type BrowserKind, type BrowserSession, type ExtensionPage, until } from './browsers/browser-session.ts';
import { startBrowser } from './browsers/start-browser.ts';
import { printTable } from './command-line/print-table.ts';

const usage = `npm start [-- OPTIONS]
  --browser chrome|firefox   which browser (default chrome)
  --url ADDRESS              any site; without it a local one: ${demoSites[0]?.url}
  --json                     print the rows as a JSON array, and nothing else
  --shop                     the local shop instead of the local open-data portal
  --headless                 without a window, also where there is a display`;

const root = fileURLToPath(new URL('..', import.meta.url));

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			browser: { type: 'string', default: 'chrome' },
			url: { type: 'string' },
			json: { type: 'boolean', default: false },
			shop: { type: 'boolean', default: false },
			headless: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) return void process.stdout.write(`${usage}\n`);
	const kind = browserKind(values.browser);
	const local = demoSites[values.shop ? 1 : 0]!.url;
	const url = address(values.url ?? local);
	const isLocal = demoSites.some((demo) => new URL(demo.url).host === new URL(url).host);
	const headless = values.headless || values.json || !hasDisplay();

	build(kind);
	const sites = isLocal ? await serveSites(demoSites.flatMap(({ sites }) => sites)) : undefined;
	const session = await startBrowser(kind, { extension: `${root}.output/${kind}-mv3`, headless, ...(sites ? { sites } : {}) });
	try {
		const rows = await look(session, url, headless);
		if (values.json) process.stdout.write(`${JSON.stringify(rows, undefined, '\t')}\n`);
		else printTable(url, rows, process.stdout);
		if (!headless) await closed(session);
	} finally {
		await session.close();
		await sites?.close();
	}
}

/** Visits the page, opens the popup and waits until its list no longer changes. */
async function look(session: BrowserSession, url: string, headless: boolean): Promise<ExportedRow[]> {
	const tab = await session.open(url);
	const popup = await session.popup(tab, { toolbar: false });
	const rows = await settledRows(popup);
	await popup.screenshot('screenshot.png', { width: 400, height: 600 });
	process.stderr.write('The popup’s picture is in screenshot.png\n');
	if (headless) await popup.close();
	return rows;
}

async function settledRows(popup: ExtensionPage): Promise<ExportedRow[]> {
	let last = '';
	let since = Date.now();
	return until(
		'the list of cookies',
		async () => {
			const state = await popup.evaluate<string | null>('document.documentElement.dataset.state ?? null');
			const rows = await popup.evaluate<ExportedRow[]>('globalThis.glassjar?.rows() ?? []');
			const now = JSON.stringify([state, rows.map(({ name, domain, path }) => [name, domain, path])]);
			if (now !== last) since = Date.now();
			last = now;
			const quiet = Date.now() - since;
			return state && state !== 'loading' && quiet > (rows.length > 0 ? 1000 : 4000) ? rows : undefined;
		},
		20_000,
	);
}

function build(kind: BrowserKind): void {
	const words = ['build', '-b', kind, '--mv3'];
	const { status } = spawnSync('wxt', words, { cwd: root, stdio: ['ignore', 2, 2] });
	if (status !== 0) throw new Error(`wxt ${words.join(' ')} failed`);
}

async function closed(session: BrowserSession): Promise<void> {
	process.stderr.write('Close the browser to end.\n');
	await session.ended;
}

function browserKind(word: string): BrowserKind {
	if (word === 'chrome' || word === 'firefox') return word;
	throw new Error(`--browser ${word}: only chrome and firefox are known`);
}

function address(word: string): string {
	if (!URL.canParse(word) || !/^https?:$/.test(new URL(word).protocol)) throw new Error(`--url ${word}: not an http(s) address`);
	return word;
}

function hasDisplay(): boolean {
	return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

try {
	await main();
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
