import { expect, test } from 'vitest';
import { identify } from '../../lib/knowledge/identify.ts';
import { checkCatalogue } from '../../lib/knowledge/tables/check-catalogue.ts';
import { compileManifest } from '../../lib/policy/compile-manifest.ts';
import { isExact, parseGlob } from '../../lib/policy/glob.ts';
import { buildKnowledge } from '../../scripts/knowledge/build-knowledge.ts';
import { loadKnowledge } from '../../scripts/knowledge/load-knowledge.ts';
import { readCatalogue } from '../../scripts/knowledge/read-catalogue.ts';
import { bundledManifests } from '../../scripts/packaging/bundled-manifests.ts';
import { nothingElse } from './make-knowledge.ts';

const knowledge = await loadKnowledge();
const bundled = (await bundledManifests()).map(compileManifest);
const { blocks, faults } = await readCatalogue();
const ask = (name: string, domain: string, site: string) => identify({ name, domain, site }, nothingElse, { knowledge, bundled });

test('the tables keep their rules', () => {
	expect([...faults, ...checkCatalogue(blocks)]).toEqual([]);
});

test('they hold at least 3,000 cookies, and travel in at most 300,000 bytes', async () => {
	expect(blocks.flatMap((block) => block.lines).length).toBeGreaterThanOrEqual(3_000);
	expect(JSON.stringify(await buildKnowledge()).length).toBeLessThanOrEqual(300_000);
});

test('every line comes out of the packed file as it stands in its table', () => {
	const wrong: string[] = [];
	for (const block of blocks)
		for (const line of block.lines) {
			const name = isExact(parseGlob(line.name)) ? parseGlob(line.name).pieces[0]! : (line.example ?? '');
			const host = line.hosts[0] ?? 'any.test';
			const {
				function: code,
				retention,
				evidence,
			} = identify({ name, domain: host, site: 'any.test' }, nothingElse, { knowledge });
			if (code !== line.function || retention !== line.retention || evidence[0]?.source !== 'catalogue')
				wrong.push(`${line.file}:${line.line} ${name} @${host}`);
			else if (!line.shared && evidence[0].provider !== block.name)
				wrong.push(`${line.file}:${line.line} ${name}: ${evidence[0].provider}`);
		}
	expect(wrong).toEqual([]);
});

test('Opendatasoft’s cookies are its own on its hosts, and Django’s anywhere else', () => {
	for (const name of ['sessionid', 'csrftoken', 'django_language', 'cookies_preferences'])
		expect(ask(name, 'data.opendatasoft.com', 'opendatasoft.com')).toMatchObject({
			provider: { name: 'Opendatasoft' },
			category: 'necessary',
			consent: 'exempt',
		});
	expect(ask('csrftoken', 'shop.test', 'shop.test')).toMatchObject({
		provider: { name: 'shop.test' },
		own: true,
		service: 'Django',
	});
});

test('X’s ct0 is X’s on its own domains, and nobody else’s', () => {
	for (const domain of ['x.com', 'twitter.com'])
		expect(ask('ct0', `.${domain}`, domain)).toMatchObject({ category: 'necessary', function: 'csrf-token' });
	expect(ask('ct0', '.x.com', 'shop.test').provider.name).toMatch(/^X/);
	expect(ask('ct0', 'shop.test', 'shop.test')).toMatchObject({ own: true, provider: { name: 'shop.test' } });
});

test('sign-in cookies belong to whom one signs in to', () => {
	expect(ask('SID', '.google.com', 'google.com').provider.name).toBe('Google');
	expect(ask('user_session', 'github.com', 'github.com').provider.name).toBe('GitHub');
	expect(ask('SID', 'shop.test', 'shop.test').provider.name).toBe('shop.test');
	expect(ask('user_session', 'shop.test', 'shop.test').provider.name).toBe('shop.test');
});

test('Wistia’s _simplex is Wistia’s', () => {
	expect(ask('_simplex', '.wistia.com', 'shop.test').provider.name).toBe('Wistia');
});

test('a site’s own short names are its own', () => {
	for (const name of [
		'c',
		'id',
		'B',
		's',
		'_s_',
		'fr',
		'IDE',
		'NID',
		'uid',
		'tp',
		'ct',
		'lang',
		'sid',
		'A3',
		'i',
		'd',
		'u',
		'mc',
	])
		expect([name, ask(name, 'www.shop.test', 'shop.test').provider.name]).toEqual([name, 'shop.test']);
});

test('only what hardly a site disputes is given as sure', () => {
	expect(ask('_ga', 'shop.test', 'shop.test').confidence).toBeGreaterThanOrEqual(0.95);
	expect(ask('OptanonConsent', 'shop.test', 'shop.test').confidence).toBeGreaterThanOrEqual(0.95);
	for (const [name, domain] of [
		['dtCookie', 'shop.test'],
		['utag_main', 'shop.test'],
		['AWSALB', 'shop.test'],
		['CONSENT', '.google.com'],
	] as const)
		expect(ask(name, domain, 'shop.test').confidence).toBeLessThan(0.9);
});

test('a shop on a platform’s domain is not the platform', () => {
	expect(ask('zz', 'ann.myshopify.com', 'ann.myshopify.com').provider.name).toBe('ann.myshopify.com');
	expect(ask('zz', 'bob.github.io', 'shop.test').provider.name).toBe('bob.github.io');
});
