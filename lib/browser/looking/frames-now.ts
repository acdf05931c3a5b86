import type { WebNavigation } from 'webextension-polyfill';
import { browser } from '../api.ts';

/** The frames that are in a tab now, its page among them. Both browsers refuse for tabs that they are just opening; then there are none yet. */
export async function framesNow(tabId: number): Promise<readonly WebNavigation.GetAllFramesCallbackDetailsItemType[]> {
	return (await browser.webNavigation.getAllFrames({ tabId }).catch(() => undefined)) ?? [];
}
