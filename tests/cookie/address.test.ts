import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, defaultPath, domainMatches, pathMatches } from '../../lib/cookie/address.ts';
import { charactersOf, textOfBytes } from '../../lib/cookie/header-text.ts';
import { targetOf } from '../../lib/cookie/target.ts';

test.each([
	['https://a.test:8443/x/y?q#f', 'a.test', '/x/y', true],
	['http://A.Test', 'a.test', '/', false],
	['https://a.test/x;y=1/basket.do;jsessionid=9F3A;v=2?q', 'a.test', '/x;y=1/basket.do;jsessionid=;v=', true],
	['http://localhost:3000/', 'localhost', '/', true],
	['http://app.localhost/', 'app.localhost', '/', true],
	['http://notlocalhost/', 'notlocalhost', '/', false],
	['http://127.0.0.1:80/a', '127.0.0.1', '/a', true],
	['http://[::1]:80/a', '[::1]', '/a', true],
	['http://128.0.0.1/', '128.0.0.1', '/', false],
	['wss://a.test/live', 'a.test', '/live', true],
	['ws://a.test/live', 'a.test', '/live', false],
	['https://user:pass@a.test/x', 'a.test', '/x', true],
	['https://a.test@b.test/x', 'b.test', '/x', true],
	['https://xn--bcher-kva.test/?a=b/c', 'xn--bcher-kva.test', '/', true],
])('%s', (url, host, path, secure) => {
	expect(addressOf(url)).toEqual({ host, path, secure });
});

test.each([
	'about:blank',
	'about:srcdoc',
	'data:text/html,x',
	'blob:https://a.test/1',
	'chrome://version',
	'file:///x',
	'https://',
	'',
])('%j is no address of the web', (url) => {
	expect(addressOf(url)).toBeUndefined();
});

test.each([
	['/', '/'],
	['/a', '/'],
	['/a/', '/a'],
	['/a/b', '/a'],
	['', '/'],
])('a cookie set at %j without a path is for %j', (path, expected) => {
	expect(defaultPath(path)).toBe(expected);
});

test.each([
	['shop.test', 'shop.test', true],
	['a.shop.test', 'shop.test', true],
	['myshop.test', 'shop.test', false],
	['shop.test', 'a.shop.test', false],
	['1.2.3.4', '3.4', false],
	['1.2.3.4', '1.2.3.4', true],
	['[::1]', ':1]', false],
	['shop.test', '', false],
])('%s is below %j: %s', (host, domain, matches) => {
	expect(domainMatches(host, domain)).toBe(matches);
});

test.each([
	['/a', '/a', true],
	['/a/b', '/a', true],
	['/a/b', '/a/', true],
	['/ab', '/a', false],
	['/a', '/a/', false],
	['/anything', '/', true],
	['/A', '/a', false],
])('a request for %s carries the cookies of %s: %s', (path, cookiePath, matches) => {
	expect(pathMatches(path, cookiePath)).toBe(matches);
});

const at = (host: string, path = '/a/b') => ({ host, path, secure: true });

test('without a domain a cookie is its host’s alone; with one it is for all below', () => {
	expect(targetOf({}, at('www.shop.test'))).toEqual({ domain: 'www.shop.test', hostOnly: true, path: '/a' });
	expect(targetOf({ domain: 'shop.test', path: '/' }, at('www.shop.test'))).toEqual({
		domain: 'shop.test',
		hostOnly: false,
		path: '/',
	});
	expect(targetOf({ domain: 'shop.test' }, at('shop.test'))).toMatchObject({ hostOnly: false });
});

test.each(['127.0.0.1', '[::1]', 'localhost', 'github.io'])('a domain that names %s itself binds to it alone', (host) => {
	expect(targetOf({ domain: host }, at(host))).toMatchObject({ domain: host, hostOnly: true });
});

test('a header of any length is read from its bytes', () => {
	const bytes = Array.from({ length: 250_000 }, () => 0xff);
	expect(charactersOf(bytes)).toHaveLength(250_000);
	expect(charactersOf([0x61, 0xc3, 0xa9])).toBe('a\xc3\xa9');
});

test('bytes that are UTF-8 become text, others stay', () => {
	const bytesOf = (text: string) => Buffer.from(text).toString('latin1');
	expect(textOfBytes('plain 100% of it=%41')).toBe('plain 100% of it=%41');
	expect(textOfBytes('n\xe9=1')).toBe('n\xe9=1');
	expect(textOfBytes(bytesOf('é%C3=漢😀'))).toBe('é%C3=漢😀');
	fc.assert(
		fc.property(
			fc.string({ unit: 'binary' }).filter((text) => !/\p{Cs}/u.test(text)),
			(text) => {
				expect(textOfBytes(bytesOf(text))).toBe(text);
			},
		),
	);
});
