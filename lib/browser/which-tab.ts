import type { Tabs } from 'webextension-polyfill';
import { browser } from './api.ts';

/** The tab that an address of ours names: `report.html?tab=7` → 7. */
export function tabInAddress(address: string): number | undefined {
	const named = new URL(address).searchParams.get('tab');
	return named !== null && /^\d+$/.test(named) ? Number(named) : undefined;
}

/** The tab that the page is about: the one named in its address, else the active one of its window. */
export async function tabOfPage(): Promise<number | undefined> {
	const named = tabInAddress(location.href);
	return named ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
}

/** Tells the active tab of this page's window, now and whenever it is another one. */
export async function followActiveTab(onTab: (tab: number | undefined) => void): Promise<void> {
	const { id: own } = await browser.windows.getCurrent();
	browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
		if (windowId === own) browser.tabs.get(tabId).then((tab) => onTab(shownIn(tab)), ignoreClosed);
	});
	const [active] = await browser.tabs.query({
		active: true,
		...(own === undefined ? { currentWindow: true } : { windowId: own }),
	});
	onTab(active && shownIn(active));
}

/** A report about a tab stands for that tab. */
function shownIn({ id, url }: Tabs.Tab): number | undefined {
	return url?.startsWith(browser.runtime.getURL('')) ? (tabInAddress(url) ?? id) : id;
}

/** A tab that was closed while it was asked for: the next active one is told right after. */
function ignoreClosed(error: unknown): void {
	console.debug('Glassjar: the tab is gone', error);
}
