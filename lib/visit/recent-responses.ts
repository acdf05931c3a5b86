import type { StoredCookie } from '../cookie/stored-cookie.ts';
import { targetOf } from '../cookie/target.ts';
import { responseKey } from './observe.ts';
import type { ResponseEvent } from './tab-journal.ts';

/** Clocks of the browser's parts may differ by this much: a change can seem older than its header. */
const slack = 2;
const most = 2000;
const longest = 5000;
/** A header that is told after its change: they are close in time, if not in the telling. */
const longestWhenLate = 1000;

/** A change that seemed to be a script’s, because no header was told yet. */
export interface Correction {
	readonly cookie: StoredCookie;
	readonly at: number;
	/** The tabs for whose response it was. */
	readonly tabs: readonly number[];
}

interface Header {
	readonly at: number;
	readonly tabs: readonly number[];
}

/**
 * Tells a cookie that a response wrote from one that a script wrote, and for which tab: the jar’s change event names neither. A header is
 * good for one change, so that a script which rewrites a response's cookie is seen as what it is.
 */
export class RecentResponses {
	readonly #headers = new Map<string, Header[]>();
	#count = 0;
	/** Changes that no header had asked for, by key. */
	readonly #unasked = new Map<string, { readonly cookie: StoredCookie; readonly at: number }>();

	/** @returns changes that were told before this response, their cause (Firefox is late when it is busy) */
	note(event: ResponseEvent, tabs: readonly number[]): Correction[] {
		const corrections: Correction[] = [];
		for (const cookie of event.cookies) {
			const key = responseKey({ name: cookie.name, ...targetOf(cookie, event.address), partitioned: false });
			const change = this.#unasked.get(key);
			if (change && fits(event.at, change.at, longestWhenLate)) {
				corrections.push({ ...change, tabs });
				this.#unasked.delete(key);
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
	claim(cookie: StoredCookie, at: number, window: number): readonly number[] | undefined {
		const key = responseKey({ ...cookie, partitioned: false });
		const headers = this.#headers.get(key) ?? [];
		const index = headers.findLastIndex((header) => fits(header.at, at, window));
		if (index < 0) {
			this.#remember(key, cookie, at);
			return undefined;
		}
		this.#count--;
		return headers.splice(index, 1)[0]!.tabs;
	}

	#remember(key: string, cookie: StoredCookie, at: number): void {
		this.#unasked.delete(key);
		this.#unasked.set(key, { cookie, at });
		for (const [oldest, change] of this.#unasked) {
			if (this.#unasked.size <= most && at - change.at <= longest) break;
			this.#unasked.delete(oldest);
		}
	}
}

function fits(header: number, change: number, window: number): boolean {
	return change - header <= window && change - header >= -slack;
}
