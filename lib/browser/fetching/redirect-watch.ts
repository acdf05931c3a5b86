import type { WebRequest } from 'webextension-polyfill';
import { browser } from '../api.ts';

/** Tells where answers of one's own requests redirect to. */
export interface RedirectWatch {
	/** The absolute address that the answer for `url` names, or undefined where none was seen. */
	targetOf(url: string): Promise<string | undefined>;
	stop(): void;
}

/** Milliseconds to wait for the header: it is told in another process, and can come after the answer itself. */
const patience = 1_000;

/**
 * `fetch` can refuse to follow a redirect but does not tell where it would have led; the extension's own view of its requests does. So a redirect to
 * another site is known before anything is asked of that site.
 */
export function watchRedirects(): RedirectWatch {
	const targets = new Map<string, string>();
	const waiting = new Map<string, () => void>();
	const onHeaders = ({ url, statusCode, responseHeaders }: WebRequest.OnHeadersReceivedDetailsType) => {
		if (statusCode < 300 || statusCode > 399) return undefined;
		const location = responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
		if (location === undefined || !URL.canParse(location, url)) return undefined;
		targets.set(url, new URL(location, url).href);
		waiting.get(url)?.();
		return undefined;
	};
	// Requests of pages are typed xmlhttprequest in both browsers when made by fetch.
	browser.webRequest.onHeadersReceived.addListener(onHeaders, { urls: ['<all_urls>'], types: ['xmlhttprequest'] }, [
		'responseHeaders',
	]);
	return {
		async targetOf(url) {
			if (!targets.has(url)) {
				await new Promise<void>((resolve) => {
					waiting.set(url, resolve);
					setTimeout(resolve, patience);
				});
			}
			return targets.get(url);
		},
		stop: () => browser.webRequest.onHeadersReceived.removeListener(onHeaders),
	};
}
