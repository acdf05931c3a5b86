import { expect, test } from 'vitest';
import { translator } from '../../lib/language/translate.ts';
import { compileManifest } from '../../lib/policy/compile-manifest.ts';
import type { Manifest } from '../../lib/policy/declaration.ts';
import { findingKinds, findingLines } from '../../lib/view/finding-lines.ts';
import { declarersOf } from '../../lib/view/policy-check.ts';
import { sayRetention } from '../../lib/view/words.ts';
import { knowledge, shopReport } from './shop-visit.ts';

const t = translator('en');
const publisher = { name: 'The shop' };
const cookies = [
	{ name: 'basket', category: 'necessary' },
	{ name: '_num', category: 'necessary', retention: 'P30D' },
	{ name: 'lang', category: 'functional', party: 'third' },
	{ name: 'gone_*', category: 'analytics' },
] as const;
const policy: Manifest = { publisher, scope: ['*.shop.test'], cookies };

const found = (report = shopReport(policy)) => report.checks[0]!.findings.map(({ kind, cookie }) => [kind, cookie]);

test('each difference between the policy and the visit is a finding, with the cookie that it concerns', () => {
	expect(found()).toEqual([
		['before-consent', 'lang'],
		['before-consent', 'track'],
		['category-contradicted', '_num'],
		['lives-longer', '_num'],
		['undeclared', 'track'],
		['other-party', 'lang'],
		['undeclared', 'open'],
		['declared-not-seen', 'gone_*'],
	]);
});

test('what is declared and seen is listed, refused attempts among the undeclared', () => {
	const { checks, undeclared, view } = shopReport(policy);
	expect(checks[0]!.declared.map(({ cookie }) => cookie.name).sort()).toEqual(['_num', 'basket', 'lang']);
	const missing = [...view.stored, ...view.refused].filter(({ id }) => undeclared!.has(id)).map(({ cookie }) => cookie.name);
	expect(missing.sort()).toEqual(['open', 'track']);
});

test('with nobody’s word known nothing is undeclared, and what came before consent is told all the same', () => {
	const { checks, early, undeclared } = shopReport();
	expect(checks).toEqual([]);
	expect(undeclared).toBeUndefined();
	expect(early.map(({ kind, cookie }) => [kind, cookie])).toEqual([
		['before-consent', 'track'],
		['before-consent', '_num'],
		['before-consent', 'lang'],
	]);
});

test('a cookie that one of several declares is not undeclared', () => {
	const other: Manifest = { publisher, cookies: [{ name: 'track' }, { name: 'open' }] };
	const site = [policy, other].map((manifest) => ({ kind: 'consent-tool' as const, manifest: compileManifest(manifest) }));
	const { checks, undeclared } = shopReport(undefined, { site });
	expect(checks).toHaveLength(2);
	expect([...undeclared!]).toEqual([]);
});

test('only who speaks for this very site declares it: lists for any site and other sites’ policies do not', () => {
	const anywhere: Manifest = { publisher: { name: 'A list of the web' }, cookies };
	const other: Manifest = { publisher: { name: 'Elsewhere' }, scope: ['*.myshop.test'], cookies };
	const platform: Manifest = {
		publisher: { name: 'Platform' },
		scope: ['*.platform.test'],
		signs: [['cookie:basket', 'cookie:lang']],
		cookies,
	};
	const sources = { knowledge, user: [anywhere, policy].map(compileManifest), bundled: [other, platform].map(compileManifest) };
	const names = (seen: readonly string[]) =>
		declarersOf(sources, 'shop.test', 'www.shop.test', { hosts: new Set(), names: new Set(seen) }).map(
			({ manifest }) => manifest.publisher.name,
		);
	expect(names(['basket'])).toEqual(['The shop']);
	expect(names(['basket', 'lang'])).toEqual(['The shop', 'Platform']);
});

test('every finding is told in whole sentences, with no placeholder left', () => {
	const { findings } = shopReport(policy).checks[0]!;
	for (const finding of findings) {
		const lines = findingLines(finding, t);
		expect(lines.length).toBeGreaterThan(0);
		for (const line of lines) expect(line).toMatch(/^[^{}]+[.]$/);
	}
	const told = Object.fromEntries(
		findings.map((finding) => [`${finding.kind} ${finding.cookie}`, findingLines(finding, t).join(' ')]),
	);
	expect(told['lives-longer _num']).toMatch(/^Declared: 30 days\. Kept by the browser: 400 days\./);
	expect(told['category-contradicted _num']).toContain(
		'Declared as “Necessary”. Glassjar’s catalogue knows _num of Numbers as “Statistics”',
	);
	expect(told['category-contradicted _num']).toContain('It was also set before the visitor chose.');
	expect(told['undeclared open']).toContain('the browser refused it');
	expect(told['other-party lang']).toBe('Declared as third party; seen as first party on shop.test.');
	expect(told['before-consent lang']).toContain('though no choice has been made');
});

test('every kind of finding has its place in the page', () => {
	for (const { kind } of shopReport(policy).checks[0]!.findings) expect(findingKinds).toContain(kind);
});

test('a declared duration is said in words; one that is none stays as it was written', () => {
	expect([sayRetention('P13M', t), sayRetention('session', t), sayRetention('for a while', t)]).toEqual([
		'13 months',
		'until you close the browser',
		'for a while',
	]);
});
