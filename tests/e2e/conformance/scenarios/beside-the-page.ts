import { html, script } from '../../../sites/site.ts';
import type { Scenario } from '../scenario.ts';

/** Ways to set a cookie that are no part of a page that is being shown. */
export const besideThePage: readonly Scenario[] = [
	{
		id: 'beacon',
		title: 'A beacon on leaving, to another page of the site and to another site',
		sites: {
			'www.beacon.test': {
				'/': html(`<script>addEventListener('pagehide', () => navigator.sendBeacon('/b'))</script>page`),
				'/next': html(
					`<script>addEventListener('pagehide', () => navigator.sendBeacon('https://px.beacon-3p.test/b'))</script>next`,
				),
				'/b': { status: 204, cookies: ['left=1; Path=/'], delay: 200 },
			},
			'px.beacon-3p.test': { '/b': { status: 204, cookies: ['tracked=1; SameSite=None; Secure; Partitioned'], delay: 200 } },
			'www.beacon-other.test': { '/': html('other site') },
		},
		async run(stage) {
			const tab = await stage.open('https://www.beacon.test/');
			await tab.goto('https://www.beacon.test/next');
			await stage.check({ tab, stored: [{ name: 'left', by: 'response', party: 'first' }] });
			await tab.goto('https://www.beacon-other.test/');
			await stage.pause(500);
			return { tab, stored: [], elsewhere: ['left', 'tracked'] };
		},
	},
	{
		id: 'prefetch',
		title: 'A page fetched ahead',
		sites: {
			'www.prefetch.test': {
				'/': html('<link rel="prefetch" href="/next">page'),
				'/next': { ...html('next'), cookies: ['ahead=1'], headers: { 'Cache-Control': 'max-age=60' } },
			},
		},
		async run(stage) {
			return {
				tab: await stage.open('https://www.prefetch.test/'),
				stored: [{ name: 'ahead', by: 'response', from: 'www.prefetch.test', party: 'first' }],
			};
		},
	},
	{
		id: 'event-stream',
		title: 'An event stream',
		sites: {
			'www.event-stream.test': {
				'/': html(`<script>new EventSource('/events').onmessage = ({ target }) => target.close()</script>page`),
				'/events': { type: 'text/event-stream', body: 'data: 1\n\n', cookies: ['stream=1'] },
			},
		},
		async run(stage) {
			return {
				tab: await stage.open('https://www.event-stream.test/'),
				stored: [{ name: 'stream', by: 'response', from: 'www.event-stream.test' }],
			};
		},
	},
	{
		id: 'service-worker',
		title: 'A request of the site’s service worker, which is of no tab',
		sites: {
			'www.service-worker.test': {
				'/': html('page'),
				'/worker': script(`
					addEventListener('install', () => skipWaiting());
					addEventListener('activate', (event) => event.waitUntil(clients.claim()));
					addEventListener('fetch', (event) => {
						if (event.request.url.endsWith('/asked')) event.respondWith(fetch('/answered'));
					});`),
				'/answered': { body: '', cookies: ['worker=1'] },
			},
			'www.service-worker-other.test': { '/': html('another site in another tab') },
		},
		async run(stage) {
			const other = await stage.open('https://www.service-worker-other.test/');
			const tab = await stage.open('https://www.service-worker.test/');
			await tab.evaluate(`navigator.serviceWorker.register('/worker')
				.then(() => navigator.serviceWorker.controller || new Promise((done) => navigator.serviceWorker.oncontrollerchange = done))
				.then(() => fetch('/asked')).then(() => true)`);
			await stage.check({ tab: other, stored: [], elsewhere: ['worker'] });
			return { tab, stored: [{ name: 'worker', by: 'response', from: 'www.service-worker.test', party: 'first' }] };
		},
	},
	{
		id: 'no-page',
		title: 'A navigation that ends without a page: an answer 204, a download',
		sites: {
			'www.no-page.test': {
				'/': html('page'),
				'/nothing': { status: 204, cookies: ['nothing=1'] },
				'/file': {
					type: 'application/octet-stream',
					headers: { 'Content-Disposition': 'attachment; filename=a.bin' },
					body: 'bytes',
					cookies: ['file=1'],
				},
			},
			'www.no-page-next.test': { '/': html('next') },
		},
		async run(stage) {
			const tab = await stage.open('https://www.no-page.test/');
			await tab.leave('https://www.no-page.test/nothing');
			await stage.check({ tab, stored: [{ name: 'nothing', by: 'response', as: 'main_frame' }] });
			await tab.leave('https://www.no-page.test/file');
			await stage.check({ tab, stored: [{ name: 'nothing' }, { name: 'file', by: 'response' }] });
			await tab.goto('https://www.no-page-next.test/');
			return { tab, stored: [], elsewhere: ['file', 'nothing'] };
		},
	},
];
