import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserSession, ExtensionPage } from '../../../scripts/browsers/browser-session.ts';
import { startBrowser } from '../../../scripts/browsers/start-browser.ts';
import { type RunningSites, serveSites } from '../../sites/serve.ts';
import { extensionPath, kinds } from '../with-browser.ts';
import { configurations } from './configuration.ts';
import { Results } from './results.ts';
import { allScenarios, groups } from './scenarios/all.ts';
import { sitesOf } from './sites-of.ts';
import { openDesk, Stage } from './stage.ts';

const results = new Results();

test('scenarios have ids and hosts of their own', () => {
	const ids = allScenarios.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	const hosts = allScenarios.flatMap(({ sites }) => Object.keys(sites)).filter((host) => host.endsWith('.test'));
	expect(hosts.length).toBe(new Set(hosts).size);
});

describe.each(configurations.filter(({ kind }) => kinds.includes(kind)))('$title', (configuration) => {
	let session: BrowserSession;
	let sites: RunningSites;
	let desk: ExtensionPage;

	beforeAll(async () => {
		sites = await serveSites(allScenarios.flatMap(sitesOf));
		const { kind, options } = configuration;
		session = await startBrowser(kind, { extension: extensionPath(kind), headless: true, sites, ...options });
		results.browser(configuration.id, session.version);
		desk = await openDesk(session);
	});
	afterAll(async () => {
		await session?.close();
		await sites?.close();
	});

	for (const group of groups) {
		describe(group.title, () => {
			for (const scenario of group.scenarios) {
				const impossible = scenario.impossible?.[configuration.id];
				test.skipIf(impossible)(`${scenario.id}: ${scenario.title}`, async () => {
					results.failed(scenario.id, configuration.id);
					const stage = new Stage({ session, configuration, sites, desk, hosts: Object.keys(scenario.sites) });
					try {
						const expected = await scenario.run(stage);
						if (expected) await stage.check(expected);
						results.passed(scenario.id, configuration.id);
					} finally {
						await stage.close();
					}
				});
			}
		});
	}
});

test('docs/conformance.md says what this run has shown', () => {
	results.document(groups);
});
