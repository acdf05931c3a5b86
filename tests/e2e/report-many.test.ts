import { expect, test } from 'vitest';
import { html, pixel, type Site } from '../sites/site.ts';
import { namesIn, openReport, press, soon } from './report-page.ts';
import { identities, inEachBrowser, rowsOf } from './with-browser.ts';

/** Browsers keep at most 180 cookies a domain: twelve domains set 170 each. */
const hosts = Array.from({ length: 12 }, (_, index) => `px.many-${index}.test`);
const each = 170;

const crowd: Site = {
	hosts: ['www.crowd.test', ...hosts],
	answer({ host, path }) {
		if (host === 'www.crowd.test') return path === '/' ? html(page) : undefined;
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
		const expected = identities(await bench.session.jar());
		expect(expected.length).toBe(hosts.length * each);
		const report = await openReport(bench, tab, expected.length);
		expect(identities(await rowsOf(report))).toEqual(expected);

		// What is in sight is known of pages in front only.
		await press(report, 'Tab');
		expect((await namesIn(report)).length).toBeLessThan(250);
		expect(
			await report.evaluate(
				'document.querySelector(".cookies").ariaRowCount ?? document.querySelector(".cookies").getAttribute("aria-rowcount")',
			),
		).toBe(String(expected.length + 1));
		await report.evaluate('document.querySelector(".table-scroll").scrollTo({ top: 1e9, behavior: "instant" })');
		await soon(() =>
			report.evaluate<string>('[...document.querySelectorAll("tr.cookie")].at(-1).getAttribute("aria-rowindex")'),
		).toBe(String(expected.length + 1));
		await soon(async () => (await namesIn(report)).length).toBeLessThan(250);

		const took = await report.evaluate<number>(`new Promise((resolve) => {
			const field = document.querySelector('input[type=search]');
			const start = performance.now();
			field.value = 'many-7';
			field.dispatchEvent(new Event('input', { bubbles: true }));
			const look = () => (document.querySelector('.shown').innerText.startsWith('${each}') ? resolve(performance.now() - start) : setTimeout(look));
			look();
		})`);
		// A busy machine with two cores; by itself it takes a few hundredths of a second.
		expect(took).toBeLessThan(1500);
		await soon(async () => new Set(await namesIn(report)).size).toBeGreaterThan(30);
		await expect.poll(() => report.evaluate('document.querySelector(".table-scroll").scrollTop')).toBe(0);
		await report.close();
		await tab.close();
	});
});
