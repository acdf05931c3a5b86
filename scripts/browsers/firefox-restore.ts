import { join } from 'node:path';

const fileIn = (profile: string) => JSON.stringify(join(profile, 'last-session.json'));
const module = "(name) => ChromeUtils.importESModule('resource:///modules/sessionstore/' + name + '.sys.mjs')[name]";

/**
 * For Firefox's own scope: keeps the session as its own store has it. A Firefox that is driven by a protocol and closed by it does not always come to
 * writing it, and does not put it back by itself.
 */
export const saveSession = (profile: string) => `(async (module) => {
	for (const window of Services.wm.getEnumerator('navigator:browser')) await module('TabStateFlusher').flushWindow(window);
	await IOUtils.writeUTF8(${fileIn(profile)}, module('SessionStore').getBrowserState());
})(${module})`;

/** Puts back the web's tabs and the session cookies, with the very parts by which Firefox does. */
export const restoreSession = (profile: string) => `(async (module) => {
	const state = await IOUtils.readJSON(${fileIn(profile)});
	module('SessionCookies').restore(state.cookies ?? []);
	const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
	const isWeb = ({ entries }) => entries.some(({ url }) => url.startsWith('http'));
	for (const tab of state.windows.flatMap(({ tabs }) => tabs).filter(isWeb))
		module('SessionStore').setTabState(gBrowser.addTrustedTab('about:blank', {}), JSON.stringify(tab));
})(${module})`;
