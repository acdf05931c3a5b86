import { expect, test } from 'vitest';
import { demoSites } from '../sites/demo-sites.ts';
import { allWritten, identities, inEachBrowser, look, rowsOf } from './with-browser.ts';

const [portal, shop] = demoSites.map(({ url }) => url) as [string, string];
const sites = demoSites.flatMap((demo) => demo.sites);

inEachBrowser(sites, (bench, kind) => {
	test('the toolbar popup names Opendatasoft’s four cookies on a portal under the city’s own domain', async () => {
		const { rows, tab } = await look(bench.session, portal, allWritten(4));
		expect(rows.map(({ name, service }) => [name, service])).toEqual([
			['cookies_preferences', 'Choices related to your cookie preferences'],
			['csrftoken', 'API (CSRF) (front and back office)'],
			['django_language', 'Language selection (front and back office)'],
			['sessionid', 'Authentication (front and back office)'],
		]);
		for (const row of rows) {
			expect(row).toMatchObject({ provider: 'Opendatasoft', party: 'first', category: 'necessary', consent: 'exempt' });
		}
		expect(rows.map(({ lifetime }) => lifetime)).toEqual(['6 months', '1 year', '1 year', '2 weeks']);
		expect(rows.map(({ setBy }) => setBy)).toEqual([
			'a script in the page',
			'a response from data.riverton.test',
			'a response from data.riverton.test',
			'a response from data.riverton.test',
		]);
		await tab.close();
	});

	test('in the shop, the rows are the browser’s jar for that tab, third parties marked', async () => {
		const { tab } = await look(bench.session, shop);
		const expected = identities((await bench.session.jar()).filter(({ domain }) => !domain.endsWith('riverton.test')));
		expect(expected.length).toBeGreaterThanOrEqual(8);
		const popup = await bench.session.popup(tab);
		const rows = await rowsOf(popup, allWritten(expected.length));
		expect(identities(rows)).toEqual(expected);
		const third = rows.filter(({ party }) => party === 'third').map(({ name }) => name);
		// Chrome takes a cookie without SameSite for Lax, and refuses it in another site's page; Firefox keeps it, partitioned.
		expect(new Set(third)).toEqual(new Set(['fr', 'IDE', '__Host-chat_visitor', ...(kind === 'firefox' ? ['zq_7'] : [])]));
		expect(rows.find(({ name }) => name === '_ga')).toMatchObject({
			provider: 'Google Analytics',
			category: 'analytics',
			consent: 'required',
			purpose: 'Lets Google Analytics recognise your browser on later visits, to count visitors.',
			setBy: 'a script in the page',
		});
		await popup.close();
		await tab.close();
	});

	test('what the popup shows is what it knows: a line for each cookie, names and purposes in the text', async () => {
		const tab = await bench.session.open(shop);
		const popup = await bench.session.popup(tab);
		const rows = await rowsOf(popup, (seen) => seen.length >= 8);
		const names = await popup.evaluate<string[]>('[...document.querySelectorAll(".row .name")].map((name) => name.textContent)');
		for (const { name } of rows) expect(names).toContain(name);
		const text = await popup.evaluate<string>('document.body.textContent');
		for (const { purpose, provider } of rows) {
			expect(text).toContain(purpose);
			expect(text).toContain(provider);
		}
		expect(text).toMatch(/\d+ cookies from \d+ providers\. \d+ need your consent/);
		await popup.close();
		await tab.close();
	});

	test('the badge counts the cookies in the list', async () => {
		const tab = await bench.session.open(shop);
		const popup = await bench.session.popup(tab);
		await rowsOf(popup);
		const badge = () => bench.session.inExtension<string>(`chrome.action.getBadgeText({ tabId: ${tab.id} })`);
		// Cookies may still come in: the two agree once they have.
		await expect
			.poll(async () => [await badge(), String((await rowsOf(popup)).length)], { timeout: 8000 })
			.toSatisfy(([onIcon, inList]) => onIcon === inList);
		await popup.close();
		await tab.close();
	});

	test('a visit goes on across pages of a site and ends with it', async () => {
		const tab = await bench.session.open(shop);
		await tab.goto(`${shop}basket`);
		const popup = await bench.session.popup(tab);
		const rows = await rowsOf(popup, allWritten(10));
		expect(rows.find(({ name }) => name === 'PHPSESSID')?.setBy).toBe('a response from www.shop.test');
		await popup.close();
		await tab.goto(portal);
		const next = await bench.session.popup(tab);
		expect((await rowsOf(next, (seen) => seen.length === 4)).map(({ name }) => name)).not.toContain('PHPSESSID');
		await next.close();
		await tab.close();
	});
});
