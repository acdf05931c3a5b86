import { html, pixel } from '../../../sites/site.ts';
import type { Group } from '../scenario.ts';
import { add } from './ways-to-set.ts';

export const refusals: Group = {
	title: 'Refusals',
	scenarios: [
		{
			id: 'faulty-attributes',
			title: 'Prefixes that promise too much, SameSite=None or Partitioned without Secure, wrong domains, too large',
			sites: {
				'www.faulty-attributes.test': {
					'/': {
						...html('page'),
						cookies: [
							'good=1; Secure',
							'__Secure-a=1',
							'__Host-domain=1; Secure; Path=/; Domain=www.faulty-attributes.test',
							'__Host-path=1; Secure; Path=/sub',
							'__Host-no-path=1; Secure',
							'__HOST-case=1; Path=/',
							'apart=1; Partitioned',
							'other=1; Domain=other-site.test',
							'below=1; Domain=deep.www.faulty-attributes.test',
							'suffix=1; Domain=test',
							`large=${'x'.repeat(4092)}`,
							`fits=${'x'.repeat(4092)}`,
						],
					},
				},
			},
			async run(stage) {
				const noPath = { name: '__Host-no-path', by: 'response' } as const;
				return {
					tab: await stage.open('https://www.faulty-attributes.test/'),
					stored: [{ name: 'good', by: 'response' }, { name: 'fits', by: 'response' }, ...(stage.isFirefox ? [noPath] : [])],
					refused: [
						...(stage.isFirefox ? [] : [{ ...noPath, refusal: 'prefix-host' }]),
						{ name: '__Secure-a', refusal: 'prefix-secure' },
						{ name: '__Host-domain', refusal: 'prefix-host' },
						{ name: '__Host-path', refusal: 'prefix-host' },
						{ name: '__HOST-case', refusal: 'prefix-host' },
						{ name: 'apart', refusal: 'partitioned-without-secure' },
						{ name: 'other', refusal: 'wrong-domain' },
						{ name: 'below', refusal: 'wrong-domain' },
						{ name: 'suffix', refusal: 'public-suffix' },
						{ name: 'large', refusal: 'too-large' },
					],
				};
			},
		},
		{
			id: 'none-without-secure',
			title: 'SameSite=None without Secure',
			sites: {
				'www.none-without-secure.test': {
					'/': { ...html('page'), cookies: ['a=1; SameSite=None', 'b=1; SameSite=None; Secure'] },
				},
			},
			async run(stage) {
				return {
					tab: await stage.open('https://www.none-without-secure.test/'),
					stored: [{ name: 'b', by: 'response' }],
					refused: [{ name: 'a', refusal: 'none-without-secure' }],
				};
			},
		},
		{
			id: 'http-prefixes',
			title: 'The prefixes __Http- and __Host-Http- without HttpOnly',
			sites: {
				'www.http-prefixes.test': {
					'/': {
						...html('page'),
						cookies: [
							'__Http-a=1; Secure',
							'__Host-Http-b=1; Secure; Path=/',
							'__Http-c=1; Secure; HttpOnly',
							'__Host-Http-d=1; Secure; HttpOnly; Path=/',
						],
					},
				},
			},
			async run(stage) {
				return {
					tab: await stage.open('https://www.http-prefixes.test/'),
					stored: ['__Http-c', '__Host-Http-d'].map((name) => ({ name, by: 'response' })),
					refused: ['__Http-a', '__Host-Http-b'].map((name) => ({ name, refusal: 'prefix-http' })),
				};
			},
		},
		{
			id: 'malformed',
			title: 'Neither name nor value, control characters (a tab is none to Firefox), and a value that poses as a prefixed name',
			sites: {
				'www.malformed.test': {
					'/': {
						...html('page'),
						cookies: [
							'=; Path=/empty',
							'b\u0001d=1',
							'vertical=a\u000bb',
							'delete=\u007f',
							'tab=a\tb',
							'na\tme=1',
							'=__Host-poses=1',
							'plain=1',
						],
					},
				},
			},
			async run(stage) {
				const tabbed = ['tab', 'na\tme'];
				const refused = ['b\u0001d', 'vertical', 'delete', ...(stage.isFirefox ? [] : tabbed)];
				const unnamed = ['/', '/empty'].map((path) => ({ name: '', path }));
				return {
					tab: await stage.open('https://www.malformed.test/'),
					stored: ['plain', ...(stage.isFirefox ? tabbed : [])].map((name) => ({ name, by: 'response' })),
					refused: [...unnamed, ...refused.map((name) => ({ name }))].map((cookie) => ({ ...cookie, refusal: 'malformed' })),
				};
			},
		},
		{
			id: 'over-http',
			title: 'Secure over http, and http that would replace a Secure cookie',
			sites: {
				'www.over-http.test': {
					'/': ({ secure }) =>
						secure
							? { ...html('https'), cookies: ['sid=1; Secure; Path=/'] }
							: { ...html('http'), cookies: ['sid=2; Path=/', 'locked=1; Secure', 'plain=1'] },
				},
			},
			async run(stage) {
				const before = await stage.open('https://www.over-http.test/');
				const tab = await stage.open('http://www.over-http.test/');
				await stage.check({
					tab,
					stored: [{ name: 'plain', by: 'response' }],
					refused: [
						{ name: 'sid', refusal: 'secure-cookie-there' },
						{ name: 'locked', refusal: 'secure-over-http' },
					],
					elsewhere: ['sid'],
				});
				return {
					tab: before,
					stored: [
						{ name: 'sid', by: 'response' },
						{ name: 'plain', by: 'elsewhere' },
					],
				};
			},
		},
		{
			id: 'same-site-across-sites',
			title: 'SameSite in another site’s page: Lax, Strict, and none stated',
			sites: {
				'www.same-site.test': { '/': html('<img src="https://px.same-site-3p.test/p">') },
				'px.same-site-3p.test': {
					'/p': {
						...pixel,
						cookies: ['lax=1; SameSite=Lax; Secure', 'strict=1; SameSite=Strict; Secure', 'unstated=1; Secure'],
					},
				},
			},
			async run(stage) {
				const tab = await stage.open('https://www.same-site.test/');
				const refused = (name: string) => ({ name, refusal: 'same-site-in-cross-site-context' });
				const partition = stage.apart('same-site.test');
				return {
					tab,
					stored: stage.isFirefox ? [{ name: 'unstated', by: 'response', partition }] : [],
					refused: [refused('lax'), refused('strict'), ...(stage.isFirefox ? [] : [refused('unstated')])],
				};
			},
		},
		{
			id: 'across-schemes',
			title: 'https within an http page of the same site: another site to Chromium, the same to Firefox',
			sites: {
				'www.across-schemes.test': {
					'/': html('page'),
					'/before': {
						...html('before'),
						cookies: ['old-lax=1; SameSite=Lax; Secure', 'old-unstated=1; Secure', 'old-none=1; SameSite=None; Secure'],
					},
					'/p': {
						...pixel,
						cookies: [
							'lax=1; SameSite=Lax',
							'strict=1; SameSite=Strict',
							'unstated=1; Secure',
							'none=1; SameSite=None; Secure',
							'apart=1; SameSite=None; Secure; Partitioned',
						],
					},
				},
			},
			async run(stage) {
				await stage.visit('https://www.across-schemes.test/before');
				const tab = await stage.open('http://www.across-schemes.test/');
				await tab.evaluate(add('img', 'https://www.across-schemes.test/p'));
				const own = (name: string) => ({ name, by: 'response', party: 'first' }) as const;
				const old = (name: string) => ({ name, by: 'earlier', party: 'first' }) as const;
				const apart = { ...own('apart'), partition: 'http://across-schemes.test' };
				if (stage.isFirefox) {
					const stored = ['lax', 'strict', 'unstated', 'none'].map(own);
					return { tab, stored: [...stored, apart, ...['old-lax', 'old-unstated', 'old-none'].map(old)] };
				}
				const refused = ['lax', 'strict', 'unstated'].map((name) => ({ name, refusal: 'same-site-in-cross-site-context' }));
				return stage.allowsThirdParties
					? { tab, stored: [own('none'), apart, old('old-none')], refused, elsewhere: ['old-lax', 'old-unstated'] }
					: {
							tab,
							stored: [apart],
							refused: [...refused, { name: 'none', refusal: 'third-party-blocked' }],
							elsewhere: ['old-lax', 'old-none', 'old-unstated'],
						};
			},
		},
		{
			id: 'refused-then-kept',
			title: 'Refused first and kept later, kept first and refused later',
			sites: {
				'www.refused-then-kept.test': {
					'/': { ...html('page'), cookies: ['late=1; SameSite=None', 'early=1'] },
					'/p': { ...pixel, cookies: ['late=1; Path=/', 'early=1; SameSite=None; Path=/'] },
				},
			},
			async run(stage) {
				const tab = await stage.open('https://www.refused-then-kept.test/');
				await stage.check({
					tab,
					stored: [{ name: 'early', by: 'response', as: 'main_frame' }],
					refused: [{ name: 'late', refusal: 'none-without-secure' }],
				});
				await tab.evaluate(add('img', '/p'));
				return {
					tab,
					stored: [
						{ name: 'late', by: 'response', as: 'image' },
						{ name: 'early', by: 'response' },
					],
					refused: [{ name: 'early', refusal: 'none-without-secure' }],
				};
			},
		},
	],
};
