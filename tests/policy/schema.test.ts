import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { functionCodes } from '../../lib/policy/functions.ts';
import { cookieFile, manifestLimits, providerFile, topFields } from '../../lib/policy/manifest-file.ts';
import { parseManifest } from '../../lib/policy/parse-manifest.ts';
import { categories } from '../../lib/policy/vocabulary.ts';
import { fits, type Schema } from './json-schema.ts';

const text = (path: string) => readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8');
const schema = JSON.parse(text('cookie-policy.schema.json')) as Schema;
const definition = (name: string) => (schema.$defs as Record<string, { properties: Record<string, Schema> }>)[name]!.properties;

test('the schema has the fields and words that the parser has', () => {
	expect(Object.keys(schema.properties as Schema).sort()).toEqual([...topFields].sort());
	expect(Object.keys(definition('cookie')).sort()).toEqual(Object.keys(cookieFile.entries).sort());
	expect(Object.keys(definition('provider')).sort()).toEqual(Object.keys(providerFile.entries).sort());
	expect(definition('cookie').function!.enum).toEqual(functionCodes);
	expect(definition('cookie').category!.enum).toEqual(categories.filter((each) => each !== 'unknown'));
});

test('the schema states the parser’s limits', () => {
	expect(definition('cookie').name!.maxLength).toBe(manifestLimits.name);
	expect((schema.properties as Record<string, Schema>).cookies!.maxItems).toBe(manifestLimits.cookies);
	expect((schema.properties as Record<string, Schema>).providers!.maxProperties).toBe(manifestLimits.providers);
});

test('schema and parser agree about what is right and what is wrong', () => {
	const file = (top: object, cookie: object = {}) => ({
		manifestVersion: 1,
		publisher: { name: 'Shop' },
		scope: ['shop.test'],
		cookies: [{ name: 'a', ...cookie }],
		...top,
	});
	const right = [
		file({}),
		file({ $comment: 'a', 'x-own': {} }),
		file({ updated: '2026-11-23T10:00:00Z', policyUrl: 'https://shop.test/a?b=c#d' }),
		file({ signs: [['host:cdn.shop.test', 'cookie:a b']], providers: { 'a b': { name: 'A', country: 'FR' } } }),
		file({}, { name: '_ga_*', retention: 'P1Y2M3W4DT5H6M7S' }),
		file({}, { name: 'a\\*', retention: 'session', hosts: ['*.shop.test', 'Bücher.test', 'shop.*.test'] }),
		file(
			{},
			{ provider: { name: 'P', domains: ['p.test'] }, purpose: { 'zh-Hans': '好' }, consent: 'unclear', anonymised: false },
		),
	];
	const wrong = [
		[],
		file({ manifestVersion: '1' }),
		file({ publisher: {} }),
		file({ publisher: { name: 'Shop', adress: 'a' } }),
		file({ publisher: { name: ' ' } }),
		file({ scope: [] }),
		file({ scope: ['*'] }),
		file({ scope: ['https://shop.test'] }),
		file({ policyUrl: 'ftp://shop.test' }),
		file({ policyUrl: 'https://user@shop.test' }),
		file({ updated: 'yesterday' }),
		file({ signs: [['site:a']] }),
		file({ signs: [[]] }),
		file({ signs: [['cookie:a*']] }),
		file({ unknown: 1 }),
		file({ cookies: {} }),
		file({ providers: { a: { name: 'A', country: 'France' } } }),
		...['', ' a', 'a;b', 'a=b', 'a\nb', '*', 'x'.repeat(257)].map((name) => file({}, { name })),
		...['P', 'PT', 'P1DT', '1 year', 'P1.5D', 'Session'].map((retention) => file({}, { retention })),
		...[[], ['a/b'], ['a:1'], ['*'], ['a*'], 'shop.test'].map((hosts) => file({}, { hosts })),
		...[{}, { en: '' }, { english: 'a' }, { en: 1 }, 'text'].map((purpose) => file({}, { purpose })),
		file({}, { category: 'unknown' }),
		file({}, { function: 'toString' }),
		file({}, { party: null }),
		file({}, { value: 'secret' }),
		file({}, { provider: 7 }),
	];
	for (const each of right) {
		expect(fits(schema, each), JSON.stringify(each)).toBe(true);
		expect(parseManifest(JSON.stringify(each)).errors, JSON.stringify(each)).toEqual([]);
	}
	for (const each of wrong) {
		expect(fits(schema, each), JSON.stringify(each)).toBe(false);
		expect(parseManifest(JSON.stringify(each)).errors, JSON.stringify(each)).not.toEqual([]);
	}
});

test('the bundled manifest says what Opendatasoft’s policy says, in thirteen languages', () => {
	const bundled = text('manifests/opendatasoft.json');
	expect(fits(schema, JSON.parse(bundled))).toBe(true);
	const { manifest, errors } = parseManifest(bundled);
	expect(errors).toEqual([]);
	expect(manifest?.scope).toEqual(['*.opendatasoft.com']);
	expect(manifest?.cookies.map(({ name, service, function: code, retention }) => [name, service, code, retention])).toEqual([
		['sessionid', 'Authentication (front and back office)', 'sign-in', 'P14D'],
		['django_language', 'Language selection (front and back office)', 'language-choice', 'P1Y'],
		['csrftoken', 'API (CSRF) (front and back office)', 'csrf-token', 'P1Y'],
		['cookies_preferences', 'Choices related to your cookie preferences', 'consent-record', 'P6M'],
	]);
	const languages = 'en fr de es it pt nl pl sv cs ja zh-CN ar'.split(' ');
	for (const cookie of manifest!.cookies) {
		expect(cookie).toMatchObject({
			provider: { name: 'Opendatasoft', country: 'FR' },
			category: 'necessary',
			consent: 'exempt',
			party: 'first',
		});
		expect(Object.keys(cookie.purpose!)).toEqual(languages);
		expect(new Set(Object.values(cookie.purpose!)).size, 'no sentence stands twice').toBe(languages.length);
	}
});
