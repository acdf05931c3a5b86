import { browser } from './api.ts';

/** Where it is noted that the page was shown. */
const key = 'welcomed';

/**
 * Milliseconds to wait. Firefox starts an extension anew when it is let into private windows while it is being installed; a page that the first start
 * has opened would stay without the extension's API. The second start is told as an update to the same version.
 */
const settling = 500;

/**
 * Opens the page of the first run, once after install. Where a developer or a test loads the extension from a folder, it opens
 * behind the page in front, so as not to stand in the way.
 */
export function welcomeOnInstall(): void {
	browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
		const again = reason === 'update' && previousVersion === browser.runtime.getManifest().version;
		if (reason !== 'install' && !again) return;
		setTimeout(() => {
			openOnce().catch((error: unknown) => console.error('Glassjar: the page of the first run', error));
		}, settling);
	});
}

async function openOnce(): Promise<void> {
	const [{ installType }, stored] = await Promise.all([browser.management.getSelf(), browser.storage.local.get(key)]);
	if (key in stored) return;
	await browser.storage.local.set({ [key]: true });
	await browser.tabs.create({ url: browser.runtime.getURL('welcome.html'), active: installType !== 'development' });
}
