import { expect, test } from 'vitest';
import type { ToolReading } from '../../lib/sources/consent-tools/tool-reading.ts';
import type { ExtensionPage, Tab } from '../../scripts/browsers/browser-session.ts';
import { consentToolSites } from '../sites/consent-tool-sites.ts';
import { hostileTools, stubbedTools } from '../sites/stubbed-tools.ts';
import { askSite, describeRequest, openDesk } from './ask-desk.ts';
import { type Bench, inEachBrowser } from './with-browser.ts';

/** What a browser asks its maker for, whatever is open. */
const browsersOwn = /mozilla\.(?:com|net|org)|firefox\.com|google\.com|googleapis\.com|gvt1\.com/;

const read = (desk: ExtensionPage, tab: Tab) => desk.evaluate<ToolReading[]>(`glassjar.consentTools(${tab.id})`);

/** What is read of a page’s tools once they are there: they load in their own time. */
async function toolsOf(bench: Bench, host: string, enough: (readings: ToolReading[]) => boolean): Promise<ToolReading[]> {
	const desk = await openDesk(bench.session);
	const tab = await bench.session.open(`https://${host}/`);
	let last: ToolReading[] = [];
	const look = async () => {
		last = await read(desk, tab);
		return enough(last);
	};
	await expect.poll(look).toBe(true);
	await Promise.all([tab.close(), desk.close()]);
	return last;
}

const declares =
	(least = 1) =>
	([first]: ToolReading[]) =>
		(first?.manifest.cookies.length ?? 0) >= least;

