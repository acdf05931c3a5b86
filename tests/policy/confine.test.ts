import { expect, test } from 'vitest';
import { confineTo } from '../../lib/policy/confine.ts';
import type { Manifest } from '../../lib/policy/declaration.ts';
import { inScope } from '../../lib/policy/in-scope.ts';

const manifest: Manifest = { publisher: { name: 'Shop' }, cookies: [{ name: 'a' }] };
const scopeOf = (scope?: string[]) => confineTo('shop.test', scope ? { ...manifest, scope } : manifest).scope;

test('a site’s own manifest speaks for that site, whatever it claims', () => {
	expect(scopeOf()).toEqual(['*.shop.test']);
	expect(scopeOf(['*.bank.test', '*.myshop.test', '*.test'])).toEqual(['*.shop.test']);
	expect(scopeOf(['*.shop.test', '*.bank.test'])).toEqual(['*.shop.test']);
	expect(inScope(scopeOf(['*.bank.test']), 'bank.test', 'bank.test')).toBe(false);
});

test('a narrower claim stands', () => {
	expect(scopeOf(['blog.shop.test', '*.eu.shop.test', 'shop.test'])).toEqual(['blog.shop.test', '*.eu.shop.test', 'shop.test']);
});

test('signs of a platform do not let it speak for other sites', () => {
	expect(confineTo('shop.test', { ...manifest, signs: [['host:cdn.test']] })).toEqual({ ...manifest, scope: ['*.shop.test'] });
});

test('what stands on a host of the site without saying for whom is that host’s', () => {
	const on = (host: string, scope?: string[]) => confineTo('shop.test', { ...manifest, ...(scope && { scope }) }, host).scope;
	expect([on('shop.test'), on('www.shop.test'), on('help.shop.test')]).toEqual([
		['*.shop.test'],
		['*.shop.test'],
		['help.shop.test'],
	]);
	expect(on('help.shop.test', ['*.shop.test'])).toEqual(['*.shop.test']);
});
