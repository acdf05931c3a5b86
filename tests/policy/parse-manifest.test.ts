import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manifestErrorText } from '../../lib/policy/manifest-error.ts';
import { manifestLimits } from '../../lib/policy/manifest-file.ts';
import { parseManifest } from '../../lib/policy/parse-manifest.ts';

const shop = { manifestVersion: 1, publisher: { name: 'Shop' }, scope: ['*.shop.test'], cookies: [{ name: 'basket' }] };
const parse = (file: unknown) => {
	const { manifest, errors } = parseManifest(typeof file === 'string' ? file : JSON.stringify(file));
	return { manifest, errors, texts: errors.map(manifestErrorText) };
};
const withCookies = (...cookies: unknown[]) => parse({ ...shop, cookies });

test('a manifest with every field is read without complaint', () => {
	const cookie = {
		name: '_ga_*',
		service: 'Statistics',
		category: 'analytics',
		function: 'visit-session',
		purpose: { en: 'Counts visits.', 'zh-CN': '统计访问次数。' },
		retention: 'P2Y',
		hosts: ['*.shop.test'],
		party: 'first',
		anonymised: true,
		consent: 'exempt',
	};
	const statistics = {
		name: 'Statistics Ltd',
		organisation: 'Numbers',
		country: 'FR',
		url: 'https://numbers.test/',
		privacyUrl: 'https://numbers.test/p?a=1#b',
		domains: ['numbers.test'],
		software: false,
	};
	const { manifest, errors } = parse({
		...shop,
		$schema: '../cookie-policy.schema.json',
		'x-note': 'the writer’s own',
		policyUrl: 'https://shop.test/cookies',
		updated: '2026-11-23',
		signs: [['host:cdn.shop.test', 'cookie:basket']],
		providers: { numbers: statistics },
		cookies: [
			{ ...cookie, provider: 'numbers' },
			{ ...cookie, name: '_gat', provider: { name: 'Shop' } },
		],
	});
	expect(errors).toEqual([]);
	expect(manifest).toEqual({
		publisher: { name: 'Shop' },
		scope: ['*.shop.test'],
		policyUrl: 'https://shop.test/cookies',
		updated: '2026-11-23',
		signs: [['host:cdn.shop.test', 'cookie:basket']],
		cookies: [
			{ ...cookie, provider: statistics },
			{ ...cookie, name: '_gat', provider: { name: 'Shop' } },
		],
	});
});

test('bad entries are named by their place, and the good ones stay', () => {
	const { manifest, texts } = withCookies(
		{ name: 'a' },
		{ name: 'b', category: 'Necesary' },
		{ name: 'c', category: 'marketing' },
		{ name: 'd', party: '2nd' },
		{ name: 'e', function: 'sign_in' },
		{ name: 'f', provider: 'shop' },
		{ name: 'g', purpose: { en: 5 } },
		{ name: 'h', retention: '14 days' },
		{ name: 'i', hosts: ['https://Shop.test/cart'] },
		{},
		'j',
		{ name: 'k' },
	);
	expect(texts).toEqual([
		'cookies[1].category: unknown "Necesary"; did you mean "necessary"?',
		'cookies[2].category: unknown "marketing"; did you mean "advertising"?',
		'cookies[3].party: unknown "2nd"; one of first, third',
		'cookies[4].function: unknown "sign_in"; did you mean "sign-in"?',
		'cookies[5].provider: no provider "shop" in "providers"',
		'cookies[6].purpose.en: expected text, found a number',
		'cookies[7].retention: "14 days" is no duration; write ISO 8601, such as "P14D" or "P6M", or "session"',
		'cookies[8].hosts[0]: "https://shop.test/cart" is no host; write for example "www.shop.test" or "*.shop.test"; did you mean "shop.test"?',
		'cookies[9].name: missing',
		'cookies[10]: expected an object, found text',
	]);
	expect(manifest?.cookies.map((each) => each.name)).toEqual(['a', 'k']);
});

test('a misspelt field is named, and the entry used without it', () => {
	const { manifest, texts, errors } = withCookies({ name: 'a', retenton: 'P1D' });
	expect(texts).toEqual(['cookies[0].retenton: unknown field; did you mean "retention"?']);
	expect(errors[0]?.effect).toBe('note');
	expect(manifest?.cookies).toEqual([{ name: 'a' }]);
});

test('a bad provider is one fault, not one for each of its cookies', () => {
	const { manifest, texts } = parse({
		...shop,
		providers: { ads: { name: 'Ads', url: 'javascript:alert(1)' } },
		cookies: [{ name: 'a', provider: 'ads' }],
	});
	expect(texts).toEqual(['providers.ads.url: "javascript:alert(1)" is no https or http address']);
	expect(manifest?.cookies).toEqual([{ name: 'a' }]);
});

