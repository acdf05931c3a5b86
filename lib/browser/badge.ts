import { cookiesInEffect } from '../visit/in-effect.ts';
import type { Visit } from '../visit/visit.ts';
import { browser } from './api.ts';
import { readJar } from './jar.ts';
import { protection } from './protection.ts';

/** Milliseconds for which changes are gathered before the jar is read again: a page that is loading changes it many times. */
const delay = 600;

/** The number on the icon: how many cookies are in effect in the tab. */
export class Badge {
	readonly #visitOf: (tab: number) => Visit | undefined;
	readonly #waiting = new Set<number>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(visitOf: (tab: number) => Visit | undefined) {
		this.#visitOf = visitOf;
	}

	schedule(tab: number): void {
		this.#waiting.add(tab);
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			this.#paint().catch((error: unknown) => console.error('Glassjar: the badge', error));
		}, delay);
	}

	async #paint(): Promise<void> {
		const tabs = [...this.#waiting];
		this.#waiting.clear();
		const jars = new Map<string, ReturnType<typeof readJar>>();
		for (const tab of tabs) {
			const visit = this.#visitOf(tab);
			if (visit && !jars.has(visit.store)) jars.set(visit.store, readJar(visit.store));
			const jar = visit ? await jars.get(visit.store)! : [];
			const stored = visit ? cookiesInEffect(visit, jar, protection, Date.now()).filter(({ state }) => state === 'stored') : [];
			await setText(tab, stored.length > 0 ? String(stored.length) : '');
		}
	}
}

/** A tab that was closed meanwhile needs no badge. */
async function setText(tabId: number, text: string): Promise<void> {
	const open = await browser.tabs.get(tabId).catch(() => undefined);
	if (open) await browser.action.setBadgeText({ tabId, text });
}
