import { packJournal, unpackJournal } from '../visit/pack.ts';
import { emptyJournal, type TabJournal } from '../visit/tab-journal.ts';
import { browser } from './api.ts';

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

export async function loadJournal(tab: number): Promise<TabJournal> {
	const key = keyOf(tab);
	return unpackJournal((await browser.storage.session.get(key))[key]) ?? emptyJournal;
}

export async function forgetJournal(tab: number): Promise<void> {
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

/**
 * Writes journals, each tab's in turn. The first change is written at once, so that a worker that is killed loses nothing it was told;
 * those that come while a write is on its way, and shortly after, are written together.
 */
export class JournalWriter {
	readonly #latest: (tab: number) => TabJournal | undefined;
	readonly #writing = new Set<number>();
	readonly #waiting = new Set<number>();

	constructor(latest: (tab: number) => TabJournal | undefined) {
		this.#latest = latest;
	}

	schedule(tab: number): void {
		if (this.#writing.has(tab)) this.#waiting.add(tab);
		else void this.#write(tab);
	}

	async #write(tab: number): Promise<void> {
		this.#writing.add(tab);
		try {
			do {
				this.#waiting.delete(tab);
				const journal = this.#latest(tab);
				if (journal) await browser.storage.session.set({ [keyOf(tab)]: packJournal(journal) });
				else await forgetJournal(tab);
				await new Promise((resolve) => setTimeout(resolve, rest));
			} while (this.#waiting.has(tab));
		} catch (error) {
			// Out of room, or the browser is closing. The journal is still in memory, and the next event tries again.
			console.error(`Glassjar: tab ${tab} could not be stored`, error);
		} finally {
			this.#writing.delete(tab);
		}
	}
}
