import type { Browser, Protocol, Target } from 'puppeteer-core';
import type { JarEntry } from './browser-session.ts';

/** What Chromium says by its DevTools protocol that it holds, in normal and in private windows. */
export async function readChromeJar(browser: Browser): Promise<JarEntry[]> {
	const session = await browser.target().createCDPSession();
	const { cookies } = await session.send('Storage.getCookies');
	await session.detach();
	return [...cookies.map(toEntry), ...(await readPrivate(browser)).map((cookie) => ({ ...toEntry(cookie), store: 'private' }))];
}

/** A private window's cookies can be asked for from its pages only. */
async function readPrivate(browser: Browser): Promise<Protocol.Network.Cookie[]> {
	const own = browser.targets().find((target) => target.url().startsWith('chrome-extension:'));
	const normal = own && (await ask(own)).context;
	for (const target of browser.targets().filter((each) => each.type() === 'page')) {
		const { context, cookies } = await ask(target);
		if (context !== normal) return cookies;
	}
	return [];
}

async function ask(target: Target): Promise<{ context: string | undefined; cookies: Protocol.Network.Cookie[] }> {
	const session = await target.createCDPSession();
	const { targetInfo } = await session.send('Target.getTargetInfo');
	const { cookies } = await session.send('Storage.getCookies');
	await session.detach();
	return { context: targetInfo.browserContextId, cookies };
}

function toEntry({ name, domain, path, partitionKey, expires }: Protocol.Network.Cookie): JarEntry {
	const partition = partitionKey ? { partition: partitionKey.topLevelSite } : {};
	return { name, domain, path, ...partition, ...(expires > 0 ? { expires } : {}) };
}
