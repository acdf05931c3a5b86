import { html, pixel } from '../../../sites/site.ts';
import type { Group } from '../scenario.ts';
import { livesOfTabs } from './lives-of-tabs.ts';

/** Lets the browser keep the page for going back. */
const cacheable = { headers: { 'Cache-Control': 'max-age=60' } };

export const tabs: Group = {
	title: 'Tabs',
	scenarios: [
		{
			id: 'two-tabs',
			title: 'Two tabs of one site: what the one sets, the other has too, and says so',
			sites: {
				'www.two-tabs.test': {
					'/1': { ...html('one'), cookies: ['one=1; Path=/'] },
					'/2': { ...html('two'), cookies: ['two=1; Path=/'] },
				},
			},
			async run(stage) {
				const first = await stage.open('https://www.two-tabs.test/1');
				await stage.check({ tab: first, stored: [{ name: 'one', by: 'response' }] });
				const second = await stage.open('https://www.two-tabs.test/2');
				await stage.check({
					tab: second,
					stored: [
						{ name: 'one', by: 'earlier' },
						{ name: 'two', by: 'response' },
					],
				});
				return {
					tab: first,
					stored: [
						{ name: 'one', by: 'response' },
						{ name: 'two', by: 'elsewhere' },
					],
				};
			},
		},
		{
			id: 'background-tab',
			title: 'A tab in the background goes on',
			sites: {
				'www.background-tab.test': { '/': html('page'), '/p': { ...pixel, cookies: ['later=1; Path=/'] } },
				'www.background-front.test': { '/': html('front') },
			},
			async run(stage) {
				const tab = await stage.open('https://www.background-tab.test/');
				const front = await stage.open('https://www.background-front.test/');
				await tab.evaluate("fetch('/p').then(() => { document.cookie = 'script=1'; })");
				await stage.check({ tab: front, stored: [], elsewhere: ['later', 'script'] });
				return {
					tab,
					stored: [
						{ name: 'later', by: 'response' },
						{ name: 'script', by: 'script' },
					],
				};
			},
		},
		{
			id: 'reload',
			title: 'Reloaded: each cookie once, also such as come and go',
			sites: {
				'www.reload.test': {
					'/': ({ headers }) => ({
						...html('page'),
						cookies: String(headers.cookie).includes('first=')
							? ['first=; Max-Age=0', 'second=1', 'same=1']
							: ['first=1', 'same=1'],
					}),
				},
			},
			async run(stage) {
				const tab = await stage.open('https://www.reload.test/');
				await stage.check({ tab, stored: [{ name: 'first' }, { name: 'same' }] });
				await tab.reload();
				return {
					tab,
					stored: [
						{ name: 'second', by: 'response' },
						{ name: 'same', by: 'response' },
					],
				};
			},
		},
		{
			id: 'same-site-navigation',
			title: 'Another page and another host of the site: the visit goes on',
			sites: {
				'www.same-site-navigation.test': {
					'/': { ...html('page'), cookies: ['www=1'] },
					'/next': { ...html('next'), cookies: ['next=1'] },
				},
				'pay.same-site-navigation.test': { '/': { ...html('pay'), cookies: ['pay=1'] } },
			},
			async run(stage) {
				const tab = await stage.open('https://www.same-site-navigation.test/');
				await tab.goto('https://www.same-site-navigation.test/next');
				await tab.goto('https://pay.same-site-navigation.test/');
				return { tab, stored: ['www', 'next', 'pay'].map((name) => ({ name, by: 'response', party: 'first' })) };
			},
		},
		{
			id: 'cross-site-navigation',
			title: 'Another site: a new visit, without what was the old one’s',
			sites: {
				'www.cross-site-a.test': {
					'/': { ...html('<img src="https://px.cross-site-3p.test/p">'), cookies: ['a=1'] },
				},
				'px.cross-site-3p.test': { '/p': { ...pixel, cookies: ['t=1; SameSite=None; Secure; Partitioned'] } },
				'www.cross-site-b.test': { '/': { ...html('b'), cookies: ['b=1'] } },
			},
			async run(stage) {
				const tab = await stage.open('https://www.cross-site-a.test/');
				await stage.check({ tab, stored: [{ name: 'a' }, { name: 't' }] });
				await tab.goto('https://www.cross-site-b.test/');
				return { tab, stored: [{ name: 'b', by: 'response' }], elsewhere: ['a', 't'] };
			},
		},
		{
			id: 'back-and-forward',
			title: 'Back and forward between sites, from the cache of whole pages where the browser has one',
			sites: {
				'www.history-a.test': {
					'/': { ...html('<img src="https://px.history-3p.test/p">'), ...cacheable, cookies: ['a=1'] },
				},
				'px.history-3p.test': { '/p': { ...pixel, ...cacheable, cookies: ['t=1; SameSite=None; Secure; Partitioned'] } },
				'www.history-b.test': { '/': { ...html('b'), ...cacheable, cookies: ['b=1'] } },
			},
			async run(stage) {
				const tab = await stage.open('https://www.history-a.test/');
				const a = { tab, stored: [{ name: 'a' }, { name: 't', party: 'third' }], elsewhere: [] as string[] } as const;
				await stage.check(a);
				await tab.goto('https://www.history-b.test/');
				await tab.travel(-1);
				await stage.check({ ...a, elsewhere: ['b'] });
				await tab.travel(1);
				return { tab, stored: [{ name: 'b' }], elsewhere: ['a', 't'] };
			},
		},
		{
			id: 'single-page',
			title: 'A single-page application changes its address: the visit goes on',
			sites: {
				'www.single-page.test': {
					'/': { ...html('page'), cookies: ['start=1'] },
					'/app/data': { ...pixel, cookies: ['data=1'] },
				},
			},
			async run(stage) {
				const tab = await stage.open('https://www.single-page.test/');
				await tab.evaluate(
					`history.pushState(null, '', '/app/view'), document.cookie = 'view=1', fetch('/app/data').then(() => true)`,
				);
				return {
					tab,
					stored: [
						{ name: 'start', by: 'response' },
						// Both browsers still go by the address with which the page was loaded.
						{ name: 'view', by: 'script', path: '/' },
						{ name: 'data', by: 'response', path: '/app' },
					],
				};
			},
		},
		...livesOfTabs,
	],
};
