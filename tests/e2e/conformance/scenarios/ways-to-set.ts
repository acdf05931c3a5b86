import { html, pixel, script } from '../../../sites/site.ts';
import type { Group } from '../scenario.ts';
import { besideThePage } from './beside-the-page.ts';

/** Adds an element to the page and waits until it has loaded, or failed to. */
export const add = (tag: string, address: string, more = '') => `new Promise((done) => {
	const element = document.createElement('${tag}');
	element.onload = element.onerror = () => done(true);
	${more};
	element.${tag === 'link' ? 'href' : 'src'} = '${address}';
	document.body.append(element);
})`;

export const waysToSet: Group = {
	title: 'Ways to set',
	scenarios: [
		{
			id: 'document',
			title: 'Several cookies in the answer of a document',
			sites: {
				'www.document.test': {
					'/': {
						...html('one page'),
						cookies: [
							'plain=1',
							'all=1; Domain=document.test; Path=/; Max-Age=600; Secure; HttpOnly; SameSite=Strict',
							'__Host-own=1; Path=/; Secure',
							'__Secure-safe=1; Secure; Domain=www.document.test',
							'date=1; Expires=Fri, 01-Jan-2027 00:00:00 GMT',
						],
					},
				},
			},
			async run(stage) {
				const set = { by: 'response', from: 'www.document.test', as: 'main_frame', party: 'first', framed: false } as const;
				return {
					tab: await stage.open('https://www.document.test/'),
					stored: [
						{ ...set, name: 'plain', domain: 'www.document.test', path: '/', session: true },
						{ ...set, name: 'all', domain: '.document.test', session: false },
						{ ...set, name: '__Host-own', domain: 'www.document.test' },
						{ ...set, name: '__Secure-safe', domain: '.www.document.test' },
						{ ...set, name: 'date', session: false },
					],
				};
			},
		},
		{
			id: 'same-name',
			title: 'One name with other paths and domains is several cookies',
			sites: {
				'www.same-name.test': {
					'/a/b': {
						...html('page'),
						cookies: [
							'id=1',
							'id=2; Path=/',
							'id=3; Path=/a/b',
							'id=4; Domain=same-name.test; Path=/',
							'id=5; Domain=www.same-name.test; Path=/',
							'id=6; Path=/elsewhere',
						],
					},
				},
			},
			async run(stage) {
				const set = { name: 'id', by: 'response' } as const;
				return {
					tab: await stage.open('https://www.same-name.test/a/b'),
					stored: [
						{ ...set, domain: 'www.same-name.test', path: '/a' },
						{ ...set, domain: 'www.same-name.test', path: '/' },
						{ ...set, domain: 'www.same-name.test', path: '/a/b' },
						{ ...set, domain: '.same-name.test', path: '/' },
						{ ...set, domain: '.www.same-name.test', path: '/' },
						{ ...set, domain: 'www.same-name.test', path: '/elsewhere' },
					],
				};
			},
		},
		{
			id: 'redirect',
			title: 'Each hop of a redirect within a site',
			sites: {
				'www.redirect.test': {
					'/1': { location: '/2', cookies: ['one=1'] },
					'/2': { location: 'https://login.redirect.test/3', cookies: ['two=1'] },
					'/4': { ...html('end'), cookies: ['four=1'] },
				},
				'login.redirect.test': { '/3': { location: 'https://www.redirect.test/4', cookies: ['three=1; Path=/only/here'] } },
			},
			async run(stage) {
				const hop = { by: 'response', as: 'main_frame', party: 'first' } as const;
				return {
					tab: await stage.open('https://www.redirect.test/1'),
					stored: [
						{ ...hop, name: 'one', from: 'www.redirect.test' },
						{ ...hop, name: 'two', from: 'www.redirect.test' },
						{ ...hop, name: 'three', from: 'login.redirect.test' },
						{ ...hop, name: 'four', from: 'www.redirect.test' },
					],
				};
			},
		},
		{
			id: 'redirect-across-sites',
			title: 'Each hop of a redirect across sites',
			sites: {
				'www.redirect-across-sites.test': {
					'/go': { location: 'https://go.redirect-across-sites-3p.test/', cookies: ['start=1'] },
					'/end': { ...html('end'), cookies: ['end=1'] },
				},
				'go.redirect-across-sites-3p.test': {
					'/': { location: 'https://www.redirect-across-sites.test/end', cookies: ['bounce=1; SameSite=Lax'] },
				},
			},
			async run(stage) {
				const hop = { by: 'response', as: 'main_frame', partition: null } as const;
				return {
					tab: await stage.open('https://www.redirect-across-sites.test/go'),
					stored: [
						{ ...hop, name: 'start', party: 'first' },
						{ ...hop, name: 'bounce', party: 'third', from: 'go.redirect-across-sites-3p.test' },
						{ ...hop, name: 'end', party: 'first' },
					],
				};
			},
		},
		{
			id: 'image-redirect',
			title: 'Each hop of a third party’s picture that is redirected (cookie matching)',
			sites: {
				'www.image-redirect.test': { '/': html('page') },
				'a.image-redirect-3p.test': {
					'/p': { location: 'https://b.image-redirect-4p.test/p', cookies: ['a=1; SameSite=None; Secure; Partitioned'] },
					'/end': pixel,
				},
				'b.image-redirect-4p.test': {
					'/p': { location: 'https://a.image-redirect-3p.test/end', cookies: ['b=1; SameSite=None; Secure; Partitioned'] },
				},
			},
			async run(stage) {
				const tab = await stage.open('https://www.image-redirect.test/');
				await tab.evaluate(add('img', 'https://a.image-redirect-3p.test/p'));
				const hop = { by: 'response', as: 'image', party: 'third', partition: 'https://image-redirect.test' } as const;
				return {
					tab,
					stored: [
						{ ...hop, name: 'a', from: 'a.image-redirect-3p.test' },
						{ ...hop, name: 'b', from: 'b.image-redirect-4p.test' },
					],
				};
			},
		},
		{
			id: 'subresources',
			alone: true,
			title: 'fetch, XHR, picture, script, style sheet, font, frame',
			sites: {
				'www.subresources.test': {
					'/': html(`<style>@font-face { font-family: f; src: url(/font) } p { font-family: f }</style>
						<link rel="stylesheet" href="/style"><script src="/script"></script><img src="/image"><iframe src="/frame"></iframe><p>text`),
					'/font': { type: 'font/woff2', body: 'none', cookies: ['font=1'] },
					'/style': { type: 'text/css', body: '', cookies: ['style=1'] },
					'/script': { ...script(''), cookies: ['script=1'] },
					'/image': { ...pixel, cookies: ['image=1'] },
					'/frame': { ...html('frame'), cookies: ['frame=1'] },
					'/fetch': { body: '', cookies: ['fetch=1'] },
					'/xhr': { body: '', cookies: ['xhr=1'] },
				},
			},
			async run(stage) {
				const tab = await stage.open('https://www.subresources.test/');
				await tab.evaluate(`fetch('/fetch').then(() => new Promise((done) => {
					const request = new XMLHttpRequest();
					request.onloadend = () => done(true);
					request.open('GET', '/xhr');
					request.send();
				}))`);
				const set = { by: 'response', from: 'www.subresources.test', party: 'first' } as const;
				return {
					tab,
					stored: [
						{ ...set, name: 'font', as: 'font' },
						{ ...set, name: 'style', as: 'stylesheet' },
						{ ...set, name: 'script', as: 'script' },
						{ ...set, name: 'image', as: 'image' },
						{ ...set, name: 'frame', as: 'sub_frame', framed: true },
						{ ...set, name: 'fetch', as: 'xmlhttprequest' },
						{ ...set, name: 'xhr', as: 'xmlhttprequest' },
					],
				};
			},
		},
		{
			id: 'third-party-subresources',
			title: 'The same from third parties: kept as anywhere, blocked, or kept apart, as the browser does it',
			sites: {
				'www.third-party-subresources.test': { '/': html('page') },
				'px.third-party-subresources-3p.test': Object.fromEntries(
					['/image', '/script', '/fetch', '/frame'].map((path) => [
						path,
						{
							...(path === '/frame' ? html('frame') : pixel),
							headers: {
								'Access-Control-Allow-Origin': 'https://www.third-party-subresources.test',
								'Access-Control-Allow-Credentials': 'true',
							},
							cookies: [`${path.slice(1)}=1; SameSite=None; Secure`],
						},
					]),
				),
			},
			async run(stage) {
				const tab = await stage.open('https://www.third-party-subresources.test/');
				const host = 'https://px.third-party-subresources-3p.test';
				await tab.evaluate(add('img', `${host}/image`));
				await tab.evaluate(add('script', `${host}/script`));
				await tab.evaluate(add('iframe', `${host}/frame`));
				await tab.evaluate(`fetch('${host}/fetch', { credentials: 'include' }).then(() => true)`);
				const all = ['image', 'script', 'fetch', 'frame'].map(
					(name) => ({ name, by: 'response', from: new URL(host).host, party: 'third' }) as const,
				);
				const kept = stage.allowsThirdParties || stage.isFirefox;
				const partition = stage.apart('third-party-subresources.test');
				return {
					tab,
					stored: kept ? all.map((cookie) => ({ ...cookie, partition })) : [],
					refused: kept ? [] : all.map((cookie) => ({ ...cookie, refusal: 'third-party-blocked' })),
				};
			},
		},
		...besideThePage,
	],
};
