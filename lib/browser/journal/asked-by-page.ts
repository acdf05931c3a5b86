import { type Address, addressOf } from '../../cookie/address.ts';
import { browser } from '../api.ts';

/** What a frame that is there now says that it asked for. */
export interface Asked {
	readonly frame: number;
	readonly address: Address;
	/** It is the frame's own document. */
	readonly document: boolean;
}

/** More than a browser's own list holds (250 by default). */
const most = 1000;

/**
 * What the frames of a tab have loaded, by the browser's own list in each page (Resource Timing). It fills in what nobody was there to
 * see: pages opened before Glassjar, restored whole from the cache, or while the background was being ended.
 */
export async function askedByPage(tabId: number): Promise<Asked[]> {
	const answers = await browser.scripting
		.executeScript({ target: { tabId, allFrames: true }, func: listResources, injectImmediately: true })
		// Browsers let nobody into some pages: their own, stores, error pages.
		.catch(() => []);
	return answers.flatMap(({ frameId, result }) => {
		const [own, ...resources] = addressesIn(result);
		return [
			...(own ? [{ frame: frameId, address: own, document: true }] : []),
			...resources.flatMap((address) => (address ? [{ frame: frameId, address, document: false }] : [])),
		];
	});
}

/** Runs in the page's frame; must stand alone. The page's address first. */
function listResources(): string[] {
	const names = performance.getEntriesByType('resource').map(({ name }) => name.slice(0, 2000));
	return [location.href, ...new Set(names)];
}

function addressesIn(result: unknown): (Address | undefined)[] {
	if (!Array.isArray(result)) return [];
	return result.slice(0, most).map((url: unknown) => (typeof url === 'string' ? addressOf(url) : undefined));
}
