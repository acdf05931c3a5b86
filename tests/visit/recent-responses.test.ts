import { expect, test } from 'vitest';
import { RecentResponses } from '../../lib/visit/recent-responses.ts';
import { answer, stored } from './events.ts';

const url = 'https://www.shop.test/a/b';
const noting = (...events: [number, string][]) => {
	const responses = new RecentResponses();
	for (const [at, header] of events) responses.note(answer(at, url, [header]), [7]);
	return responses;
};
const written = { by: 'response', tabs: [7] };

test('a change right after its header is the response’s, for its tab', () => {
	const responses = noting([1000, 'a=1; Path=/']);
	expect(responses.writerOf(stored('a', 'www.shop.test'), 1010)).toEqual(written);
	// A header is good for one change.
	expect(responses.writerOf(stored('a', 'www.shop.test'), 1020)).toEqual({ by: 'script' });
});

test('near misses are scripts’: another name, path, host, too late, too early', () => {
	const header: [number, string] = [1000, 'a=1; Path=/'];
	expect(noting(header).writerOf(stored('b', 'www.shop.test'), 1010).by).toBe('script');
	expect(noting(header).writerOf(stored('a', '.shop.test'), 1010).by).toBe('script');
	expect(noting(header).writerOf(stored('a', '.www.shop.test'), 1010).by).toBe('script');
	expect(noting([1000, 'a=1']).writerOf(stored('a', 'www.shop.test'), 1010).by).toBe('script');
	expect(noting([1000, 'a=1']).writerOf(stored('a', 'www.shop.test', { path: '/a' }), 1010).by).toBe('response');
	expect(noting(header).writerOf(stored('a', 'www.shop.test'), 7000).by).toBe('script');
	expect(noting(header).writerOf(stored('a', 'www.shop.test'), 990).by).toBe('script');
});

test('a partition does not matter: Firefox gives one unasked', () => {
	const apart = stored('a', 'www.shop.test', { partition: { topLevelSite: 'https://bank.test' } });
	expect(noting([1000, 'a=1; Path=/']).writerOf(apart, 1001)).toEqual(written);
});

test('what scripts cannot even read, they did not write', () => {
	expect(noting().writerOf(stored('a', 'www.shop.test', { httpOnly: true }), 1010)).toEqual({ by: 'response' });
});

test('two headers are good for two changes', () => {
	const responses = noting([1000, 'a=1; Path=/'], [1500, 'a=2; Path=/']);
	const cookie = stored('a', 'www.shop.test');
	expect([1600, 1601, 1602].map((at) => responses.writerOf(cookie, at).by)).toEqual(['response', 'response', 'script']);
});

test('a flood of headers is forgotten, the newest last', () => {
	const responses = new RecentResponses();
	for (let i = 0; i < 10_000; i++) responses.note(answer(1000, url, [`a${i}=1; Path=/`]), [7]);
	expect(responses.writerOf(stored('a0', 'www.shop.test'), 1001).by).toBe('script');
	expect(responses.writerOf(stored('a9999', 'www.shop.test'), 1001).by).toBe('response');
});