test('what is no manifest is refused whole, with one reason', () => {
	const refusals: [unknown, string][] = [
		['', 'line 1, column 1: not JSON: the text ends too early'],
		['<!doctype html><p>Not found', 'line 1, column 1: not JSON: a value is expected here'],
		['{\n "manifestVersion": 1,\n}', 'line 3, column 1: not JSON: a comma before a closing bracket'],
		[[], 'expected an object, found a list'],
		['null', 'expected an object, found null'],
		[{ name: 'package', version: 1 }, 'manifestVersion: missing'],
		[{ ...shop, manifestVersion: 2 }, 'manifestVersion: version 2 is not known here; this reads version 1'],
		[{ ...shop, publisher: undefined }, 'publisher: missing'],
		[{ ...shop, publisher: 'Shop' }, 'publisher: expected an object, found text'],
		[{ ...shop, cookies: undefined }, 'cookies: missing'],
		[{ ...shop, cookies: { name: 'a' } }, 'cookies: expected a list, found an object'],
	];
	for (const [file, text] of refusals) expect(parse(file)).toMatchObject({ manifest: undefined, texts: [text] });
});

test('a manifest whose scope cannot be read never becomes one for any site', () => {
	for (const scope of ['*.shop.test', [], ['*'], ['*.*'], ['https://shop.test'], [7], null]) {
		const { manifest, errors } = parse({ ...shop, scope });
		expect(manifest, JSON.stringify(scope)).toBeUndefined();
		expect(errors.at(-1)).toMatchObject({ place: 'scope', effect: 'refused' });
	}
	expect(parse({ ...shop, scope: ['*.shop.test', '*'] }).manifest?.scope).toEqual(['*.shop.test']);
});

test('hosts are read in the form in which browsers give them', () => {
	const { manifest } = withCookies({ name: 'a', hosts: ['WWW.Shop.test', '*.Bücher.test', '127.0.0.1', 'localhost'] });
	expect(manifest?.cookies[0]?.hosts).toEqual(['www.shop.test', '*.xn--bcher-kva.test', '127.0.0.1', 'localhost']);
	for (const host of [
		'',
		'.',
		'a..b',
		'shop.test:8080',
		'shop test',
		'*',
		'-a.test',
		`${'a'.repeat(64)}.test`,
		`${'a.'.repeat(130)}test`,
	]) {
		expect(withCookies({ name: 'a', hosts: [host] }).manifest?.cookies, host).toEqual([]);
	}
});

test('a glob that would catch any cookie is refused, a short one only where nothing binds it', () => {
	expect(withCookies({ name: '*' }, { name: '***', hosts: ['shop.test'] }, { name: 'c*' }).manifest?.cookies).toEqual([
		{ name: 'c*' },
	]);
	const anywhere = { manifestVersion: 1, publisher: { name: 'List' } };
	const { manifest } = parse({
		...anywhere,
		cookies: [{ name: 'c*' }, { name: 'c_1*' }, { name: 'd*', hosts: ['d.test'] }, { name: 'e' }],
	});
	expect(manifest?.cookies.map((each) => each.name)).toEqual(['c_1*', 'd*', 'e']);
});

test('a thousand stars in a row are one; a thousand apart are refused', () => {
	expect(withCookies({ name: `a${'*'.repeat(1000)}` }).manifest?.cookies).toEqual([{ name: 'a*' }]);
	expect(withCookies({ name: '*a'.repeat(1000) }).texts).toEqual([expect.stringContaining('has too many stars')]);
	expect(withCookies({ name: 'a\\*b' }).manifest?.cookies).toEqual([{ name: 'a\\*b' }]);
});

test('names that objects know too are names like any other', () => {
	const text = JSON.stringify(shop)
		.replace(
			'"cookies":[{"name":"basket"}]',
			'"providers":{"__proto__":{"name":"P"},"constructor":{"name":"C"}},"cookies":[{"name":"__proto__","provider":"__proto__","__proto__":{"category":"necessary"}},{"name":"constructor","provider":"constructor"},{"name":"a","provider":"toString"}]',
		)
		.replace('{"manifestVersion"', '{"__proto__":{"signs":[["cookie:a"]]},"manifestVersion"');
	const { manifest, texts } = parse(text);
	expect(manifest?.cookies).toEqual([
		{ name: '__proto__', provider: { name: 'P' } },
		{ name: 'constructor', provider: { name: 'C' } },
	]);
	expect(manifest?.signs).toBeUndefined();
	expect(texts).toContain('cookies[2].provider: no provider "toString" in "providers"');
	expect(Object.hasOwn(Object.prototype, 'signs')).toBe(false);
});

