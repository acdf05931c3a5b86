import { browser, isFirefox } from './api.ts';
import { allSites } from './looking/look.ts';

/** What the page of the first run has to know: where it runs, what is still missing. */
export async function readFirstRun() {
	const [{ os }, allowed, pinned] = await Promise.all([
		browser.runtime.getPlatformInfo(),
		browser.permissions.contains(allSites),
		isPinned(),
	]);
	const place = os === 'android' ? ('android' as const) : isFirefox ? ('firefox' as const) : ('chrome' as const);
	return { place, allowed, pinned };
}

/** Calls back when what `readFirstRun` tells may have changed; pinning tells nobody in some browsers, but one comes back from it. */
export function watchFirstRun(listener: () => void): void {
	browser.permissions.onAdded.addListener(listener);
	browser.permissions.onRemoved.addListener(listener);
	window.addEventListener('focus', listener);
	document.addEventListener('visibilitychange', listener);
}

async function isPinned(): Promise<boolean | undefined> {
	// Firefox has it since 142 (developer.mozilla.org, action.getUserSettings).
	if (!('getUserSettings' in browser.action)) return undefined;
	return (await browser.action.getUserSettings()).isOnToolbar;
}
