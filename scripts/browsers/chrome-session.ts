import { rmSync } from 'node:fs';
import type { Browser, WebWorker } from 'puppeteer-core';
import { type BrowserSession, type ExtensionPage, type JarEntry, onlyOne, type Tab, until, webTabs } from './browser-session.ts';
import { readChromeJar, sessionOf } from './chrome-jar.ts';
import { ChromePage, ChromeTab } from './chrome-page.ts';
import { ChromeWorkerSwitch } from './chrome-worker-switch.ts';

/** Chromium with the extension in it, once it runs. */
export class ChromeSession implements BrowserSession {
	readonly kind = 'chrome';
	readonly version: string;
	readonly ended: Promise<void>;
	readonly browser: Browser;
	readonly extensionId: string;
	readonly #temporary: string | undefined;
	#desk: ChromePage | undefined;
	#switch: ChromeWorkerSwitch | undefined;

	constructor(browser: Browser, version: string, extension: string, temporary: string | undefined) {
		this.version = version;
		this.ended = new Promise((resolve) => browser.once('disconnected', () => resolve()));
		this.browser = browser;
		this.extensionId = extension;
		this.#temporary = temporary;
	}

	async open(url: string): Promise<ChromeTab> {
		const before = new Set(await this.#tabs());
		const page = await this.browser.newPage();
		const id = await until('the new tab’s number', async () => onlyOne((await this.#tabs()).filter((tab) => !before.has(tab))));
		const opened = new ChromeTab(page, id);
		await opened.goto(url);
		return opened;
	}

	openInContainer(): Promise<Tab> {
		return Promise.reject(new Error('Chromium has no containers'));
	}

	async openPrivate(url: string): Promise<Tab> {
		const known = new Set(this.browser.targets());
		const id = await this.inExtension<number>(
			"chrome.windows.create({ incognito: true, url: 'about:blank' }).then((window) => window.tabs[0].id)",
		);
		const target = await this.browser.waitForTarget((candidate) => candidate.type() === 'page' && !known.has(candidate));
		const opened = new ChromeTab((await target.page())!, id);
		await opened.goto(url);
		return opened;
	}

	jar(): Promise<JarEntry[]> {
		return readChromeJar(this.browser);
	}

	async clearCookies(host: string): Promise<void> {
		const { cookies } = await (await sessionOf(this.browser)).send('Storage.getCookies');
		const pages = await this.browser.pages();
		const client = await pages[0]!.createCDPSession();
		for (const { name, domain, path } of cookies)
			if (domain.replace(/^\./, '') === host) await client.send('Network.deleteCookies', { name, domain, path });
		await client.detach();
	}

	async popup(tab: Tab, { toolbar = true } = {}): Promise<ExtensionPage> {
		if (!toolbar) return this.extensionPage(`popup.html?tab=${tab.id}`);
		await (tab as ChromeTab).bringToFront();
		const waiting = this.browser.waitForTarget((target) => target.url() === `chrome-extension://${this.extensionId}/popup.html`);
		await this.inExtension('chrome.action.openPopup()');
		const page = await (await waiting).asPage();
		return new ChromePage(page);
	}

	async extensionPage(path: string): Promise<ChromePage> {
		const page = await this.browser.newPage();
		await page.goto(`chrome-extension://${this.extensionId}/${path}`);
		return new ChromePage(page);
	}

	/** From now on asks the extension's API from a page, and ends its worker as the browser does. */
	async leaveBackgroundAlone(): Promise<void> {
		// A page that never loads itself anew: the popup does, when its language is another one.
		this.#desk = await this.extensionPage('glossary.html');
		this.#switch = await ChromeWorkerSwitch.of(this.#desk.page);
		await until('the extension’s worker', async () => this.#switch?.isOn());
	}

	async killBackground(): Promise<boolean> {
		if (this.#switch) return this.#switch.off();
		const worker = await backgroundOf(this.browser);
		if (!worker) return false;
		// It may have ended by itself in this moment.
		return worker.close().then(
			() => true,
			() => false,
		);
	}

	async close(): Promise<void> {
		if (this.browser.connected) await this.browser.close();
		if (this.#temporary) rmSync(this.#temporary, { recursive: true, force: true, maxRetries: 5 });
	}

	/** In the worker, waking it if it sleeps or is just being ended. */
	inExtension<Result>(expression: string): Promise<Result> {
		if (this.#desk) return this.#desk.evaluate<Result>(expression);
		let failed = false;
		return until('the worker to answer', async () => {
			const worker = (failed ? undefined : await backgroundOf(this.browser)) ?? (await this.#wake());
			try {
				return { answer: (await worker.evaluate(expression)) as Result };
			} catch (error) {
				if (!/Target closed|No session|Execution context/.test(String(error))) throw error;
				failed = true;
				return undefined;
			}
		}).then(({ answer }) => answer);
	}

	/** Bytes of JavaScript heap that the worker uses, after a collection. */
	async backgroundHeap(): Promise<number> {
		const worker = (await backgroundOf(this.browser)) ?? (await this.#wake());
		await worker.client.send('HeapProfiler.collectGarbage');
		return (await worker.client.send('Runtime.getHeapUsage')).usedSize;
	}

	/** A page of the extension that stores something is an event; so is any navigation. */
	async #wake(): Promise<WebWorker> {
		const page = await this.browser.newPage();
		await page.goto('about:blank');
		await page.close();
		return until('the worker to wake', () => backgroundOf(this.browser));
	}

	#tabs(): Promise<number[]> {
		return this.inExtension(webTabs);
	}
}

/** The extension's worker, if it runs. The newest: one that was ended can be listed for a while. */
export async function backgroundOf(browser: Browser): Promise<WebWorker | undefined> {
	const target = browser
		.targets()
		.findLast((candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith('chrome-extension:'));
	return (await target?.worker()) ?? undefined;
}
