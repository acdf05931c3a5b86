import { cookiesInEffect } from '../../visit/in-effect.ts';
import type { Visit } from '../../visit/visit.ts';
import { browser } from '../api.ts';
import { readJar } from '../jar.ts';
import { protection } from '../protection.ts';

/** Milliseconds for which changes are gathered before the jar is read again: a page that is loading changes it many times. */
const delay = 600;

/** After painting, the badge rests as many times longer than that took. */
const share = 4;

/** The number on the icon: how many cookies are in effect in the tab. A tab behind another has its painted when it comes to the front. */
export class Badge {
	readonly #visitOf: (tab: number) => Visit | undefined;
	readonly #waiting = new Set<number>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#restUntil = 0;

	constructor(visitOf: (tab: number) => Visit | undefined) {
		this.#visitOf = visitOf;
	}

	schedule(tab: number): void {
		this.#waiting.add(tab);
		this.#timer ??= setTimeout(
			() => {
				const began = Date.now();
				this.#paint()
					.catch((error: unknown) => console.error('Glassjar: the badge', error))
					.finally(() => {
						this.#timer = undefined;
						this.#restUntil = Date.now() + (Date.now() - began) * share;
						for (const tab of this.#waiting) this.schedule(tab);
					});
			},
			Math.max(delay, this.#restUntil - Date.now()),
		);
	}

	async #paint(): Promise<void> {
		const tabs = [...this.#waiting];
		this.#waiting.clear();
		const jars = new Map<string, ReturnType<typeof readJar>>();
		for (const tab of tabs) {
			// A tab that was closed meanwhile needs no badge.
			const shown = await browser.tabs.get(tab).catch(() => undefined);
			if (!shown?.active) continue;
			const visit = this.#visitOf(tab);
			if (visit && !jars.has(visit.store)) jars.set(visit.store, readJar(visit.store));
			const jar = visit ? await jars.get(visit.store)! : [];
			const stored = visit ? cookiesInEffect(visit, jar, protection, Date.now()).filter(({ state }) => state === 'stored') : [];
			await setText(tab, stored.length > 0 ? String(stored.length) : '');
		}
	}
}

async function setText(tabId: number, text: string): Promise<void> {
	// It can be closed at any moment.
	await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
}
