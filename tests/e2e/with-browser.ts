import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe } from 'vitest';
import type { ExportedRow } from '../../lib/view/export-row.ts';
import {
	type BrowserKind,
	type BrowserSession,
	type ExtensionPage,
	type SessionOptions,
	type Tab,
	until,
} from '../../scripts/browsers/browser-session.ts';
import { startBrowser } from '../../scripts/browsers/start-browser.ts';
import { type RunningSites, serveSites } from '../sites/serve.ts';
import type { Site } from '../sites/site.ts';

/** `GLASSJAR_BROWSERS=firefox npx vitest --project e2e` runs one of them. */
export const kinds = (process.env.GLASSJAR_BROWSERS ?? 'chrome,firefox').split(',') as BrowserKind[];

/** A browser and its sites, for the tests of one block; both are started before and ended after them. */
export interface Bench {
	readonly session: BrowserSession;
	readonly sites: RunningSites;
}

/** Runs the tests in each real browser, stock, with the built extension. */
export function inEachBrowser(
	sites: readonly Site[],
	tests: (bench: Bench, kind: BrowserKind) => void,
	options: Partial<SessionOptions> & { readonly only?: BrowserKind } = {},
): void {
	const chosen = kinds.filter((kind) => options.only === undefined || options.only === kind);
	describe.each(chosen)('%s', (kind) => {
		const bench = {} as { session: BrowserSession; sites: RunningSites };
		beforeAll(async () => {
			bench.sites = await serveSites(sites);
			bench.session = await startBrowser(kind, {
				extension: extensionPath(kind),
				headless: true,
				sites: bench.sites,
				backgroundAlone: true,
				...options,
			});
		});
		afterAll(async () => {
			await bench.session?.close();
			await bench.sites?.close();
		});
		tests(bench, kind);
	});
}

export const extensionPath = (kind: BrowserKind) => fileURLToPath(new URL(`../../.output/${kind}-mv3`, import.meta.url));

/** Waits for the popup to have an answer, whichever. */
export async function settled(popup: ExtensionPage): Promise<string> {
	return until('the popup to settle', async () => {
		const state = await popup.evaluate<string | null>('document.documentElement.dataset.state ?? null');
		return state === null || state === 'loading' ? undefined : state;
	});
}

/** The popup's rows, once as many as expected are there; the last ones seen, where they never come. */
export async function rowsOf(
	popup: ExtensionPage,
	enough: (rows: readonly ExportedRow[]) => boolean = () => true,
): Promise<ExportedRow[]> {
	await settled(popup);
	let last: ExportedRow[] = [];
	const end = Date.now() + 8000;
	do {
		last = await popup.evaluate<ExportedRow[]>('glassjar.rows()');
		if (enough(last)) return last;
		await new Promise((resolve) => setTimeout(resolve, 50));
	} while (Date.now() < end);
	return last;
}

/**
 * So many rows at least, each with its writer. Firefox tells of a change before it tells of the answer that caused it, so Glassjar waits
 * half a second before it says that a script wrote a cookie; until then the row is there and says that nobody saw by whom.
 */
export const allWritten = (count: number) => (rows: readonly ExportedRow[]) =>
	rows.length >= count && rows.every(({ firstSeen, setBy }) => firstSeen !== null && setBy !== 'not observed');

/** `name@domain/path` of each, sorted: two accounts of a jar compare as lists of these. */
export function identities(cookies: readonly { name: string; domain: string; path: string }[]): string[] {
	return cookies.map(({ name, domain, path }) => `${name}@${domain}${path}`).sort();
}

/** Opens a tab and its popup, reads the rows, and closes both. */
export async function look(
	session: BrowserSession,
	url: string,
	enough?: (rows: readonly ExportedRow[]) => boolean,
): Promise<{ tab: Tab; rows: ExportedRow[] }> {
	const tab = await session.open(url);
	const popup = await session.popup(tab);
	const rows = await rowsOf(popup, enough);
	await popup.close();
	return { tab, rows };
}
