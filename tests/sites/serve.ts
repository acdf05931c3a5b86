import { createServer as createHttp, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { generate } from 'selfsigned';
import type { Site, SiteAnswer } from './site.ts';

/** The local test sites, running. Real host names lead here: Chromium by its resolver rules, Firefox by a proxy. */
export interface RunningSites {
	readonly httpsPort: number;
	readonly httpPort: number;
	/** An HTTP proxy that takes every host to these servers, and only to them. */
	readonly proxyPort: number;
	readonly hosts: readonly string[];
	/** Every request that arrived: `GET https://www.shop.test/`; for a host that is none of ours `CONNECT host:443`. */
	readonly requests: readonly string[];
	close(): Promise<void>;
}

export async function serveSites(sites: readonly Site[]): Promise<RunningSites> {
	const byHost = new Map(sites.flatMap((site) => site.hosts.map((host) => [host, site] as const)));
	const requests: string[] = [];
	const handle = (secure: boolean) => (request: IncomingMessage, response: ServerResponse) => {
		const host = (request.headers.host ?? '').replace(/:\d+$/, '');
		const url = new URL(request.url ?? '/', `http${secure ? 's' : ''}://${host || 'nowhere.test'}`);
		requests.push(`${request.method} ${url}`);
		const { pathname: path, searchParams: query } = url;
		const { headers, method = 'GET' } = request;
		const answer = byHost.get(host)?.answer({ host, secure, method, path, query, headers });
		request.resume();
		setTimeout(() => send(response, answer ?? { status: 404, type: 'text/plain', body: 'nothing here' }), answer?.delay ?? 0);
	};
	const pems = await generate([{ name: 'commonName', value: 'glassjar.test' }], { keySize: 2048 });
	const https = createHttps({ key: pems.private, cert: pems.cert }, handle(true));
	const http = createHttp(handle(false));
	const [httpsPort, httpPort] = [await listen(https), await listen(http)];
	const sockets = new Set<Socket>();
	const proxy = createHttp(handle(false));
	proxy.on('connect', (request: IncomingMessage, client: Socket) => {
		if (!byHost.has(request.url?.replace(/:\d+$/, '') ?? '')) requests.push(`CONNECT ${request.url}`);
		const port = request.url?.endsWith(':80') ? httpPort : httpsPort;
		const upstream = connect(port, '127.0.0.1', () => {
			client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			upstream.pipe(client).pipe(upstream);
		});
		for (const socket of [client, upstream]) {
			sockets.add(socket);
			socket.on('close', () => sockets.delete(socket));
			// A browser that is closed drops its connections; that is no fault of the sites'.
			socket.on('error', () => socket.destroy());
		}
	});
	const proxyPort = await listen(proxy);
	return {
		httpsPort,
		httpPort,
		proxyPort,
		hosts: [...byHost.keys()],
		requests,
		close: async () => {
			for (const socket of sockets) socket.destroy();
			await Promise.all([https, http, proxy].map((server) => stop(server)));
		},
	};
}

function send(response: ServerResponse, answer: SiteAnswer): void {
	const { status, cookies, location, type, headers, body } = answer;
	if (cookies?.some((cookie) => hasControls.test(cookie))) {
		sendAsIs(response, answer);
		return;
	}
	response.statusCode = status ?? (location ? 302 : 200);
	// Header text goes out as bytes: names of cookies may hold any of them.
	if (cookies)
		response.setHeader(
			'Set-Cookie',
			cookies.map((cookie) => Buffer.from(cookie).toString('latin1')),
		);
	if (location) response.setHeader('Location', location);
	if (type) response.setHeader('Content-Type', type);
	response.setHeader('Cache-Control', 'no-store');
	for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
	// As bytes: Node writes the headers in the encoding of a body that is text.
	const bytes = typeof body === 'string' ? Buffer.from(body) : body;
	if (answer.more === undefined) response.end(bytes);
	else goOn(response, answer.more, bytes ?? Buffer.alloc(0));
}

const flooded = 100_000_000;

function goOn(response: ServerResponse, more: NonNullable<SiteAnswer['more']>, first: Buffer): void {
	response.write(first);
	if (more === 'drip') {
		const timer = setInterval(() => response.write(' '), 100);
		response.on('close', () => clearInterval(timer));
		return;
	}
	const piece = Buffer.alloc(65_536, ' ');
	let sent = 0;
	const pour = () => {
		for (; sent < flooded && !response.destroyed; sent += piece.length)
			if (!response.write(piece)) return void response.once('drain', pour);
		response.end();
	};
	pour();
}

/** Node refuses to send headers with control characters; hostile servers do not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
const hasControls = /[\x00-\x08\x0a-\x1f\x7f]/;

function sendAsIs({ socket }: ServerResponse, { cookies = [], type = 'text/plain', body = '' }: SiteAnswer): void {
	const lines = [
		'HTTP/1.1 200 OK',
		`Content-Type: ${type}`,
		'Connection: close',
		...cookies.map((cookie) => `Set-Cookie: ${cookie}`),
	];
	socket?.end(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), Buffer.from(body)]));
}

function listen(server: Server): Promise<number> {
	return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
}

function stop(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
