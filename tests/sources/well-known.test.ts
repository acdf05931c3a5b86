import { expect, test } from 'vitest';
import { mayFetchFor } from '../../lib/browser/asking/may-fetch-for.ts';
import { manifestAddress, maxAgeOf, mayFetch, originOf, sameSite } from '../../lib/sources/well-known.ts';

const page = 'https://www.shop.test/tea?pot=1#lid';
const usual = 'https://www.shop.test/.well-known/cookie-policy.json';

test('a site is asked at the well-known place of the page’s own origin', () => {
	expect(manifestAddress(page)).toBe(usual);
	expect(manifestAddress('https://user:secret@www.shop.test:8443/')).toBe(
		'https://www.shop.test:8443/.well-known/cookie-policy.json',
	);
	expect(manifestAddress('http://localhost:3000/a')).toBe('http://localhost:3000/.well-known/cookie-policy.json');
});

test('in the clear nobody is asked', () => {
	expect(manifestAddress('http://www.shop.test/')).toBeUndefined();
	expect(manifestAddress('about:blank')).toBeUndefined();
	expect(mayFetch('http://shop.test/')).toBe(false);
	expect(mayFetch('http://127.0.0.1:8080/a')).toBe(true);
	expect(mayFetch(`https://shop.test/${'a'.repeat(3_000)}`)).toBe(false);
});

test('no page of the web has the machine itself asked, or the network that it is in', () => {
	for (const near of [
		'http://localhost:8080/stop',
		'http://127.0.0.1/',
		'https://192.168.1.1/',
		'https://router/',
		'https://nas.local/',
	])
		expect(mayFetchFor(page, near)).toBe(false);
	expect(mayFetchFor('http://localhost:3000/', 'http://localhost:3000/cookies')).toBe(true);
	expect(mayFetchFor('https://intranet/', 'https://intranet/cookies')).toBe(true);
	expect(mayFetchFor(page, 'https://policies.elsewhere.test/cookies')).toBe(true);
});

test('a page’s link counts on its own site and nowhere else', () => {
	expect(manifestAddress(page, 'https://cdn.shop.test/cookies.json#x')).toBe('https://cdn.shop.test/cookies.json');
	expect(manifestAddress(page, 'https://cdn.shop.test/c.json?v=2&uid=9f3ac04e77d1b2')).toBe('https://cdn.shop.test/c.json?v=2');
	for (const link of [
		'https://shop.test.evil.test/c.json',
		'https://evil.test/',
		'http://www.shop.test/c.json',
		'javascript:alert(1)',
		'',
	])
		expect(manifestAddress(page, link)).toBe(usual);
});

test('two addresses are of one site by registrable domain', () => {
	expect(sameSite('https://www.shop.test/', 'https://cdn.shop.test/x')).toBe(true);
	expect(sameSite('https://shop.test/', 'https://myshop.test/')).toBe(false);
	expect(sameSite('https://a.github.io/', 'https://b.github.io/')).toBe(false);
	expect(originOf('HTTPS://Www.Shop.test:8443/a')).toBe('https://www.shop.test:8443');
});

test.each<[header: string | null, seconds: number | undefined]>([
	['public, max-age=3600', 3_600],
	['MAX-AGE = 60', 60],
	['max-age="120"', 120],
	['max-age=60, no-cache', 0],
	['no-store', 0],
	['max-age=99999999999', 30 * 86_400],
	['max-age=-5', undefined],
	['s-maxage=600', undefined],
	['', undefined],
	[null, undefined],
])('Cache-Control %j means %j seconds', (header, seconds) => {
	expect(maxAgeOf(header)).toBe(seconds);
});

test('addresses of the house’s network are known in every writing', () => {
	for (const near of [
		'https://192.168.1.1./x',
		'https://127.1/x',
		'https://0x7f.0.0.1/',
		'https://192.168.257/',
		'https://１９２.１６８.１.１/',
		'https://localhost./',
		'https://printer.local./',
		'https://fritz.box/',
		'https://intranet.corp/',
	])
		expect([near, mayFetchFor(page, near)]).toEqual([near, false]);
});
