import { expect } from 'vitest';
import type { BrowserSession, ExtensionPage, JarEntry, Tab } from '../../../scripts/browsers/browser-session.ts';
import type { RunningSites } from '../../sites/serve.ts';
import type { Configuration } from './configuration.ts';
import { byName, type Expected } from './expected.ts';
import { type Listed, type ListedCookie, look } from './look.ts';

/** How long an event may take from the browser to the list. */
const patience = 6000;

/** A browser in one configuration, for one scenario. */
export class Stage {
	readonly session: BrowserSession;
	readonly configuration: Configuration;
	readonly sites: RunningSites;
	readonly #desk: ExtensionPage;
	readonly #hosts: readonly string[];
	readonly #tabs: Tab[] = [];
	readonly #startedAt = Date.now();

	constructor(
		session: BrowserSession,
		configuration: Configuration,
		sites: RunningSites,
		desk: ExtensionPage,
		hosts: readonly string[],
	) {
		this.session = session;
		this.configuration = configuration;
		this.sites = sites;
		this.#desk = desk;
		this.#hosts = hosts;
	}

	get isFirefox(): boolean {
		return this.configuration.kind === 'firefox';
	}

	/** Third parties' cookies are kept as anywhere. */
	get allowsThirdParties(): boolean {
		return this.configuration.id === 'chromium';
	}

	/** The partition of a site's third parties, where the browser gives each cookie one unasked. */
	apart(site: string): string | null {
		return this.isFirefox ? `https://${site}` : null;
	}

	async open(url: string): Promise<Tab> {
		return this.keep(await this.session.open(url));
	}

	/** Closed at the end. */
	keep(tab: Tab): Tab {
		this.#tabs.push(tab);
		return tab;
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
		for (;;) {
			const seen = await look(this.#desk, expected.tab.id);
			try {
				this.#compare(seen, expected);
				this.#holdAgainst(await this.session.jar(), seen, expected);
				return;
			} catch (error) {
				if (Date.now() > end) throw error;
				await this.pause(50);
			}
		}
	}

	async close(): Promise<void> {
		for (const tab of this.#tabs) await tab.close().catch(() => undefined);
	}

	#compare(seen: Listed, { stored, refused = [] }: Expected): void {
		expect(seen.stored.map(({ name }) => name)).toEqual([...stored].sort(byName).map(({ name }) => name));
		expect(seen.refused.map(({ name }) => name)).toEqual([...refused].sort(byName).map(({ name }) => name));
		expect(seen.stored).toMatchObject([...stored].sort(byName));
		expect(seen.refused).toMatchObject([...refused].sort(byName));
	}

	#holdAgainst(jar: readonly JarEntry[], { stored }: Listed, { elsewhere = [] }: Expected): void {
		const own = jar.filter(({ domain }) =>
			this.#hosts.some((host) => host === bare(domain) || host.endsWith(`.${bare(domain)}`)),
		);
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
			if (by === 'earlier') continue;
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
