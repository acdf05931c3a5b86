import { expect, test } from 'vitest';
import { html, pixel, type Site } from '../sites/site.ts';
import { namesIn, openReport, press } from './report-page.ts';
import { identities, inEachBrowser, rowsOf } from './with-browser.ts';

/** Browsers keep at most 180 cookies a domain: twelve domains set 170 each. */
const hosts = Array.from({ length: 12 }, (_, index) => `px.many-${index}.test`);
const each = 170;

const crowd: Site = {
	hosts: ['www.crowd.test', ...hosts],
	answer({ host, path }) {
		if (host === 'www.crowd.test')
			return path === '/' ? html(page) : path === '/empty' ? html('<title>Nobody</title>') : undefined;
		const from = Number(path.slice(1)) * 34;
		if (Number.isNaN(from)) return undefined;
		const attributes = 'Max-Age=86400; Path=/; SameSite=None; Secure';
		return { ...pixel, cookies: Array.from({ length: 34 }, (_, index) => `c${from + index}=planted-secret; ${attributes}`) };
	},
};
const pictures = hosts.flatMap((host) =>
	Array.from({ length: each / 34 }, (_, part) => `<img alt="" src="https://${host}/${part}">`),
);
const page = `<html lang="en"><title>A crowd</title><h1>A crowd</h1>${pictures.join('')}`;

inEachBrowser([crowd], (bench) => {
	test('two thousand cookies: few are drawn, the last is reached, searching is quick', async () => {
		const tab = await bench.session.open('https://www.crowd.test/');
		// Answers are there before the jar has taken in what they set.
		await expect.poll(async () => (await bench.session.jar()).length).toBe(hosts.length * each);
		const expected = identities(await bench.session.jar());
		const report = await openReport(bench, tab, expected.length);
		expect(identities(await rowsOf(report))).toEqual(expected);

		// What is in sight is known of pages in front only.
		await press(report, 'Tab');
		await expect.poll(async () => (await namesIn(report)).length).toBeLessThan(250);
		await expect
			.poll(() => report.evaluate('document.querySelector(".cookies").getAttribute("aria-rowcount")'))
			.toBe(String(expected.length + 1));
		await report.evaluate('document.querySelector(".table-scroll").scrollTo({ top: 1e9, behavior: "instant" })');
		await expect
			.poll(() => report.evaluate<string>('[...document.querySelectorAll("tr.cookie")].at(-1).getAttribute("aria-rowindex")'))
			.toBe(String(expected.length + 1));
		await expect.poll(async () => (await namesIn(report)).length).toBeLessThan(250);

		const search = (text: string, found: number) =>
			report.evaluate<number>(`new Promise((resolve) => {
			const field = document.querySelector('input[type=search]');
			const start = performance.now();
			field.value = '${text}';
			field.dispatchEvent(new Event('input', { bubbles: true }));
			const look = () => (document.querySelector('.shown').innerText.startsWith('${found} ') ? resolve(performance.now() - start) : setTimeout(look));
			look();
		})`);
		// The best of several, on a busy machine with two cores; by itself it takes a few hundredths of a second. `many-1` is in `many-11` too.
		const took = [await search('many-7', each), await search('many-1', 3 * each), await search('many-8', each)];
		expect(Math.min(...took)).toBeLessThan(1500);
		await expect.poll(async () => new Set(await namesIn(report)).size).toBeGreaterThan(30);
		await expect.poll(() => report.evaluate('document.querySelector(".table-scroll").scrollTop')).toBe(0);
		await report.close();
		await tab.close();
	});

	test('a row that moves among live changes keeps the focus', async () => {
		const tab = await bench.session.open('https://www.crowd.test/empty');
		const wrote = 50;
		await tab.evaluate(
			`Array.from({ length: ${wrote} }, (_, each) => (document.cookie = 'k' + (10 + each) + '=planted-secret')).length`,
		);
		const report = await openReport(bench, tab, wrote);
		await report.evaluate('document.querySelector("thead button").click()');
		await press(report, 'Tab');
		const names = Array.from({ length: wrote }, (_, each) => `k${10 + each}`);
		await expect.poll(() => namesIn(report)).toEqual(names.slice(0, 40));
		// The last of the rows that are drawn together; the next come once they are near.
		await report.evaluate('[...document.querySelectorAll("tr.cookie .unfold")].at(-1).focus()');
		await expect.poll(() => namesIn(report)).toEqual(names);
		const focused = () => report.evaluate<string>('document.activeElement.innerText');
		expect(await focused()).toBe('k49');
		await tab.evaluate('document.cookie = "a=planted-secret", true');
		await expect.poll(async () => (await namesIn(report))[0]).toBe('a');
		expect(await focused()).toBe('k49');
		await Promise.all([report.close(), tab.close()]);
	});
});
