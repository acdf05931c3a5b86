import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAscii } from '../../lib/cookie/punycode.ts';
import { partyOf, plainHost, registrableDomain } from '../../lib/cookie/site.ts';

test('the registrable domain is one label above the public suffix', () => {
	expect(registrableDomain('a.b.shop.co.uk')).toBe('shop.co.uk');
	expect(registrableDomain('.www.Shop.test.')).toBe('shop.test');
});

test('a private suffix parts sites: two people’s pages on github.io are two sites', () => {
	expect(registrableDomain('www.ann.github.io')).toBe('ann.github.io');
	expect(partyOf('ann.github.io', 'bob.github.io')).toBe('third');
});

test('what has no registrable domain is its own site', () => {
	for (const host of ['localhost', 'intranet', '192.168.0.1', '[::1]', 'co.uk', 'github.io'])
		expect(registrableDomain(host)).toBe(host);
	expect(registrableDomain('::1')).toBe('[::1]');
	expect(partyOf('192.168.0.1', '10.0.0.1')).toBe('third');
	expect(registrableDomain('')).toBe('');
});

test('numbers that only look like an address are a host', () => {
	expect(registrableDomain('1.2.3.4.shop.test')).toBe('shop.test');
});

test('a cookie below or beside the site’s host is first-party, one that ends alike is not', () => {
	expect(partyOf('.shop.test', 'www.shop.test')).toBe('first');
	expect(partyOf('static.shop.test', 'www.shop.test')).toBe('first');
	expect(partyOf('myshop.test', 'shop.test')).toBe('third');
});

test('a name in another script is the same as its ASCII form (RFC 3492)', () => {
	expect(toAscii('bücher.test')).toBe('xn--bcher-kva.test');
	expect(toAscii('例え.テスト')).toBe('xn--r8jz45g.xn--zckzah');
	expect(partyOf('www.bücher.de', 'xn--bcher-kva.de')).toBe('first');
});

test('ASCII forms agree with the platform’s own', () => {
	const label = fc.string({ unit: fc.constantFrom('a', 'z', '0', 'ü', 'é', 'я', '日', '本', 'α'), minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(label, (text) => {
			// A label that begins with a digit and holds other scripts is what browsers also accept in a host.
			expect(toAscii(`${text}.test`)).toBe(new URL(`http://${text}.test`).hostname);
		}),
	);
});

test('a thousand hosts later the answer is the same', () => {
	for (let index = 0; index < 5_000; index++) registrableDomain(`h${index}.shop.test`);
	expect(registrableDomain('h1.shop.test')).toBe('shop.test');
	expect(plainHost('.A.Test')).toBe('a.test');
});
