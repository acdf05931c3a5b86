import { maxAgeOf, mayFetch, sameSite } from '../../sources/well-known.ts';
import { readBounded } from './read-bounded.ts';
import { type RedirectWatch, watchRedirects } from './redirect-watch.ts';

export type Fetched =
	| {
			readonly kind: 'fresh';
			readonly text: string;
			/** Where it came from in the end. */
			readonly address: string;
			readonly etag?: string;
			/** Seconds for which it need not be asked for again; absent: the server did not say. */
			readonly maxAge?: number;
	  }
	/** What the caller has, by its ETag, still holds. */
	| { readonly kind: 'unchanged'; readonly maxAge?: number }
	| FetchFailed;

export interface FetchFailed {
	readonly kind: 'failed';
	readonly reason: FetchFailure;
	/** The status, or the address that it would have led to. Text from outside. */
	readonly detail?: string;
}

export type FetchFailure =
	| 'insecure'
	| 'not-found'
	| 'status'
	| 'unreachable'
	| 'timeout'
	| 'too-large'
	| 'other-site'
	| 'redirect-unseen'
	| 'too-many-redirects';

export interface FetchOptions {
	/** Media types wanted, as an `Accept` header. */
	readonly accept: string;
	readonly etag?: string;
	/** Bytes. */
	readonly limit: number;
	/** Milliseconds for all of it, the last byte included. */
	readonly timeout?: number;
}

export type Fetch = (address: string, options: FetchOptions) => Promise<Fetched>;

/** What reaches the network, so that tests can stand in for it. */
export interface Reach {
	readonly fetch: typeof globalThis.fetch;
	readonly watchRedirects: () => RedirectWatch;
}

const network: Reach = { fetch: (...request) => globalThis.fetch(...request), watchRedirects };
const mostRedirects = 5;

/**
 * Fetches a text from somebody who is not trusted: https only (http from the machine itself), without cookies or referrer, redirects within its own site only, a
 * limit in bytes and in time. Never throws; what went wrong is an answer.
 */
export async function fetchBounded(address: string, options: FetchOptions, reach: Reach = network): Promise<Fetched> {
	if (!mayFetch(address)) return { kind: 'failed', reason: 'insecure' };
	const abort = new AbortController();
	const timer = setTimeout(() => abort.abort('timeout'), options.timeout ?? 15_000);
	const redirects = reach.watchRedirects();
	try {
		return await follow(new URL(address).href, options, abort, reach.fetch, redirects);
	} catch {
		// The network's own words differ by browser and tell no more than this.
		return { kind: 'failed', reason: abort.signal.reason === 'timeout' ? 'timeout' : 'unreachable' };
	} finally {
		clearTimeout(timer);
		redirects.stop();
		// Ends whatever still streams.
		abort.abort();
	}
}

async function follow(
	first: string,
	{ accept, etag, limit }: FetchOptions,
	{ signal }: AbortController,
	fetch: typeof globalThis.fetch,
	redirects: RedirectWatch,
): Promise<Fetched> {
	let url = first;
	for (let hop = 0; hop <= mostRedirects; hop++) {
		const response = await fetch(url, {
			headers: { accept, ...(etag === undefined ? {} : { 'if-none-match': etag }) },
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			redirect: 'manual',
			cache: 'no-store',
			signal,
		});
		if (!isRedirect(response)) return read(response, url, limit);
		const next = response.headers.get('location') ?? (await redirects.targetOf(url));
		if (next === undefined || !URL.canParse(next, url)) return { kind: 'failed', reason: 'redirect-unseen' };
		const target = new URL(next, url).href.replace(/#.*$/s, '');
		if (!mayFetch(target)) return { kind: 'failed', reason: 'insecure', detail: target.slice(0, 200) };
		if (!sameSite(first, target)) return { kind: 'failed', reason: 'other-site', detail: target.slice(0, 200) };
		url = target;
	}
	return { kind: 'failed', reason: 'too-many-redirects' };
}

function isRedirect({ type, status }: Response): boolean {
	return type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);
}

async function read(response: Response, address: string, limit: number): Promise<Fetched> {
	const { status, headers } = response;
	const maxAge = maxAgeOf(headers.get('cache-control'));
	const age = maxAge === undefined ? {} : { maxAge };
	if (status === 304) return { kind: 'unchanged', ...age };
	if (status === 404 || status === 410) return { kind: 'failed', reason: 'not-found' };
	if (status !== 200) return { kind: 'failed', reason: 'status', detail: String(status) };
	const text = await readBounded(response, limit);
	if (text === undefined) return { kind: 'failed', reason: 'too-large', detail: String(limit) };
	const etag = headers.get('etag');
	return { kind: 'fresh', text, address, ...age, ...(etag !== null && etag.length <= 200 ? { etag } : {}) };
}
