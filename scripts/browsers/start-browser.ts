import type { BrowserKind, BrowserSession, SessionOptions } from './browser-session.ts';
import { startChrome } from './chrome.ts';
import { startFirefox } from './firefox.ts';

/** A browser with the built extension in it and listening. @throws an Error that says what to install where there is none */
export function startBrowser(kind: BrowserKind, options: SessionOptions): Promise<BrowserSession> {
	return kind === 'chrome' ? startChrome(options) : startFirefox(options);
}
