import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { until } from '../../scripts/browsers/browser-session.ts';
import { startChrome } from '../../scripts/browsers/chrome.ts';
import { serveSites } from '../sites/serve.ts';
import { crowd } from './crowd.ts';
import { type Measurement, median, ratio } from './statistics.ts';

const rounds = 15;
const warmUps = 3;

/**
 * From `openPopup()` to the first row in the document, beside a popup that shows one line and does nothing, in the same browser and in turn.
 * Cold: the background worker is ended before each opening.
 */
export async function benchPopup(extension: string): Promise<Measurement[]> {
	const sites = await serveSites([crowd]);
	const session = await startChrome({ extension, headless: true, sites });
	const measurements: Measurement[] = [];
	try {
		const { browser } = session;
		const empty = await browser.installExtension(fileURLToPath(new URL('./empty-extension', import.meta.url)));
		const emptyDesk = await desk(browser, empty, 'desk.html');
		const ownDesk = await desk(browser, session.extensionId, 'popup.html?tab=0');
		for (const count of [20, 200, 2000]) {
			const tab = await session.open(`https://crowd-1.test/?cookies=${count}`);
			await until('all cookies in the jar', async () => (await session.jar()).length >= count, 20_000);
			for (const cold of [false, true]) {
				const times = { empty: [] as number[], own: [] as number[] };
				for (let round = -warmUps; round < rounds; round++) {
					await tab.bringToFront();
					const base = await open(browser, empty, emptyDesk);
					if (cold) await session.killBackground();
					await tab.bringToFront();
					const own = await open(browser, session.extensionId, ownDesk);
					if (round < 0) continue;
					times.empty.push(base);
					times.own.push(own);
				}
				const [own, base] = [median(times.own), median(times.empty)];
				const detail = `${own.toFixed(0)} ms beside ${base.toFixed(0)} ms`;
				measurements.push(ratio(own, base, count > 200 ? 3 : 1.5, `${count} cookies, ${cold ? 'cold' : 'warm'} worker`, detail));
			}
			await tab.close();
		}
	} finally {
		await session.close();
		await sites.close();
	}
	return measurements;
}

/** A page of the extension in a tab behind, to call its API from. */
async function desk(browser: Browser, extension: string, path: string): Promise<Page> {
	const page = await browser.newPage();
	await page.goto(`chrome-extension://${extension}/${path}`);
	return page;
}

/** Milliseconds from the call to the first row. The popup is closed again. */
async function open(browser: Browser, extension: string, from: Page): Promise<number> {
	const address = `chrome-extension://${extension}/popup.html`;
	const waiting = browser.waitForTarget((target) => target.url() === address);
	const called = await from.evaluate(`(() => {
		const called = performance.timeOrigin + performance.now();
		chrome.action.openPopup();
		return called;
	})()`);
	const target = await waiting;
	const popup = await target.asPage();
	const shown = await until('the first row', async () => {
		const at = await popup.evaluate(`(() => {
			const [mark] = performance.getEntriesByName('first-row');
			return mark ? performance.timeOrigin + mark.startTime : null;
		})()`);
		return (at as number | null) ?? undefined;
	});
	await popup.close();
	await until('the popup to close', async () => !browser.targets().includes(target));
	return shown - (called as number);
}
