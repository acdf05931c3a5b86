import { expect } from 'vitest';
import { html, pixel } from '../../../sites/site.ts';
import type { Scenario } from '../scenario.ts';

const noPrerender = {
	reason: 'Firefox does not prerender pages (no speculation rules).',
	documentation: 'https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API#browser_compatibility',
};

/** Tabs that are there before they are shown, go, and come again. */
export const livesOfTabs: readonly Scenario[] = [
	{
		id: 'prerendered',
		alone: true,
		title: 'A prerendered page: what it asks others for counts once it is shown',
		sites: {
			'www.prerendered.test': {
				'/': html('page'),
				'/next': { ...html('<img src="https://px.prerendered-3p.test/p">'), cookies: ['next=1; Path=/'] },
			},
			'px.prerendered-3p.test': { '/p': { ...pixel, cookies: ['t=1; SameSite=None; Secure; Partitioned'] } },
		},
		impossible: { firefox: noPrerender },
		async run(stage) {
			const tab = await stage.open('https://www.prerendered.test/');
			await tab.evaluate(`(() => {
				const rules = document.createElement('script');
				rules.type = 'speculationrules';
				rules.textContent = '{ "prerender": [{ "urls": ["/next"] }] }';
				document.head.append(rules);
			})()`);
			await stage.jarHas('t', 'px.prerendered-3p.test');
			await stage.check({ tab, stored: [{ name: 'next', by: 'response' }], elsewhere: ['t'] });
			await tab.leave('https://www.prerendered.test/next');
			return {
				tab,
				stored: [
					{ name: 'next', by: 'response' },
					{ name: 't', by: 'response', party: 'third', framed: false },
				],
			};
		},
	},
	{
		id: 'discarded-tab',
		alone: true,
		title: 'A tab that the browser has discarded to save memory',
		sites: {
			'www.discarded-tab.test': { '/': { ...html('page'), cookies: ['a=1'] } },
			'www.discarded-front.test': { '/': html('front') },
		},
		async run(stage) {
			const tab = await stage.open('https://www.discarded-tab.test/');
			await stage.check({ tab, stored: [{ name: 'a', by: 'response' }] });
			await stage.open('https://www.discarded-front.test/');
			const id = await stage.inPage<number>(
				`chrome.tabs.discard(${tab.id}).then(() => chrome.tabs.query({ url: '*://www.discarded-tab.test/*' })).then(([tab]) => tab.id)`,
			);
			return { tab: { ...tab, id }, stored: [{ name: 'a', by: 'response' }] };
		},
	},
	{
		id: 'closed-tab',
		title: 'A tab that was closed leaves nothing behind',
		sites: { 'www.closed-tab.test': { '/': { ...html('page'), cookies: ['a=1'] } } },
		async run(stage) {
			const tab = await stage.open('https://www.closed-tab.test/');
			await stage.check({ tab, stored: [{ name: 'a', by: 'response' }] });
			await stage.shut(tab);
			await expect.poll(() => stage.inPage<object>(`chrome.storage.session.get('tab:${tab.id}')`)).toEqual({});
			const next = await stage.open('https://www.closed-tab.test/nothing');
			return { tab: next, stored: [{ name: 'a', by: 'earlier' }] };
		},
	},
	{
		id: 'restarted',
		slow: true,
		title: 'The browser restarted with its last session: the tab that is there again, and what it loads',
		sites: {
			'www.restarted.test': {
				'/': ({ headers }) => ({
					...html('<img src="https://px.restarted-3p.test/p">'),
					cookies: headers.cookie ? [] : ['kept=1; Max-Age=600', 'session=1'],
				}),
			},
			'px.restarted-3p.test': {
				'/p': ({ headers }) => ({
					...pixel,
					cookies: headers.cookie ? [] : ['t=1; SameSite=None; Secure; Partitioned; Max-Age=600'],
				}),
			},
		},
		async run(stage) {
			const profile = stage.folder();
			const before = await stage.another({ profile });
			// Open until the browser is closed: that is the session.
			const tab = await before.session.open('https://www.restarted.test/');
			await before.check({ tab, stored: [{ name: 'kept' }, { name: 'session' }, { name: 't' }] });
			await before.session.close();
			const after = await stage.another({ profile, restore: true });
			const id = await after.tabShowing('*://www.restarted.test/*');
			// Browsers load a restored tab when it is gone to.
			await after.inPage(`chrome.tabs.reload(${id})`);
			const stored = ['kept', 'session', 't'].map((name) => ({ name, by: 'earlier' }) as const);
			await after.check({ tab: { id }, stored });
			return undefined;
		},
	},
];
