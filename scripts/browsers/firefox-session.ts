import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Bidi } from './bidi.ts';
import { type BrowserSession, type ExtensionPage, type JarEntry, onlyOne, type Tab, until, webTabs } from './browser-session.ts';
import { firefoxJar } from './firefox-jar.ts';
import { FirefoxPage, FirefoxTab, FirefoxToolbarPopup } from './firefox-page.ts';
import type { Installed } from './firefox-profile.ts';
import { saveSession } from './firefox-restore.ts';

interface Context {
	readonly context: string;
	readonly url: string;
}

/** Firefox with the extension in it, once it runs. */
export class FirefoxSession implements BrowserSession {
	readonly kind = 'firefox';
	readonly ended: Promise<void>;
	readonly version: string;
	readonly bidi: Bidi;
	readonly #child: ChildProcess;
	readonly #extension: Installed;
	readonly #temporary: string | undefined;
	readonly #kept: string | undefined;
	/** A page of the extension that stays open, to ask the extension's API from. */
	#desk: FirefoxPage | undefined;

	constructor(
		bidi: Bidi,
		child: ChildProcess,
		extension: Installed,
		version: string,
		profile: { readonly temporary?: string; readonly kept?: string },
	) {
		this.bidi = bidi;
		this.#child = child;
		this.ended = new Promise((resolve) => child.once('exit', () => resolve()));
		this.#extension = extension;
		this.version = version;
		this.#temporary = profile.temporary;
		this.#kept = profile.kept;
	}

	async listening(): Promise<void> {
		this.#desk = (await this.extensionPage('manifest.json')) as FirefoxPage;
		await until('the background’s listeners', async () => (await this.#backgroundState()) === 'running');
	}

	async open(url: string, userContext?: string): Promise<Tab> {
		const before = new Set(await this.#tabs());
		const { context } = await this.bidi.send<Context>('browsingContext.create', {
			type: 'tab',
			...(userContext ? { userContext } : {}),
		});
		const id = await until('the new tab’s number', async () => onlyOne((await this.#tabs()).filter((tab) => !before.has(tab))));
		const tab = new FirefoxTab(this.bidi, context, id);
		await tab.goto(url);
		return tab;
	}

	async openInContainer(url: string): Promise<Tab> {
		const { userContext } = await this.bidi.send<{ userContext: string }>('browser.createUserContext');
		return this.open(url, userContext);
	}

	async openPrivate(url: string): Promise<Tab> {
		const known = new Set((await this.#contexts()).map(({ context }) => context));
		// Opened there at once: a new window's tab that is sent elsewhere while its first page comes may never get anywhere.
		const id = await this.inExtension<number>(
			`browser.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then((window) => window.tabs[0].id)`,
		);
		const opened = await until('the private window', async () =>
			(await this.#contexts()).find(({ context, url: at }) => !known.has(context) && (at === url || !at.startsWith('about:'))),
		);
		await until('its page', () =>
			this.inExtension<boolean>(`browser.tabs.get(${id}).then(({ status }) => status === 'complete')`),
		);
		return new FirefoxTab(this.bidi, opened.context, id);
	}

	async jar(): Promise<JarEntry[]> {
		const entries = await this.inChrome<JarEntry[]>(firefoxJar);
		// Names come as bytes, one a character.
		return entries.map((entry) => ({ ...entry, name: Buffer.from(entry.name, 'latin1').toString() }));
	}

	async clearCookies(host: string): Promise<void> {
		await this.bidi.send('storage.deleteCookies', { filter: { domain: host } });
	}

	async #contexts(): Promise<readonly Context[]> {
		return (await this.bidi.send<{ contexts: readonly Context[] }>('browsingContext.getTree')).contexts;
	}

	async popup(tab: Tab, { toolbar = true } = {}): Promise<ExtensionPage> {
		if (!toolbar) return this.extensionPage(`popup.html?tab=${tab.id}`);
		await new FirefoxToolbarPopup(this.#desk!).close();
		await this.inExtension(`browser.tabs.update(${tab.id}, {active: true})`);
		// The panel of a popup that was just closed takes a moment to go.
		await until('the toolbar to be free', () =>
			this.inExtension<boolean>('browser.action.openPopup().then(() => true, () => false)'),
		);
		const popup = new FirefoxToolbarPopup(this.#desk!);
		await until('the toolbar’s popup', () => popup.isOpen());
		return popup;
	}

	async extensionPage(path: string): Promise<ExtensionPage> {
		const { context } = await this.bidi.send<Context>('browsingContext.create', { type: 'tab', background: true });
		await this.bidi.send('browsingContext.navigate', {
			context,
			url: `moz-extension://${this.#extension.uuid}/${path}`,
			wait: 'none',
		});
		const page = new FirefoxPage(this.bidi, context);
		await until(`the page ${path}`, async () => {
			const ready = await page.evaluate<string>('location.protocol + document.readyState').catch(() => '');
			return ready === 'moz-extension:complete';
		});
		return page;
	}

	killBackground(): Promise<boolean> {
		return this.inChrome(`(async () => {
			const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.#extension.id)});
			// One that is still starting is left to it: ended again and again it would never run.
			if (extension.backgroundState !== 'running') return false;
			await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
			return true;
		})()`);
	}

	async close(): Promise<void> {
		if (this.#child.exitCode === null) {
			// It can hang once the extension's process was killed: then it is ended by force.
			if (this.#kept) await this.inChrome(saveSession(this.#kept));
			const force = setTimeout(() => this.#child.kill('SIGKILL'), 4000);
			await Promise.race([this.bidi.send('browser.close'), this.ended]);
			await this.ended;
			clearTimeout(force);
		}
		this.bidi.disconnect();
		if (this.#temporary) rmSync(this.#temporary, { recursive: true, force: true, maxRetries: 5 });
	}

	/** Evaluates in a page of the extension, with its API at hand. */
	inExtension<Result>(expression: string): Promise<Result> {
		return this.#desk!.evaluate<Result>(expression);
	}

	/** Evaluates with the browser's own privileges. */
	async inChrome<Result>(expression: string): Promise<Result> {
		const { contexts } = await this.bidi.send<{ contexts: Context[] }>('browsingContext.getTree', { 'moz:scope': 'chrome' });
		return new FirefoxPage(this.bidi, contexts[0]!.context).evaluate<Result>(expression);
	}

	#backgroundState(): Promise<string> {
		return this.inChrome(`WebExtensionPolicy.getByID(${JSON.stringify(this.#extension.id)}).extension.backgroundState`);
	}

	#tabs(): Promise<number[]> {
		return this.inExtension(webTabs);
	}
}
