import { html } from '../../../sites/site.ts';
import type { Group } from '../scenario.ts';
import { add } from './ways-to-set.ts';

export const scriptsAndFrames: Group = {
	title: 'Scripts and frames',
	scenarios: [
		{
			id: 'document-cookie',
			title: 'document.cookie: for this path, another, and all hosts of the site',
			sites: { 'www.document-cookie.test': { '/a/b': html('page') } },
			async run(stage) {
				const tab = await stage.open('https://www.document-cookie.test/a/b');
				await tab.evaluate(`[
					'here=1', 'root=1; path=/', 'other=1; path=/other', 'wide=1; path=/; domain=document-cookie.test; max-age=600; secure; samesite=strict',
				].forEach((cookie) => { document.cookie = cookie; })`);
				const set = { by: 'script', party: 'first' } as const;
				return {
					tab,
					stored: [
						{ ...set, name: 'here', path: '/a', domain: 'www.document-cookie.test' },
						{ ...set, name: 'root', path: '/' },
						{ ...set, name: 'other', path: '/other' },
						{ ...set, name: 'wide', domain: '.document-cookie.test', session: false },
					],
				};
			},
		},
		{
			id: 'cookie-store',
			title: 'cookieStore.set',
			sites: { 'www.cookie-store.test': { '/': html('page') } },
			async run(stage) {
				const tab = await stage.open('https://www.cookie-store.test/');
				await tab.evaluate(`cookieStore.set('modern', '1').then(() =>
					cookieStore.set({ name: 'dated', value: '1', expires: Date.now() + 600_000, path: '/sub/', sameSite: 'lax' })).then(() => true)`);
				return {
					tab,
					stored: [
						{ name: 'modern', by: 'script', path: '/', domain: 'www.cookie-store.test' },
						{ name: 'dated', by: 'script', path: '/sub/', session: false },
					],
				};
			},
		},
		{
			id: 'rewritten-by-script',
			title: 'A cookie of an answer that a script writes again is the script’s',
			sites: { 'www.rewritten-by-script.test': { '/': { ...html('page'), cookies: ['both=1; Path=/', 'http=1; HttpOnly'] } } },
			async run(stage) {
				const tab = await stage.open('https://www.rewritten-by-script.test/');
				const http = { name: 'http', by: 'response' } as const;
				await stage.check({ tab, stored: [{ name: 'both', by: 'response' }, http] });
				await tab.evaluate(`document.cookie = 'both=2; path=/', document.cookie = 'http=2'`);
				return { tab, stored: [{ name: 'both', by: 'script' }, http] };
			},
		},
		{
			id: 'blank-frames',
			title: 'Frames of about:blank and srcdoc write their page’s cookies',
			sites: { 'www.blank-frames.test': { '/a/': html('page') } },
			async run(stage) {
				const tab = await stage.open('https://www.blank-frames.test/a/');
				await tab.evaluate(`(() => {
					const frame = document.body.appendChild(document.createElement('iframe'));
					frame.contentDocument.cookie = 'blank=1; path=/';
					return true;
				})()`);
				await tab.evaluate(
					add(
						'iframe',
						'',
						`element.removeAttribute('src'); element.srcdoc = '<script>document.cookie = "srcdoc=1; path=/"</script>'`,
					).replace("element.src = '';", ''),
				);
				return {
					tab,
					stored: [
						{ name: 'blank', by: 'script', domain: 'www.blank-frames.test' },
						{ name: 'srcdoc', by: 'script', domain: 'www.blank-frames.test' },
					],
				};
			},
		},
		{
			id: 'frames-in-frames',
			title: 'A frame two deep, by its answer and by its script',
			sites: {
				'www.frames-in-frames.test': { '/': html('<iframe src="https://a.frames-in-frames-3p.test/"></iframe>') },
				'a.frames-in-frames-3p.test': { '/': html('<iframe src="https://b.frames-in-frames-4p.test/"></iframe>') },
				'b.frames-in-frames-4p.test': {
					'/': {
						...html('<script>document.cookie = "script=1; SameSite=None; Secure; Partitioned"</script>'),
						cookies: ['answer=1; SameSite=None; Secure; Partitioned'],
					},
				},
			},
			async run(stage) {
				const deep = {
					party: 'third',
					domain: 'b.frames-in-frames-4p.test',
					partition: 'https://frames-in-frames.test',
				} as const;
				return {
					tab: await stage.open('https://www.frames-in-frames.test/'),
					stored: [
						{ ...deep, name: 'answer', by: 'response', as: 'sub_frame', framed: true },
						{ ...deep, name: 'script', by: 'script' },
					],
				};
			},
		},
		{
			id: 'own-frame-in-anothers',
			title: 'A frame of the site itself inside another’s frame: the site is a third party there, and has a partition of its own',
			sites: {
				'www.own-frame-in-anothers.test': {
					'/': {
						...html('<iframe src="https://a.own-frame-in-anothers-3p.test/"></iframe>'),
						cookies: ['top=1; SameSite=None; Secure; Partitioned'],
					},
					'/inner': {
						...html('inner'),
						cookies: ['inner=1; SameSite=None; Secure; Partitioned', 'lax=1; SameSite=Lax'],
					},
				},
				'a.own-frame-in-anothers-3p.test': { '/': html('<iframe src="https://www.own-frame-in-anothers.test/inner"></iframe>') },
			},
			async run(stage) {
				const kept = { by: 'response', party: 'first', partition: 'https://own-frame-in-anothers.test' } as const;
				return {
					tab: await stage.open('https://www.own-frame-in-anothers.test/'),
					stored: [
						{ ...kept, name: 'top', as: 'main_frame' },
						{ ...kept, name: 'inner', as: 'sub_frame', framed: true },
					],
					refused: [{ name: 'lax', refusal: 'same-site-in-cross-site-context' }],
				};
			},
		},
		{
			id: 'sandboxed-frame',
			title: 'A sandboxed frame: its answer sets a cookie, its script may not',
			sites: {
				'www.sandboxed-frame.test': {
					'/': html('<iframe sandbox="allow-scripts" src="/frame"></iframe>'),
					'/frame': {
						...html('<script>try { document.cookie = "script=1" } catch (error) { console.log(error) }</script>'),
						cookies: ['answer=1'],
					},
				},
			},
			async run(stage) {
				return {
					tab: await stage.open('https://www.sandboxed-frame.test/'),
					stored: [{ name: 'answer', by: 'response', as: 'sub_frame', framed: true, party: 'first' }],
				};
			},
		},
	],
};
