import { beforeEach, expect, test } from 'vitest';
import type { ExtensionPage } from '../../scripts/browsers/browser-session.ts';
import { manifestSite, teaManifest } from '../sites/manifest-sites.ts';
import type { Site } from '../sites/site.ts';
import { accessibilityFaults } from './accessibility.ts';
import { askSite, openDesk } from './ask-desk.ts';
import { inEachBrowser, rowsOf } from './with-browser.ts';

const tea = manifestSite();
const html = '<img src=x onerror="document.title = 1">';
const good = teaManifest(
	{ name: 'tea_pot', provider: { name: 'Teapots' }, category: 'necessary' },
	{ name: 'cup', category: 'Necesary' },
);
/** Serves lists; what it serves changes as the test wants. */
const lists = {
	hosts: ['lists.test'],
	text: good,
	answer({ path }) {
		if (path === '/tea.json') return { type: 'application/json', body: this.text };
		if (path === '/html.json')
			return {
				type: 'application/json',
				body: JSON.stringify({ manifestVersion: 1, publisher: { name: html }, cookies: [{ name: html, category: html }] }),
			};
		if (path === '/flood.json') return { type: 'application/json', body: '{', more: 'flood' as const };
		if (path === '/away.json') return { location: 'https://elsewhere.test/tea.json' };
		return undefined;
	},
} satisfies Site & { text: string };

