import { html } from '../../../sites/site.ts';
import type { Group } from '../scenario.ts';

/** Names as a header may hold them; each must come out as the jar has it. */
const names = [
	'né',
	'漢字',
	'😀',
	'"quoted"',
	'<b>bold</b>',
	'__proto__',
	'constructor',
	'toString',
	'two words',
	'a,b',
	'{}',
	'%41',
	"'",
	'$x[0]',
	'\\',
];

export const namesAndHosts: Group = {
	title: 'Names and hosts that bite',
	scenarios: [
		{
			id: 'names-in-headers',
			title: 'Unicode, quotes, HTML, __proto__, constructor and no name at all, in headers',
			sites: {
				'www.names-in-headers.test': {
					'/': { ...html('page'), cookies: ['no equals sign', '=no name; Path=/unnamed', ...names.map((name) => `${name}=1`)] },
				},
			},
			async run(stage) {
				// A header without `=` is a value without a name to Chromium, a name to Firefox, which keeps no nameless ones.
				const bare = stage.isFirefox ? 'no equals sign' : '';
				const unnamed = { name: '', path: '/unnamed', by: 'response' } as const;
				const stored = [bare, ...names].map((name) => ({ name, path: '/', by: 'response' }) as const);
				const tab = await stage.open('https://www.names-in-headers.test/');
				return stage.isFirefox
					? { tab, stored, refused: [{ ...unnamed, refusal: 'nameless' }] }
					: { tab, stored: [...stored, unnamed] };
			},
		},
		{
			id: 'names-in-scripts',
			title: 'The same from scripts',
			sites: { 'www.names-in-scripts.test': { '/': html('page') } },
			async run(stage) {
				const tab = await stage.open('https://www.names-in-scripts.test/');
				await tab.evaluate(
					`['=', ...${JSON.stringify(names)}].forEach((name) => { document.cookie = name === '=' ? 'nameless' : name + '=1'; })`,
				);
				const bare = stage.isFirefox ? 'nameless' : '';
				return { tab, stored: [bare, ...names].map((name) => ({ name, by: 'script' })) };
			},
		},
		{
			id: 'many',
			title: '180 cookies of one host in one answer, as many as browsers keep of a site',
			sites: { 'www.many.test': { '/': { ...html('page'), cookies: Array.from({ length: 180 }, (_, i) => `c${i}=1`) } } },
			async run(stage) {
				return {
					tab: await stage.open('https://www.many.test/'),
					stored: Array.from({ length: 180 }, (_, i) => ({ name: `c${i}`, by: 'response' })),
				};
			},
		},
		{
			id: 'international-host',
			title: 'An international domain name',
			sites: {
				'www.xn--bcher-kva.test': { '/': { ...html('Bücher'), cookies: ['own=1', 'wide=1; Domain=xn--bcher-kva.test'] } },
			},
			async run(stage) {
				const tab = await stage.open('https://www.bücher.test/');
				return {
					tab,
					stored: [
						{ name: 'own', domain: 'www.xn--bcher-kva.test', party: 'first', by: 'response' },
						{ name: 'wide', domain: '.xn--bcher-kva.test', party: 'first', by: 'response' },
					],
				};
			},
		},
		{
			id: 'shared-suffix',
			title: 'Two sites below a domain that unrelated people share (github.io)',
			sites: {
				'a.github.io': {
					'/': { ...html('<iframe src="https://b.github.io/"></iframe>'), cookies: ['a=1', 'all=1; Domain=github.io'] },
				},
				'b.github.io': { '/': { ...html('b'), cookies: ['b=1; SameSite=None; Secure; Partitioned'] } },
			},
			async run(stage) {
				return {
					tab: await stage.open('https://a.github.io/'),
					stored: [
						{ name: 'a', party: 'first' },
						{ name: 'b', party: 'third', partition: 'https://a.github.io' },
					],
					refused: [{ name: 'all', refusal: 'public-suffix' }],
				};
			},
		},
		{
			id: 'ipv4',
			title: 'An IPv4 address, with a port',
			sites: {
				'127.0.0.1': {
					'/ipv4': {
						...html('page'),
						cookies: ['ipv4=1; Path=/ipv4', 'named=1; Domain=127.0.0.1; Path=/ipv4', 'part=1; Domain=0.0.1'],
					},
				},
			},
			async run(stage) {
				const own = { domain: '127.0.0.1', party: 'first', by: 'response' } as const;
				return {
					tab: await stage.open(`http://127.0.0.1:${stage.sites.httpPort}/ipv4`),
					stored: [
						{ ...own, name: 'ipv4' },
						{ ...own, name: 'named' },
					],
					refused: [{ name: 'part', refusal: 'wrong-domain' }],
				};
			},
		},
		{
			id: 'ipv6',
			title: 'An IPv6 address',
			sites: { '[::1]': { '/ipv6': { ...html('page'), cookies: ['ipv6=1; Path=/ipv6', 'secure=1; Secure; Path=/ipv6'] } } },
			async run(stage) {
				return {
					tab: await stage.open('http://[::1]/ipv6'),
					// The machine itself is trusted as https is.
					stored: ['ipv6', 'secure'].map((name) => ({ name, domain: '[::1]', party: 'first', by: 'response' })),
				};
			},
		},
		{
			id: 'localhost',
			title: 'localhost on two ports: one jar, and Secure over http',
			sites: {
				localhost: {
					'/localhost': {
						...html('page'),
						cookies: ['plain=1; Path=/', 'secure=1; Secure; Path=/', 'named=1; Domain=localhost; Path=/'],
					},
				},
			},
			async run(stage) {
				const own = { domain: 'localhost', party: 'first', by: 'response' } as const;
				const stored = [
					{ ...own, name: 'plain' },
					{ ...own, name: 'secure' },
					{ ...own, name: 'named' },
				];
				await stage.check({ tab: await stage.open(`http://localhost:${stage.sites.httpPort}/localhost`), stored });
				const other = await stage.open(`https://localhost:${stage.sites.httpsPort}/elsewhere`);
				return { tab: other, stored: stored.map((cookie) => ({ ...cookie, by: 'earlier' })) };
			},
		},
		{
			id: 'http-beside-https',
			title: 'http beside https: one visit of one site, Secure cookies with https only',
			sites: {
				'www.http-beside-https.test': {
					'/': ({ secure }) => ({ ...html('page'), cookies: secure ? ['over-https=1', 'secure=1; Secure'] : ['over-http=1'] }),
				},
			},
			async run(stage) {
				const http = await stage.open('http://www.http-beside-https.test/');
				await stage.check({ tab: http, stored: [{ name: 'over-http', by: 'response' }] });
				const both = await stage.open('https://www.http-beside-https.test/');
				await stage.check({
					tab: both,
					stored: [
						{ name: 'over-http', by: 'earlier' },
						{ name: 'over-https', by: 'response' },
						{ name: 'secure', by: 'response' },
					],
				});
				await stage.check({ tab: http, stored: [{ name: 'over-http' }, { name: 'over-https' }], elsewhere: ['secure'] });
				await both.goto('http://www.http-beside-https.test/');
				return { tab: both, stored: [{ name: 'over-http', by: 'response' }, { name: 'over-https' }, { name: 'secure' }] };
			},
		},
	],
};
