import { join } from 'node:path';

/**
 * For Firefox's own scope: puts back the web's tabs and the session cookies of the last session, with the very parts by which Firefox does. A Firefox that
 * is driven by a protocol keeps its session in the profile, but does not put it back by itself.
 */
export const restoreSession = (profile: string) => `(async () => {
	const module = (name) => ChromeUtils.importESModule('resource:///modules/sessionstore/' + name + '.sys.mjs')[name];
	const state = await IOUtils.readJSON(${JSON.stringify(join(profile, 'sessionstore.jsonlz4'))}, { decompress: true });
	module('SessionCookies').restore(state.cookies ?? []);
	const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
	const isWeb = ({ entries }) => entries.some(({ url }) => url.startsWith('http'));
	for (const tab of state.windows.flatMap(({ tabs }) => tabs).filter(isWeb))
		module('SessionStore').setTabState(gBrowser.addTrustedTab('about:blank', {}), JSON.stringify(tab));
})()`;
