import { expect, test } from 'vitest';
import { demoSites } from '../sites/demo-sites.ts';
import { inEachBrowser, rowsOf } from './with-browser.ts';

const addresses = demoSites.map(({ url }) => url);
const secret = 'planted-secret';

inEachBrowser(
	demoSites.flatMap((demo) => demo.sites),
	(bench) => {
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
				const stored = await bench.session.inExtension<object>(
					'Promise.all([chrome.storage.session.get(null), chrome.storage.local.get(null), chrome.storage.sync.get(null)])',
				);
				// The journal of this tab must be there, else nothing was searched.
				expect(JSON.stringify(stored)).toContain(rows[0]!.name);
				expect(JSON.stringify(stored)).not.toContain(secret);
				await tab.close();
			}
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
	},
);
