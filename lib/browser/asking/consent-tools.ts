import { readConsentTools } from '../../sources/consent-tools/read-consent-tools.ts';
import type { ToolReading } from '../../sources/consent-tools/tool-reading.ts';
import { browser } from '../api.ts';
import { collectConsentTools, vendorFields } from './collect-consent-tools.ts';

/** Milliseconds after which a page that does not answer has no tool: it may hold the reader up for ever. */
const patience = 6_000;

/** What the consent tools in a tab's top page declare, most cookies first. Undefined where the browser lets no extension into the page. No request is made. */
export async function readTabConsentTools(tabId: number): Promise<ToolReading[] | undefined> {
	const collecting = browser.scripting.executeScript({
		target: { tabId },
		world: 'MAIN',
		func: collectConsentTools as unknown as () => void,
		args: [vendorFields],
	});
	try {
		const frames = await Promise.race([collecting, new Promise<undefined>((resolve) => setTimeout(resolve, patience))]);
		return readConsentTools(frames?.[0]?.result);
	} catch {
		// The browser’s own pages and stores, and tabs that are gone.
		return undefined;
	}
}