test('HTML in every field stays the text that it is', () => {
	const html = '<img src=x onerror=alert(1)>';
	const { manifest, texts } = parse({
		...shop,
		publisher: { name: html },
		policyUrl: html,
		providers: { [html]: { name: html, country: html } },
		cookies: [
			{ name: '<b>', provider: { name: html }, service: html, purpose: { en: html } },
			{ name: 'a', category: html },
			{ name: 'b', hosts: [html] },
		],
	});
	expect(manifest?.publisher.name).toBe(html);
	expect(manifest?.policyUrl).toBeUndefined();
	expect(manifest?.cookies).toEqual([{ name: '<b>', provider: { name: html }, service: html, purpose: { en: html } }]);
	expect(texts).toHaveLength(4);
});

test('text cannot turn the line around it or break it', () => {
	expect(withCookies({ name: 'a', purpose: { en: ' one\n\ttwo \u0000\u202ethree ' } }).manifest?.cookies[0]?.purpose).toEqual({
		en: 'one two three',
	});
	expect(withCookies({ name: 'a', service: '\u202e \n' }).texts).toEqual(['cookies[0].service: empty']);
});

test('100 MB are refused by their length, unread', () => {
	expect(parse(' '.repeat(100_000_000))).toMatchObject({ manifest: undefined, texts: ['longer than 2000000 characters'] });
});

test('deep nesting is refused before anything is built of it', () => {
	expect(parse(`{"manifestVersion":1,"x-a":${'['.repeat(500_000)}`).texts).toEqual([
		'line 1, column 43: not JSON: nested too deep',
	]);
	expect(parse('{"a":'.repeat(300_000)).texts).toEqual([expect.stringContaining('nested too deep')]);
});

test('of 50,000 entries the first 5,000 are read, and it is said', () => {
	const { manifest, texts } = withCookies(...Array.from({ length: 50_000 }, (_, number) => ({ name: `c${number}` })));
	expect(manifest?.cookies).toHaveLength(5000);
	expect(texts).toEqual(['cookies: 50000 entries; only the first 5000 are read']);
});

test('faults are listed up to a limit, and the rest is counted', () => {
	const { errors, texts } = withCookies(...Array.from({ length: 4000 }, () => ({ name: '' })));
	expect(errors).toHaveLength(manifestLimits.errors + 1);
	expect(texts.at(-1)).toBe('3800 more faults are not listed');
});

test('what is quoted from outside is cut', () => {
	const { errors } = withCookies({ name: 'a', category: 'x'.repeat(100_000) }, { name: 'b', ['y'.repeat(100_000)]: 1 });
	expect(errors[0]?.found).toHaveLength(80);
	expect(errors[1]!.place.length).toBeLessThan(120);
});

test('the same entry twice is noted, the same name on other hosts is not', () => {
	const { manifest, texts } = withCookies({ name: 'a' }, { name: 'a', hosts: ['b.test'] }, { name: 'a' });
	expect(texts).toEqual(['cookies[2]: declared before, in cookies[0]']);
	expect(manifest?.cookies).toHaveLength(3);
});

test('whatever JSON comes, it answers and never throws, and without a manifest it says why', () => {
	const field = fc.constantFrom(
		'manifestVersion',
		'publisher',
		'scope',
		'signs',
		'providers',
		'cookies',
		'name',
		'purpose',
		'hosts',
		'provider',
		'__proto__',
	);
	const { file } = fc.letrec((tie) => ({
		file: fc.oneof(
			{ depthSize: 'small' },
			fc.constantFrom(1, null, true, 'a', '*', 'a.test', ''),
			fc.array(tie('file'), { maxLength: 3 }),
			fc.array(fc.tuple(field, tie('file')), { maxLength: 4 }).map(Object.fromEntries),
		),
	}));
	fc.assert(
		fc.property(fc.array(fc.tuple(field, file), { maxLength: 6 }), (fields) => {
			const { manifest, errors } = parse({ ...shop, ...Object.fromEntries(fields) });
			expect(manifest !== undefined || errors.some((each) => each.effect === 'refused')).toBe(true);
			for (const error of errors) expect(manifestErrorText(error)).not.toContain('undefined');
		}),
		{ numRuns: 500 },
	);
});

test('everybody’s hosts bind no short pattern', () => {
	const short = (hosts: readonly string[]) =>
		parseManifest(
			JSON.stringify({
				manifestVersion: 1,
				publisher: { name: 'List' },
				cookies: [{ name: '_*', category: 'necessary', hosts }],
			}),
		).errors.map(({ place, code }) => `${place} ${code}`);
	for (const hosts of [['*.com'], ['*.co.uk'], ['*.shop.test', '*.github.io']])
		expect([hosts, short(hosts)]).toEqual([hosts, ['cookies[0].name too-wide']]);
	for (const hosts of [['*.shop.test'], ['localhost'], ['*.ann.github.io']]) expect([hosts, short(hosts)]).toEqual([hosts, []]);
});
