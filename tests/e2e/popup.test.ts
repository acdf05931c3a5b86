import { expect, test } from 'vitest';
import type { ExtensionPage, Tab } from '../../scripts/browsers/browser-session.ts';
import { crowd } from '../bench/crowd.ts';
import { demoSites } from '../sites/demo-sites.ts';
import { accessibilityFaults } from './accessibility.ts';
import { lookInto, press, resize } from './keys.ts';
import { type Bench, inEachBrowser, rowsOf } from './with-browser.ts';

const shop = 'https://www.shop.test/';
const sites = [...demoSites.flatMap((demo) => demo.sites), crowd];

const names = (popup: ExtensionPage) =>
	popup.evaluate<string[]>('[...document.querySelectorAll(".row .name")].map(({ textContent }) => textContent)');
const click = (popup: ExtensionPage, selector: string) =>
	popup.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
const textOf = (popup: ExtensionPage, selector: string) =>
	popup.evaluate<string>(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ""`);
const focused = (popup: ExtensionPage) =>
	popup.evaluate<string>(
		'document.activeElement?.querySelector(".name")?.textContent ?? document.activeElement?.className ?? ""',
	);

/** The popup's page in a tab, looked at, at the size of the toolbar's. */
async function openPanel(
	bench: Bench,
	url: string,
	least: number,
): Promise<{ tab: Tab; popup: ExtensionPage; close: () => Promise<void> }> {
	const tab = await bench.session.open(url);
	const popup = await bench.session.popup(tab, { toolbar: false });
	await lookInto(popup);
	await resize(popup, 400, 600);
	await rowsOf(popup, (rows) => rows.length >= least);
	await expect.poll(() => names(popup).then(({ length }) => length)).toBeGreaterThanOrEqual(Math.min(least, 8));
	return {
		tab,
		popup,
		close: async () => {
			await popup.close();
			await tab.close();
		},
	};
}

inEachBrowser(sites, (bench) => {
	test('the bar filters: one kind only, then all again', async () => {
		const { popup, close } = await openPanel(bench, shop, 8);
		const all = await names(popup);
		const stored = await popup.evaluate<number>('glassjar.rows().length');
		const ads = await popup.evaluate<number>('glassjar.rows().filter(({ category }) => category === "advertising").length');
		await click(popup, '.legend .kind:has(.advertising)');
		await expect.poll(() => names(popup)).toHaveLength(ads);
		await expect.poll(() => textOf(popup, '.chosen')).toMatch(new RegExp(`^${ads} of ${stored}`));
		await expect.poll(() => popup.evaluate('document.querySelector(".legend .kind:has(.advertising)").ariaPressed')).toBe('true');
		await click(popup, '.legend .kind:has(.advertising)');
		await expect.poll(() => names(popup)).toEqual(all);
		await expect.poll(() => textOf(popup, '.chosen')).toBe('');
		await close();
	});

	test('by keyboard alone: search, go down to the row, unfold it, read what an attribute means', async () => {
		const { popup, close } = await openPanel(bench, shop, 8);
		await popup.evaluate('document.querySelector(".search").focus()');
		await press(popup, 'ANALYTICS google');
		await expect.poll(() => names(popup)).toEqual(['_ga', '_ga_H1J2K3L4M5']);
		await press(popup, 'ArrowDown');
		await expect.poll(() => focused(popup)).toBe('_ga');
		await press(popup, 'ArrowDown');
		await expect.poll(() => focused(popup)).toBe('_ga_H1J2K3L4M5');
		await press(popup, 'ArrowUp', 'Enter');
		await expect.poll(() => textOf(popup, '.details')).toContain('How we know');
		for (let step = 0; step < 8 && (await focused(popup)) !== 'word'; step++) await press(popup, 'Tab');
		await expect.poll(() => textOf(popup, '.explained:focus-within .hint')).toContain('can read');
		await press(popup, 'Escape');
		await expect.poll(() => popup.evaluate('getComputedStyle(document.querySelector(".hint")).display')).toBe('none');
		await close();
	});

	test('filters and order are chosen in the menu; what is chosen can be taken back one by one', async () => {
		const { popup, close } = await openPanel(bench, shop, 8);
		await popup.evaluate('document.querySelector(".icon.filters").focus()');
		await press(popup, 'Enter', 'Tab');
		await click(popup, '[name=third-party]');
		await click(popup, '[name=sorting][value=lifetime]');
		await press(popup, 'Escape');
		const expected = await popup.evaluate<string[]>(`glassjar.rows()
			.filter(({ party }) => party === 'third').sort((a, b) => b.lifetimeSeconds - a.lifetimeSeconds).map(({ name }) => name)`);
		await click(popup, '.segments [value=party]');
		await expect.poll(() => names(popup)).toEqual(expected);
		await expect.poll(() => textOf(popup, '.removable')).toContain('From third parties');
		// By keyboard, so that the focus has to go somewhere when the chip is gone.
		await popup.evaluate('document.querySelector(".removable").focus()');
		await press(popup, 'Enter');
		await expect.poll(() => textOf(popup, '.list')).toContain('The site itself');
		await expect.poll(() => focused(popup)).toBe('search');
		await close();
	});

	test('a cookie that expires while one looks is gone', async () => {
		const { tab, popup, close } = await openPanel(bench, shop, 8);
		await tab.evaluate('document.cookie = "ephemeral=1; path=/; secure; max-age=4"');
		await expect.poll(() => popup.evaluate<string[]>('glassjar.rows().map(({ name }) => name)')).toContain('ephemeral');
		await expect
			.poll(() => popup.evaluate<string[]>('glassjar.rows().map(({ name }) => name)'), { timeout: 8_000 })
			.not.toContain('ephemeral');
		await close();
	});

	test('a guess says its reasons in words', async () => {
		const { popup, close } = await openPanel(bench, shop, 8);
		await popup.evaluate('document.querySelectorAll(".row details").forEach((each) => { each.open = true; })');
		await expect.poll(() => textOf(popup, '.list')).toMatch(/our guess: [^:]*(?:name|read|stays|host)/);
		expect(await popup.evaluate<string>('document.querySelector(".list").innerText')).not.toMatch(
			/\b(?:kin|word|role|first|third):/,
		);
		await close();
	});

	test('the grouping is remembered for the next time', async () => {
		const first = await openPanel(bench, shop, 8);
		await click(first.popup, '.segments [value=provider]');
		await expect.poll(() => textOf(first.popup, '.list h2')).toMatch(/^Google Analytics/);
		await first.close();
		const second = await openPanel(bench, shop, 8);
		await expect.poll(() => textOf(second.popup, '.list h2')).toMatch(/^Google Analytics/);
		await click(second.popup, '.segments [value=category]');
		await expect.poll(() => textOf(second.popup, '.list h2')).toMatch(/^Advertising/);
		await second.close();
	});

	test('a value is read when somebody asks for it, and is gone when it is hidden', async () => {
		const { popup, close } = await openPanel(bench, shop, 8);
		const showing = 'document.body.textContent.includes("planted-secret")';
		await popup.evaluate('document.querySelectorAll("details").forEach((row) => { row.open = true; })');
		await expect.poll(() => popup.evaluate('document.querySelectorAll(".doings").length')).toBeGreaterThanOrEqual(8);
		expect(await popup.evaluate(showing)).toBe(false);
		// On a busy machine it comes late, and above what is in sight.
		await popup.evaluate('document.querySelector(".list").scrollTop = 0');
		const button =
			'[...document.querySelectorAll(".row")].find((row) => row.innerText.startsWith("fr"))?.querySelector("[aria-expanded]")';
		await expect.poll(() => popup.evaluate(`${button} !== undefined`)).toBe(true);
		await popup.evaluate(`${button}.click()`);
		await expect.poll(() => textOf(popup, '.value code')).toBe('planted-secret-fr');
		await popup.evaluate(`${button}.click()`);
		await expect.poll(() => popup.evaluate(showing)).toBe(false);
		const kept = "Promise.all(['local', 'session'].map((area) => chrome.storage[area].get(null))).then(JSON.stringify)";
		expect(await bench.session.inExtension<string>(kept)).not.toContain('planted-secret');
		await close();
	});

	test('a name is copied by keyboard, and it says so', async () => {
		const { popup, close } = await openPanel(bench, shop, 8);
		await popup.evaluate('document.querySelector(".row summary").focus()');
		await press(popup, 'Enter');
		await expect.poll(() => textOf(popup, '.doings')).toMatch(/^Copy name/);
		await popup.evaluate('document.querySelector(".doings button").focus()');
		await press(popup, 'Enter');
		await expect.poll(() => textOf(popup, '.outcome')).toBe('Copied');
		await close();
	});

	test('what a word means is seen whole, wherever its row has been scrolled to', async () => {
		const { popup, close } = await openPanel(bench, shop, 8);
		await popup.evaluate('document.querySelector(".row summary").focus()');
		await press(popup, 'Enter');
		await expect.poll(() => textOf(popup, '.details')).toContain('How we know');
		// From just under the heading of its group down to the middle of the list.
		for (const place of [45, 90, 150]) {
			await popup.evaluate(`(() => {
				document.querySelector('.search').focus();
				const list = document.querySelector('.list');
				list.scrollTop += document.querySelector('.words').getBoundingClientRect().top - list.getBoundingClientRect().top - ${place};
			})()`);
			await popup.evaluate('document.querySelector(".word").focus({ preventScroll: true })');
			const seen = `(() => {
				const { left, top, right, bottom } = document.querySelector('.explained:focus-within .hint').getBoundingClientRect();
				return [[left + 2, top + 2], [right - 2, bottom - 2]].every(([x, y]) => document.elementFromPoint(x, y)?.matches('.hint'));
			})()`;
			await expect.poll(() => popup.evaluate(seen), { message: String(place) }).toBe(true);
		}
		await close();
	});

	test('two thousand cookies: few rows in the document, and the last one can be scrolled to', async () => {
		const { popup, close } = await openPanel(bench, 'https://crowd-1.test/?cookies=2000', 2000);
		expect((await names(popup)).length).toBeLessThan(60);
		await popup.evaluate('document.querySelector(".row summary").focus()');
		await press(popup, 'End');
		const last = await popup.evaluate<string>('glassjar.rows().at(-1).name');
		await expect.poll(() => focused(popup)).toBe(last);
		await popup.evaluate('document.querySelector(".list").scrollTop = 1e9');
		const lastRow = `(() => {
			const row = [...document.querySelectorAll('.row')].at(-1).getBoundingClientRect();
			const list = document.querySelector('.list').getBoundingClientRect();
			return Math.abs(row.bottom - list.bottom) < 2;
		})()`;
		await expect.poll(() => popup.evaluate(lastRow)).toBe(true);
		expect((await names(popup)).at(-1)).toBe(last);
		expect((await names(popup)).length).toBeLessThan(60);
		await close();
	});

	test('what comes while one reads moves nothing: scroll position and focus stay', async () => {
		const { tab, popup, close } = await openPanel(bench, 'https://crowd-1.test/?cookies=300', 300);
		await popup.evaluate('document.querySelector(".list").scrollTop = 9000');
		await expect
			.poll(() => popup.evaluate<number>('document.querySelector(".row").getBoundingClientRect().bottom'))
			.toBeGreaterThan(-700);
		const inView = `[...document.querySelectorAll('.row')].find((row) => row.getBoundingClientRect().top > 330)`;
		await popup.evaluate(`${inView}.querySelector('summary').focus()`);
		const where = `[document.activeElement.querySelector('.name').textContent, Math.round(document.activeElement.getBoundingClientRect().top)]`;
		const before = await popup.evaluate<[string, number]>(where);
		for (let round = 0; round < 3; round++) {
			// Statistics: these come above.
			await tab.evaluate(`document.cookie = '_ga_LATE${round}=1; path=/; max-age=9999'`);
			await rowsOf(popup, (rows) => rows.some(({ name }) => name === `_ga_LATE${round}`));
		}
		const after = await popup.evaluate<[string, number]>(where);
		expect(after[0]).toBe(before[0]);
		expect(Math.abs(after[1] - before[1])).toBeLessThanOrEqual(1);
		await close();
	});

	test('the footer leads to the report of this tab, the menu to options and glossary', async () => {
		const { tab, popup, close } = await openPanel(bench, shop, 8);
		const hrefs = await popup.evaluate<string[]>(
			'[...document.querySelectorAll("footer a")].map((link) => link.getAttribute("href"))',
		);
		expect(hrefs).toEqual([`report.html?tab=${tab.id}#policy`, `report.html?tab=${tab.id}`]);
		await popup.evaluate('document.querySelector("button.icon.menu").focus()');
		await press(popup, 'Enter');
		await expect.poll(() => textOf(popup, '.popover.menu')).toMatch(/Options[\s\S]*side panel[\s\S]*What is a cookie/);
		await close();
	});

	for (const [language, theme] of [
		['en', 'light'],
		['en', 'dark'],
		['ar', 'light'],
	] as const) {
		test(`everything open, axe finds no fault and nothing is wider than the popup (${language}, ${theme})`, async () => {
			await setting(bench, 'language', language);
			await setting(bench, 'theme', theme);
			const { popup, close } = await openPanel(bench, shop, 8);
			await expect.poll(() => popup.evaluate('document.documentElement.dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
			await click(popup, 'button.icon.filters');
			await popup.evaluate('document.querySelectorAll("details").forEach((row) => { row.open = true; })');
			await popup.evaluate('document.querySelector(".legend .kind").click()');
			await expect.poll(() => popup.evaluate('document.querySelectorAll(".doings, .chosen").length')).toBeGreaterThanOrEqual(2);
			expect(await accessibilityFaults(popup)).toEqual([]);
			for (const width of [400, 360, 320]) {
				await resize(popup, width, 600);
				expect(await popup.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
				expect(await popup.evaluate('document.querySelector(".list").scrollWidth')).toBeLessThanOrEqual(width);
			}
			await close();
			await setting(bench, 'language', 'en');
			await setting(bench, 'theme', 'auto');
		});
	}
});

const setting = (bench: Bench, name: string, value: string) =>
	bench.session.inExtension(`chrome.storage.local.set({ 'setting:${name}': { version: 1, value: '${value}' } })`);
