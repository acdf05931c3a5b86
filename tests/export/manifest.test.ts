import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../lib/comparison/compare.ts';
import { toManifest } from '../../lib/export/manifest.ts';
import { parseManifest } from '../../lib/policy/parse-manifest.ts';
import { anyRow, basket, statistics } from './rows.ts';

const about = { publisher: 'Shop', site: 'shop.test', at: '2026-11-23T10:00:00Z' };

test('what was seen becomes a manifest to publish: families by pattern, functions instead of their sentences', () => {
	const third = {
		...statistics,
		name: 'uid',
		domain: '.ads.test',
		party: 'third',
		provider: 'Ads & Co',
		category: 'advertising',
		function: null,
		purpose: 'Own words.',
		evidence: [],
		lifetimeSeconds: null,
	} as const;
	const { text, leftOut } = toManifest(
		[basket, statistics, { ...statistics, name: '_num_B2', lifetimeSeconds: 94_608_000 }, third],
		about,
	);
	expect(leftOut).toEqual([]);
	expect(JSON.parse(text)).toEqual({
		manifestVersion: 1,
		publisher: { name: 'Shop' },
		scope: ['*.shop.test'],
		updated: '2026-11-23',
		providers: { 'shop-test': { name: 'shop.test' }, numbers: { name: 'Numbers' }, 'ads-co': { name: 'Ads & Co' } },
		cookies: [
			{
				name: 'basket',
				provider: 'shop-test',
				category: 'necessary',
				function: 'shopping-basket',
				retention: 'P14D',
				party: 'first',
			},
			{ name: '_num_*', provider: 'numbers', category: 'analytics', function: 'visitor-id', retention: 'P3Y', party: 'first' },
			{
				name: 'uid',
				provider: 'ads-co',
				category: 'advertising',
				purpose: { en: 'Own words.' },
				retention: 'session',
				hosts: ['*.ads.test'],
				party: 'third',
			},
		],
	});
});

test('a consent that the category does not imply is stated', () => {
	const { text } = toManifest([{ ...statistics, consent: 'exempt' }], about);
	expect(JSON.parse(text).cookies[0].consent).toBe('exempt');
});

test('a purpose in the reader’s words is kept in its language', () => {
	const { text } = toManifest([{ ...basket, purpose: 'Merkt sich den Warenkorb.' }], { ...about, language: 'de' });
	expect(JSON.parse(text).cookies[0].purpose).toEqual({ de: 'Merkt sich den Warenkorb.' });
});

test('providers of one key keep apart, refused cookies stay out, names that cannot be declared are told', () => {
	const rows = [
		{ ...basket, provider: 'A B' },
		{ ...basket, name: 'b', provider: 'A-B' },
		{ ...basket, name: 'c', refused: true },
		{ ...basket, name: '' },
		{ ...basket, name: 'd\u0000' },
	];
	const { text, leftOut } = toManifest(rows, about);
	expect(JSON.parse(text).providers).toEqual({ 'a-b': { name: 'A B' }, 'a-b-2': { name: 'A-B' } });
	expect(leftOut).toEqual(['', 'd\u0000']);
});

test('a site without a domain is its own scope', () => {
	expect(JSON.parse(toManifest([], { ...about, site: 'localhost' }).text).scope).toEqual(['localhost']);
	expect(JSON.parse(toManifest([], { ...about, site: '127.0.0.1' }).text).scope).toEqual(['127.0.0.1']);
	expect(JSON.parse(toManifest([], { ...about, site: '::1' }).text)).not.toHaveProperty('scope');
});

test('whatever the rows, the manifest is read back without a fault and declares every one', () => {
	fc.assert(
		fc.property(fc.array(anyRow, { maxLength: 8 }), fc.string(), (rows, publisher) => {
			const { text, leftOut } = toManifest(rows, { ...about, publisher });
			const { manifest, errors } = parseManifest(text);
			expect(errors).toEqual([]);
			const seen = rows
				.filter(({ name, refused }) => !refused && !leftOut.includes(name))
				.map(({ name, domain, party }) => ({
					name,
					domain,
					party,
					site: 'shop.test',
					lifetime: 'session' as const,
					state: 'stored' as const,
					identity: { category: 'unknown' as const, consent: 'unclear' as const, evidence: [] },
				}));
			expect(compare(manifest!, seen).findings.filter(({ kind }) => kind === 'undeclared')).toEqual([]);
		}),
		{ numRuns: 500 },
	);
});

test('what a cookie has left to live is not published as how long it stays', () => {
	const old = { ...statistics, remaining: true, lifetime: '5 days', lifetimeSeconds: 432_000, retention: 'P2Y' };
	const unknown = { ...old, name: 'other', evidence: [], retention: null };
	// It has longer left than such a cookie usually stays: nobody knows how long this one does.
	const longer = { ...old, name: 'longer', evidence: [], retention: 'session' };
	const { cookies } = JSON.parse(toManifest([old, unknown, longer], about).text);
	const retentions = cookies.map(({ name, retention }: { name: string; retention?: string }) => [name, retention]);
	expect(Object.fromEntries(retentions)).toEqual({ '_num_*': 'P2Y', other: undefined, longer: undefined });
});

test('software that the site runs itself stays that, and its sentence the function’s', () => {
	const row = { ...basket, provider: 'Pear Shop', software: true };
	const { providers, cookies } = JSON.parse(toManifest([row], about).text);
	expect(providers).toEqual({ 'pear-shop': { name: 'Pear Shop', software: true } });
	expect(cookies[0]).not.toHaveProperty('purpose');
});
