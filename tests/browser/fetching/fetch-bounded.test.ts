import { expect, test } from 'vitest';
import { type FetchOptions, fetchBounded } from '../../../lib/browser/fetching/fetch-bounded.ts';

const options: FetchOptions = { accept: 'application/json', limit: 1_000, timeout: 200 };
const address = 'https://www.shop.test/cookies.json';

type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;

/** Fetches from a server that answers as told; where redirects lead is what the browser would have seen. */
function ask(answer: Answer, more: Partial<FetchOptions> = {}, targets: Record<string, string> = {}) {
	const asked: { url: string; init: RequestInit }[] = [];
	let watching = 0;
	const fetched = fetchBounded(
		address,
		{ ...options, ...more },
		{
			fetch: async (url, init = {}) => {
				asked.push({ url: String(url), init });
				return answer(String(url), init);
			},
			watchRedirects: () => {
				watching++;
				return { targetOf: async (url) => targets[url], stop: () => void watching-- };
			},
		},
	);
	return fetched.then((result) => ({ result, asked, watching }));
}

const json = (text: string, headers: Record<string, string> = {}) => new Response(text, { headers });
/** As a browser shows a redirect that it did not follow: without its status, address or headers. */
const opaque = () => Object.defineProperty(new Response(null, { status: 200 }), 'type', { value: 'opaqueredirect' });

test('an answer comes with its ETag and its age, asked without cookies, referrer or cache', async () => {
	const { result, asked, watching } = await ask(() => json('{}', { etag: '"a1"', 'cache-control': 'max-age=60' }));
	expect(result).toEqual({ kind: 'fresh', text: '{}', address, etag: '"a1"', maxAge: 60 });
	expect(asked[0]?.init).toMatchObject({
		credentials: 'omit',
		referrerPolicy: 'no-referrer',
		redirect: 'manual',
		cache: 'no-store',
		headers: { accept: 'application/json' },
	});
	expect(watching).toBe(0);
});

test('with an ETag, 304 says that what is there still holds', async () => {
	const { result, asked } = await ask(() => new Response(null, { status: 304, headers: { 'cache-control': 'max-age=10' } }), {
		etag: '"a1"',
	});
	expect(asked[0]?.init.headers).toMatchObject({ 'if-none-match': '"a1"' });
	expect(result).toEqual({ kind: 'unchanged', maxAge: 10 });
});

test.each([
	[404, { kind: 'failed', reason: 'not-found' }],
	[410, { kind: 'failed', reason: 'not-found' }],
	[500, { kind: 'failed', reason: 'status', detail: '500' }],
	[204, { kind: 'failed', reason: 'status', detail: '204' }],
])('status %i is said', async (status, expected) => {
	expect((await ask(() => new Response(null, { status }))).result).toEqual(expected);
});

test('a redirect within the site is followed; where it leads is known before anything is asked', async () => {
	const moved = 'https://cdn.shop.test/moved.json';
	const { result, asked } = await ask((url) => (url === address ? opaque() : json('[]')), {}, { [address]: moved });
	expect(result).toMatchObject({ kind: 'fresh', address: moved });
	expect(asked.map(({ url }) => url)).toEqual([address, moved]);
});

test.each([
	['https://evil.test/cookies.json', 'other-site'],
	['https://shop.test.evil.test/', 'other-site'],
	['http://www.shop.test/cookies.json', 'insecure'],
	['data:application/json,{}', 'insecure'],
])('a redirect to %s is not followed', async (target, reason) => {
	const { result, asked } = await ask(() => opaque(), {}, { [address]: target });
	expect(result).toMatchObject({ kind: 'failed', reason });
	expect(asked).toHaveLength(1);
});

test('a redirect that nobody saw, and one without end, are given up', async () => {
	expect((await ask(() => opaque())).result).toEqual({ kind: 'failed', reason: 'redirect-unseen' });
	const { result, asked } = await ask(() => opaque(), {}, { [address]: address });
	expect(result).toEqual({ kind: 'failed', reason: 'too-many-redirects' });
	expect(asked.length).toBeLessThan(10);
});

/** A stream that never ends, and how much of it was taken. */
function endless(chunk: number) {
	const state = { taken: 0, cancelled: false };
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			state.taken += chunk;
			controller.enqueue(new Uint8Array(chunk).fill(32));
		},
		cancel() {
			state.cancelled = true;
		},
	});
	return { state, body };
}

test('of 100 MB no more is read than the limit and a piece', async () => {
	const { state, body } = endless(100);
	const { result } = await ask(() => new Response(body));
	expect(result).toEqual({ kind: 'failed', reason: 'too-large', detail: '1000' });
	expect(state.taken).toBeLessThan(1_500);
	expect(state.cancelled).toBe(true);
});

test('what says that it is too large is not read at all', async () => {
	const { state, body } = endless(100);
	expect((await ask(() => new Response(body, { headers: { 'content-length': '100000000' } }))).result).toMatchObject({
		reason: 'too-large',
	});
	expect(state.taken).toBeLessThanOrEqual(100);
});

test('a server that never ends, or never begins, is given its time and no more', async () => {
	const began = Date.now();
	const silent: Answer = (_, { signal }) =>
		new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
	expect((await ask(silent)).result).toEqual({ kind: 'failed', reason: 'timeout' });
	const trickle: Answer = (_, { signal }) =>
		new Response(
			new ReadableStream({
				start(controller) {
					controller.enqueue(new Uint8Array([123]));
					signal?.addEventListener('abort', () => controller.error(signal.reason));
				},
			}),
		);
	expect((await ask(trickle)).result).toEqual({ kind: 'failed', reason: 'timeout' });
	expect(Date.now() - began).toBeLessThan(2_000);
});

test('a network that fails is an answer, not an error', async () => {
	const { result } = await ask(() => Promise.reject(new TypeError('Failed to fetch')));
	expect(result).toEqual({ kind: 'failed', reason: 'unreachable' });
});

test('a page in an older encoding is read in it, an unknown one as UTF-8', async () => {
	const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
	const page = (text: string, type: string) => ask(() => new Response(bytes(text), { headers: { 'content-type': type } }));
	expect((await page('caf\u00e9', 'text/html; charset=iso-8859-1')).result).toMatchObject({ text: 'café' });
	expect((await page('<meta charset="windows-1252">caf\u00e9', 'text/html')).result).toMatchObject({
		text: '<meta charset="windows-1252">café',
	});
	expect((await page('caf', 'text/html; charset=nonsense')).result).toMatchObject({ text: 'caf' });
});

test('in the clear nothing is asked', async () => {
	const fetched = await fetchBounded('http://www.shop.test/', options, {
		fetch: () => Promise.reject(new Error('asked')),
		watchRedirects: () => ({ targetOf: async () => undefined, stop: () => undefined }),
	});
	expect(fetched).toEqual({ kind: 'failed', reason: 'insecure' });
});
