import { expect, test } from 'vitest';
import type { StoredCookie } from '../../lib/cookie/stored-cookie.ts';
import { RecentResponses } from '../../lib/visit/recent-responses.ts';
import { answer, stored } from './events.ts';

const url = 'https://www.shop.test/a/b';
const anyTab = () => true;
const noting = (...events: [number, string][]) => {
	const responses = new RecentResponses();
	for (const [at, header] of events) responses.note(answer(at, url, [header]), [7], anyTab);
	return responses;
};
const claim = (responses: RecentResponses, cookie: StoredCookie, at: number) => responses.claim({ cookie, at }, 5000, anyTab);

test('a change right after its header is the response’s, for its tab', () => {
	const responses = noting([1000, 'a=1; Path=/']);
	expect(claim(responses, stored('a', 'www.shop.test'), 1010)).toEqual([7]);
	// A header is good for one change.
	expect(claim(responses, stored('a', 'www.shop.test'), 1020)).toBeUndefined();
});

test('near misses are scripts’: another name, path, host, too late, too early', () => {
	const header: [number, string] = [1000, 'a=1; Path=/'];
	expect(claim(noting(header), stored('b', 'www.shop.test'), 1010)).toBeUndefined();
	expect(claim(noting(header), stored('a', '.shop.test'), 1010)).toBeUndefined();
	expect(claim(noting(header), stored('a', '.www.shop.test'), 1010)).toBeUndefined();
	expect(claim(noting([1000, 'a=1']), stored('a', 'www.shop.test'), 1010)).toBeUndefined();
	expect(claim(noting([1000, 'a=1']), stored('a', 'www.shop.test', { path: '/a' }), 1010)).toEqual([7]);
	expect(claim(noting(header), stored('a', 'www.shop.test'), 7000)).toBeUndefined();
	expect(claim(noting(header), stored('a', 'www.shop.test'), 990)).toBeUndefined();
});

test('a partition does not matter: Firefox gives one unasked', () => {
	const apart = stored('a', 'www.shop.test', { partition: { topLevelSite: 'https://bank.test' } });
	expect(claim(noting([1000, 'a=1; Path=/']), apart, 1001)).toEqual([7]);
});

test('two headers are good for two changes, also where the changes are told late', () => {
	const responses = noting([1000, 'a=1; Path=/'], [1500, 'a=2; Path=/']);
	const cookie = stored('a', 'www.shop.test');
	expect([1600, 1601, 1602].map((at) => claim(responses, cookie, at))).toEqual([[7], [7], undefined]);
});

test('a flood of headers is forgotten, the newest last', () => {
	const responses = new RecentResponses();
	for (let i = 0; i < 10_000; i++) responses.note(answer(1000, url, [`a${i}=1; Path=/`]), [7], anyTab);
	expect(claim(responses, stored('a0', 'www.shop.test'), 1001)).toBeUndefined();
	expect(claim(responses, stored('a9999', 'www.shop.test'), 1001)).toEqual([7]);
});

test('a header that is told after its change corrects what seemed to be a script’s', () => {
	const responses = new RecentResponses();
	const cookie = stored('a', 'www.shop.test');
	expect(claim(responses, cookie, 1010)).toBeUndefined();
	expect(responses.note(answer(1000, url, ['a=1; Path=/', 'b=1']), [7], anyTab)).toEqual([{ cookie, at: 1010, tabs: [7] }]);
	// That header is used up, and so is the change.
	expect(claim(responses, cookie, 1020)).toBeUndefined();
	expect(responses.note(answer(2500, url, ['a=1; Path=/']), [7], anyTab)).toEqual([]);
	expect(noting([1000, 'a=1; Path=/']).note(answer(1030, url, ['a=1; Path=/']), [7], anyTab)).toEqual([]);
});

test('a header is good only for what its tabs can have written: another store’s and another partition’s wait for theirs', () => {
	const responses = new RecentResponses();
	const here = stored('a', 'www.shop.test');
	const contained = { ...here, store: 'firefox-container-1' };
	const admits = (tabs: readonly number[], { store }: StoredCookie) => tabs.includes(store === '0' ? 7 : 8);
	expect(responses.claim({ cookie: here, at: 1000 }, 5000, admits)).toBeUndefined();
	expect(responses.claim({ cookie: contained, at: 1001 }, 5000, admits)).toBeUndefined();
	expect([here, contained].map((cookie, i) => responses.isUnasked(cookie, 1000 + i))).toEqual([true, true]);
	expect(responses.isUnasked(here, 1001)).toBe(false);
	const header = answer(1000, url, ['a=1; Path=/']);
	expect(responses.note(header, [8], admits)).toEqual([{ cookie: contained, at: 1001, tabs: [8] }]);
	expect([here, contained].map((cookie, i) => responses.isUnasked(cookie, 1000 + i))).toEqual([true, false]);
	responses.note(answer(2000, url, ['a=1; Path=/']), [8], admits);
	expect(responses.claim({ cookie: here, at: 2000 }, 5000, admits)).toBeUndefined();
	expect(responses.claim({ cookie: contained, at: 2000 }, 5000, admits)).toEqual([8]);
});

test('a header that deletes, or that no browser keeps, claims no writing', () => {
	for (const header of ['a=; Max-Age=0; Path=/', 'a=1\u0001; Path=/'])
		expect(claim(noting([1000, header]), stored('a', 'www.shop.test'), 1010)).toBeUndefined();
});
