import { html, pixel } from '../../../sites/site.ts';
import type { Group, Scenario } from '../scenario.ts';
import type { Stage } from '../stage.ts';

/** A page whose own cookie, picture, script and third party come one after the other, for a third of a second. */
function slowSite(id: string): Scenario['sites'] {
	return {
		[`www.${id}.test`]: {
			'/': {
				...html(`<img src="/p"><script>document.cookie = 'script=1'</script><img src="https://px.${id}-3p.test/p">
					<iframe src="https://frame.${id}-3p.test/"></iframe>`),
				cookies: ['page=1'],
				delay: 50,
			},
			'/p': { ...pixel, cookies: ['picture=1'], delay: 100 },
		},
		[`px.${id}-3p.test`]: { '/p': { ...pixel, cookies: ['tracker=1; SameSite=None; Secure; Partitioned'], delay: 150 } },
		[`frame.${id}-3p.test`]: { '/': { ...html('frame'), cookies: ['framed=1; SameSite=None; Secure; Partitioned'], delay: 100 } },
	};
}

const all = ['page', 'picture', 'script', 'tracker', 'framed'].map((name) => ({ name }));

export const killed: Group = {
	title: 'The background killed',
	scenarios: [
		{
			id: 'killed-before',
			alone: true,
			title: 'Killed before a load',
			sites: slowSite('killed-before'),
			async run(stage) {
				await stage.session.killBackground();
				return { tab: await stage.open('https://www.killed-before.test/'), stored: all };
			},
		},
		{
			id: 'killed-during',
			alone: true,
			title: 'Killed again and again during a load',
			sites: slowSite('killed-during'),
			async run(stage) {
				const tab = await stage.open('about:blank');
				let going = true;
				const loading = tab.goto('https://www.killed-during.test/').finally(() => {
					going = false;
				});
				while (going) {
					await stage.session.killBackground();
					await stage.pause(40);
				}
				await loading;
				return { tab, stored: all };
			},
		},
		{
			id: 'killed-after',
			alone: true,
			title: 'Killed after a load, and asleep when one looks',
			sites: slowSite('killed-after'),
			async run(stage) {
				const tab = await stage.open('https://www.killed-after.test/');
				const stored = all.map(({ name }) => ({ name, by: name === 'script' ? 'script' : 'response' }) as const);
				await stage.check({ tab, stored });
				await stage.session.killBackground();
				return { tab, stored };
			},
		},
		{
			id: 'killed-idle',
			alone: true,
			title: 'Killed between two things that a page does: who wrote what is still told',
			sites: {
				'www.killed-idle.test': {
					'/': { ...html('page'), cookies: ['page=1'] },
					'/p': { ...pixel, cookies: ['woken=1; Path=/'] },
				},
			},
			async run(stage) {
				const tab = await stage.open('https://www.killed-idle.test/');
				await stage.check({ tab, stored: [{ name: 'page', by: 'response' }] });
				await stage.session.killBackground();
				await tab.evaluate("fetch('/p').then(() => true)");
				await stage.check({
					tab,
					stored: [
						{ name: 'page', by: 'response' },
						{ name: 'woken', by: 'response' },
					],
				});
				await stage.session.killBackground();
				await tab.evaluate("document.cookie = 'script=1'");
				return {
					tab,
					stored: [
						{ name: 'page', by: 'response' },
						{ name: 'woken', by: 'response' },
						{ name: 'script', by: 'script' },
					],
				};
			},
		},
		{
			id: 'killed-200-times',
			alone: true,
			title: 'Killed 200 times in a row while a page goes on setting cookies: nothing stored is missing',
			sites: {
				'www.killed-200.test': {
					'/': html('page'),
					'/set': ({ query }) => ({ body: '', cookies: [`c${query.get('n')}=1; Path=/`] }),
				},
				...Object.fromEntries(
					['a', 'b', 'c'].map((host) => [
						`${host}.killed-200-3p.test`,
						{
							'/p': ({ query }: { query: URLSearchParams }) => ({
								...pixel,
								cookies: [`${host}${query.get('n')}=1; SameSite=None; Secure; Partitioned`],
							}),
						},
					]),
				),
			},
			run: killManyTimes,
		},
	],
};

async function killManyTimes(stage: Stage) {
	const tab = await stage.open('https://www.killed-200.test/');
	// Every 30 ms one of: the site's answer, its script, one of three trackers.
	await tab.evaluate(`globalThis.n = 0, globalThis.going = setInterval(() => {
		const n = globalThis.n++ % 40;
		if (n % 4 === 0) fetch('/set?n=' + n);
		else if (n % 4 === 1) document.cookie = 's' + n + '=1';
		else new Image().src = 'https://' + 'abc'[n % 3] + '.killed-200-3p.test/p?n=' + n;
	}, 30)`);
	for (let kills = 0; kills < 200; ) {
		if (await stage.session.killBackground()) kills++;
		else await stage.pause(5);
	}
	await tab.evaluate('clearInterval(globalThis.going)');
	await stage.pause(300);
	const held = (await stage.session.jar()).filter(
		({ domain }) => domain.endsWith('killed-200.test') || domain.endsWith('killed-200-3p.test'),
	);
	return { tab, stored: held.map(({ name }) => ({ name })) };
}
