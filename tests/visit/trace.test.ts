import { expect, test } from 'vitest';
import { tracedBy } from '../../lib/browser/trace/trace-message.ts';
import { addressOf } from '../../lib/cookie/address.ts';
import { parseSetCookie } from '../../lib/cookie/set-cookie.ts';
import { cookiesInEffect } from '../../lib/visit/in-effect.ts';
import { emptyJournal, recordInTab, type TabEvent } from '../../lib/visit/tab-journal.ts';
import { change, chrome, page, shown, stored } from './events.ts';

const shop = 'https://www.shop.test/';
const script = 'https://cdn.analytics.test/a.js';
const trace = (at: number, text: string): TabEvent => ({
	kind: 'trace',
	at,
	address: addressOf(shop)!,
	frame: 3,
	cookie: parseSetCookie(text, at),
	script,
});
const scripts = (jar: Parameters<typeof cookiesInEffect>[1], ...events: TabEvent[]) =>
	cookiesInEffect([page(1, shop, 'http=1'), shown(2, shop), ...events].reduce(recordInTab, emptyJournal).visit!, jar, chrome).map(
		({ cookie, script }) => [cookie.name, script?.script, script?.frame],
	);

test('a script that the page names is told of the cookie that a script wrote, whichever came first', () => {
	const a = stored('a', '.shop.test');
	const told = trace(5, 'a=; path=/; domain=shop.test');
	const written = change(6, a, 'script');
	expect(scripts([a], told, written)).toContainEqual(['a', script, 3]);
	expect(scripts([a], written, told)).toContainEqual(['a', script, 3]);
	// Firefox tells of no change where a session cookie is written again to the letter.
	expect(scripts([a], told, written, trace(60_000, 'a=; path=/; domain=shop.test'))).toContainEqual(['a', script, 3]);
	// Long ago it may have been another.
	expect(scripts([a], told, change(60_000, a, 'script'))).toContainEqual(['a', undefined, undefined]);
});

test('the page’s word makes no cookie, and takes none from an answer', () => {
	expect(scripts([], trace(5, 'invented='))).toEqual([['http', undefined, undefined]]);
	expect(scripts([stored('http', 'www.shop.test')], trace(5, 'http='))).toEqual([['http', undefined, undefined]]);
});

const sender = { tab: { id: 7 } as never, frameId: 3, url: shop };
const message = (text: unknown) => ({ kind: 'trace', at: 5, text: typeof text === 'string' ? text : JSON.stringify(text) });

test('tab and frame are the browser’s word; a value that came along is left behind', () => {
	const traced = tracedBy(message({ cookie: 'a=SECRET; path=/', script }), sender);
	expect(traced).toMatchObject({
		tab: 7,
		event: { frame: 3, script, cookie: { name: 'a', path: '/' }, address: { host: 'www.shop.test' } },
	});
	expect(JSON.stringify(traced)).not.toContain('SECRET');
	// Nor what the script's address carries.
	const made = 'https://user:SECRET@ads.test/p.js;jsessionid=SECRET?uid=SECRET#SECRET';
	expect(tracedBy(message({ cookie: 'a=', script: made }), sender)).toMatchObject({
		event: { script: 'https://ads.test/p.js;jsessionid=' },
	});
	// A frame of about:blank is its maker's.
	const blank = tracedBy(message({ cookie: 'a=', script: '' }), {
		...sender,
		url: 'about:blank',
		origin: 'https://www.shop.test',
	} as never);
	expect(blank).toMatchObject({ event: { address: { host: 'www.shop.test' }, script: '' } });
});

test.each([
	[message('no JSON'), sender],
	[message([]), sender],
	[message(null), sender],
	[message({ cookie: 1, script: '' }), sender],
	[{ kind: 'trace', at: 'now', text: '{}' }, sender],
	[{ kind: 'other' }, sender],
	[message({ cookie: 'a=', script: '' }), { frameId: 3, url: shop }],
	[message({ cookie: 'a=', script: '' }), { ...sender, url: 'about:blank' }],
])('%j is no word of a page', (told, from) => {
	expect(tracedBy(told, from as never)).toBeUndefined();
});

test('an address that is none of the web’s is not passed on as a script', () => {
	expect(tracedBy(message({ cookie: 'a=', script: 'javascript:alert(1)' }), sender)).toMatchObject({ event: { script: '' } });
});
