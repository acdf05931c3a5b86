import type { Runtime } from 'webextension-polyfill';
import { browser } from '../api.ts';

/** A page of Glassjar asks the background to find out what a tab has loaded that nobody saw. */
interface CloserLook {
	readonly kind: 'closer-look';
	readonly tab: number;
}

/** Milliseconds before the same page asks again for the same tab. */
const pause = 1500;
const asked = new Map<number, number>();

/** Asks the background for a closer look at a tab, and does not wait for it: what it finds is written into the journal, which views watch. */
export function askForCloserLook(tab: number): void {
	const now = Date.now();
	if (now - (asked.get(tab) ?? 0) < pause) return;
	asked.set(tab, now);
	const message: CloserLook = { kind: 'closer-look', tab };
	browser.runtime.sendMessage(message).catch((error: unknown) => console.debug('Glassjar: no closer look', error));
}

/** Pages of the web can send nothing of the kind: only the extension's own may ask. */
export function onCloserLook(look: (tab: number) => void): void {
	browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
		if (isCloserLook(message) && sender.url?.startsWith(browser.runtime.getURL(''))) look(message.tab);
		return undefined;
	});
}

function isCloserLook(message: unknown): message is CloserLook {
	return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'closer-look';
}
