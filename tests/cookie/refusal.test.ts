import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cookieKey } from '../../lib/cookie/cookie-key.ts';
import { type Attempt, refusalOf, type Surroundings } from '../../lib/cookie/refusal.ts';

const fine: Attempt = {
	name: 'id',
	domain: 'www.shop.test',
	hostOnly: true,
	path: '/',
	secure: true,
	httpOnly: false,
	sameSite: 'lax',
	partitioned: false,
	size: 10,
	malformed: false,
	host: 'www.shop.test',
	secureResponse: true,
	crossSite: false,
};
const chrome: Surroundings = {
	laxByDefault: true,
	namelessKept: true,
	hostPrefixNeedsPath: true,
	secureCookieThere: false,
	thirdPartyBlocked: false,
};
const because = (change: Partial<Attempt>, around: Partial<Surroundings> = {}) =>
	refusalOf({ ...fine, ...change }, { ...chrome, ...around });

test.each<[string, Partial<Attempt>]>([
	['malformed', { malformed: true }],
	['too-large', { size: 4097 }],
	['wrong-domain', { domain: 'other.test', hostOnly: false }],
	['wrong-domain', { domain: 'a.www.shop.test', hostOnly: false }],
	['public-suffix', { domain: 'test', hostOnly: false }],
	['public-suffix', { domain: 'co.uk', hostOnly: false, host: 'a.co.uk' }],
	['public-suffix', { domain: 'github.io', hostOnly: false, host: 'a.github.io' }],
	['secure-over-http', { secureResponse: false }],
	['prefix-secure', { name: '__Secure-id', secure: false }],
	['prefix-secure', { name: '__sEcUrE-id', secure: false }],
	['prefix-host', { name: '__Host-id', path: '/a' }],
	['prefix-host', { name: '__Host-id', domain: 'shop.test', hostOnly: false }],
	['prefix-host', { name: '__host-id', secure: false }],
	['prefix-http', { name: '__Http-id' }],
	['prefix-http', { name: '__Host-Http-id' }],
	['none-without-secure', { sameSite: 'none', secure: false }],
	['partitioned-without-secure', { partitioned: true, secure: false }],
	['same-site-in-cross-site-context', { crossSite: true }],
	['same-site-in-cross-site-context', { crossSite: true, sameSite: 'strict' }],
	['same-site-in-cross-site-context', { crossSite: true, sameSite: 'unspecified' }],
])('%s: %o', (reason, change) => {
	expect(because(change)).toBe(reason);
});

test.each<Partial<Attempt>>([
	{},
	{ size: 4096 },
	{ domain: 'shop.test', hostOnly: false },
	{ domain: 'localhost', host: 'localhost' },
	{ name: '__Secure-id' },
	{ name: '__Host-id' },
	{ name: '__Hostid', secure: false },
	{ name: '__Host-Http-id', httpOnly: true },
	{ name: '__Http-id', httpOnly: true, path: '/a' },
	{ sameSite: 'none' },
	{ partitioned: true, sameSite: 'none', crossSite: true },
	{ sameSite: 'none', crossSite: true },
])('nothing speaks against %o', (change) => {
	expect(because(change)).toBe('unexplained');
});

test('the jar and the browser’s rules count too', () => {
	expect(because({ crossSite: true, sameSite: 'unspecified' }, { laxByDefault: false })).toBe('unexplained');
	expect(because({ name: '__Host-id', pathless: true })).toBe('prefix-host');
	expect(because({ name: '__Host-id', pathless: true }, { hostPrefixNeedsPath: false })).toBe('unexplained');
	expect(because({ name: '' })).toBe('unexplained');
	expect(because({ name: '' }, { namelessKept: false })).toBe('nameless');
	expect(because({ crossSite: true, sameSite: 'none' }, { thirdPartyBlocked: true })).toBe('third-party-blocked');
	expect(because({ crossSite: true, sameSite: 'none', partitioned: true }, { thirdPartyBlocked: true })).toBe('unexplained');
	expect(because({ sameSite: 'none' }, { thirdPartyBlocked: true })).toBe('unexplained');
	expect(because({ secure: false, secureResponse: false }, { secureCookieThere: true })).toBe('secure-cookie-there');
	expect(because({ secure: false }, { secureCookieThere: true })).toBe('unexplained');
});

test('two cookies have one key only where they are one cookie', () => {
	const part = fc.constantFrom('', 'a', 'a","b', '"', ',', '__proto__', '.a', '[');
	const identity = fc.record(
		{
			name: part,
			domain: part,
			hostOnly: fc.boolean(),
			path: part,
			store: part,
			firstPartyDomain: fc.constantFrom('a', 'b'),
			partition: fc.record(
				{ topLevelSite: fc.constantFrom('https://a.test', 'http://a.test'), hasCrossSiteAncestor: fc.boolean() },
				{ requiredKeys: ['topLevelSite'] },
			),
		},
		{ requiredKeys: ['name', 'domain', 'hostOnly', 'path', 'store'] },
	);
	const plain = ({ partition, ...rest }: { partition?: { topLevelSite: string; hasCrossSiteAncestor?: boolean } }) => ({
		...rest,
		// Where a browser does not tell of ancestors there are none.
		partition: partition && { ...partition, hasCrossSiteAncestor: partition.hasCrossSiteAncestor ?? false },
	});
	fc.assert(
		fc.property(identity, identity, (a, b) => {
			const dotted = [a, b].some(({ domain }) => domain.startsWith('.'));
			if (dotted) return;
			const same = JSON.stringify(Object.entries(plain(a)).sort()) === JSON.stringify(Object.entries(plain(b)).sort());
			expect(cookieKey(a) === cookieKey(b)).toBe(same);
		}),
		{ numRuns: 2000 },
	);
});
