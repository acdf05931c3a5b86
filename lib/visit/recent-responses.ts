import type { StoredCookie } from '../cookie/stored-cookie.ts';
import { targetOf } from '../cookie/target.ts';
import { responseKey } from './observe.ts';
import type { ResponseEvent } from './tab-journal.ts';

/** Clocks of the browser's parts may differ by this much: a change can seem older than its header. */
const slack = 2;
const most = 2000;
const longest = 5000;

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

	note(event: ResponseEvent, tabs: readonly number[]): void {
		const header = { at: event.at, tabs };
		for (const cookie of event.cookies) {
			const key = responseKey({ name: cookie.name, ...targetOf(cookie, event.address), partitioned: false });
			const headers = this.#headers.get(key) ?? [];
			headers.push(header);
			this.#headers.delete(key);
			this.#headers.set(key, headers);
			this.#count++;
		}
		for (const [key, headers] of this.#headers) {
			if (this.#count <= most && event.at - (headers.at(-1)?.at ?? 0) <= longest) break;
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
		const headers = this.#headers.get(responseKey({ ...cookie, partitioned: false })) ?? [];
		const index = headers.findLastIndex((header) => at - header.at <= window && at - header.at >= -slack);
		if (index < 0) return undefined;
		this.#count--;
		return headers.splice(index, 1)[0]!.tabs;
	}
}
