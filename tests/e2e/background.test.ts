import { expect, test } from 'vitest';
import { demoSites } from '../sites/demo-sites.ts';
import { allWritten, identities, inEachBrowser, look, rowsOf } from './with-browser.ts';

const [, shop] = demoSites.map(({ url }) => url) as [string, string];

inEachBrowser(
	demoSites.flatMap((demo) => demo.sites),
	(bench) => {
		test('killed between two pages, the background goes on with the same visit', async () => {
			const { tab } = await look(bench.session, shop, allWritten(1));
			await bench.session.killBackground();
			await tab.goto(`${shop}basket`);
			const popup = await bench.session.popup(tab);
			const rows = await rowsOf(popup, (seen) => seen.find(({ name }) => name === 'woocommerce_cart_hash')?.firstSeen != null);
			expect(identities(rows)).toEqual(identities(await bench.session.jar()));
			expect(rows.find(({ name }) => name === 'PHPSESSID')?.setBy).toBe('a response from www.shop.test');
			expect(rows.find(({ name }) => name === 'woocommerce_cart_hash')?.setBy).toBe('a response from www.shop.test');
			await popup.close();
			await tab.close();
		});

		test('killed ten times around page loads, it misses nothing that the jar holds', async () => {
			const tab = await bench.session.open(shop);
			for (let time = 0; time < 10; time++) {
				const going = tab.goto(time % 2 ? shop : `${shop}basket`);
				await bench.session.killBackground();
				await going;
			}
			const expected = identities(await bench.session.jar());
			const popup = await bench.session.popup(tab);
			expect(identities(await rowsOf(popup, (seen) => seen.length >= expected.length))).toEqual(expected);
			await popup.close();
			await tab.close();
		});
	},
);
