import type { StoredCookie } from '../cookie/stored-cookie.ts';
import { targetOf } from '../cookie/target.ts';
import { responseKey } from './observe.ts';
import type { ResponseEvent } from './tab-journal.ts';

/** How long after its header a change of the jar can still come from it, in milliseconds. A busy machine is slow; a script is rarely that quick. */
const window = 5000;
/** Clocks of the browser's parts may differ by this much: a change can seem older than its header. */
const slack = 2;
const most = 2000;

export interface WrittenBy {
	readonly by: 'response' | 'script';
	/** The tabs for which the response was; absent where no response is known. */
	readonly tabs?: readonly number[];
}

interface Header {
	readonly at: number;
	readonly tabs: readonly number[];
}

/**
 * Tells a cookie that a response wrote from one that a script wrote, and for which tab: the jar's change event names neither. A header is
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
			if (this.#count <= most && event.at - headers.at(-1)!.at <= window) break;
			this.#headers.delete(key);
			this.#count -= headers.length;
		}
	}

	/** Who wrote the cookie that just changed. What scripts cannot even read, they did not write. */
	writerOf(cookie: StoredCookie, at: number): WrittenBy {
		const headers = this.#headers.get(responseKey({ ...cookie, partitioned: false })) ?? [];
		const index = headers.findIndex((header) => at - header.at <= window && at - header.at >= -slack);
		if (index < 0) return { by: cookie.httpOnly ? 'response' : 'script' };
		// What is older than the window has changed nothing.
		const used = headers.splice(0, index + 1);
		this.#count -= used.length;
		return { by: 'response', tabs: used.at(-1)!.tabs };
	}
}
