import { expect, test } from 'vitest';
import type { ExtensionPage } from '../../scripts/browsers/browser-session.ts';
import type { ChromeSession } from '../../scripts/browsers/chrome-session.ts';
import { demoSites } from '../sites/demo-sites.ts';
import { html, type Site } from '../sites/site.ts';
import { accessibilityFaults } from './accessibility.ts';
import { lookInto, resize } from './keys.ts';
import { textOf } from './report-page.ts';
import { widthFaults } from './view-faults.ts';
import { inEachBrowser, settled } from './with-browser.ts';

const bare: Site = {
	hosts: ['bare.test'],
	answer: ({ path }) => (path === '/' ? html('<html lang="en"><title>Bare</title><h1>Nothing set here') : undefined),
};
/** More than a browser's number of a tab can be: asking for it fails, in words of the browser's own. */
const noNumber = '99999999999';

/** Says what it should, has no fault that axe finds in either theme, and fits into a phone. */
async function isGood(page: ExtensionPage, state: string, said: string | RegExp, name: string): Promise<void> {
	await expect.poll(() => settled(page)).toBe(state);
	await expect.poll(() => textOf(page, 'body')).toMatch(said);
	for (const theme of ['light', 'dark']) {
		await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
		expect(await accessibilityFaults(page), theme).toEqual([]);
		if (process.env.GLASSJAR_SHOTS)
			await page.screenshot(`${process.env.GLASSJAR_SHOTS}/message-${name}-${theme}.png`, { width: 400, height: 600 });
	}
	await resize(page, 320, 600);
	expect(await widthFaults(page)).toEqual([]);
}

inEachBrowser([...demoSites.flatMap((demo) => demo.sites), bare], (bench, kind) => {
	for (const path of ['popup', 'report'] as const)
		test(`${path}: a page of the browser’s own, a look that fails, nothing set: each is said, in both themes`, async () => {
			const own = await bench.session.open(kind === 'chrome' ? 'chrome://version/' : 'about:license');
			const empty = await bench.session.open('https://bare.test/');
			// Firefox calls it a number that no tab has, Chromium no number of a tab: of the former the report says so.
			const failed =
				path === 'report' && kind === 'firefox'
					? (['no-tab', /belongs to no tab/] as const)
					: (['failed', /Something went wrong[\s\S]*Try again/] as const);
			const looks = [
				[own.id, 'uninspectable', /cannot be inspected[\s\S]*Open a website/],
				[empty.id, 'view', path === 'report' ? /No cookie came during this visit/ : /No cookies[\s\S]*as they come/],
				[noNumber, ...failed],
			] as const;
			for (const [tab, state, said] of looks) {
				const page = await bench.session.extensionPage(`${path}.html?tab=${tab}`);
				await lookInto(page);
				await isGood(page, state, said, `${kind}-${path}-${state}`);
				await page.close();
			}
			await empty.close();
			await own.close();
		});
});

for (const only of ['chrome', 'firefox'] as const)
	inEachBrowser(
		demoSites[0]!.sites,
		(bench) => {
			test('where Glassjar may not look, popup and report say so and offer the button, in both themes', async () => {
				if (only === 'chrome') await seeOnClickOnly(bench.session as ChromeSession);
				const tab = await bench.session.open(demoSites[0]!.url);
				for (const path of ['popup', 'report']) {
					const page = await bench.session.extensionPage(`${path}.html?tab=${tab.id}`);
					await lookInto(page);
					await isGood(page, 'no-permission', /may not look here yet[\s\S]*Allow on all sites/, `${only}-${path}-no-permission`);
					await page.close();
				}
				await tab.close();
			});
		},
		{ only, preferences: { 'extensions.originControls.grantByDefault': false } },
	);

/** As the user can choose on Chrome's own page of extensions. */
async function seeOnClickOnly({ browser, extensionId }: ChromeSession): Promise<void> {
	const settings = await browser.newPage();
	await settings.goto('chrome://extensions');
	const choice = JSON.stringify({ extensionId, hostAccess: 'ON_CLICK' });
	await settings.evaluate(
		`new Promise((done) => chrome.developerPrivate.updateExtensionConfiguration(${choice}, () => done(true)))`,
	);
	await settings.close();
}
