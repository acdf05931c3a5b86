import { expect } from 'vitest';
import { until } from '../../../../scripts/browsers/browser-session.ts';
import { html, script } from '../../../sites/site.ts';
import type { Group } from '../scenario.ts';
import type { Stage } from '../stage.ts';

/** Turns the trace scripts on or off, as the options page does, and waits until the browser has it. */
async function trace(stage: Stage, on: boolean): Promise<void> {
	await stage.inPage(`chrome.storage.local.set({ 'setting:traceScripts': { version: 1, value: ${on} } })`);
	await until('the browser to take it', async () => {
		const count = await stage.inPage<number>('chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length)');
		return count === (on ? 2 : 0);
	});
}

async function traced<Result>(stage: Stage, run: () => Promise<Result>): Promise<Result> {
	await trace(stage, true);
	try {
		return await run();
	} finally {
		await trace(stage, false);
	}
}

/** What a page can observe of document.cookie and cookieStore. */
const observe = `(() => {
	const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
	const attempt = (run) => { try { return String(run()); } catch (error) { return error.name; } };
	return [
		attempt(() => /native code/.test(set)), attempt(() => get), set.name, set.length,
		attempt(() => set.call({}, 'a=1')), attempt(() => set.call(document)), attempt(() => new set()),
		attempt(() => Object.keys(Object.getOwnPropertyDescriptor(Document.prototype, 'cookie'))),
		attempt(() => /native code/.test(CookieStore.prototype.set)), attempt(() => CookieStore.prototype.set.name),
		Object.getOwnPropertyNames(document).length, Object.getOwnPropertyNames(globalThis).length,
		attempt(() => (document.cookie = { toString: () => 'odd=1' }) && document.cookie.includes('odd=1')),
	];
})()`;

export const traceScripts: Group = {
	title: 'Trace scripts',
	scenarios: [
		{
			id: 'trace-off',
			alone: true,
			title: 'Off by default: nothing is put into pages',
			sites: { 'www.trace-off.test': { '/': html("<script>document.cookie = 'a=1'</script>") } },
			async run(stage) {
				const tab = await stage.open('https://www.trace-off.test/');
				expect(await stage.inPage('chrome.scripting.getRegisteredContentScripts()')).toEqual([]);
				return { tab, stored: [{ name: 'a', by: 'script', script: undefined }] };
			},
		},
		{
			id: 'trace-on',
			alone: true,
			title: 'Which script wrote a cookie, in which frame: of the page, of another host, in frames',
			sites: {
				'www.trace-on.test': {
					'/': html(`<script>document.cookie = 'inline=1'</script><script src="https://cdn.trace-on-3p.test/tag.js"></script>
						<iframe srcdoc="<script>document.cookie = 'srcdoc=1; path=/'</script>"></iframe><iframe src="https://frame.trace-on-4p.test/"></iframe>`),
				},
				'cdn.trace-on-3p.test': {
					'/tag.js': script(`document.cookie = 'tag=secret; path=/; domain=trace-on.test';
						globalThis.cookieStore && cookieStore.set('modern', 'secret');`),
				},
				'frame.trace-on-4p.test': {
					'/': html("<script>document.cookie = 'framed=1; SameSite=None; Secure; Partitioned'</script>"),
				},
			},
			async run(stage) {
				const tag = 'https://cdn.trace-on-3p.test/tag.js';
				const expected = await traced(stage, async () => {
					const tab = await stage.open('https://www.trace-on.test/');
					const stored = [
						{ name: 'inline', script: 'https://www.trace-on.test/', scriptFramed: false },
						{ name: 'tag', script: tag, scriptFramed: false },
						{ name: 'modern', script: tag, scriptFramed: false },
						{ name: 'srcdoc', scriptFramed: true },
						{ name: 'framed', script: 'https://frame.trace-on-4p.test/', scriptFramed: true, party: 'third' },
					] as const;
					await stage.check({ tab, stored: stored.map((cookie) => ({ ...cookie, by: 'script' })) });
					return { tab, stored };
				});
				expect(JSON.stringify(await stage.inPage('chrome.storage.session.get(null)'))).not.toContain('secret');
				return expected;
			},
		},
		{
			id: 'trace-harmless',
			alone: true,
			title: 'Pages notice nothing in what they do: same results, same errors',
			sites: { 'www.trace-harmless.test': { '/': html('page') }, 'www.trace-harmless-too.test': { '/': html('page') } },
			async run(stage) {
				const plain = await stage.open('https://www.trace-harmless.test/');
				const without = await plain.evaluate(observe);
				const tab = await traced(stage, async () => {
					const opened = await stage.open('https://www.trace-harmless-too.test/');
					expect(await opened.evaluate(observe)).toEqual(without);
					return opened;
				});
				const written = (await stage.session.jar()).filter(({ domain }) => domain === 'www.trace-harmless.test');
				expect(written.map(({ name }) => name)).toContain('odd');
				const names = written.map(({ name }) => name).sort();
				return { tab, stored: names.map((name) => ({ name, by: 'script' })), elsewhere: names };
			},
		},
		{
			id: 'trace-tampered',
			alone: true,
			title: 'A page that breaks or bends what tracing needs: its cookies are written and listed all the same',
			sites: {
				'www.trace-tampered.test': {
					'/': html(`<script>
						const failing = () => { throw new Error('tampered'); };
						JSON.stringify = failing;
						EventTarget.prototype.dispatchEvent = failing;
						Error.prepareStackTrace = failing;
						Object.defineProperty(Error, 'stackTraceLimit', { get: failing });
						String.prototype.indexOf = function () { document.cookie = 'nested=1'; failing(); };
						RegExp.prototype.exec = failing;
						Reflect.apply = failing;
						document.cookie = 'a=1';
						document.title = 'reached the end';
					</script>`),
				},
			},
			async run(stage) {
				const tab = await traced(stage, () => stage.open('https://www.trace-tampered.test/'));
				// Asked of the browser: the page has broken what a driver needs, too.
				const title = () => stage.inPage(`chrome.tabs.get(${tab.id}).then(({ title }) => title)`);
				await expect.poll(title).toBe('reached the end');
				return {
					tab,
					stored: [
						{ name: 'a', by: 'script' },
						{ name: 'nested', by: 'script' },
					],
				};
			},
		},
		{
			id: 'trace-bent',
			alone: true,
			title:
				'What a page says of its scripts is its own word: a bent address is shown as said, and a write that never was makes no cookie',
			sites: {
				'www.trace-bent.test': {
					'/': html(`<script>
						eval("document.cookie = 'bent=1'\\n//# sourceURL=https://elsewhere.test/bent.js");
						const say = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
						for (const name of ['glassjar:hello', 'glassjar:hello:page']) say(name, 'forged');
						say('forged', JSON.stringify({ cookie: 'never=1', script: 'https://elsewhere.test/never.js' }));
					</script>`),
				},
			},
			async run(stage) {
				const tab = await traced(stage, () => stage.open('https://www.trace-bent.test/'));
				return { tab, stored: [{ name: 'bent', by: 'script', script: 'https://elsewhere.test/bent.js' }] };
			},
		},
	],
};
