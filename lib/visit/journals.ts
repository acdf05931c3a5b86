import { emptyJournal, recordChanges, recordInTab, type TabEvent, type TabJournal } from './tab-journal.ts';
import type { VisitEvent } from './visit-event.ts';

type Change = Extract<VisitEvent, { kind: 'change' }>;

/** How many tabs that are gone are remembered: what was on its way when they went comes within seconds. */
const mostGone = 200;

/**
 * The journals of all tabs. Every step makes a new journal, and of a long one that is costly; so changes of the jar, of which a page can make
 * thousands a second, are gathered and taken together, when something else happens in their tab or somebody asks for it.
 */
export class Journals {
	readonly #journals: Map<number, TabJournal>;
	readonly #changes = new Map<number, Change[]>();
	/** Browsers tell of answers after they have told that the tab was closed, and never give its number to another. */
	readonly #gone = new Set<number>();

	constructor(journals: ReadonlyMap<number, TabJournal> = new Map()) {
		this.#journals = new Map(journals);
	}

	get(tab: number): TabJournal | undefined {
		const journal = this.#journals.get(tab);
		const changes = this.#changes.get(tab);
		if (!journal || !changes) return journal;
		this.#changes.delete(tab);
		const settled = recordChanges(journal, changes);
		this.#journals.set(tab, settled);
		return settled;
	}

	/** Without the changes that are gathered: they tell nothing of a visit's site, pages and hosts. */
	peek(tab: number): TabJournal | undefined {
		return this.#journals.get(tab);
	}

	/** @returns whether it told anything new */
	record(tab: number, event: TabEvent): boolean {
		if (this.#gone.has(tab)) return false;
		if (event.kind === 'change') {
			const journal = this.#journals.get(tab);
			if (!journal?.visit && !journal?.pending.length) return false;
			const changes = this.#changes.get(tab);
			if (changes) changes.push(event);
			else this.#changes.set(tab, [event]);
			return true;
		}
		const before = this.get(tab) ?? emptyJournal;
		const after = recordInTab(before, event);
		if (after === before) return false;
		this.#journals.set(tab, after);
		return true;
	}

	delete(tab: number): void {
		this.#journals.delete(tab);
		this.#changes.delete(tab);
		this.#gone.add(tab);
		// The oldest come first.
		for (const oldest of this.#gone) if (this.#gone.size > mostGone) this.#gone.delete(oldest);
	}

	/** Another tab takes this one's place. */
	move(tab: number, to: number): void {
		const journal = this.get(tab);
		this.delete(tab);
		if (journal) this.#journals.set(to, journal);
	}

	tabs(): number[] {
		return [...this.#journals.keys()];
	}

	/** As `peek` has them. */
	[Symbol.iterator](): Iterator<[number, TabJournal]> {
		return this.#journals.entries();
	}
}