const text = (page: ExtensionPage, selector = 'body') =>
	page.evaluate<string>(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`);
const click = (page: ExtensionPage, selector: string) =>
	page.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
/** Fills the form in as a person does, and sends it. */
const add = (page: ExtensionPage, address: string) =>
	page.evaluate(`(() => {
		const field = document.querySelector('#list-address');
		field.value = ${JSON.stringify(address)};
		field.dispatchEvent(new Event('input', { bubbles: true }));
		field.form.requestSubmit();
	})()`);
const addFile = (page: ExtensionPage, name: string, content: string) =>
	page.evaluate(`(() => {
		const files = new DataTransfer();
		files.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}));
		const field = document.querySelector('input[type=file]');
		field.files = files.files;
		field.dispatchEvent(new Event('change', { bubbles: true }));
	})()`);

inEachBrowser([tea, lists], (bench) => {
	// What one test left behind is not the next one's fault.
	beforeEach(async () => {
		lists.text = good;
		await bench.session.inExtension('chrome.storage.local.clear()');
	});

	for (const theme of ['light', 'dark']) {
		test(`with lists, faults and answers on show, axe finds no fault (${theme})`, async () => {
			const page = await openDesk(bench.session);
			await add(page, 'https://lists.test/tea.json');
			await expect.poll(() => text(page, '.entries')).toContain('1 cookie');
			await addFile(page, 'broken.json', '[1]');
			await expect.poll(() => text(page, '.refusal')).toContain('expected an object');
			const tab = await bench.session.open('https://www.tea.test/');
			await askSite(page, tab, { wellKnown: true });
			await expect.poll(() => text(page, 'table')).toContain('tea.test');
			await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
			await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
			expect(await accessibilityFaults(page)).toEqual([]);
			await click(page, '.entry .buttons button:last-child');
			await expect.poll(() => text(page, '.empty')).toContain('no list');
			await Promise.all([tab.close(), page.close()]);
		});
	}

	test('what is chosen holds in every page at once, and after them', async () => {
		const page = await openDesk(bench.session);
		const other = await openDesk(bench.session);
		await click(page, 'input[name=theme][value=dark]');
		await expect.poll(() => other.evaluate<string>('document.documentElement.dataset.theme ?? ""')).toBe('dark');
		await page.evaluate(
			`(() => { const field = document.querySelector('#language'); field.value = 'fr'; field.dispatchEvent(new Event('change', { bubbles: true })); })()`,
		);
		await expect.poll(() => other.evaluate<string>('document.documentElement.lang')).toBe('fr');
		await click(page, '#keep-history');
		// A page that is closed at once takes what it was writing with it.
		await expect.poll(() => other.evaluate<boolean>('document.querySelector("#keep-history").checked')).toBe(true);
		await Promise.all([page.close(), other.close()]);
		const later = await openDesk(bench.session);
		expect(await later.evaluate<string>('document.documentElement.lang + document.documentElement.dataset.theme')).toBe('frdark');
		expect(await later.evaluate<boolean>('document.querySelector("#keep-history").checked')).toBe(true);
		await click(later, '#keep-history');
		await click(later, 'input[name=theme][value=auto]');
		await later.evaluate(
			`(() => { const field = document.querySelector('#language'); field.value = 'auto'; field.dispatchEvent(new Event('change', { bubbles: true })); })()`,
		);
		await expect.poll(() => later.evaluate<string>('document.documentElement.lang')).toBe('en');
		await later.close();
	});

	test('a list is believed before all else while it is on; a broken update keeps it, and says so', async () => {
		const page = await openDesk(bench.session);
		await add(page, 'https://lists.test/tea.json');
		await expect.poll(() => text(page, '.entries')).toContain('1 cookie');
		expect(await text(page, '.entry details summary')).toBe('1 remark about its entries');
		await click(page, '.entry details summary');
		expect(await text(page, '.entry .faults')).toContain('cookies[1].category unknown word “Necesary”; perhaps “necessary”?');

		const tab = await bench.session.open('https://www.tea.test/');
		const popup = await bench.session.popup(tab, { toolbar: false });
		expect((await rowsOf(popup, ([row]) => row?.provider === 'Teapots'))[0]).toMatchObject({
			name: 'tea_pot',
			category: 'necessary',
		});

		lists.text = '{"manifestVersion": 1, "publisher": ';
		await click(page, '.entry .buttons button:first-child');
		await expect.poll(() => text(page, '.entry .refusal')).toContain('what was taken before still counts');
		expect((await rowsOf(popup))[0]?.provider).toBe('Teapots');
		lists.text = good;
		await page.evaluate('glassjar.updateLists()');
		await expect.poll(() => text(page, '.entry .refusal')).toBe('');

		await click(page, '.entry input[role=switch]');
		expect((await rowsOf(popup, ([row]) => row?.provider !== 'Teapots'))[0]?.provider).not.toBe('Teapots');
		await click(page, '.entry .buttons button:last-child');
		await expect.poll(() => text(page, '.empty')).toContain('no list');
		await Promise.all([popup.close(), tab.close(), page.close()]);
	});

	test('what leads to another site, is not https, is no list or is not there is refused, with its reason', async () => {
		const page = await openDesk(bench.session);
		const refused = async (address: string, reason: RegExp) => {
			await add(page, address);
			await expect.poll(() => text(page, '.refusal')).toMatch(reason);
		};
		await refused('https://lists.test/away.json', /another site.*elsewhere\.test/);
		await refused('http://lists.test/tea.json', /without encryption/);
		await refused('https://lists.test/none.json', /nothing at this address/);
		await refused('https://lists.test/flood.json', /too long/);
		await addFile(page, 'some.json', 'not json');
		await expect.poll(() => text(page, '.refusal')).toContain('line 1, column 1');
		await page.evaluate(`(() => {
			const files = new DataTransfer();
			files.items.add(new File([new Uint8Array(100_000_000)], 'big.json'));
			const field = document.querySelector('input[type=file]');
			field.files = files.files;
			field.dispatchEvent(new Event('change', { bubbles: true }));
		})()`);
		await expect.poll(() => text(page, '.refusal')).toMatch(/too long/);
		expect(bench.sites.requests.filter((request) => request.includes('elsewhere.test'))).toEqual([]);
		expect(await text(page, '.empty')).toContain('no list');
		await page.close();
	});

	test('a list full of HTML is text', async () => {
		const page = await openDesk(bench.session);
		await add(page, 'https://lists.test/html.json');
		await expect.poll(() => text(page, '.entry h3')).toBe(html);
		await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
		expect(await page.evaluate<number>('document.querySelectorAll("img[src=x]").length')).toBe(0);
		expect(await page.evaluate<string>('document.title')).not.toBe('1');
		await click(page, '.entry .buttons button:last-child');
		await expect.poll(() => text(page, '.empty')).toContain('no list');
		await page.close();
	});

	test('lists can be put in order, by keyboard too; what sites said can be deleted', async () => {
		const page = await openDesk(bench.session);
		for (const name of ['One', 'Two']) {
			await addFile(page, `${name}.json`, JSON.stringify({ manifestVersion: 1, publisher: { name }, cookies: [] }));
			await expect.poll(() => text(page, '.entries')).toContain(name);
		}
		const titles = () => page.evaluate<string[]>('[...document.querySelectorAll(".entry h3")].map((title) => title.innerText)');
		expect(await titles()).toEqual(['One', 'Two']);
		await page.evaluate('document.querySelector(".entry:nth-child(2) .icon").focus()');
		expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).toBe('Move Two up');
		await page.evaluate('document.activeElement.click()');
		await expect.poll(titles).toEqual(['Two', 'One']);
		expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).toBe('Move Two up');

		const tab = await bench.session.open('https://www.tea.test/');
		await askSite(page, tab, { wellKnown: true });
		await expect.poll(() => text(page, 'table')).toContain('Its manifest: 1 cookie declared');
		await click(page, 'tbody button');
		await expect.poll(() => text(page, 'table')).not.toContain('tea.test');
		const stored = await bench.session.inExtension<object>('chrome.storage.local.get(null)');
		expect(Object.keys(stored).filter((key) => key.startsWith('site:'))).toEqual([]);
		await Promise.all([tab.close(), page.close()]);
	});

	test('on a narrow screen and right to left nothing is wider than the page', async () => {
		const page = await openDesk(bench.session);
		const tab = await bench.session.open('https://www.tea.test/');
		await askSite(page, tab, { wellKnown: true });
		await expect.poll(() => text(page, 'table')).toContain('tea.test');
		await tab.close();
		for (const [lang, width] of [
			['ar', 400],
			['de', 360],
			['en', 1000],
		] as const) {
			await page.evaluate(
				`(() => { const field = document.querySelector('#language'); field.value = '${lang}'; field.dispatchEvent(new Event('change', { bubbles: true })); })()`,
			);
			await expect.poll(() => page.evaluate<string>('document.documentElement.lang')).toBe(lang);
			await page.screenshot(`/tmp/glassjar-options-${bench.session.kind}-${lang}.png`, { width, height: 1600 });
			expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
		}
		await page.close();
	});
});
