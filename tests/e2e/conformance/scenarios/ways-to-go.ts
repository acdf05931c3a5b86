import { html, pixel } from '../../../sites/site.ts';
import type { Group } from '../scenario.ts';
import { add } from './ways-to-set.ts';

export const waysToGo: Group = {
	title: 'Ways to go',
	scenarios: [
		{
			id: 'deleted-by-answer',
			title: 'Deleted by an answer: a date in the past, Max-Age=0, a negative age',
			sites: {
				'www.deleted-by-answer.test': {
					'/': { ...html('page'), cookies: ['stays=1', 'past=1', 'zero=1', 'negative=1', 'never=; Max-Age=0'] },
					'/out': {
						...html('out'),
						cookies: ['past=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'zero=; Max-Age=0', 'negative=; Max-Age=-1'],
					},
				},
			},
			async run(stage) {
				const tab = await stage.open('https://www.deleted-by-answer.test/');
				await stage.check({ tab, stored: ['stays', 'past', 'zero', 'negative'].map((name) => ({ name, by: 'response' })) });
				await tab.goto('https://www.deleted-by-answer.test/out');
				return { tab, stored: [{ name: 'stays', by: 'response' }] };
			},
		},
		{
			id: 'deleted-by-script',
			title: 'Deleted by document.cookie and by cookieStore.delete',
			sites: { 'www.deleted-by-script.test': { '/': { ...html('page'), cookies: ['stays=1', 'old=1', 'modern=1'] } } },
			async run(stage) {
				const tab = await stage.open('https://www.deleted-by-script.test/');
				await tab.evaluate(`document.cookie = 'old=; max-age=0; path=/', cookieStore.delete('modern').then(() => true)`);
				return { tab, stored: [{ name: 'stays' }] };
			},
		},
		{
			id: 'overwritten',
			title: 'Written again and again is one cookie, with its first and last time',
			sites: {
				'www.overwritten.test': {
					'/': { ...html('page'), cookies: ['a=1; Max-Age=100'] },
					'/p': { ...pixel, cookies: ['a=2; Path=/'] },
				},
			},
			async run(stage) {
				const tab = await stage.open('https://www.overwritten.test/');
				for (let time = 0; time < 3; time++) await tab.evaluate(add('img', `/p?${time}`));
				return { tab, stored: [{ name: 'a', by: 'response', as: 'image', session: true }] };
			},
		},
		{
			id: 'expired',
			title: 'Expired while the page is open',
			sites: { 'www.expired.test': { '/': { ...html('page'), cookies: ['short=1; Max-Age=1', 'long=1; Max-Age=600'] } } },
			async run(stage) {
				const tab = await stage.open('https://www.expired.test/');
				await stage.pause(1200);
				return { tab, stored: [{ name: 'long' }] };
			},
		},
		{
			id: 'evicted',
			title: 'Evicted, because the host has more than the browser keeps',
			sites: { 'www.evicted.test': { '/': html('page') } },
			async run(stage) {
				const tab = await stage.open('https://www.evicted.test/');
				await tab.evaluate("Array.from({ length: 250 }, (_, i) => { document.cookie = 'c' + i + '=1' }).length");
				await stage.pause(400);
				const held = (await stage.session.jar()).filter(({ domain }) => domain === 'www.evicted.test');
				return { tab, stored: held.map(({ name }) => ({ name, by: 'script' })) };
			},
		},
		{
			id: 'cleared-by-user',
			title: 'Cleared by the user in the browser',
			sites: { 'www.cleared-by-user.test': { '/': { ...html('page'), cookies: ['a=1', 'b=1; HttpOnly'] } } },
			async run(stage) {
				const tab = await stage.open('https://www.cleared-by-user.test/');
				await stage.check({ tab, stored: [{ name: 'a' }, { name: 'b' }] });
				await stage.session.clearCookies('www.cleared-by-user.test');
				return { tab, stored: [] };
			},
		},
	],
};
