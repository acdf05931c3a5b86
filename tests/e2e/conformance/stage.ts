import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
	type BrowserSession,
	type ExtensionPage,
	type JarEntry,
	type SessionOptions,
	type Tab,
	until,
} from '../../../scripts/browsers/browser-session.ts';
import { startBrowser } from '../../../scripts/browsers/start-browser.ts';
import type { RunningSites } from '../../sites/serve.ts';
import { extensionPath } from '../with-browser.ts';
import type { Configuration } from './configuration.ts';
import { byName, type Expected } from './expected.ts';
import { inTurn } from './in-turn.ts';
import { type Listed, type ListedCookie, look } from './look.ts';

/** How long an event may take from the browser to the list. */
const patience = 8000;

interface Setting {
	readonly session: BrowserSession;
	readonly configuration: Configuration;
	readonly sites: RunningSites;
	/** A page of the extension that stays open, to look from. */
	readonly desk: ExtensionPage;
	readonly hosts: readonly string[];
	readonly inTurn: ReturnType<typeof inTurn>;
}

export async function openDesk(session: BrowserSession): Promise<ExtensionPage> {
	const desk = await session.extensionPage('popup.html?tab=0');
	await until('the page to look from', () => desk.evaluate<boolean>('Boolean(globalThis.glassjar)'));
	return desk;
}

/** A browser in one configuration, for one scenario. */
export class Stage {
	readonly session: BrowserSession;
	readonly sites: RunningSites;
	readonly #setting: Setting;
	/** What is to be ended after the scenario, the last first. */
	readonly #ends: (() => Promise<unknown>)[] = [];
	readonly #startedAt = Date.now();

	constructor(setting: Setting) {
		this.session = setting.session;
		this.sites = setting.sites;
		this.#setting = setting;
	}

	get isFirefox(): boolean {
		return this.#setting.configuration.kind === 'firefox';
	}

	/** Third parties' cookies are kept as anywhere. */
	get allowsThirdParties(): boolean {
		return this.#setting.configuration.id === 'chromium';
	}

	/** The partition of a site's third parties, where the browser gives each cookie one unasked. */
	apart(site: string): string | null {
		return this.isFirefox ? `https://${site}` : null;
	}

	/** A tab that is closed at the end. */
	async open(url: string): Promise<Tab> {
		return this.#opened(() => this.session.open('about:blank'), url);
	}

	/** In a container of its own (Firefox). */
	openInContainer(url: string): Promise<Tab> {
		return this.#opened(() => this.session.openInContainer('about:blank'), url);
	}

	openPrivate(url: string): Promise<Tab> {
		return this.#opened(() => this.session.openPrivate('about:blank'), url);
	}

	/** Goes there in a tab that is closed again at once. */
	async visit(url: string): Promise<void> {
		await this.shut(await this.open(url));
	}

	/** Also in turn: Firefox opens no tab while one is going. */
	shut(tab: Tab): Promise<void> {
		return this.#setting.inTurn(() => tab.close());
	}

