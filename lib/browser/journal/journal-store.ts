import { packJournal, unpackJournal } from '../../visit/pack.ts';
import { emptyJournal, type TabJournal } from '../../visit/tab-journal.ts';
import { browser } from '../api.ts';

const prefix = 'tab:';
const keyOf = (tab: number) => `${prefix}${tab}`;

/** All journals that an earlier life of the background worker left. */
export async function loadJournals(): Promise<Map<number, TabJournal>> {
	const stored = await browser.storage.session.get(null);
	const journals = new Map<number, TabJournal>();
	for (const [key, packed] of Object.entries(stored)) {
		const journal = key.startsWith(prefix) ? unpackJournal(packed) : undefined;
		if (journal) journals.set(Number(key.slice(prefix.length)), journal);
	}
	return journals;
}

/** The journal of one tab; an empty one where nothing is known of it. */
export async function loadJournal(tab: number): Promise<TabJournal> {
	const key = keyOf(tab);
	return unpackJournal((await browser.storage.session.get(key))[key]) ?? emptyJournal;
}

async function forgetJournal(tab: number): Promise<void> {
	await browser.storage.session.remove(keyOf(tab));
}

/** Calls back whenever the background worker has written this tab's journal. Returns the way to stop. */
export function watchJournal(tab: number, listener: () => void): () => void {
	const key = keyOf(tab);
	const onChanged = (changes: Record<string, unknown>) => {
		if (key in changes) listener();
	};
	browser.storage.session.onChanged.addListener(onChanged);
	return () => browser.storage.session.onChanged.removeListener(onChanged);
}

/** Milliseconds between two writes of one tab's journal: a page that loads is told of in hundreds of events. */
const rest = 200;
/** After a write, all writing rests as many times longer than that took, so that long journals of many tabs leave time to listen. */
const share = 4;

/**
 * Writes journals, one at a time. The first change is written at once, so that a worker that is killed loses nothing it was told; those that
 * come while a write is on its way, and shortly after, are written together.
 */
export class JournalWriter {
	readonly #latest: (tab: number) => TabJournal | undefined;
	readonly #waiting = new Set<number>();
	/** When a tab may be written again, for those written lately. */
	readonly #due = new Map<number, number>();
	#running = false;

	constructor(latest: (tab: number) => TabJournal | undefined) {
		this.#latest = latest;
	}

	schedule(tab: number): void {
		this.#waiting.add(tab);
		if (!this.#running) void this.#run();
	}

	async #run(): Promise<void> {
		this.#running = true;
		while (this.#waiting.size > 0) {
			const tab = this.#next();
			const began = Date.now();
			const early = (this.#due.get(tab) ?? 0) - began;
			if (early > 0) {
				// Not the whole time: another tab may come that can be written at once.
				await pause(Math.min(early, 20));
				continue;
			}
			this.#waiting.delete(tab);
			await this.#write(tab);
			const ended = Date.now();
			this.#forget(ended);
			this.#due.set(tab, ended + rest);
			await pause((ended - began) * share);
		}
		this.#running = false;
	}

	/** The one that may be written first. */
	#next(): number {
		const dueOf = (tab: number) => this.#due.get(tab) ?? 0;
		return [...this.#waiting].reduce((first, tab) => (dueOf(tab) < dueOf(first) ? tab : first));
	}

	#forget(now: number): void {
		for (const [tab, due] of this.#due) if (due <= now) this.#due.delete(tab);
	}

	async #write(tab: number): Promise<void> {
		try {
			const journal = this.#latest(tab);
			if (journal) await store(keyOf(tab), packJournal(journal));
			else await forgetJournal(tab);
		} catch (error) {
			// The browser is closing. The journal is still in memory, and the next event tries again.
			console.error(`Glassjar: tab ${tab} could not be stored`, error);
		}
	}
}

/** Where there is no more room, the longest journal of another tab goes: one page must not silence all tabs. It is written again with that tab's next event. */
async function store(key: string, text: string): Promise<void> {
	try {
		await browser.storage.session.set({ [key]: text });
	} catch (error) {
		const journals = Object.entries(await browser.storage.session.get(null)).filter(
			([other, packed]) => other.startsWith(prefix) && other !== key && typeof packed === 'string',
		) as [string, string][];
		const longest = journals.sort(([, a], [, b]) => b.length - a.length)[0];
		if (!longest) throw error;
		await browser.storage.session.remove(longest[0]);
		await browser.storage.session.set({ [key]: text });
	}
}

async function pause(milliseconds: number): Promise<void> {
	if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
