import type { BrowserKind, SessionOptions } from '../../../scripts/browsers/browser-session.ts';

/** A real browser as people have it. */
export interface Configuration {
	readonly id: 'chromium' | 'chromium-blocking' | 'firefox';
	readonly kind: BrowserKind;
	readonly title: string;
	readonly options: Partial<SessionOptions>;
}

export const configurations: readonly Configuration[] = [
	{
		id: 'chromium',
		kind: 'chrome',
		title: 'Chromium, third-party cookies allowed',
		options: { thirdPartyCookies: 'allowed', privateWindows: true },
	},
	{
		id: 'chromium-blocking',
		kind: 'chrome',
		title: 'Chromium, third-party cookies blocked',
		options: { thirdPartyCookies: 'blocked', privateWindows: true },
	},
	{ id: 'firefox', kind: 'firefox', title: 'Firefox, default protection', options: {} },
];

export type ConfigurationId = Configuration['id'];
