import type { ExtensionPage, Tab } from '../../scripts/browsers/browser-session.ts';
import { lookInto, press as pressKeys } from './keys.ts';
import type { Bench } from './with-browser.ts';
import { rowsOf } from './with-browser.ts';

/** Opens a tab's report and waits until it shows as many cookies as expected. */
export async function openReport(bench: Bench, tab: Tab, least = 1, hash = ''): Promise<ExtensionPage> {
	const report = await bench.session.extensionPage(`report.html?tab=${tab.id}${hash}`);
	const rows = await rowsOf(report, (seen) => seen.length >= least);
	if (rows.length < least) throw new Error(`the report shows ${rows.length} cookies, not ${least}`);
	return report;
}

/** Names in the table, from the top. */
export const namesIn = (report: ExtensionPage) =>
	report.evaluate<string[]>('[...document.querySelectorAll("tr.cookie .name")].map((name) => name.textContent)');

export const textOf = (report: ExtensionPage, selector: string) =>
	report.evaluate<string>(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`);

export const openEverything = (report: ExtensionPage) =>
	report.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');

/** Presses real keys as a person does who looks at the page: names of keys, or text. */
export async function press(page: ExtensionPage, ...keys: readonly string[]): Promise<void> {
	await lookInto(page);
	await pressKeys(page, ...keys);
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
