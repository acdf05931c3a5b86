import type { WebRequest } from 'webextension-polyfill';
import { browser, isFirefox } from '../api.ts';

/** Requests on their way; more than a browser has at once. */
const most = 500;

/**
 * Third parties ask with these; main pages are none, and style sheets and fonts would not tell more. Nor do scripts, which are many: a third party
 * with cookies follows up its script with a picture, a beacon, a frame or a fetch. Each request listened to starts later by this: with scripts, the
 * test page of `npm run bench` takes 1 % longer to load.
 */
const types: WebRequest.ResourceType[] = ['image', 'ping', 'sub_frame', 'xmlhttprequest'];

/**
 * Whether third parties were asked with their cookies of everywhere. Chrome does not tell an extension whether it blocks them, but since version
 * 133 it tells the third party, in `Sec-Fetch-Storage-Access` (https://privacycg.github.io/storage-access-headers/). Only that header is looked at.
 */
export class StorageAccess {
	readonly #granted = new Map<string, boolean>();

	constructor() {
		// Firefox keeps third parties apart, always.
		if (isFirefox) return;
		browser.webRequest.onSendHeaders.addListener(
			({ requestId, requestHeaders }) => {
				const header = requestHeaders?.find(({ name }) => name.toLowerCase() === 'sec-fetch-storage-access');
				if (header) this.#note(requestId, header.value === 'active');
			},
			{ urls: ['<all_urls>'], types },
			['requestHeaders'],
		);
	}

	/** Once, when the answer is there. */
	take(requestId: string): boolean | undefined {
		const granted = this.#granted.get(requestId);
		this.#granted.delete(requestId);
		return granted;
	}

	#note(requestId: string, granted: boolean): void {
		this.#granted.set(requestId, granted);
		if (this.#granted.size <= most) return;
		for (const oldest of this.#granted.keys()) {
			this.#granted.delete(oldest);
			break;
		}
	}
}
