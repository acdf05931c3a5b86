import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionOptions } from './browser-session.ts';

/** The extension's own name, and the random part of its pages' addresses. */
export interface Installed {
	readonly id: string;
	readonly uuid: string;
}

/** A folder in which Firefox keeps to itself, leads every host to the local sites, and gives the extension an address that is known beforehand. */
export function writeFirefoxProfile(options: SessionOptions, extension: Installed): string {
	const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'glassjar-firefox-'));
	writeFileSync(join(profile, 'user.js'), userScript(options, extension));
	return profile;
}

function userScript({ sites, preferences, language, restore }: SessionOptions, { id, uuid }: Installed): string {
	const all: Record<string, string | number | boolean> = {
		'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
		'extensions.openPopupWithoutUserGesture.enabled': true,
		'browser.shell.checkDefaultBrowser': false,
		'browser.startup.page': restore ? 3 : 0,
		// What is put back loads at once; else it loads when it is gone to, and a tab that a driver puts back does not.
		'browser.sessionstore.restore_on_demand': !restore,
		// Pages in the background may wait many seconds for their timers on a busy machine; a report that is read by a driver is one.
		'dom.timeout.enable_budget_timer_throttling': false,
		'datareporting.policy.dataSubmissionEnabled': false,
		'toolkit.telemetry.reportingpolicy.firstRun': false,
		'browser.aboutwelcome.enabled': false,
		'app.update.enabled': false,
		'app.normandy.enabled': false,
		'browser.safebrowsing.update.enabled': false,
		'network.captive-portal-service.enabled': false,
		'network.connectivity-service.enabled': false,
		'services.settings.server': 'data:,',
		'extensions.getAddons.cache.enabled': false,
		...(language ? { 'intl.accept_languages': language, 'intl.locale.requested': language } : {}),
		...(sites
			? {
					'network.proxy.type': 1,
					'network.proxy.http': '127.0.0.1',
					'network.proxy.http_port': sites.proxyPort,
					'network.proxy.ssl': '127.0.0.1',
					'network.proxy.ssl_port': sites.proxyPort,
					'network.proxy.no_proxies_on': '',
					'network.proxy.allow_hijacking_localhost': true,
				}
			: {}),
		...preferences,
	};
	return Object.entries(all)
		.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
		.join('');
}
