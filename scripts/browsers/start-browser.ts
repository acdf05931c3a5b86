import type { BrowserKind, BrowserSession, SessionOptions } from './browser-session.ts';
import { startChrome } from './chrome.ts';
import { startFirefox } from './firefox.ts';

export function startBrowser(kind: BrowserKind, options: SessionOptions): Promise<BrowserSession> {
	return kind === 'chrome' ? startChrome(options) : startFirefox(options);
}
