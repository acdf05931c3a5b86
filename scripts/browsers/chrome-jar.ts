import type { Browser, CDPSession, Protocol } from 'puppeteer-core';
import type { JarEntry } from './browser-session.ts';

const sessions = new WeakMap<Browser, Promise<CDPSession>>();

/** One for as long as the browser runs: puppeteer loses the browser's own target when sessions of it come and go side by side. */
export function sessionOf(browser: Browser): Promise<CDPSession> {
	const known = sessions.get(browser) ?? browser.target().createCDPSession();
	sessions.set(browser, known);
	return known;
}

/** What Chromium says by its DevTools protocol that it holds, in normal and in private windows. */
export async function readChromeJar(browser: Browser): Promise<JarEntry[]> {
	const { cookies } = await (await sessionOf(browser)).send('Storage.getCookies');
	return [...cookies.map(toEntry), ...(await readPrivate(browser)).map((cookie) => ({ ...toEntry(cookie), store: 'private' }))];
}

/** A private window's cookies can be asked for from its pages only, and only as the network has them: `Storage` tells the normal ones there. */
async function readPrivate(browser: Browser): Promise<Protocol.Network.Cookie[]> {
	const session = await sessionOf(browser);
	const { defaultBrowserContextId } = await session.send('Target.getBrowserContexts');
	const { targetInfos } = await session.send('Target.getTargets');
	const hidden = targetInfos.find(
		({ type, browserContextId }) => type === 'page' && browserContextId !== defaultBrowserContextId,
	);
	if (!hidden) return [];
	for (const target of browser.targets().filter((each) => each.type() === 'page' && each.url() === hidden.url)) {
		const page = await target.createCDPSession();
		const { targetInfo } = await page.send('Target.getTargetInfo');
		const cookies = targetInfo.targetId === hidden.targetId ? (await page.send('Network.getAllCookies')).cookies : undefined;
		await page.detach();
		if (cookies) return cookies;
	}
	return [];
}

function toEntry({ name, domain, path, partitionKey, expires }: Protocol.Network.Cookie): JarEntry {
	const partition = partitionKey ? { partition: partitionKey.topLevelSite } : {};
	return { name, domain, path, ...partition, ...(expires > 0 ? { expires } : {}) };
}
