import { expect, test } from 'vitest';
import { compile } from '../../lib/policy/compile.ts';
import { compileManifest } from '../../lib/policy/compile-manifest.ts';
import { match } from '../../lib/policy/match.ts';
import { matchDeclaration } from '../../lib/policy/match-declaration.ts';

test('a name with an escaped star is exact', () => {
	const index = compile([{ name: 'a\\*b', value: 1 }]);
	expect(match(index, 'a*b', 'shop.test')).toHaveLength(1);
	expect(match(index, 'axb', 'shop.test')).toHaveLength(0);
});

test('one name may stand for several things on several hosts', () => {
	const index = compile([
		{ name: 'id', hosts: ['*.a.test'], value: 'a' },
		{ name: 'id', hosts: ['*.b.test'], value: 'b' },
	]);
	expect(match(index, 'id', 'www.b.test').map((row) => row.value)).toEqual(['b']);
	expect(match(index, 'id', 'c.test')).toEqual([]);
});

const shop = compileManifest({
	publisher: { name: 'Shop' },
	scope: ['*.shop.test'],
	cookies: [{ name: 'basket' }, { name: '_fbp', party: 'third' }, { name: 'cdn', hosts: ['*.CDN.test'] }],
});

test('a declaration without hosts holds on the scope’s sites', () => {
	expect(matchDeclaration(shop, { name: 'basket', host: 'www.shop.test', party: 'first' }, 'scope')?.name).toBe('basket');
	expect(matchDeclaration(shop, { name: 'basket', host: 'ads.test', party: 'third' }, 'scope')).toBeUndefined();
});

test('one that is declared as a third party’s holds on other hosts', () => {
	expect(matchDeclaration(shop, { name: '_fbp', host: 'facebook.test', party: 'third' }, 'scope')?.name).toBe('_fbp');
});

test('hosts of a declaration are read without regard to case', () => {
	expect(matchDeclaration(shop, { name: 'cdn', host: 'x.cdn.test', party: 'third' }, 'scope')?.name).toBe('cdn');
});

test('on a customer’s own domain a platform speaks for first-party cookies alone', () => {
	expect(matchDeclaration(shop, { name: 'basket', host: 'www.customer.test', party: 'first' }, 'own-hosts')?.name).toBe('basket');
	expect(matchDeclaration(shop, { name: 'basket', host: 'ads.test', party: 'third' }, 'own-hosts')).toBeUndefined();
});
