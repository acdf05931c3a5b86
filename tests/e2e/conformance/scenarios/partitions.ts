import { html, pixel } from '../../../sites/site.ts';
import type { Group } from '../scenario.ts';

const noContainers = {
	reason: 'Chromium has no containers; its only other store is that of private windows.',
	documentation: 'https://developer.chrome.com/docs/extensions/reference/api/cookies#type-CookieStore',
};
const noIsolation = {
	reason: 'First-party isolation is a Firefox preference (`privacy.firstparty.isolate`).',
	documentation: 'https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/cookies#first-party_isolation',
};

export const partitions: Group = {
	title: 'Partitions and stores',
	scenarios: [
		{
			id: 'chips',
			title: 'Cookies that ask to be kept apart (CHIPS), of a third party and of the site, by answer and by script',
			sites: {
				'www.chips.test': {
					'/': {
						...html('<iframe src="https://chat.chips-3p.test/"></iframe>'),
						cookies: ['__Host-own=1; Path=/; Secure; SameSite=None; Partitioned', 'plain=1'],
					},
				},
				'chat.chips-3p.test': {
					'/': {
						...html('<script>document.cookie = "script=1; Secure; SameSite=None; Partitioned"</script>'),
						cookies: ['__Host-chat=1; Path=/; Secure; SameSite=None; Partitioned'],
					},
				},
			},
			async run(stage) {
				const partition = 'https://chips.test';
				return {
					tab: await stage.open('https://www.chips.test/'),
					stored: [
						{ name: '__Host-own', by: 'response', party: 'first', partition },
						{ name: 'plain', by: 'response', party: 'first', partition: null },
						{ name: '__Host-chat', by: 'response', party: 'third', partition },
						{ name: 'script', by: 'script', party: 'third', partition },
					],
				};
			},
		},
		{
			id: 'visited-before-and-embedded',
			title: 'A third party that was visited as a site before: its cookie of everywhere and the one that it sets here',
			sites: {
				'www.visited-before.test': { '/': html('<img src="https://www.visited-before-3p.test/p">') },
				'www.visited-before-3p.test': {
					'/': { ...html('itself'), cookies: ['everywhere=1; SameSite=None; Secure; Max-Age=600'] },
					'/p': { ...pixel, cookies: ['here=1; SameSite=None; Secure; Path=/'] },
				},
			},
			async run(stage) {
				await stage.open('https://www.visited-before-3p.test/');
				const tab = await stage.open('https://www.visited-before.test/');
				const here = { name: 'here', by: 'response', party: 'third', partition: stage.apart('visited-before.test') } as const;
				const everywhere = { name: 'everywhere', by: 'earlier', party: 'third', partition: null } as const;
				if (stage.allowsThirdParties) return { tab, stored: [everywhere, here] };
				if (stage.isFirefox) return { tab, stored: [here], elsewhere: ['everywhere'] };
				return { tab, stored: [], refused: [{ name: 'here', refusal: 'third-party-blocked' }], elsewhere: ['everywhere'] };
			},
		},
		{
			id: 'one-tracker-two-sites',
			title: 'One tracker under two sites at once: each tab has its own, and what is shared both',
			sites: {
				'www.one-tracker-a.test': { '/': html('<img src="https://px.one-tracker-3p.test/p">') },
				'www.one-tracker-b.test': { '/': html('<img src="https://px.one-tracker-3p.test/p">') },
				'px.one-tracker-3p.test': {
					'/p': {
						...pixel,
						cookies: ['apart=1; SameSite=None; Secure; Partitioned', 'shared=1; SameSite=None; Secure'],
					},
				},
			},
			async run(stage) {
				const a = await stage.open('https://www.one-tracker-a.test/');
				const b = await stage.open('https://www.one-tracker-b.test/');
				const expected = (tab: typeof a, site: string) => {
					const set = { by: 'response', party: 'third', from: 'px.one-tracker-3p.test' } as const;
					const apart = { ...set, name: 'apart', partition: `https://${site}` };
					const shared = { ...set, name: 'shared', partition: stage.apart(site) };
					const kept = stage.allowsThirdParties || stage.isFirefox;
					return {
						tab,
						stored: kept ? [apart, shared] : [apart],
						refused: kept ? [] : [{ name: 'shared', refusal: 'third-party-blocked' }],
						elsewhere: stage.isFirefox ? ['apart', 'shared'] : ['apart'],
					};
				};
				await stage.check(expected(b, 'one-tracker-b.test'));
				const ofA = expected(a, 'one-tracker-a.test');
				// What is shared was written last for the other tab.
				const stored = ofA.stored.map((cookie) =>
					cookie.partition === null ? { name: cookie.name, by: 'elsewhere' as const } : cookie,
				);
				return { ...ofA, stored };
			},
		},
		{
			id: 'both-kinds',
			title: 'The same cookie with and without Partitioned, as many trackers set it',
			sites: {
				'www.both-kinds.test': { '/': html('<img src="https://px.both-kinds-3p.test/p">') },
				'px.both-kinds-3p.test': {
					'/p': { ...pixel, cookies: ['id=1; SameSite=None; Secure', 'id=1; SameSite=None; Secure; Partitioned'] },
				},
			},
			async run(stage) {
				const tab = await stage.open('https://www.both-kinds.test/');
				const apart = { name: 'id', by: 'response', partition: 'https://both-kinds.test' } as const;
				if (stage.isFirefox) return { tab, stored: [apart] };
				if (!stage.allowsThirdParties) return { tab, stored: [apart], refused: [{ name: 'id', refusal: 'third-party-blocked' }] };
				return {
					tab,
					stored: [
						{ name: 'id', by: 'response' },
						{ name: 'id', by: 'response' },
					],
				};
			},
		},
		{
			id: 'containers',
			title: 'A site in a container and outside: two stores',
			sites: { 'www.containers.test': { '/': { ...html('page'), cookies: ['both=1'] } } },
			impossible: { chromium: noContainers, 'chromium-blocking': noContainers },
			async run(stage) {
				const normal = await stage.open('https://www.containers.test/');
				const contained = await stage.openInContainer('https://www.containers.test/');
				await contained.evaluate("document.cookie = 'inside=1'");
				const both = { name: 'both', by: 'response' } as const;
				await stage.check({ tab: contained, stored: [both, { name: 'inside', by: 'script' }], elsewhere: ['both'] });
				return { tab: normal, stored: [both], elsewhere: ['both', 'inside'] };
			},
		},
		{
			id: 'private-window',
			alone: true,
			title: 'A site in a private window and outside: two stores',
			sites: { 'www.private-window.test': { '/': { ...html('page'), cookies: ['both=1'] } } },
			async run(stage) {
				const normal = await stage.open('https://www.private-window.test/');
				const hidden = await stage.openPrivate('https://www.private-window.test/');
				await hidden.evaluate("document.cookie = 'inside=1'");
				const both = { name: 'both', by: 'response' } as const;
				await stage.check({ tab: hidden, stored: [both, { name: 'inside', by: 'script' }], elsewhere: ['both'] });
				return { tab: normal, stored: [both], elsewhere: ['both', 'inside'] };
			},
		},
		{
			id: 'first-party-isolation',
			slow: true,
			title: 'First-party isolation (firstPartyDomain), where the user has switched it on',
			sites: {
				'www.isolation.test': { '/': { ...html('<img src="https://px.isolation-3p.test/p">'), cookies: ['own=1'] } },
				'www.isolation-other.test': { '/': html('<img src="https://px.isolation-3p.test/p">') },
				'px.isolation-3p.test': { '/p': { ...pixel, cookies: ['tracker=1; SameSite=None; Secure'] } },
			},
			impossible: { chromium: noIsolation, 'chromium-blocking': noIsolation },
			async run(stage) {
				const isolating = await stage.another({ preferences: { 'privacy.firstparty.isolate': true } });
				await isolating.open('https://www.isolation-other.test/');
				const tab = await isolating.open('https://www.isolation.test/');
				await isolating.check({
					tab,
					stored: [
						{ name: 'own', by: 'response', party: 'first' },
						{ name: 'tracker', by: 'response', party: 'third' },
					],
					elsewhere: ['tracker'],
				});
				return undefined;
			},
		},
	],
};
