import { type Changes, changesIn, historyLimits, isSiteHistory, remember, type Snapshot } from '../visit/history.ts';
import { browser } from './api.ts';

/**
 * What is kept of sites between visits, in storage.local, one key a site. Only pages that a person opens write it, and only while
 * the setting `keepHistory` is on; private windows never (their callers ask first).
 */
const prefix = 'history:';
const keyOf = (site: string) => `${prefix}${site}`;
/** Sites in the order in which they were last written, the oldest first. */
const indexKey = 'history-sites';

/** Several reports may be open: one writes at a time. */
const alone = <Result>(task: () => Promise<Result>): Promise<Result> => navigator.locks.request('glassjar-history', task);

/** Keeps a look at a visit, and tells what changed since the visit before; `undefined` where none is known. */
export function keepLook(site: string, look: Snapshot): Promise<Changes | undefined> {
	return alone(async () => {
		const key = keyOf(site);
		const stored = await browser.storage.local.get([key, indexKey]);
		const before = stored[key];
		const history = remember(isSiteHistory(before) ? before : undefined, look);
		const sites = [...sitesIn(stored[indexKey]).filter((each) => each !== site), site];
		const tooOld = sites.splice(0, Math.max(0, sites.length - historyLimits.sites));
		const length = JSON.stringify(history).length;
		// A look that takes no more room than the one before it needs none of the others read.
		if (length > JSON.stringify(before ?? '').length) tooOld.push(...(await withoutRoom(sites.slice(0, -1), length)));
		await browser.storage.local.set({ [key]: history, [indexKey]: sites.filter((each) => !tooOld.includes(each)) });
		if (tooOld.length > 0) await browser.storage.local.remove(tooOld.map(keyOf));
		return changesIn(history, look.startedAt);
	});
}

/** The sites for which no room is left beside a history of so many characters. */
async function withoutRoom(others: readonly string[], length: number): Promise<string[]> {
	const stored = await browser.storage.local.get(others.map(keyOf));
	let room = historyLimits.text - length;
	return [...others].reverse().filter((other) => {
		room -= JSON.stringify(stored[keyOf(other)] ?? '').length;
		return room < 0;
	});
}

/** Forgets the visits to one site. */
export function forgetSite(site: string): Promise<void> {
	return alone(async () => {
		const { [indexKey]: index } = await browser.storage.local.get(indexKey);
		await browser.storage.local.remove(keyOf(site));
		await browser.storage.local.set({ [indexKey]: sitesIn(index).filter((each) => each !== site) });
	});
}

/** Every site's, also such as the index does not know. */
export function forgetHistory(): Promise<void> {
	return alone(async () => {
		const everything = await browser.storage.local.get(null);
		await browser.storage.local.remove([indexKey, ...Object.keys(everything).filter((key) => key.startsWith(prefix))]);
	});
}

function sitesIn(index: unknown): string[] {
	return Array.isArray(index) ? index.filter((site) => typeof site === 'string') : [];
}