inEachBrowser([...(await consentToolSites()), stubbedTools, hostileTools], (bench) => {
	test('Klaro, as published on npm', async () => {
		const [reading] = await toolsOf(bench, 'www.klaro.test', declares());
		expect(reading).toMatchObject({ tool: 'Klaro', services: 4, policyUrl: 'https://www.klaro.test/privacy' });
		expect(reading?.manifest.cookies).toEqual([
			{
				name: '_pk_*',
				category: 'analytics',
				provider: { name: 'Matomo' },
				purpose: { en: 'Counts visits on our own server.' },
				hosts: ['*.klaro.test'],
			},
			{
				name: 'piwik_ignore',
				category: 'analytics',
				provider: { name: 'Matomo' },
				purpose: { en: 'Counts visits on our own server.' },
			},
			{ name: '_fbp', category: 'advertising', provider: { name: 'Meta Pixel' }, purpose: { en: 'Shows our ads elsewhere.' } },
			{ name: '_fbc', category: 'advertising', provider: { name: 'Meta Pixel' }, purpose: { en: 'Shows our ads elsewhere.' } },
			{ name: 'basket', category: 'necessary', provider: { name: 'Our basket' } },
		]);
		// A pattern that no glob can say is named, not guessed.
		expect(reading?.errors).toMatchObject([{ place: 'services[3].cookies[0]', found: '/^(a+)+b(?=c)/', effect: 'left-out' }]);
	});

	test('Orejime, as published on npm', async () => {
		const [reading] = await toolsOf(bench, 'www.orejime.test', declares());
		expect(reading).toMatchObject({ tool: 'Orejime', policyUrl: 'https://www.orejime.test/privacy', errors: [] });
		expect(reading?.manifest.cookies).toMatchObject([
			{ name: 'PHPSESSID', category: 'necessary', purpose: { en: 'Keeps you signed in.' } },
			{ name: '_pk_*', category: 'analytics', provider: { name: 'Matomo' }, consent: 'exempt', hosts: ['*.orejime.test'] },
			{ name: 'matomo_sessid', category: 'analytics' },
		]);
	});

	test('tarteaucitron, as published on npm', async () => {
		const [reading] = await toolsOf(bench, 'www.tac.test', declares(10));
		expect(reading).toMatchObject({ tool: 'tarteaucitron', services: 3, policyUrl: 'https://www.tac.test/privacy', errors: [] });
		const cookies = new Map(reading?.manifest.cookies.map((cookie) => [cookie.name, cookie]));
		expect(cookies.get('_ga_ABC123')).toMatchObject({ provider: { name: 'Google Analytics (GA4)' }, category: 'analytics' });
		expect(cookies.get('_fbp')).toMatchObject({ provider: { name: 'Facebook Pixel' }, category: 'advertising' });
		expect(cookies.get('VISITOR_INFO1_LIVE')).toMatchObject({ provider: { name: 'YouTube' } });
	});

	test('vanilla-cookieconsent, as published on npm', async () => {
		const [reading] = await toolsOf(bench, 'www.ccc.test', declares());
		expect(reading).toMatchObject({ tool: 'vanilla-cookieconsent', errors: [] });
		expect(reading?.manifest.cookies).toEqual([
			{ name: '_ga*', category: 'analytics' },
			{
				name: '_gid',
				category: 'analytics',
				provider: { name: 'Google Analytics' },
				purpose: { en: 'Tells visitors apart.' },
				retention: 'PT24H',
			},
			{ name: '_pk_*', category: 'analytics', provider: { name: 'Matomo' } },
			{ name: 'cc_cookie', category: 'necessary', purpose: { en: 'Remembers your choice.' }, hosts: ['*.ccc.test'] },
			{ name: 'IDE', category: 'advertising', retention: 'P13M' },
		]);
	});

	test('the IAB’s interface, from its own packages; disclosures of the vendors that the tab has contacted are asked for on request', async () => {
		const [reading] = await toolsOf(bench, 'www.tcf.test', ([first]) => (first?.services ?? 0) > 0);
		expect(reading).toMatchObject({ tool: 'IAB TCF', services: 2 });
		expect(reading?.vendors).toMatchObject([
			{ id: 7, provider: { name: 'AdTech' }, purposes: [1, 3, 4], retention: 'P30D', consented: true },
			{ id: 8, provider: { name: 'Elsewhere' }, consented: false },
		]);
		const desk = await openDesk(bench.session);
		const tab = await bench.session.open('https://www.tcf.test/');
		await expect.poll(async () => (await read(desk, tab))[0]?.services).toBe(2);
		const asked = () => bench.sites.requests.filter((request) => request.includes('disclosure.json'));
		expect(await describeRequest(desk, tab, { vendors: true })).toMatchObject([
			{ addresses: ['https://vendor.adtech.test/disclosure.json'] },
		]);
		expect(asked()).toEqual([]);
		expect(await askSite(desk, tab, { vendors: true })).toMatchObject([
			{
				state: 'found',
				manifest: { cookies: [{ name: 'adtech_id', provider: { name: 'AdTech' }, hosts: ['*.adtech.test'], retention: 'P30D' }] },
			},
		]);
		expect(asked()).toEqual(['GET https://vendor.adtech.test/disclosure.json']);
		await Promise.all([tab.close(), desk.close()]);
	});

	test('what a button said binds: a page that names others after it has nobody asked', async () => {
		const desk = await openDesk(bench.session);
		const tab = await bench.session.open('https://www.tcf.test/');
		await expect.poll(async () => (await read(desk, tab))[0]?.services).toBe(2);
		const said = await describeRequest(desk, tab, { vendors: true });
		expect(said).toMatchObject([{ addresses: ['https://vendor.adtech.test/disclosure.json'] }]);
		const others = `{ vendors: { 9: { id: 9, name: 'Other', purposes: [1], deviceStorageDisclosureUrl: 'https://vendor.adtech.test/other.json' } } }`;
		await tab.evaluate(`void (window.__tcfapi = (command, version, done) => done(${others}, true))`);
		const before = bench.sites.requests.length;
		expect(await askSite(desk, tab, { vendors: true }, said)).toEqual([]);
		expect(bench.sites.requests.slice(before).filter((request) => request.includes('vendor.adtech.test'))).toEqual([]);
		expect(await describeRequest(desk, tab, { vendors: true })).toMatchObject([
			{ addresses: ['https://vendor.adtech.test/other.json'] },
		]);
		await Promise.all([tab.close(), desk.close()]);
	});

	test('a report that was opened while the page was loading offers what comes to be known later', async () => {
		const tab = await bench.session.open('https://www.tcf.test/late');
		const report = await bench.session.extensionPage(`report.html?tab=${tab.id}`);
		const offers = () =>
			report.evaluate<string[]>(
				'[...document.querySelectorAll(".ask button")].map((button) => button.getAttribute("aria-describedby"))',
			);
		await expect.poll(offers).toContain('ask-policyPage');
		await expect.poll(offers).toContain('ask-vendors');
		expect(await report.evaluate<string>('document.getElementById("ask-vendors").textContent')).toContain(
			'https://vendor.adtech.test/disclosure.json',
		);
		await Promise.all([report.close(), tab.close()]);
	});

	test('the report names the vendors that did not answer', async () => {
		const tab = await bench.session.open('https://www.tcf.test/');
		const vendor = (id: number, name: string, file: string) =>
			`${id}: { id: ${id}, name: '${name}', purposes: [1], deviceStorageDisclosureUrl: 'https://vendor.adtech.test/${file}' }`;
		const named = `{ vendors: { ${vendor(7, 'AdTech', 'disclosure.json')}, ${vendor(9, 'Silent', 'none.json')} } }`;
		await tab.evaluate(`void (window.__tcfapi = (command, version, done) => done(${named}, true))`);
		const report = await bench.session.extensionPage(`report.html?tab=${tab.id}#policy`);
		const text = (selector: string) => report.evaluate<string>(`document.querySelector('${selector}')?.textContent ?? ''`);
		await expect.poll(() => text('#ask-vendors')).toContain('https://vendor.adtech.test/none.json');
		await report.evaluate(`document.querySelector('.ask button[aria-describedby="ask-vendors"]').click()`);
		await expect.poll(() => text('.ask')).toContain('No answer from: Silent');
		if (process.env.GLASSJAR_SHOTS)
			await report.screenshot(`${process.env.GLASSJAR_SHOTS}/silent-vendor.png`, { width: 1000, height: 900 });
		await Promise.all([report.close(), tab.close()]);
	});

	test('tools that are not on npm, by the shape of what they hold; and no value is taken along', async () => {
		const readings = await toolsOf(bench, 'stubs.test', (found) => found.length >= 8);
		expect(Object.fromEntries(readings.map(({ tool, manifest }) => [tool, manifest.cookies.map(({ name }) => name)]))).toEqual({
			OneTrust: ['OptanonConsent', 'IDE'],
			Cookiebot: ['CookieConsent', '_ga'],
			CookieYes: ['cookieyes-consent', '_ga'],
			Complianz: ['wp_geo'],
			Axeptio: ['_gid'],
			Usercentrics: [],
			Didomi: [],
			Iubenda: [],
		});
		expect(JSON.stringify(readings)).not.toContain('planted-secret');
	});

	test('to read what a tool holds, nothing is asked of anybody', async () => {
		const desk = await openDesk(bench.session);
		for (const host of ['www.klaro.test', 'www.orejime.test', 'www.tac.test', 'www.ccc.test', 'www.tcf.test', 'stubs.test']) {
			const tab = await bench.session.open(`https://${host}/`);
			await expect.poll(async () => (await read(desk, tab)).length).toBeGreaterThan(0);
			// Tools load their own files in their own time.
			const count = () => bench.sites.requests.length;
			await expect
				.poll(async () => {
					const before = count();
					await new Promise((resolve) => setTimeout(resolve, 300));
					return count() - before;
				})
				.toBe(0);
			const before = count();
			expect(await askSite(desk, tab, { consentTool: true })).toMatchObject([
				{ question: 'consentTool', tool: expect.any(String) },
			]);
			await read(desk, tab);
			await new Promise((resolve) => setTimeout(resolve, 300));
			const asked = bench.sites.requests.slice(before).filter((request) => !browsersOwn.test(request));
			expect([host, asked]).toEqual([host, []]);
			await tab.close();
		}
		await desk.close();
	});

	test('a page that has put its own functions in the place of the language’s is read like any other', async () => {
		const readings = await toolsOf(bench, 'overwritten.test', declares());
		expect(readings).toMatchObject([
			{ tool: 'Klaro', manifest: { cookies: [{ name: '_pk_id', category: 'analytics' }] } },
			{ tool: 'IAB TCF', vendors: [{ id: 7, provider: { name: 'AdTech' } }] },
		]);
	});

	test('a page that tampers gets nowhere: traps, endless promises, things without end', async () => {
		const desk = await openDesk(bench.session);
		const tab = await bench.session.open('https://hostile.test/');
		let readings: Awaited<ReturnType<typeof read>> = [];
		const klaro = () => readings.find(({ tool }) => tool === 'Klaro');
		// Each look ends in time, and on a busy machine perhaps before it has seen anything.
		await expect
			.poll(async () => {
				const began = Date.now();
				readings = await read(desk, tab);
				expect(Date.now() - began).toBeLessThan(10_000);
				return klaro() !== undefined;
			})
			.toBe(true);
		expect(klaro()!.manifest.cookies.length).toBeLessThanOrEqual(5_000);
		expect(JSON.stringify(readings).length).toBeLessThan(8_000_000);
		const answers = await askSite(desk, tab, { consentTool: true });
		expect(answers).toMatchObject([{ question: 'consentTool', state: 'found' }]);
		expect(await desk.evaluate('({}).polluted ?? null')).toBeNull();
		await Promise.all([tab.close(), desk.close()]);
	});
});
