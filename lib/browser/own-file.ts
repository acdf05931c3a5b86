import { browser } from './api.ts';

/** A JSON file of the extension's own package; no request leaves the browser. */
export async function ownFile(file: string): Promise<unknown> {
	const response = await fetch(browser.runtime.getURL(file));
	if (!response.ok) throw new Error(`${file} is missing from the package`);
	return response.json();
}
