import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { askWellKnown } from '../../../lib/browser/asking/ask-well-known.ts';
import type { SiteAnswer } from '../../../lib/browser/asking/site-answer.ts';
import { fetchBounded } from '../../../lib/browser/fetching/fetch-bounded.ts';

/** The real `fetch` against a real server. Where a redirect leads stands in its header, which Node shows and browsers do not. */
const reach = { fetch: globalThis.fetch, watchRedirects: () => ({ targetOf: async () => undefined, stop: () => undefined }) };
const options = { accept: 'application/json', limit: 2_000_000, timeout: 700 };

const servers: Server[] = [];
afterEach(async () => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
});

async function serve(answer: RequestListener): Promise<number> {
	const server = createServer(answer);
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}

/** Writes so many bytes as fast as they are taken, and counts them. */
function flood(response: ServerResponse, bytes: number, sent: { bytes: number }): void {
	const piece = Buffer.alloc(65_536, ' ');
	const more = () => {
		while (sent.bytes < bytes && !response.destroyed) {
			sent.bytes += piece.length;
			if (!response.write(piece)) return void response.once('drain', more);
		}
		response.end();
	};
	more();
}

const good = JSON.stringify({
	manifestVersion: 1,
	publisher: { name: 'Tea' },
	cookies: [{ name: 'pot', category: 'necessary' }],
});
const json = (response: ServerResponse, text: string) =>
	response.writeHead(200, { 'content-type': 'application/json' }).end(text);

test('of 100 MB that a server pours out, no more is taken than the limit and what was on its way', async () => {
	const sent = { bytes: 0 };
	const port = await serve((_, response) =>
		flood(response.writeHead(200, { 'content-type': 'application/json' }), 100_000_000, sent),
	);
	const before = process.memoryUsage().arrayBuffers;
	expect(await fetchBounded(`http://localhost:${port}/`, { ...options, timeout: 10_000 }, reach)).toEqual({
		kind: 'failed',
		reason: 'too-large',
		detail: '2000000',
	});
	expect(sent.bytes).toBeLessThan(30_000_000);
	expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40_000_000);
});

test('100 MB that are packed into 100 KB are 100 MB', async () => {
	const { gzipSync } = await import('node:zlib');
	const packed = gzipSync(Buffer.alloc(100_000_000, ' '));
	expect(packed.length).toBeLessThan(200_000);
	const port = await serve((_, response) =>
		response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(packed),
	);
	expect(await fetchBounded(`http://localhost:${port}/`, { ...options, timeout: 10_000 }, reach)).toMatchObject({
		reason: 'too-large',
	});
});

test('a server that drips for ever, one that never answers and one that stops in the middle get their time and no more', async () => {
	let drips = 0;
	const dripping = await serve((_, response) => {
		response.writeHead(200, { 'content-type': 'application/json' });
		const timer = setInterval(() => response.write(String(drips++ % 10)), 20);
		response.on('close', () => clearInterval(timer));
	});
	const silent = await serve(() => undefined);
	const broken = await serve((_, response) => {
		response.writeHead(200, { 'content-length': '1000' });
		response.write('{"manifestVersion"');
		setTimeout(() => response.destroy(), 30);
	});
	const began = Date.now();
	const [one, two, three] = await Promise.all(
		[dripping, silent, broken].map((port) => fetchBounded(`http://localhost:${port}/`, options, reach)),
	);
	expect(one).toEqual({ kind: 'failed', reason: 'timeout' });
	expect(two).toEqual({ kind: 'failed', reason: 'timeout' });
	expect(three).toEqual({ kind: 'failed', reason: 'unreachable' });
	expect(Date.now() - began).toBeLessThan(3_000);
	expect(drips).toBeGreaterThan(3);
	// And it is let go: no more is asked of it.
	await expect
		.poll(() => servers[0]!.listening && new Promise((resolve) => servers[0]!.getConnections((_, count) => resolve(count))))
		.toBe(0);
});

test('a redirect to another site is not followed, one within the site is, one in a ring ends', async () => {
	let asked = 0;
	const other = await serve((_, response) => {
		asked++;
		json(response, good);
	});
	const port = await serve(({ url }, response) => {
		if (url === '/away') response.writeHead(302, { location: `http://127.0.0.1:${other}/` }).end();
		else if (url === '/round') response.writeHead(301, { location: '/there' }).end();
		else if (url === '/ring') response.writeHead(307, { location: '/ring' }).end();
		else json(response, good);
	});
	const of = (path: string) => fetchBounded(`http://localhost:${port}${path}`, options, reach);
	expect(await of('/away')).toEqual({ kind: 'failed', reason: 'other-site', detail: `http://127.0.0.1:${other}/` });
	expect(asked).toBe(0);
	expect(await of('/round')).toMatchObject({ kind: 'fresh', text: good, address: `http://localhost:${port}/there` });
	expect(await of('/ring')).toEqual({ kind: 'failed', reason: 'too-many-redirects' });
});

test('whatever a server does later, the manifest that it gave stays, and each fault is said with its place', async () => {
	const answers: Record<string, (response: ServerResponse) => void> = {
		good: (response) => json(response, good),
		'not-json': (response) => json(response, '{"manifestVersion": 1,\n "cookies": [}'),
		'other-shape': (response) => json(response, '{"cookies": {"_ga": "2 years"}}'),
		deep: (response) => json(response, `${'['.repeat(100_000)}`),
		flood: (response) => flood(response.writeHead(200), 100_000_000, { bytes: 0 }),
		away: (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
		endless: (response) => void response.writeHead(200).write('{'),
		gone: (response) => response.writeHead(503).end(),
	};
	let now = 1;
	let mode = 'good';
	const port = await serve((_, response) => answers[mode]!(response));
	const ask = (before: readonly SiteAnswer[]) => {
		now += 10_000_000;
		return askWellKnown(
			{ tabId: 1, page: `http://localhost:${port}/`, site: 'localhost', facts: undefined, before, now },
			(address, asked) => fetchBounded(address, { ...asked, timeout: 700 }, reach),
		);
	};
	let last = await ask([]);
	expect(last).toMatchObject({ state: 'found', manifest: { cookies: [{ name: 'pot' }] } });
	const failures: unknown[] = [];
	for (mode of Object.keys(answers).slice(1)) {
		last = await ask([last]);
		expect(last.manifest?.cookies, mode).toMatchObject([{ name: 'pot' }]);
		failures.push([mode, last.failure, last.detail ?? last.errors[0]?.place]);
	}
	expect(failures).toEqual([
		['not-json', 'refused', 'line 2, column 14'],
		['other-shape', 'refused', 'manifestVersion'],
		['deep', 'refused', 'line 1, column 17'],
		['flood', 'too-large', '2000000'],
		['away', 'other-site', 'http://127.0.0.1:9/'],
		['endless', 'timeout', undefined],
		['gone', 'status', '503'],
	]);
	mode = 'good';
	expect(await ask([last])).toMatchObject({ state: 'found', errors: [] });
}, 30_000);
