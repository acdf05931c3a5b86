import type { Browser, Protocol } from 'puppeteer-core';
import type { JarEntry } from './browser-session.ts';

/** What Chromium says by its DevTools protocol that it holds, in normal and in private windows. */
export async function readChromeJar(browser: Browser): Promise<JarEntry[]> {
	const session = await browser.target().createCDPSession();
	const { targetInfos } = await session.send('Target.getTargets');
	const normal = targetInfos.find(({ url }) => url.startsWith('chrome-extension:'))?.browserContextId;
	const entries: JarEntry[] = [];
	for (const context of new Set(targetInfos.map(({ browserContextId }) => browserContextId))) {
		if (context === undefined) continue;
		const { cookies } = await session.send('Storage.getCookies', { browserContextId: context });
		entries.push(...cookies.map((cookie) => ({ ...toEntry(cookie), ...(context === normal ? {} : { store: 'private' }) })));
	}
	await session.detach();
	return entries;
}

function toEntry({ name, domain, path, partitionKey, expires }: Protocol.Network.Cookie): JarEntry {
	const partition = partitionKey ? { partition: partitionKey.topLevelSite } : {};
	return { name, domain, path, ...partition, ...(expires > 0 ? { expires } : {}) };
}
