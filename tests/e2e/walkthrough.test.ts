import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demoSites } from '../sites/demo-sites.ts';
import { lookInto, resize } from './keys.ts';
import { type Step, takePicture, writesDocs, writeWalkthrough } from './walkthrough/document.ts';
import { Newcomer } from './walkthrough/newcomer.ts';
import { inEachBrowser, rowsOf } from './with-browser.ts';

inEachBrowser(
	demoSites.flatMap((demo) => demo.sites),
	(bench, kind) => {
		test('within a minute a newcomer knows the advertisers, what came too early, what stays longest, and what _ga is for', async () => {
			const tab = await bench.session.open(demoSites[1]!.url);
			// What comes before the choice must have come.
			const atOnce = ['_ga', '_fbp', 'IDE', 'fr', '__Host-chat_visitor'];
			const inJar = () => expect.poll(async () => (await bench.session.jar()).map(({ name }) => name), { timeout: 10_000 });
			await inJar().toEqual(expect.arrayContaining(atOnce));
			await tab.evaluate('document.querySelector("dialog button[value=all]").click()');
			// Chromium closes a dialog with the next frame, and a tab that another one covers has none: the banner would never set its cookies.
			await inJar().toContain('_gcl_au');
			const popup = await bench.session.popup(tab, { toolbar: false });
			await lookInto(popup);
			await resize(popup, 400, 600);
			const held = await rowsOf(popup, (rows) => rows.some(({ name, firstSeen }) => name === '_gcl_au' && firstSeen !== null));
			const newcomer = new Newcomer(popup);
			const steps: Step[] = [];
			const step = async (question: string, picture: string, doing: string, find: () => Promise<string>, cookie?: string) => {
				const start = newcomer.seconds;
				const answer = await find();
				await takePicture(popup, picture, cookie);
				steps.push({ question, picture, doing, answer, seconds: newcomer.seconds - start });
			};

			const overview = 'Nothing to do: the first sentence says it.';
			await step('What is here?', 'walkthrough-1.png', overview, () => newcomer.readHeadline());
			// What needs consent is for the catalogue to say; that the words count it rightly, for this test.
			const chosenAt = held.find(({ name }) => name === 'CookieConsent')!.firstSeen!;
			const asking = held.filter(({ consent }) => consent === 'required');
			const early = asking.filter(({ firstSeen }) => firstSeen! < chosenAt).map(({ name }) => name);
			expect(steps.at(-1)!.answer).toMatch(
				new RegExp(
					`^${kind === 'chrome' ? 10 : 11} cookies from [89] providers\\. ${asking.length} need your consent; ${early.length} of them came before`,
				),
			);

			await step('Who are the advertisers?', 'walkthrough-2.png', 'Click “Ads” under the bar, and read the list.', async () => {
				await newcomer.click('Ads');
				const rows = await newcomer.readRows('name', 'provider');
				expect(rows.map(({ name }) => name).sort()).toEqual(
					['_fbp', '_gcl_au', 'fr', 'IDE', ...(kind === 'firefox' ? ['zq_7'] : [])].sort(),
				);
				return sentence(rows.map(({ provider }) => provider));
			});
			expect(steps.at(-1)!.answer).toMatch(/Facebook|Meta/);
			expect(steps.at(-1)!.answer).toMatch(/Google/);
			await newcomer.click('Show all');

			const filter = 'Click “Show all”, then the lines at the right of the list’s controls, and there “Came before you chose”.';
			await step('Which cookies came before consent?', 'walkthrough-3.png', filter, async () => {
				await newcomer.click('Filter and sort');
				await newcomer.click('Came before you chose');
				await popup.evaluate('document.querySelector(".popover.filters").hidePopover()');
				const rows = await newcomer.readRows('name');
				for (const { chips } of rows) expect(chips).toContain('before consent');
				return sentence(rows.map(({ name }) => `\`${name}\``));
			});
			expect(early).toEqual(expect.arrayContaining(['_ga', '_ga_H1J2K3L4M5', '_fbp', 'IDE', 'fr']));
			for (const name of early) expect(steps.at(-1)!.answer).toContain(`\`${name}\``);
			for (const name of ['_gcl_au', 'CookieConsent', 'PHPSESSID']) expect(steps.at(-1)!.answer).not.toContain(`\`${name}\``);
			await newcomer.click('Show all');

			const down = 'Click “Show all”, and go down the list: each cookie says how long it stays.';
			await step(
				'How long does the longest stay?',
				'walkthrough-4.png',
				down,
				async () => {
					// What the browser refused stands at the end of the list, and does not stay at all.
					const rows = (await newcomer.readRows('name', 'lifetime')).filter(({ chips }) => !chips.includes('refused'));
					expect(rows).toHaveLength(kind === 'firefox' ? 11 : 10);
					const longest = Math.max(...rows.map(({ lifetime }) => daysOf(lifetime)));
					const names = rows.filter(({ lifetime }) => daysOf(lifetime) === longest).map(({ name }) => `\`${name}\``);
					return `${rows.find(({ lifetime }) => daysOf(lifetime) === longest)!.lifetime} (${sentence(names)})`;
				},
				'IDE',
			);
			// The shop asks for two years and 400 days; both browsers keep 400 days at most.
			expect(steps.at(-1)!.answer).toMatch(/^400 days \(.*`IDE`.*`_ga`/);

			await step('What is _ga for?', 'walkthrough-5.png', 'Type `_ga` into the search.', async () => {
				await newcomer.search('_ga');
				const rows = await newcomer.readRows('name', 'purpose');
				return rows.find(({ name }) => name === '_ga')!.purpose;
			});
			expect(steps.at(-1)!.answer).toBe('Lets Google Analytics recognise your browser on later visits, to count visitors.');

			expect(newcomer.seconds).toBeLessThan(60);
			if (kind === 'chrome') {
				writeWalkthrough(steps);
				const page = readFileSync(new URL('../../docs/walkthrough.md', import.meta.url), 'utf8');
				for (const { answer } of steps) expect(page, writesDocs ? '' : 'GLASSJAR_WRITE_DOCS=1 writes it anew').toContain(answer);
			}
			await popup.close();
			await tab.close();
		});
	},
);

/** “13 months” → 395. Words without a number: a session. */
function daysOf(lifetime: string): number {
	const [, count = '0', unit = 'day'] = /^(\d+) (day|week|month|year)/.exec(lifetime) ?? [];
	return Number(count) * ({ day: 1, week: 7, month: 30.4, year: 365 }[unit] ?? 0);
}

/** `Facebook, Google Ads and Meta Pixel`: each once, in the order of the list. */
function sentence(words: readonly string[]): string {
	return new Intl.ListFormat('en', { type: 'conjunction', style: 'long' }).format(new Set(words));
}
