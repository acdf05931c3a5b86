import type { Page as PuppeteerPage } from 'puppeteer-core';
import type { Bidi } from '../../scripts/browsers/bidi.ts';
import type { Page } from '../../scripts/browsers/browser-session.ts';

/** Pages as the two drivers make them. */
type DrivenPage = Page & { readonly page?: PuppeteerPage; readonly bidi?: Bidi; readonly context?: string };

/** Keys that WebDriver writes as characters of their own. https://w3c.github.io/webdriver/#keyboard-actions */
const special: Readonly<Record<string, string>> = {
	ArrowDown: '\uE015',
	ArrowUp: '\uE013',
	End: '\uE010',
	Home: '\uE011',
	Enter: '\uE007',
	Escape: '\uE00C',
	Tab: '\uE004',
};

/** Brings a page to the front, so that it scrolls, paints and takes keys as one that a person looks at. */
export async function lookInto({ page, bidi, context }: DrivenPage): Promise<void> {
	if (page) await page.bringToFront();
	else await bidi!.send('browsingContext.activate', { context });
}

/** Presses real keys: names as in `KeyboardEvent.key`; any other text is typed letter by letter. */
export async function press({ page, bidi, context }: DrivenPage, ...keys: readonly string[]): Promise<void> {
	for (const key of keys) {
		const named = key in special;
		if (page) await (named ? page.keyboard.press(key as 'Enter') : page.keyboard.type(key));
		else {
			const letters = named ? [special[key]!] : [...key];
			const actions = letters.flatMap((value) => [
				{ type: 'keyDown', value },
				{ type: 'keyUp', value },
			]);
			await bidi!.send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
		}
	}
}

/** Sets the inner size of the page's window, in CSS pixels. */
export async function resize({ page, bidi, context }: DrivenPage, width: number, height: number): Promise<void> {
	if (page) await page.setViewport({ width, height });
	else await bidi!.send('browsingContext.setViewport', { context, viewport: { width, height } });
}
