import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutIds } from '../../lib/sources/without-ids.ts';

test.each([
	'https://www.shop.test/cookies?lang=en&id=37',
	'https://www.shop.test/legal?page=cookie-policy&date=2026-11-23',
	'https://www.shop.test/?p=cookies2024',
	'https://www.shop.test/index.php?title=CookiePolicyPage',
	'https://www.iubenda.com/privacy-policy/12345678/cookie-policy',
])('%s names a page and nobody who reads it', (address) => {
	expect(withoutIds(address)).toBe(address);
});

test.each([
	['https://www.shop.test/cookies.do;jsessionid=9F3AC04E?lang=en', 'https://www.shop.test/cookies.do;jsessionid=?lang=en'],
	['https://www.shop.test/cookies?PHPSESSID=abc&lang=en', 'https://www.shop.test/cookies?lang=en'],
	['https://www.shop.test/cookies?_gl=1*k3x*_ga*MTIzNDU2Nzg5', 'https://www.shop.test/cookies'],
	['https://www.shop.test/cookies?x=9f3ac04e77d1b2', 'https://www.shop.test/cookies'],
	['https://www.shop.test/cookies?x=3b1f9a20-77d1-4b2e-9c00-0a1b2c3d4e5f', 'https://www.shop.test/cookies'],
	['https://www.shop.test/cookies?9f3ac04e77d1b2#top', 'https://www.shop.test/cookies'],
	['https://www.shop.test/cookies?utm_source=mail&mc_eid=1&email=a%40b.test', 'https://www.shop.test/cookies'],
	['https://www.shop.test/cookies?n=1733000000123', 'https://www.shop.test/cookies'],
	['https://www.shop.test/cookies?', 'https://www.shop.test/cookies'],
])('%s is asked for as %s', (address, asked) => {
	expect(withoutIds(address)).toBe(asked);
});

test('sessions in the midst of a path go, too', () => {
	expect(withoutIds('https://shop.test/shop;jsessionid=9F3A04E7/cookies.html')).toBe('https://shop.test/shop/cookies.html');
	expect(withoutIds('https://shop.test/(S(lit3py55t21z5v55vlm25s55))/cookies.aspx')).toBe('https://shop.test/cookies.aspx');
});

test('no value that a machine drew is left, wherever it stands in the query', () => {
	const drawn = fc
		.stringMatching(/^[0-9a-f]{16,40}$/)
		.filter((text) => /[a-f]/.test(text) && (text.match(/\d/g)?.length ?? 0) > 1);
	fc.assert(
		fc.property(drawn, fc.constantFrom('a', 'x-y', 'page', ''), (id, name) => {
			expect(withoutIds(`https://shop.test/c?lang=en&${name}=${id}&z=1`)).toBe('https://shop.test/c?lang=en&z=1');
		}),
	);
});
