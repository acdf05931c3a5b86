import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Target } from 'puppeteer-core';
import { type SessionOptions, until } from './browser-session.ts';
import { sessionOf } from './chrome-jar.ts';
import { backgroundOf, ChromeSession } from './chrome-session.ts';
import { findBrowser } from './find-browser.ts';

/** Chromium with the extension loaded and its background worker listening. */
export async function startChrome(options: SessionOptions): Promise<ChromeSession> {
	const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'glassjar-chrome-'));
	writePreferences(profile, options);
	const browser = await puppeteer.launch({
		executablePath: findBrowser('chrome'),
		headless: options.headless,
		pipe: true,
		enableExtensions: [options.extension],
		...(options.privateWindows ? { extensionsEnabledInIncognito: [options.extension] } : {}),
		...(options.backgroundAlone ? { targetFilter: (target: Target) => target.type() !== 'service_worker' } : {}),
		userDataDir: profile,
		defaultViewport: null,
		acceptInsecureCerts: true,
		args: [
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--window-size=1100,900',
			// Headless screens are 800 × 600 unless said otherwise; the toolbar's popup gets no more room than the screen has.
			'--screen-info={1600x1200}',
			...(options.language ? [`--lang=${options.language}`, `--accept-lang=${options.language}`] : []),
			...(options.restore ? ['--restore-last-session'] : []),
			...(options.sites ? resolverRules(options.sites) : []),
		],
	});
	const extensionId = await (options.backgroundAlone ? startedExtension(browser) : listeningExtension(browser));
	const session = new ChromeSession(browser, await browser.version(), extensionId, options.profile ? undefined : profile);
	if (options.backgroundAlone) await session.leaveBackgroundAlone();
	return session;
}

/** Every name leads to the local sites, and none outside. */
function resolverRules({ httpsPort, httpPort }: NonNullable<SessionOptions['sites']>): string[] {
	const rules = `MAP *:443 127.0.0.1:${httpsPort},MAP *:80 127.0.0.1:${httpPort},EXCLUDE 127.0.0.1,EXCLUDE localhost`;
	return [`--host-resolver-rules=${rules}`, '--ignore-certificate-errors'];
}

function writePreferences(profile: string, { thirdPartyCookies = 'allowed' }: SessionOptions): void {
	const blocked = thirdPartyCookies === 'blocked';
	mkdirSync(join(profile, 'Default'), { recursive: true });
	writeFileSync(
		join(profile, 'Default', 'Preferences'),
		JSON.stringify({ profile: { cookie_controls_mode: blocked ? 1 : 0, block_third_party_cookies: blocked } }),
	);
}

/** Seen from the browser, for a driver that keeps away from the worker itself. */
async function startedExtension(browser: Browser): Promise<string> {
	const session = await sessionOf(browser);
	const worker = await until('the extension’s worker', async () =>
		(await session.send('Target.getTargets')).targetInfos.find(
			({ type, url }) => type === 'service_worker' && url.endsWith('background.js'),
		),
	);
	return new URL(worker.url).host;
}

/** Pages opened before the listeners are there would not be seen. */
async function listeningExtension(browser: Browser): Promise<string> {
	await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().endsWith('background.js'));
	const worker = await until('the extension’s worker', () => backgroundOf(browser));
	await until('the worker’s listeners', () =>
		worker.evaluate('globalThis.chrome?.webRequest?.onHeadersReceived?.hasListeners() ?? false'),
	);
	return new URL(worker.url()).host;
}
