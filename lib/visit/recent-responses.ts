import { cookieKey } from '../cookie/cookie-key.ts';
import type { StoredCookie } from '../cookie/stored-cookie.ts';
import { targetOf } from '../cookie/target.ts';
import type { JarChange } from './jar-change.ts';
import { responseKey } from './observe.ts';
import type { ResponseEvent } from './visit-event.ts';

/** Headers and changes that are remembered, and for how many milliseconds. */
const most = 2000;
const longest = 5000;
/** Of one name, domain and path: changes that wait for their header, in several partitions and stores, or one after the other. */
const mostApart = 20;
/** Milliseconds between a change and its header, where that is told later: they are close in time, if not in the telling. */
const longestWhenLate = 1000;

/** A change that seemed to be a script’s, because no header was told yet. */
export interface Correction extends JarChange {
	/** The tabs for whose response it was. */
	readonly tabs: readonly number[];
}

interface Header {
	readonly at: number;
	readonly tabs: readonly number[];
}

/** Whether a response for these tabs can have written this very cookie: the key names neither store nor partition. */
type Admits = (tabs: readonly number[], cookie: StoredCookie) => boolean;

/**
 * Tells a cookie that a response wrote from one that a script wrote, and for which tab: the jar’s change event names neither. A header is
 * good for one change, so that a script which rewrites a response's cookie is seen as what it is.
 */
export class RecentResponses {
	readonly #slack: number;
	readonly #headers = new Map<string, Header[]>();
	#count = 0;
	/** Changes that no header had asked for, by the header's key; several where stores or partitions differ. */
	readonly #unasked = new Map<string, readonly JarChange[]>();

	/** @param slack milliseconds by which a change can seem older than its header: clocks differ, and Firefox keeps a cookie before it tells */
	constructor(slack = 2) {
		this.#slack = slack;
	}

	/** @returns changes that were told before this response, their cause (Firefox is late when it is busy) */
	note(event: ResponseEvent, tabs: readonly number[], admits: Admits): Correction[] {
		const corrections: Correction[] = [];
		for (const cookie of event.cookies) {
			// One that deletes, or that no browser keeps, writes nothing that a change could come from.
			if (cookie.malformed || (cookie.maxAge !== undefined && cookie.maxAge <= 0)) continue;
			const key = responseKey({ name: cookie.name, ...targetOf(cookie, event.address), partitioned: false });
			const unasked = this.#unasked.get(key) ?? [];
			// Of several, the one that is nearest in time.
			const [change] = unasked
				.filter((each) => this.#fits(event.at, each.at, longestWhenLate) && admits(tabs, each.cookie))
				.sort((a, b) => Math.abs(a.at - event.at) - Math.abs(b.at - event.at));
			if (change) {
				corrections.push({ ...change, tabs });
				this.#unasked.set(
					key,
					unasked.filter((each) => each !== change),
				);
			} else this.#add(key, { at: event.at, tabs });
		}
		this.#forget(event.at);
		return corrections;
	}

	#add(key: string, header: Header): void {
		const headers = this.#headers.get(key) ?? [];
		headers.push(header);
		// Moved to the end: the oldest come first.
		this.#headers.delete(key);
		this.#headers.set(key, headers);
		this.#count++;
	}

	#forget(now: number): void {
		for (const [key, headers] of this.#headers) {
			if (this.#count <= most && now - (headers.at(-1)?.at ?? 0) <= longest) break;
			this.#headers.delete(key);
			this.#count -= headers.length;
		}
	}

	/**
	 * The tabs for whose response the cookie just changed; undefined where no response can have done it. The newest header counts: an
	 * older one may have changed nothing, because the jar held the very same.
	 *
	 * @param window how long after its header a change can still come from it, in milliseconds
	 */
	claim(change: JarChange, window: number, admits: Admits): readonly number[] | undefined {
		const { cookie, at } = change;
		const key = responseKey({ ...cookie, partitioned: false });
		const headers = this.#headers.get(key) ?? [];
		const index = headers.findLastIndex((header) => this.#fits(header.at, at, window) && admits(header.tabs, cookie));
		if (index < 0) {
			this.#remember(key, change);
			return undefined;
		}
		this.#count--;
		return headers.splice(index, 1)[0]!.tabs;
	}

	/** Whether still no header is known that asked for this change. */
	isUnasked(cookie: StoredCookie, at: number): boolean {
		const unasked = this.#unasked.get(responseKey({ ...cookie, partitioned: false })) ?? [];
		return unasked.some((each) => each.at === at && cookieKey(each.cookie) === cookieKey(cookie));
	}

	#remember(key: string, change: JarChange): void {
		const others = (this.#unasked.get(key) ?? []).filter((each) => change.at - each.at <= longest).slice(-mostApart);
		this.#unasked.delete(key);
		this.#unasked.set(key, [...others, change]);
		for (const [oldest, changes] of this.#unasked) {
			if (this.#unasked.size <= most && change.at - (changes.at(-1)?.at ?? 0) <= longest) break;
			this.#unasked.delete(oldest);
		}
	}

	#fits(header: number, change: number, window: number): boolean {
		return change - header <= window && change - header >= -this.#slack;
	}
}
