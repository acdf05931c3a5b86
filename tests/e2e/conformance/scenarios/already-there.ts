import { html, pixel } from '../../../sites/site.ts';
import type { Group } from '../scenario.ts';

export const alreadyThere: Group = {
	title: 'Already there',
	scenarios: [
		{
			id: 'sent-and-not-sent',
			title: 'What was stored before and is sent is listed as such; other hosts’, paths’ and stores’ is not',
			sites: {
				'www.sent.test': {
					'/': html('page'),
					'/set': {
						...html('set'),
						cookies: ['host=1; Path=/', 'site=1; Domain=sent.test; Path=/', 'deep=1; Path=/deep', 'script=1; Path=/script'],
					},
					'/deep/p': pixel,
				},
				'pay.sent.test': { '/': { ...html('pay'), cookies: ['pay=1; Path=/'] } },
			},
			async run(stage) {
				await stage.visit('https://www.sent.test/set');
				await stage.visit('https://pay.sent.test/');
				const tab = await stage.open('https://www.sent.test/');
				const earlier = ['host', 'site'].map((name) => ({ name, by: 'earlier' }) as const);
				await stage.check({ tab, stored: earlier, elsewhere: ['deep', 'pay', 'script'] });
				await tab.evaluate("fetch('/deep/p').then(() => true)");
				return { tab, stored: [...earlier, { name: 'deep', by: 'earlier' }], elsewhere: ['pay', 'script'] };
			},
		},
		{
			id: 'third-party-before',
			title: 'A tracker’s older cookie: in effect only where the browser lets third parties use theirs',
			sites: {
				'www.third-party-before.test': { '/': html('<img src="https://px.third-party-before-3p.test/p">') },
				'px.third-party-before-3p.test': {
					'/': { ...html('itself'), cookies: ['old=1; SameSite=None; Secure', 'lax=1; SameSite=Lax', 'unstated=1'] },
					'/p': pixel,
				},
			},
			async run(stage) {
				await stage.visit('https://px.third-party-before-3p.test/');
				const tab = await stage.open('https://www.third-party-before.test/');
				return stage.allowsThirdParties
					? { tab, stored: [{ name: 'old', by: 'earlier', party: 'third' }], elsewhere: ['lax', 'unstated'] }
					: { tab, stored: [], elsewhere: ['lax', 'old', 'unstated'] };
			},
		},
		{
			id: 'hop-before',
			title: 'The older cookies of a host on the way: Lax and Strict ones, if nobody else’s page led there',
			sites: {
				'www.hop-before.test': { '/': html('end') },
				'go.hop-before-3p.test': {
					'/set': { ...html('set'), cookies: ['lax=1; SameSite=Lax; Path=/', 'strict=1; SameSite=Strict; Path=/'] },
					'/': { location: 'https://www.hop-before.test/' },
				},
				'www.hop-before-search.test': { '/': html('<a href="https://go.hop-before-3p.test/">found</a>') },
			},
			async run(stage) {
				await stage.visit('https://go.hop-before-3p.test/set');
				const typed = await stage.open('https://go.hop-before-3p.test/');
				await stage.check({
					tab: typed,
					stored: [
						{ name: 'lax', by: 'earlier' },
						{ name: 'strict', by: 'earlier' },
					],
				});
				const followed = await stage.open('https://www.hop-before-search.test/');
				await followed.evaluate("document.querySelector('a').click()");
				return { tab: followed, stored: [{ name: 'lax', by: 'earlier', party: 'third' }], elsewhere: ['strict'] };
			},
		},
		{
			id: 'written-again',
			title: 'What was there before and is written again, with the same and with another value, is the answer’s or the script’s',
			sites: {
				'www.written-again.test': {
					'/': { ...html('page'), cookies: ['same=1', 'new=1', 'kept=1', 'longer=1; Max-Age=1000', 'taken=1'] },
					'/again': {
						...html(`<script>
							document.cookie = 'longer=1; Max-Age=9000';
							document.cookie = 'taken=; Max-Age=0';
							document.cookie = 'taken=2';
							document.cookie = 'fresh-script=1';
							document.cookie = 'fresh-script=2';
						</script>`),
						cookies: ['same=1', 'new=2', 'fresh=1'],
					},
				},
			},
			async run(stage) {
				await stage.visit('https://www.written-again.test/');
				return {
					tab: await stage.open('https://www.written-again.test/again'),
					stored: [
						{ name: 'same', by: 'response', wasThere: true },
						{ name: 'new', by: 'response', wasThere: true },
						{ name: 'longer', by: 'script', wasThere: true },
						{ name: 'taken', by: 'script', wasThere: true },
						{ name: 'kept', by: 'earlier', wasThere: true },
						{ name: 'fresh', by: 'response', wasThere: false },
						{ name: 'fresh-script', by: 'script', wasThere: false },
					],
				};
			},
		},
		{
			id: 'opened-before-glassjar',
			alone: true,
			title: 'A tab that was open before Glassjar: its frames and all that it had loaded',
			sites: {
				'www.opened-before.test': {
					'/': {
						...html('<img src="https://px.opened-before-3p.test/p"><iframe src="https://frame.opened-before-3p.test/"></iframe>'),
						cookies: ['own=1'],
					},
				},
				'px.opened-before-3p.test': { '/p': { ...pixel, cookies: ['pixel=1; SameSite=None; Secure; Partitioned'] } },
				'frame.opened-before-3p.test': { '/': { ...html('frame'), cookies: ['frame=1; SameSite=None; Secure; Partitioned'] } },
			},
			async run(stage) {
				const tab = await stage.open('https://www.opened-before.test/');
				await stage.check({ tab, stored: [{ name: 'own' }, { name: 'pixel' }, { name: 'frame' }] });
				await stage.forget(tab);
				return { tab, stored: ['own', 'pixel', 'frame'].map((name) => ({ name, by: 'earlier' })) };
			},
		},
	],
};
