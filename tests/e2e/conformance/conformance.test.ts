import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserSession, ExtensionPage } from '../../../scripts/browsers/browser-session.ts';
import { startBrowser } from '../../../scripts/browsers/start-browser.ts';
import { type RunningSites, serveSites } from '../../sites/serve.ts';
import { extensionPath, kinds } from '../with-browser.ts';
import { configurations } from './configuration.ts';
import { inTurn } from './in-turn.ts';
import { Results } from './results.ts';
import type { Scenario } from './scenario.ts';
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
		session = await startBrowser(kind, {
			extension: extensionPath(kind),
			headless: true,
			sites,
			backgroundAlone: true,
			...options,
		});
		results.browser(configuration, session.version);
		desk = await openDesk(session);
	});
	afterAll(async () => {
		await session?.close();
		await sites?.close();
	});

	const turns = inTurn();
	async function play(scenario: Scenario): Promise<void> {
		results.failed(scenario.id, configuration.id);
		const stage = new Stage({ session, configuration, sites, desk, hosts: Object.keys(scenario.sites), inTurn: turns });
		try {
			const expected = await scenario.run(stage);
			if (expected) await stage.check(expected);
			results.passed(scenario.id, configuration.id);
		} finally {
			await stage.close();
		}
	}
	const isImpossible = ({ impossible }: Scenario) => Boolean(impossible?.[configuration.id]);
	const named = allScenarios.map((scenario) => ({ scenario, name: `${scenario.id}: ${scenario.title}` }));

	describe('side by side, in tabs of one browser', () => {
		const together = named.filter(({ scenario }) => !scenario.alone);
		const ordered = [...together.filter(({ scenario }) => scenario.slow), ...together.filter(({ scenario }) => !scenario.slow)];
		for (const { scenario, name } of ordered) test.skipIf(isImpossible(scenario)).concurrent(name, () => play(scenario));
	});

	describe('one after the other', () => {
		for (const { scenario, name } of named.filter(({ scenario }) => scenario.alone))
			test.skipIf(isImpossible(scenario))(name, () => play(scenario));
	});
});

test('docs/conformance.md says what this run has shown', () => {
	results.document(groups);
});
