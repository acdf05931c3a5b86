import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bidi } from './bidi.ts';
import {
	type BrowserSession,
	type ExtensionPage,
	type JarEntry,
	onlyOne,
	type SessionOptions,
	type Tab,
	until,
	webTabs,
} from './browser-session.ts';
import { findBrowser } from './find-browser.ts';
import { FirefoxPage, FirefoxTab, FirefoxToolbarPopup } from './firefox-page.ts';

/** Firefox with the extension installed for the session, driven by WebDriver BiDi. */
export async function startFirefox(options: SessionOptions): Promise<BrowserSession> {
	const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'glassjar-firefox-'));
	const manifest = JSON.parse(readFileSync(join(options.extension, 'manifest.json'), 'utf8')) as Manifest;
	const id = manifest.browser_specific_settings.gecko.id;
	const uuid = randomUUID();
	writeFileSync(join(profile, 'user.js'), userScript(options, id, uuid));
	const child = spawn(
		findBrowser('firefox'),
		[
			...(options.headless ? ['--headless'] : []),
			'--no-remote',
			'--profile',
			profile,
			'--remote-debugging-port=0',
			'--remote-allow-system-access',
			'about:blank',
		],
		{ stdio: ['ignore', 'ignore', 'pipe'] },
	);
	const killWithUs = () => child.kill('SIGKILL');
	process.once('exit', killWithUs);
	const bidi = await Bidi.connect(`${await address(child)}/session`);
	const { capabilities } = await bidi.send<{ capabilities: { browserVersion: string } }>('session.new', {
		capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
	});
	await bidi.send('webExtension.install', {
		extensionData: { type: 'path', path: options.extension },
		'moz:allowPrivateBrowsing': true,
	});
	const session = new FirefoxSession(
		bidi,
		child,
		{ id, uuid },
		capabilities.browserVersion,
		options.profile ? undefined : profile,
	);
	await session.listening();
	child.once('exit', () => process.off('exit', killWithUs));
	return session;
}

interface Manifest {
	readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
}

function userScript({ sites, preferences, language, restore }: SessionOptions, id: string, uuid: string): string {
	const all: Record<string, string | number | boolean> = {
		'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
		'extensions.openPopupWithoutUserGesture.enabled': true,
		'browser.shell.checkDefaultBrowser': false,
		'browser.startup.page': restore ? 3 : 0,
		'datareporting.policy.dataSubmissionEnabled': false,
		'toolkit.telemetry.reportingpolicy.firstRun': false,
		'browser.aboutwelcome.enabled': false,
		'app.update.enabled': false,
		'app.normandy.enabled': false,
		'browser.safebrowsing.update.enabled': false,
		'network.captive-portal-service.enabled': false,
		'network.connectivity-service.enabled': false,
		'services.settings.server': 'data:,',
		'extensions.getAddons.cache.enabled': false,
		...(language ? { 'intl.accept_languages': language, 'intl.locale.requested': language } : {}),
		...(sites
			? {
					'network.proxy.type': 1,
					'network.proxy.http': '127.0.0.1',
					'network.proxy.http_port': sites.proxyPort,
					'network.proxy.ssl': '127.0.0.1',
					'network.proxy.ssl_port': sites.proxyPort,
					'network.proxy.no_proxies_on': '',
					'network.proxy.allow_hijacking_localhost': true,
				}
			: {}),
		...preferences,
	};
	return Object.entries(all)
		.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
		.join('');
}

function address(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = '';
		child.stderr?.on('data', (chunk: Buffer) => {
			text = (text + chunk.toString()).slice(-5000);
			const found = /WebDriver BiDi listening on (ws:\S+)/.exec(text);
			if (found?.[1]) resolve(found[1]);
		});
		child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${text}`)));
	});
}

interface Context {
	readonly context: string;
	readonly url: string;
}

class FirefoxSession implements BrowserSession {
	readonly kind = 'firefox';
	readonly ended: Promise<void>;
	readonly version: string;
	readonly bidi: Bidi;
	readonly #child: ChildProcess;
	readonly #extension: { readonly id: string; readonly uuid: string };
	readonly #temporary: string | undefined;
	/** A page of the extension that stays open, to ask the extension's API from. */
	#desk: FirefoxPage | undefined;

	constructor(
		bidi: Bidi,
		child: ChildProcess,
		extension: { id: string; uuid: string },
		version: string,
		temporary: string | undefined,
	) {
		this.bidi = bidi;
		this.#child = child;
		this.ended = new Promise((resolve) => child.once('exit', () => resolve()));
		this.#extension = extension;
		this.version = version;
		this.#temporary = temporary;
	}

	async listening(): Promise<void> {
		this.#desk = (await this.extensionPage('manifest.json')) as FirefoxPage;
		await until('the background’s listeners', async () => ((await this.#backgroundState()) === 'running' ? true : undefined));
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
		const id = await this.inExtension<number>('browser.windows.create({ incognito: true }).then((window) => window.tabs[0].id)');
		const opened = await until('the private window', async () =>
			(await this.#contexts()).find(({ context }) => !known.has(context)),
		);
		const tab = new FirefoxTab(this.bidi, opened.context, id);
		await tab.goto(url);
		return tab;
	}

	/** The cookie service's own list: the protocol's leaves out partitions and private windows. */
	jar(): Promise<JarEntry[]> {
		return this.inChrome(`[...Services.cookies.cookies, ...Services.cookies.getCookiesWithOriginAttributes('{"privateBrowsingId":1}')].map(
			({ name, host: domain, path, isSession, expiry, originAttributes: { partitionKey, privateBrowsingId, userContextId } }) => {
				const [scheme, site] = partitionKey.replace(/[()]/g, '').split(',');
				return {
					name, domain, path,
					...(site ? { partition: scheme + '://' + site } : {}),
					...(privateBrowsingId ? { store: 'private' } : userContextId ? { store: String(userContextId) } : {}),
					...(isSession ? {} : { expires: expiry > 1e11 ? expiry / 1000 : expiry }),
				};
			})`);
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
			this.inExtension('browser.action.openPopup().then(() => true, () => null)').then((open) => open ?? undefined),
		);
		const popup = new FirefoxToolbarPopup(this.#desk!);
		await until('the toolbar’s popup', async () => ((await popup.isOpen()) ? true : undefined));
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
			return ready === 'moz-extension:complete' ? true : undefined;
		});
		return page;
	}

	killBackground(): Promise<boolean> {
		return this.inChrome(`(async () => {
			const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.#extension.id)});
			const wasRunning = extension.backgroundState === 'running';
			await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
			return wasRunning;
		})()`);
	}

	async close(): Promise<void> {
		if (this.#child.exitCode === null) {
			// It can hang once the extension's process was killed: then it is ended by force.
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
