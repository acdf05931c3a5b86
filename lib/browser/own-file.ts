import { browser } from './api.ts';

/** A file of the extension's own package; no request leaves the browser. @throws where there is none of this name */
export async function ownFile(file: string): Promise<Response> {
	const response = await fetch(browser.runtime.getURL(file));
	if (!response.ok) throw new Error(`${file} is missing from the package`);
	return response;
}
