import { browser } from './api.ts';

/** Chrome's own API, which webextension-polyfill passes on without listing it. https://developer.chrome.com/docs/extensions/reference/api/sidePanel */
interface SidePanelApi {
	open(options: { windowId: number }): Promise<void>;
}

/**
 * Opens the side panel (Chrome) or sidebar (Firefox) in this window. To be called straight from a click: both browsers ask for one.
 * Absent where the browser has neither, as on Android.
 */
export const openSidePanel: (() => Promise<void>) | undefined = opener();

function opener(): (() => Promise<void>) | undefined {
	const { sidePanel } = browser as { sidePanel?: SidePanelApi };
	if (sidePanel) {
		return async () => {
			const { id } = await browser.windows.getCurrent();
			if (id !== undefined) await sidePanel.open({ windowId: id });
		};
	}
	const sidebar: { open(): Promise<void> } | undefined = browser.sidebarAction;
	return sidebar && (() => sidebar.open());
}

/** Whether this page hangs on the toolbar; else it fills a tab, as popups do on Android. */
export function isToolbarPopup(): boolean {
	return browser.extension.getViews({ type: 'popup' }).includes(window);
}
