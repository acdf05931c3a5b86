import { addressOf } from '../../cookie/address.ts';
import { Attribution, moment, type ToldTab } from '../../visit/attribution.ts';
import type { JarChange } from '../../visit/jar-change.ts';
import { Journals } from '../../visit/journals.ts';
import type { TabEvent } from '../../visit/tab-journal.ts';
import type { Visit } from '../../visit/visit.ts';
import { browser, isFirefox } from '../api.ts';
import { storeOf } from '../jar.ts';
import { protection } from '../protection.ts';
import { type Asked, askedByPage } from './asked-by-page.ts';
import { Badge } from './badge.ts';
import { BusyMark } from './busy-mark.ts';
import { JournalWriter, loadJournals } from './journal-store.ts';

/** How long after its header a change of the jar can still come from it, in milliseconds: a worker that wakes is told late. */
const usual = 1500;
const wakingUp = 5000;
/** How long after a change the answer that caused it can still be told (Firefox), in milliseconds. */
const patience = 500;

/** No tab: service workers ask for themselves. */
export const noTab = -1;

/**
 * The one writer of visits. Takes what the browser tells, in order, to the tabs that it concerns. It can be killed after
 * any event and goes on from session storage with the next.
 */
export class JournalKeeper {
	#journals = new Journals();
	readonly #stores = new Map<number, string>();
	readonly #startedAt = Date.now();
	readonly #busy = new BusyMark();
	readonly #attribution: Attribution;
	readonly #writer = new JournalWriter((tab) => this.#journals.get(tab));
	readonly #badge = new Badge((tab) => this.#journals.get(tab)?.visit);
	/**
	 * A worker that is woken is told what woke it by kind, not by time: changes of the jar can come before the answers that caused
	 * them. Until this settles, changes wait for the answers; the answers do not wait.
	 */
	readonly #awake = new Promise((resolve) => setTimeout(resolve, 250));
	/** Everything waits for what was before it; the first thing is to remember an earlier life. */
	#queue: Promise<unknown> = this.#remember().catch(logged);

	/** @param patient whether an answer may be told after the change that it caused, as Firefox does */
	constructor(patient = isFirefox) {
		this.#attribution = new Attribution(() => this.#journals, protection, patient);
	}