	async #opened(open: () => Promise<Tab>, url: string): Promise<Tab> {
		const tab = await this.#setting.inTurn(open);
		this.#ends.push(() => this.shut(tab));
		if (url !== 'about:blank') await tab.goto(url);
		return tab;
	}

	/** Another browser of the same configuration, with other options. */
	async another(options: Partial<SessionOptions>): Promise<Stage> {
		const { configuration, sites, hosts } = this.#setting;
		const extension = extensionPath(configuration.kind);
		const all = { extension, headless: true, sites, backgroundAlone: true, ...configuration.options, ...options };
		const session = await startBrowser(configuration.kind, all);
		const desk = await openDesk(session);
		const stage = new Stage({ session, configuration, sites, hosts, desk, inTurn: inTurn() });
		stage.#ends.push(() => session.close());
		this.#ends.push(() => stage.close());
		return stage;
	}

	/** A folder that is there for the scenario. */
	folder(): string {
		const folder = mkdtempSync(join(tmpdir(), 'glassjar-conformance-'));
		this.#ends.push(async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
		return folder;
	}

	/** Evaluates in a page of the extension. */
	inPage<Result>(expression: string): Promise<Result> {
		return this.#setting.desk.evaluate<Result>(expression);
	}

	/** The number of the tab that shows such an address. */
	tabShowing(pattern: string): Promise<number> {
		return until(`a tab that shows ${pattern}`, () =>
			this.inPage<number | undefined>(
				`chrome.tabs.query({ url: '${pattern}', status: 'complete' }).then(([tab]) => tab?.id)`,
			).then((id) => id ?? undefined),
		);
	}

	/** Waits until the browser itself has the cookie. */
	async jarHas(name: string, domain: string): Promise<void> {
		await until(`${name} of ${domain} in the jar`, async () =>
			(await this.session.jar()).find((cookie) => cookie.name === name && bare(cookie.domain) === domain),
		);
	}

	/** Makes Glassjar know nothing of the tab, as if it came only now. */
	async forget({ id }: Tab): Promise<void> {
		await this.session.killBackground();
		await this.inPage(`chrome.storage.session.remove('tab:${id}')`);
	}

	/** Waits for what pages do by themselves. */
	pause(milliseconds: number): Promise<void> {
		return new Promise((resolve) => setTimeout(resolve, milliseconds));
	}

	/**
	 * Waits until Glassjar says of the tab what it must, then holds it against the browser's own account: nothing listed that the jar has
	 * not, nothing missed that concerns the tab, nothing twice, and all times within the scenario.
	 */
	async check(expected: Expected): Promise<void> {
		const end = Date.now() + patience;
		for (let rest = 40; ; rest = Math.min(2 * rest, 200)) {
			const seen = await look(this.#setting.desk, expected.tab.id);
			try {
				this.#compare(seen, expected);
				this.#holdAgainst(await this.session.jar(), seen, expected);
				return;
			} catch (error) {
				if (Date.now() > end) throw await this.#explain(error, seen, expected);
				await this.pause(rest);
			}
		}
	}

	async close(): Promise<void> {
		for (const end of this.#ends.splice(0).reverse()) await end().catch(() => undefined);
	}

	/** With what there is to compare, for whoever reads the failure. */
	async #explain(error: unknown, seen: Listed, expected: Expected): Promise<unknown> {
		const { id } = expected.tab;
		const journal = await this.#setting.desk.evaluate<object>(`chrome.storage.session.get('tab:${id}')`);
		const own = (await this.session.jar()).filter(({ domain }) => this.#isOwn(domain));
		const lines = { listed: seen.stored, refused: seen.refused, expected, jar: own, journal };
		const text = Object.entries(lines).map(([title, line]) => `${title}: ${JSON.stringify(line).slice(0, 3000)}`);
		if (error instanceof Error) error.message += `\n${text.join('\n')}`;
		return error;
	}

	#isOwn(domain: string): boolean {
		return this.#setting.hosts.some((host) => host === bare(domain) || host.endsWith(`.${bare(domain)}`));
	}

	#compare(seen: Listed, { stored, refused = [] }: Expected): void {
		expect(seen.stored.map(({ name }) => name)).toEqual([...stored].sort(byName).map(({ name }) => name));
		expect(seen.refused.map(({ name }) => name)).toEqual([...refused].sort(byName).map(({ name }) => name));
		expect(seen.stored).toMatchObject([...stored].sort(byName));
		expect(seen.refused).toMatchObject([...refused].sort(byName));
	}

	#holdAgainst(jar: readonly JarEntry[], { stored }: Listed, { elsewhere = [] }: Expected): void {
		const now = Date.now() / 1000;
		// Firefox’s account has for a while what it no longer sends.
		const alive = jar.filter(({ expires }) => expires === undefined || expires > now);
		const own = alive.filter(({ domain }) => this.#isOwn(domain));
		const account = own.map(identity).sort();
		const listed = stored.map(identity).sort();
		// Nothing invented, nothing twice.
		expect(account).toEqual(expect.arrayContaining(listed));
		expect(new Set(listed).size).toBe(listed.length);
		// Nothing missed.
		const rest = [...account];
		for (const line of listed) rest.splice(rest.indexOf(line), 1);
		expect(rest.map((line) => (JSON.parse(line) as string[])[0]).sort()).toEqual([...elsewhere].sort());
		for (const { firstAt, lastAt, by } of stored) {
			if (by === 'earlier' || (by === 'unknown' && firstAt === undefined)) continue;
			expect(firstAt).toBeGreaterThanOrEqual(Math.floor(this.#startedAt) - 5);
			expect(lastAt).toBeLessThanOrEqual(Date.now() + 5);
		}
	}
}

const bare = (domain: string) => domain.replace(/^\./, '');

function identity({ name, domain, path, partition, store }: JarEntry | ListedCookie): string {
	return JSON.stringify([
		name,
		domain,
		path,
		partition ?? null,
		store && !/^(0|firefox-default)$/.test(store) ? 'other' : 'normal',
	]);
}
