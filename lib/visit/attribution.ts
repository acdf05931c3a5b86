import { cookieKey } from '../cookie/cookie-key.ts';
import type { StoredCookie } from '../cookie/stored-cookie.ts';
import { clockSlack } from './asked-for.ts';
import type { JarChange } from './jar-change.ts';
import type { Protection } from './protection.ts';
import { belongsHere, concernOf } from './reach.ts';
import { type Correction, RecentResponses } from './recent-responses.ts';
import type { TabJournal } from './tab-journal.ts';
import type { Writer } from './visit.ts';
import type { ResponseEvent, VisitEvent } from './visit-event.ts';

type ChangeEvent = Extract<VisitEvent, { kind: 'change' }>;

/** How long after a change of the jar the page can be told whose script caused it, in milliseconds. */
export const moment = 60;

/** Removals that are remembered. */
const mostRemoved = 2000;

/** What a change of the jar is to one tab. */
export interface ToldTab {
	readonly tab: number;
	readonly event: ChangeEvent;
}

/** The journals of all tabs; the latest changes of the jar may be missing. */
export type Desk = Iterable<readonly [number, TabJournal]> & {
	peek(tab: number): TabJournal | undefined;
	/** With the latest changes. */
	get(tab: number): TabJournal | undefined;
};

/**
 * Says who wrote a cookie that has changed, and to which tabs it matters. A response's cookie is its tabs' own; what no response asked for
 * is the scripts' of any tab that shows a document which may.
 */
export class Attribution {
	readonly #responses: RecentResponses;
	readonly #journals: () => Desk;
	readonly #protection: Protection;
	readonly #patient: boolean;
	/** Removals that nothing has followed, by the cookie's key. */
	readonly #removed = new Map<string, JarChange>();

	/** @param patient a response may be told after the change that it caused: `settle` has the last word */
	constructor(journals: () => Desk, protection: Protection, patient: boolean) {
		this.#journals = journals;
		this.#protection = protection;
		this.#patient = patient;
		this.#responses = new RecentResponses(patient ? clockSlack : 2);
	}

	/** @returns changes that were told before this response, their cause; to be said with `corrected` once the response is recorded */
	note(event: ResponseEvent, tabs: readonly number[]): Correction[] {
		return this.#responses.note(event, tabs, this.#admits);
	}

	/** As {@link settle} has told it, so that this word takes the place of that. */
	corrected(correction: Correction): ToldTab[] {
		return this.#caused(correction).map((told) => this.#late(told));
	}

	#caused({ tabs, ...change }: Correction): ToldTab[] {
		const own = tabs.map((tab) => ({ tab, event: eventOf(change, 'response') }));
		return [...own, ...this.#tell(change, 'elsewhere').filter(({ tab }) => !tabs.includes(tab))];
	}

	/** The first script of a page writes after the page has come, however their times were taken. */
	#late({ tab, event }: ToldTab): ToldTab {
		const startedAt = this.#journals().peek(tab)?.visit?.startedAt ?? event.at;
		const isFirst = startedAt > event.at && startedAt - event.at <= moment;
		return { tab, event: isFirst ? { ...event, at: startedAt } : event };
	}

	/**
	 * The first word on a change. `undecided`: no response is known that asked for it, but one may still be told; until then nobody knows
	 * who wrote it.
	 *
	 * @param window how long after its header a change can still come from it, in milliseconds
	 */
	change(change: JarChange, window: number): { readonly told: readonly ToldTab[]; readonly undecided: boolean } {
		const key = cookieKey(change.cookie);
		this.#removed.delete(key);
		if (change.gone) {
			this.#removed.set(key, change);
			for (const oldest of this.#removed.keys()) if (this.#removed.size > mostRemoved) this.#removed.delete(oldest);
			return { told: this.#gone(change), undecided: false };
		}
		const tabs = this.#responses.claim(change, window, this.#admits);
		if (tabs) return { told: this.#caused({ ...change, tabs }), undecided: false };
		if (!this.#patient) return { told: this.settle(change), undecided: false };
		return { told: this.#tell(change, 'unknown'), undecided: true };
	}

	/**
	 * No response has been told that asked for the change.
	 *
	 * @param told what `change` has said of it: a removal is told to each tab once, since the cookie may have been written again
	 */
	settle(change: JarChange, told: readonly ToldTab[] = []): ToldTab[] {
		if (change.gone)
			return this.#gone(change).filter(({ tab }) => !told.some((each) => each.tab === tab) && !this.#isWrittenAgain(tab, change));
		return this.#settled(change).map((told) => this.#late(told));
	}

	/** Whether a tab that is not among these may turn out to be concerned, once its page is told. */
	mayConcernMore(told: readonly ToldTab[]): boolean {
		if (told.length === 0) return true;
		for (const [tab, { pending }] of this.#journals())
			if (pending.some(({ resource }) => resource === 'main_frame') && !told.some((each) => each.tab === tab)) return true;
		return false;
	}

	#gone(change: JarChange): ToldTab[] {
		return this.#tell(change, 'unknown').map((told) => this.#late(told));
	}

	/** Whether the cookie was written again after this removal, and the tab knows of that: the removal would be told in the wrong order. */
	#isWrittenAgain(tab: number, change: JarChange): boolean {
		const key = cookieKey(change.cookie);
		return this.#removed.get(key) !== change && this.#journals().get(tab)?.visit?.observations.has(`jar ${key}`) === true;
	}

	#settled(change: JarChange): ToldTab[] {
		const { cookie, at } = change;
		if (!this.#responses.isUnasked(cookie, at)) return [];
		// What scripts cannot even read, they did not write.
		if (cookie.httpOnly) return this.#tell(change, 'response');
		const concerns = this.#concerns(cookie);
		const isAnyScripts = concerns.some(([, concern]) => concern === 'writes');
		const other = isAnyScripts ? 'elsewhere' : 'unknown';
		return concerns.map(([tab, concern]) => ({ tab, event: eventOf(change, concern === 'writes' ? 'script' : other) }));
	}

	/** The same to all that it concerns. */
	#tell(change: JarChange, by: Writer): ToldTab[] {
		return this.#concerns(change.cookie).map(([tab]) => ({ tab, event: eventOf(change, by) }));
	}

	#concerns(cookie: StoredCookie): [tab: number, concern: 'writes' | 'sent'][] {
		const concerns: [number, 'writes' | 'sent'][] = [];
		for (const [tab, { visit }] of this.#journals()) {
			const concern = visit && concernOf(cookie, visit, this.#protection);
			if (concern) concerns.push([tab, concern]);
		}
		return concerns;
	}

	/** A response of one tab can have written the cookies of its store and of its site's partition only; it may still have no page. */
	readonly #admits = (tabs: readonly number[], cookie: StoredCookie): boolean => {
		if (tabs.length === 0) return true;
		return tabs.some((tab) => {
			const { visit, pending = [] } = this.#journals().peek(tab) ?? {};
			return !visit || pending.some(({ resource }) => resource === 'main_frame') || belongsHere(cookie, visit);
		});
	};
}

function eventOf({ cookie, at, gone, replaced }: JarChange, by: Writer): ChangeEvent {
	return { kind: 'change', at, cookie, by, ...(gone ? { gone } : {}), ...(replaced ? { replaced } : {}) };
}
