import { defaultPath } from '../cookie/address.ts';
import type { StoredCookie } from '../cookie/stored-cookie.ts';
import { responseKey } from './record.ts';
import type { ResponseEvent } from './tab-journal.ts';

/** How long after its header a change of the jar can still come from it, in milliseconds. A busy machine is slow; a script is rarely that quick. */
const window = 5000;
const most = 2000;

/**
 * Tells a cookie that a response wrote from one that a script wrote: the jar's change event names neither. A header is
 * good for one change, so that a script which rewrites a response's cookie is seen as what it is.
 */
export class RecentResponses {
	readonly #headers = new Map<string, number>();

	note(event: ResponseEvent): void {
		for (const cookie of event.cookies) {
			const hostOnly = cookie.domain === undefined;
			const domain = cookie.domain ?? event.address.host;
			const path = cookie.path ?? defaultPath(event.address.path);
			this.#headers.set(responseKey({ name: cookie.name, domain, hostOnly, path, partitioned: false }), event.at);
		}
		for (const [key, at] of this.#headers) {
			if (this.#headers.size <= most && event.at - at <= window) break;
			this.#headers.delete(key);
		}
	}

	/** Who wrote the cookie that just changed. What scripts cannot even read, they did not write. */
	writerOf(cookie: StoredCookie, at: number): 'response' | 'script' {
		const key = responseKey({ ...cookie, partitioned: false });
		const seenAt = this.#headers.get(key);
		this.#headers.delete(key);
		return cookie.httpOnly || (seenAt !== undefined && at - seenAt <= window) ? 'response' : 'script';
	}
}