	/** @param store the cookie store of the request, where the browser tells it */
	response(tab: number, event: Extract<TabEvent, { kind: 'response' }>, store?: string): void {
		this.#enqueue(() => {
			const tabs = tab === noTab ? this.#tabsOf(event.initiator, store) : [tab];
			// What a page out of sight sets is nobody's yet.
			const corrections = this.#attribution.note(event, event.prerender ? [] : tabs);
			for (const concerned of tabs) this.#record(concerned, event);
			for (const correction of corrections) this.#tell(this.#attribution.corrected(correction));
		});
	}

	traced(tab: number, event: Extract<TabEvent, { kind: 'trace' }>): void {
		this.#enqueue(() => this.#record(tab, event));
	}

	prerendered(tab: number, event: Extract<TabEvent, { kind: 'prerendered' }>): void {
		this.#enqueue(() => this.#record(tab, event));
	}

	committed(tab: number, event: Omit<Extract<TabEvent, { kind: 'committed' }>, 'store'>): void {
		this.#enqueue(async () => {
			this.#record(tab, { ...event, store: await this.#storeOf(tab) });
		});
	}

	aborted(tab: number, event: Extract<TabEvent, { kind: 'aborted' }>): void {
		this.#enqueue(() => this.#record(tab, event));
	}

	changed(change: JarChange): void {
		void this.#awake.then(() =>
			this.#enqueue(() => {
				const { told, undecided } = this.#attribution.change(change, this.#window(change.at));
				this.#tell(told);
				// It may be of a page that is told of a moment later: browsers tell of the jar and of pages on different ways.
				const mayConcernMore = this.#attribution.mayConcernMore(told);
				const settle = () => this.#enqueue(() => this.#tell(this.#attribution.settle(change, told)));
				if (undecided || mayConcernMore) setTimeout(settle, undecided ? patience : moment);
			}),
		);
	}

	#window(at: number): number {
		return at - this.#startedAt < wakingUp ? wakingUp : usual;
	}

	#tell(told: readonly ToldTab[]): void {
		for (const { tab, event } of told) this.#record(tab, event);
	}

	closed(tab: number): void {
		this.#enqueue(() => {
			this.#journals.delete(tab);
			this.#stores.delete(tab);
			this.#writer.schedule(tab);
		});
	}

	/** Another tab takes this one's place: an old browser's instant pages. */
	replaced(tab: number, by: number): void {
		this.#enqueue(() => {
			this.#journals.move(tab, by);
			this.#writer.schedule(tab);
			this.#writer.schedule(by);
		});
	}

	shown(tab: number): void {
		this.#enqueue(() => this.#badge.schedule(tab));
	}

	/** Fills in what nobody saw of a tab, from what its pages say that they have loaded. */
	async closerLook(tab: number): Promise<void> {
		const [asked, shown] = await Promise.all([askedByPage(tab), browser.tabs.get(tab)]);
		const address = addressOf(shown.url ?? '');
		this.#enqueue(() => {
			if (!address) return;
			const at = Date.now();
			if (!this.#journals.get(tab)?.visit) this.#record(tab, { kind: 'committed', at, address, store: storeOf(shown) });
			const visit = this.#journals.get(tab)?.visit;
			// The tab has gone elsewhere meanwhile, or nothing was missed.
			if (visit?.host !== address.host || (visit.startedAt !== at && !visit.missed)) return;
			for (const each of asked) this.#fillIn(tab, visit, each, at);
		});
	}

	#fillIn(tab: number, visit: Visit, { frame, address, document }: Asked, at: number): void {
		if (visit.contacts.get(address.host)?.paths.includes(address.path)) return;
		const resource = frame !== 0 && document ? 'sub_frame' : 'other';
		this.#record(tab, { kind: 'response', at, address, frame, resource, cookies: [], initiator: visit.host });
	}

	#enqueue(step: () => void | Promise<void>): void {
		this.#busy.touch();
		this.#queue = this.#queue.then(step).catch(logged);
	}

	#record(tab: number, event: TabEvent): void {
		if (!this.#journals.record(tab, event)) return;
		this.#writer.schedule(tab);
		this.#badge.schedule(tab);
	}

	async #remember(): Promise<void> {
		// Both are asked for at once, before the first event leaves a mark of its own.
		const [journals, wasLeft] = await Promise.all([loadJournals(), BusyMark.wasLeft()]);
		this.#journals = new Journals(journals);
		if (wasLeft) for (const tab of this.#journals.tabs()) this.#record(tab, { kind: 'missed', what: 'events' });
		const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
		for (const tab of this.#journals.tabs()) if (!open.has(tab)) this.closed(tab);
	}

	/** A tab never changes its store. One that is gone by now counts as a normal one. */
	async #storeOf(tab: number): Promise<string> {
		const known = this.#stores.get(tab);
		if (known !== undefined) return known;
		const store = await browser.tabs.get(tab).then(storeOf, () => storeOf({ incognito: false }));
		this.#stores.set(tab, store);
		return store;
	}

	/** Tabs that show a document of the host which asked, for requests that a site's service worker makes. */
	#tabsOf(initiator: string | undefined, store: string | undefined): number[] {
		const concerned: number[] = [];
		for (const [tab, { visit }] of this.#journals) {
			if (!visit || initiator === undefined || !visit.contacts.get(initiator)?.document) continue;
			if (store === undefined || visit.store === store) concerned.push(tab);
		}
		// Chrome does not tell the store: what a private window's worker asked must not be written down for a normal one, nor the other way round.
		const stores = new Set(concerned.map((tab) => this.#journals.get(tab)?.visit?.store));
		return stores.size > 1 ? [] : concerned;
	}
}

/** What failed concerns one event; the next ones are still taken. */
function logged(error: unknown): void {
	console.error('Glassjar:', error);
}
