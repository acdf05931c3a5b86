/** A real browser with the built extension in it, driven from outside. The same for Chromium and Firefox. */
export interface BrowserSession {
	readonly kind: BrowserKind;
	readonly version: string;
	/** Opens a tab and waits until its page has loaded. */
	open(url: string): Promise<Tab>;
	/** Opens a tab in a container of its own (Firefox). */
	openInContainer(url: string): Promise<Tab>;
	/** Opens a private window; Chromium needs the option `privateWindows`. */
	openPrivate(url: string): Promise<Tab>;
	/** What the browser itself says it holds, by its own protocol, partitioned cookies and all stores included. Without values. */
	jar(): Promise<JarEntry[]>;
	/** Deletes the cookies of a host, as users do in the browser's settings. */
	clearCookies(host: string): Promise<void>;
	/** The extension's popup for a tab: the toolbar's own, or with `toolbar: false` the same page in a tab of its own. */
	popup(tab: Tab, options?: { readonly toolbar?: boolean }): Promise<ExtensionPage>;
	/** Another page of the extension: `report.html?tab=7`. */
	extensionPage(path: string): Promise<ExtensionPage>;
	/** Evaluates in a page of the extension, with its API as `browser` (Firefox) or `chrome` (Chromium, whose promises are the same). */
	inExtension<Result>(expression: string): Promise<Result>;
	/** Ends the background worker at once; the next event wakes it. Tells whether there was one to end. */
	killBackground(): Promise<boolean>;
	close(): Promise<void>;
	/** Settles when the browser has ended, by whomever. */
	readonly ended: Promise<void>;
}

export type BrowserKind = 'chrome' | 'firefox';

export interface Page {
	/** Evaluates an expression (it may be a promise's) in the page, and brings the result back as JSON. */
	evaluate<Result>(expression: string): Promise<Result>;
	screenshot(path: string, options?: { readonly width?: number; readonly height?: number }): Promise<void>;
	close(): Promise<void>;
}

export interface Tab extends Page {
	/** The browser's number for the tab, as extensions see it. */
	readonly id: number;
	goto(url: string): Promise<void>;
	/** Sends the tab somewhere without waiting for the page. */
	leave(url: string): Promise<void>;
	reload(): Promise<void>;
	/** -1: back, 1: forward. Waits until the page is shown. */
	travel(steps: -1 | 1): Promise<void>;
}

export type ExtensionPage = Page;

/** A cookie by the browser's own account. */
export interface JarEntry {
	readonly name: string;
	readonly domain: string;
	readonly path: string;
	/** The site that it is kept apart for: `https://shop.test`. */
	readonly partition?: string;
	/** Another store than the normal one: `private`, or a container's number. */
	readonly store?: string;
	/** Seconds since 1970; absent for a session cookie. */
	readonly expires?: number;
}

export interface SessionOptions {
	/** The built extension. */
	readonly extension: string;
	readonly headless: boolean;
	/** Local sites to which their hosts lead; without it the browser goes to the real web. */
	readonly sites?: { readonly httpsPort: number; readonly httpPort: number; readonly proxyPort: number };
	/** Chromium only: whether third-party cookies are allowed. Default: yes, as in Chrome. */
	readonly thirdPartyCookies?: 'allowed' | 'blocked';
	/** Chromium only: lets the extension into private windows, as users can; Firefox's is always let in. */
	readonly privateWindows?: boolean;
	/**
	 * Chromium only: the driver leaves the background alone, so that it can be ended however often, and starts again as it would without a
	 * driver. The extension's API is then asked from a page.
	 */
	readonly backgroundAlone?: boolean;
	/** Opens the tabs of the last session again; for a `profile` that has one. */
	readonly restore?: boolean;
	/** A profile folder to use again; without it a new one that is deleted at the end. */
	readonly profile?: string;
	readonly preferences?: Readonly<Record<string, string | number | boolean>>;
	readonly language?: string;
}

/** Repeats until there is an answer that is not false. @throws when `timeout` milliseconds have passed, saying what was waited for */
export async function until<Result>(
	what: string,
	attempt: () => Promise<Result | false | undefined>,
	timeout = 10_000,
): Promise<Result> {
	const end = Date.now() + timeout;
	for (;;) {
		const result = await attempt();
		if (result !== undefined && result !== false) return result;
		if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain: ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
}

/** For `inExtension`: the numbers of all tabs but those of the extension's own pages, such as the one that it opens after install. */
export const webTabs = `chrome.tabs.query({}).then((tabs) =>
	tabs.filter((tab) => !(tab.pendingUrl || tab.url || '').startsWith(chrome.runtime.getURL(''))).map((tab) => tab.id))`;

/** Nothing while there are several: one of them may be a page of the extension that does not yet show its address. */
export function onlyOne<Item>(items: readonly Item[]): Item | undefined {
	return items.length === 1 ? items[0] : undefined;
}
