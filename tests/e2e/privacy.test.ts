import { expect, test } from 'vitest';
import { demoSites } from '../sites/demo-sites.ts';
import { leakySite } from '../sites/leaky.ts';
import { askSite, openDesk } from './ask-desk.ts';
import { openReport } from './report-page.ts';
import { type Bench, inEachBrowser, rowsOf } from './with-browser.ts';

const addresses = demoSites.map(({ url }) => url);
const secret = 'planted-secret';

const leaky = leakySite();
const everythingStored = (bench: Bench) =>
	bench.session.inExtension<object[]>(
		'Promise.all([chrome.storage.session.get(null), chrome.storage.local.get(null), chrome.storage.sync.get(null)])',
	);

inEachBrowser([...demoSites.flatMap((demo) => demo.sites), leaky], (bench) => {
	test('no value of a cookie is in storage, in the popup, or in what it hands out', async () => {
		for (const url of addresses) {
			const tab = await bench.session.open(url);
			const popup = await bench.session.popup(tab);
			const rows = await rowsOf(popup, (seen) => seen.length >= 4);
			expect(rows.length).toBeGreaterThanOrEqual(4);
			await popup.evaluate('document.querySelectorAll("details").forEach((row) => { row.open = true; })');
			const shown = await popup.evaluate<string>('document.documentElement.outerHTML');
			expect(shown).toContain(rows[0]!.name);
			expect(shown).not.toContain(secret);
			expect(JSON.stringify(rows)).not.toContain(secret);
			await popup.close();
			// The journal of this tab must be there, else nothing was searched; it is written a moment later.
			await expect.poll(async () => JSON.stringify((await everythingStored(bench))[0]).includes(rows[0]!.name)).toBe(true);
			expect(JSON.stringify(await everythingStored(bench)).includes(secret)).toBe(false);
			await tab.close();
		}
	});

	test('nor is it where a site hides it, with everything on that keeps or asks: in addresses, files, history, and what is asked of the site', async () => {
		const on =
			"chrome.storage.local.set({ 'setting:keepHistory': { version: 1, value: true }, 'setting:traceScripts': { version: 1, value: true } })";
		await bench.session.inExtension(on);
		await expect
			.poll(() => bench.session.inExtension<number>('chrome.scripting.getRegisteredContentScripts().then((all) => all.length)'))
			.toBe(2);
		const desk = await openDesk(bench.session);
		const tab = await bench.session.open('https://www.leaky.test/');
		// The site does have them there: else nothing is shown by their absence.
		expect(await tab.evaluate<string>('location.href + document.cookie')).toMatch(/secret-path.*secret-query.*secret-script/);
		const answers = await askSite(desk, tab, { wellKnown: true, policyPage: true, consentTool: true });
		expect(answers.map(({ state, address }) => [state, address])).toEqual([
			['found', 'https://cdn.leaky.test/manifest.json?v=2'],
			['none', undefined],
			['found', 'https://www.leaky.test/cookies;jsessionid=?lang=en'],
		]);
		const report = await openReport(bench, tab, 4);
		const forms = ['csv', 'json', 'markdown', 'html', 'manifest'];
		const files = await report.evaluate<string[]>(`Promise.all(${JSON.stringify(forms)}.map((form) => glassjar.exported(form)))`);
		for (const file of files) expect(file).toContain('uid');
		// Written by others, in their own time: who wrote the cookie, and the history.
		const stored = async () => JSON.stringify(await everythingStored(bench));
		await expect.poll(stored).toContain('write.js');
		await expect.poll(async () => (await stored()).includes('history:leaky.test')).toBe(true);
		const shown = await report.evaluate<string>('document.documentElement.outerHTML');
		const kept = [...files, shown, await stored()].join('\n');
		expect(kept.match(/.{0,80}planted-secret.{0,40}/g)).toBeNull();
		expect(leaky.asked.length).toBeGreaterThanOrEqual(2);
		expect(JSON.stringify(leaky.asked)).not.toContain(secret);
		await bench.session.inExtension("chrome.storage.local.remove(['setting:keepHistory', 'setting:traceScripts'])");
		await Promise.all([report.close(), tab.close(), desk.close()]);
	});

	test('out of the box nothing leaves the extension: only pages make requests', async () => {
		const before = bench.sites.requests.length;
		const url = addresses[0]!;
		const tab = await bench.session.open(url);
		const popup = await bench.session.popup(tab);
		await rowsOf(popup, (seen) => seen.length >= 4);
		await new Promise((resolve) => setTimeout(resolve, 1500));
		await popup.close();
		await tab.close();
		const own = [url, `${url}static/preferences.js`, `${url}favicon.ico`].map((address) => `GET ${address}`);
		const fromBrowserItself = /mozilla\.(com|net|org)|firefox\.com|google\.com|googleapis\.com|gvt1\.com/;
		const others = bench.sites.requests
			.slice(before)
			.filter((request) => !own.includes(request) && !fromBrowserItself.test(request));
		expect(others).toEqual([]);
		expect(bench.sites.requests.slice(before)).toContain(own[0]);
	});
});
