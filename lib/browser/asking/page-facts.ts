import type { PageLink } from '../../sources/policy-link.ts';
import { browser } from '../api.ts';

/** What is read out of a tab's top page, when the user asks the site for its word. The page's own claims: nothing in it is to be trusted. */
export interface PageFacts {
	readonly url: string;
	readonly links: readonly PageLink[];
	/** The address in `<link rel="cookie-policy">`. */
	readonly manifestLink?: string;
}

/** Undefined where the browser lets no extension into the page. */
export async function readPageFacts(tabId: number): Promise<PageFacts | undefined> {
	return runInPage(tabId, collectPageFacts);
}

/** The page as it stands, with what its scripts wrote into it; cut to `limit` characters. */
export async function readPageSource(tabId: number, limit: number): Promise<string | undefined> {
	const source = await runInPage(tabId, (most: number) => document.documentElement.outerHTML.slice(0, most), [limit]);
	return typeof source === 'string' ? source : undefined;
}

async function runInPage<Arguments extends unknown[], Result>(
	tabId: number,
	func: (...args: Arguments) => Result,
	args?: Arguments,
): Promise<Result | undefined> {
	try {
		const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: func as () => void, ...(args && { args }) });
		return frame?.result as Result | undefined;
	} catch {
		// The browser’s own pages, stores, tabs that are gone: nothing to read there, and both browsers say so in words only.
		return undefined;
	}
}

/** Runs in the page, in a world of its own: it must stand alone. */
function collectPageFacts(): PageFacts {
	const links: PageLink[] = [];
	const gather = (root: Document | ShadowRoot, depth: number) => {
		for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
			if (links.length >= 5_000) return;
			const { href } = link;
			const words = link.textContent?.trim() || link.getAttribute('aria-label') || link.title;
			if (/^https?:/.test(href) && href.length <= 2_000) links.push({ href, text: words.trim().slice(0, 200) });
		}
		// Consent banners like to stand in shadow trees, and hold the link.
		if (depth < 3) for (const host of root.querySelectorAll('*')) if (host.shadowRoot) gather(host.shadowRoot, depth + 1);
	};
	gather(document, 0);
	const manifestLink = document.querySelector<HTMLLinkElement>('link[rel~="cookie-policy"]')?.href;
	return { url: location.href.slice(0, 2_000), links, ...(manifestLink ? { manifestLink: manifestLink.slice(0, 2_000) } : {}) };
}
