import { join } from 'node:path';

const at = (...parts: string[]) => JSON.stringify(join(...parts));

/**
 * For Firefox's own scope: puts back the web's tabs and the session cookies of the last session, with the very parts by which Firefox does. A Firefox that
 * is driven by a protocol keeps its session in the profile, but does not put it back by itself.
 */
export const restoreSession = (profile: string) => `(async () => {
	const module = (name) => ChromeUtils.importESModule('resource:///modules/sessionstore/' + name + '.sys.mjs')[name];
	const read = (path) => IOUtils.readJSON(path, { decompress: true });
	// Where it was ended by force, as it went along.
	const state = await read(${at(profile, 'sessionstore.jsonlz4')}).catch(() => read(${at(profile, 'sessionstore-backups', 'recovery.jsonlz4')}));
	module('SessionCookies').restore(state.cookies ?? []);
	const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
	const isWeb = ({ entries }) => entries.some(({ url }) => url.startsWith('http'));
	for (const tab of state.windows.flatMap(({ tabs }) => tabs).filter(isWeb))
		module('SessionStore').setTabState(gBrowser.addTrustedTab('about:blank', {}), JSON.stringify(tab));
})()`;
