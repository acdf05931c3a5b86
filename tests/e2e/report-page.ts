import { expect } from 'vitest';
import type { ExtensionPage, Tab } from '../../scripts/browsers/browser-session.ts';
import type { Bench } from './with-browser.ts';
import { rowsOf } from './with-browser.ts';

/** Opens a tab's report and waits until it shows as many cookies as expected. */
export async function openReport(bench: Bench, tab: Tab, least = 1, hash = ''): Promise<ExtensionPage> {
	const report = await bench.session.extensionPage(`report.html?tab=${tab.id}${hash}`);
	const rows = await rowsOf(report, (seen) => seen.length >= least);
	if (rows.length < least) throw new Error(`the report shows ${rows.length} cookies, not ${least}`);
	return report;
}

/** Asks until the answer is as expected. Pages in the background, as drivers open them, have slow timers. */
export const soon = <Answer>(answer: () => Promise<Answer>) => expect.poll(answer, { timeout: 10_000 });

/** Names in the table, from the top. */
export const namesIn = (report: ExtensionPage) =>
	report.evaluate<string[]>('[...document.querySelectorAll("tr.cookie .name")].map((name) => name.textContent)');

export const textOf = (report: ExtensionPage, selector: string) =>
	report.evaluate<string>(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`);

export const openEverything = (report: ExtensionPage) =>
	report.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');

/** What the two drivers offer for keys. */
interface Chromium {
	readonly page: {
		bringToFront(): Promise<void>;
		keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
	};
}
interface Firefox {
	readonly bidi: { send(method: string, parameters: object): Promise<unknown> };
	readonly context: string;
}
const codes: Readonly<Record<string, string>> = {
	Tab: '\uE004',
	Enter: '\uE007',
	ArrowDown: '\uE015',
	Escape: '\uE00C',
	' ': ' ',
};

/** Presses real keys, one after the other: names of keys, or single characters. */
export async function press(page: ExtensionPage, ...keys: readonly string[]): Promise<void> {
	if ('page' in page) {
		const { page: chromium } = page as unknown as Chromium;
		await chromium.bringToFront();
		for (const key of keys) await chromium.keyboard.press(key === ' ' ? 'Space' : key);
		return;
	}
	const { bidi, context } = page as unknown as Firefox;
	await bidi.send('browsingContext.activate', { context });
	const actions = keys.flatMap((key) => {
		const value = codes[key] ?? key;
		return [
			{ type: 'keyDown', value },
			{ type: 'keyUp', value },
		];
	});
	await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
}

/** Presses Tab until the element has the focus. */
export async function tabTo(page: ExtensionPage, selector: string, most = 60): Promise<void> {
	const reached = `document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`;
	for (let count = 0; count < most; count++) {
		if (await page.evaluate<boolean>(reached)) return;
		await press(page, 'Tab');
	}
	throw new Error(`${selector} is not reached by ${most} times Tab`);
}
