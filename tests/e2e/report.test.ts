import { expect, test } from 'vitest';
import { columnIds } from '../../lib/view/report-columns.ts';
import { demoSites } from '../sites/demo-sites.ts';
import { lakeside } from '../sites/policy-portal.ts';
import { accessibilityFaults } from './accessibility.ts';
import { namesIn, openEverything, openReport, press, tabTo, textOf } from './report-page.ts';
import { identities, inEachBrowser, rowsOf } from './with-browser.ts';

const [portal, shop] = demoSites.map(({ url }) => url) as [string, string];

inEachBrowser([...demoSites.flatMap((demo) => demo.sites), lakeside], (bench) => {
	test('in the shop the table is the browser’s jar for that tab, and sorts by how long a cookie stays', async () => {
		const tab = await bench.session.open(shop);
		for (const name of ['PHPSESSID', 'pll_language', '_ga', '_ga_H1J2K3L4M5', '_fbp', 'fr', 'IDE', '__Host-chat_visitor'])
			await expect.poll(async () => (await bench.session.jar()).map((cookie) => cookie.name)).toContain(name);
		const expected = identities(await bench.session.jar());
		const report = await openReport(bench, tab, expected.length);
		expect(identities(await rowsOf(report, (seen) => seen.length === expected.length))).toEqual(expected);
		await expect.poll(async () => (await namesIn(report)).sort()).toEqual(expected.map((each) => each.split('@')[0]!).sort());
		expect(await textOf(report, 'h1')).toBe('shop.test');
		expect(await textOf(report, '.headline')).toMatch(/\d+ cookies from \d+ providers/);
		const heading = 'th[aria-sort]:nth-of-type(7)';
		for (const direction of ['ascending', 'descending']) {
			await report.evaluate(`document.querySelector('${heading} button').click()`);
			await expect.poll(() => report.evaluate(`document.querySelector('${heading}').ariaSort`)).toBe(direction);
		}
		// These ask for 400 days or more, of which Chromium keeps 400.
		expect((await namesIn(report))[0]).toMatch(/^(_ga|_ga_H1J2K3L4M5|IDE)$/);
		await report.close();
		await tab.close();
	});

	test('filters, columns and rows are worked by keyboard alone', async () => {
		const tab = await bench.session.open(shop);
		const report = await openReport(bench, tab, 8);
		await tabTo(report, 'input[type="search"]');
		await press(report, ...'facebook');
		await expect.poll(() => namesIn(report)).toEqual(['fr']);
		await tabTo(report, '.shown button');
		await press(report, 'Enter');
		await expect.poll(async () => (await namesIn(report)).length).toBeGreaterThanOrEqual(8);
		await report.evaluate('document.querySelector("input[type=search]").focus()');
		await tabTo(report, '.marks .mark');
		await press(report, ' ');
		await expect.poll(() => report.evaluate('document.activeElement.ariaPressed')).toBe('true');
		await expect.poll(() => namesIn(report)).not.toContain('PHPSESSID');
		await press(report, ' ');
		await tabTo(report, 'tr.cookie .unfold');
		await press(report, 'Enter');
		await expect.poll(() => textOf(report, '.unfolded .facts')).toMatch(/Set by[\s\S]*Stays[\s\S]*How we know/);
		expect(await report.evaluate('document.activeElement.ariaExpanded')).toBe('true');
		await report.close();
		await tab.close();
	});

	test('the columns that were chosen are there again the next time', async () => {
		const tab = await bench.session.open(portal);
		const first = await openReport(bench, tab, 4);
		const heads = '[...document.querySelectorAll(".cookies thead th")].map((head) => head.innerText.trim().split(/\\s/)[0])';
		await first.evaluate('document.querySelector(".menu").open = true');
		await first.evaluate('[...document.querySelectorAll(".menu input")].at(-1).click()');
		await expect.poll(() => first.evaluate<string[]>(heads)).toContain('How');
		// The table shows it before it is kept, and a page that is closed keeps nothing more.
		const kept = 'chrome.storage.local.get("report-columns").then((stored) => stored["report-columns"] ?? [])';
		await expect.poll(() => first.evaluate<string[]>(kept)).toContain(columnIds.at(-1));
		await first.close();
		const second = await openReport(bench, tab, 4);
		expect(await second.evaluate<string[]>(heads)).toContain('How');
		await second.evaluate('document.querySelector(".menu .quiet").click()');
		await expect.poll(() => second.evaluate<string[]>(heads)).not.toContain('How');
		await second.close();
		await tab.close();
	});

	test('on the portal all four cookies are declared by the platform’s policy, and nothing else is found', async () => {
		const tab = await bench.session.open(portal);
		const report = await openReport(bench, tab, 4, '#policy');
		const said = await textOf(report, '#policy');
		expect(said).toContain('the cookie policy of Opendatasoft');
		expect(said).toContain('4 of 4 cookies seen are declared');
		expect(said).toContain('Everything that was seen is declared');
		expect(await report.evaluate('glassjar.findings()')).toEqual([]);
		// The address leads to the policy check, once it is there.
		await expect
			.poll(() => report.evaluate<number>('Math.abs(document.getElementById("policy").getBoundingClientRect().top)'))
			.toBeLessThan(400);
		await report.close();
		await tab.close();
	});

	test('it says beforehand what would be asked of whom, and asks nobody by itself', async () => {
		const tab = await bench.session.open(portal);
		const report = await openReport(bench, tab, 4);
		const before = bench.sites.requests.length;
		await expect.poll(() => textOf(report, '.ask')).toContain('https://data.riverton.test/.well-known/cookie-policy.json');
		await new Promise((resolve) => setTimeout(resolve, 1000));
		expect(bench.sites.requests.slice(before).filter((request) => request.includes('riverton'))).toEqual([]);
		await report.evaluate('document.querySelector(".ask button").click()');
		await expect.poll(() => textOf(report, '.ask [role=status]')).toMatch(/\d{4}/);
		expect(bench.sites.requests.slice(before).some((request) => request.endsWith('/.well-known/cookie-policy.json'))).toBe(true);
		await report.close();
		await tab.close();
	});

	test('the site’s own policy, once it is read, is held against what the site does: three findings, each with its cookie', async () => {
		const tab = await bench.session.open('https://data.lakeside.test/');
		const report = await openReport(bench, tab, 5);
		await expect.poll(() => textOf(report, '.ask')).toContain('/terms/cookies-policy/');
		await report.evaluate(
			'[...document.querySelectorAll(".ask button")].find((button) => button.innerText === "Read its cookie policy").click()',
		);
		await expect
			.poll(() => report.evaluate('document.querySelector("#policy select")?.selectedOptions[0].text'))
			.toBe('the site’s cookie policy');
		const findings = () =>
			report.evaluate<string[][]>(`[...document.querySelectorAll('.finding-kind')].flatMap((kind) =>
					[...kind.querySelectorAll('.finding .name')].map((name) => [kind.querySelector('h3').firstChild.data, name.innerText]))`);
		await expect.poll(findings).toEqual([
			['Declared as another category', '_fbp'],
			['Seen, but not declared', 'JSESSIONID'],
			['Stays longer than declared', 'sessionid'],
		]);
		expect(await textOf(report, '.finding-kind.lives-longer')).toMatch(/Declared: 2 weeks\. Kept by the browser: 2 months\./);
		expect(await accessibilityFaults(report)).toEqual([]);
		await report.evaluate(
			'[...document.querySelectorAll(".mark")].find((mark) => mark.innerText.startsWith("Not declared")).click()',
		);
		await expect.poll(() => namesIn(report)).toEqual(['JSESSIONID']);
		await report.close();
		await tab.close();
	});

	test('what came before the choice is named, with the rule and what the site could do', async () => {
		const tab = await bench.session.open(shop);
		const report = await openReport(bench, tab, 8);
		// The last of them are told a little late.
		await expect.poll(() => textOf(report, '.finding-kind.before-consent')).toContain('_ga');
		const said = await textOf(report, '.finding-kind.before-consent');
		for (const word of [
			'_ga',
			'_fbp',
			'IDE',
			'no choice has been made',
			'ePrivacy Directive',
			'only after the visitor has agreed',
		])
			expect(said).toContain(word);
		expect(said).not.toContain('PHPSESSID');
		await report.close();
		await tab.close();
	});

	test('the timeline marks page loads and the moment of choice, and says the same as a list', async () => {
		const tab = await bench.session.open(shop);
		await bench.session.inExtension('new Promise((resolve) => setTimeout(resolve, 300))');
		await tab.evaluate('document.querySelector("dialog button").click()');
		const report = await openReport(bench, tab, 10);
		await expect.poll(() => textOf(report, '#timeline')).toContain('the visitor chose');
		await expect.poll(() => report.evaluate<number>('document.querySelectorAll("line.page").length')).toBeGreaterThanOrEqual(1);
		await openEverything(report);
		await expect.poll(() => textOf(report, '.steps ol')).toMatch(/page opened[\s\S]*_ga[\s\S]*the visitor chose[\s\S]*_gcl_au/);
		await expect.poll(() => textOf(report, '#hosts table')).toContain('www.shop.test');
		await report.close();
		await tab.close();
	});

	for (const theme of ['light', 'dark'])
		test(`with everything unfolded it has no fault that axe finds (${theme})`, async () => {
			const tab = await bench.session.open(shop);
			const report = await openReport(bench, tab, 8);
			await report.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
			await report.evaluate('document.querySelectorAll(".unfold").forEach((button) => button.click())');
			await report.evaluate('document.querySelector("[data-form=manifest]").click()');
			await openEverything(report);
			await expect
				.poll(() => report.evaluate<number>('document.querySelectorAll(".unfolded .facts").length'))
				.toBeGreaterThanOrEqual(8);
			await expect.poll(() => report.evaluate<number>('document.querySelectorAll("textarea").length')).toBe(1);
			expect(await accessibilityFaults(report)).toEqual([]);
			expect(await report.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
			await report.close();
			await tab.close();
		});

	test('a cookie that comes later appears; a tab that moves on or closes leaves its report to be read', async () => {
		const tab = await bench.session.open(portal);
		const report = await openReport(bench, tab, 4);
		await tab.evaluate('document.cookie = "late=1; path=/; secure"');
		await expect.poll(() => namesIn(report)).toContain('late');
		await tab.evaluate('document.cookie = "late=; path=/; secure; max-age=0"');
		await expect.poll(() => namesIn(report)).not.toContain('late');
		await tab.goto(shop);
		await expect.poll(() => textOf(report, '.ended')).toContain('The tab has moved on to shop.test');
		expect(await namesIn(report)).toContain('django_language');
		await report.evaluate('document.querySelector(".ended button").click()');
		await expect.poll(() => textOf(report, 'h1')).toBe('shop.test');
		await tab.close();
		await expect.poll(() => textOf(report, '.ended')).toContain('The tab is closed');
		expect(await namesIn(report)).toContain('_ga');
		await report.close();
	});

	test('a site that says nothing is not said to declare no cookies', async () => {
		const tab = await bench.session.open(shop);
		const report = await openReport(bench, tab, 8);
		const answers = () =>
			report.evaluate<string[]>('[...document.querySelectorAll(".ask [role=status]")].map((each) => each.innerText)');
		const buttons = 'document.querySelectorAll(".ask button")';
		await expect.poll(() => report.evaluate<number>(`${buttons}.length`)).toBeGreaterThanOrEqual(3);
		for (const at of [0, 1, 2]) {
			await report.evaluate(`${buttons}[${at}].click()`);
			await expect.poll(async () => (await answers())[at]).toMatch(/\.$/);
		}
		const [manifest, tool, policy] = await answers();
		expect(manifest).toMatch(/^The site publishes no cookie manifest \(/);
		expect(tool).toMatch(/^No consent tool was found/);
		expect(policy).toMatch(/no link to a cookie policy|names no cookies/);
		await report.close();
		await tab.close();
	});

	test('by keyboard: what is cleared hands the focus on, and Escape closes the columns', async () => {
		const tab = await bench.session.open(shop);
		const report = await openReport(bench, tab, 8);
		const focused = () => report.evaluate<string>('document.activeElement?.type ?? document.activeElement?.tagName ?? ""');
		await report.evaluate('document.querySelector(".marks .mark").click()');
		await expect.poll(() => report.evaluate<boolean>('document.querySelector(".shown button") !== null')).toBe(true);
		await report.evaluate('document.querySelector(".shown button").focus()');
		await press(report, 'Enter');
		await expect.poll(focused).toBe('search');
		await report.evaluate('document.querySelector("details.menu summary").focus()');
		await press(report, 'Enter', 'Tab', 'Escape');
		await expect.poll(() => report.evaluate<boolean>('document.querySelector("details.menu").open')).toBe(false);
		await expect.poll(() => report.evaluate<string>('document.activeElement.tagName')).toBe('SUMMARY');
		await report.close();
		await tab.close();
	});

	test('an address that names no tab says what to do', async () => {
		const report = await bench.session.extensionPage('report.html');
		await expect.poll(() => textOf(report, 'main')).toContain('Full report');
		expect(await accessibilityFaults(report)).toEqual([]);
		await report.close();
	});
});
