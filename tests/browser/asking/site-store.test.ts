import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SiteAnswer } from '../../../lib/browser/asking/site-answer.ts';
import { forgetSite, keepAnswers, keptSites, loadAnswers } from '../../../lib/browser/asking/site-store.ts';

beforeEach(() => fakeBrowser.reset());

const answer = (question: SiteAnswer['question'], at: number): SiteAnswer => ({
	question,
	at,
	state: 'none',
	dropped: 0,
	errors: [],
});

test('the latest answer to each question stands, in the order of belief', async () => {
	await keepAnswers('shop.test', false, [answer('policyPage', 1)]);
	await keepAnswers('shop.test', false, [answer('wellKnown', 2), answer('policyPage', 3)]);
	await keepAnswers('shop.test', false, [answer('consentTool', 4)]);
	expect((await loadAnswers('shop.test', false)).map(({ question, at }) => [question, at])).toEqual([
		['wellKnown', 2],
		['consentTool', 4],
		['policyPage', 3],
	]);
	expect(await loadAnswers('other.test', false)).toEqual([]);
});

test('two views that ask at once lose neither answer', async () => {
	await Promise.all([
		keepAnswers('shop.test', false, [answer('wellKnown', 1)]),
		keepAnswers('shop.test', false, [answer('policyPage', 1)]),
	]);
	expect((await loadAnswers('shop.test', false)).map(({ question }) => question)).toEqual(['wellKnown', 'policyPage']);
});

test('what private windows ask is never on the device', async () => {
	await keepAnswers('shop.test', true, [answer('wellKnown', 1)]);
	expect(await fakeBrowser.storage.local.get(null)).toEqual({});
	expect(await loadAnswers('shop.test', true)).toHaveLength(1);
	expect(await loadAnswers('shop.test', false)).toEqual([]);
});

test('a private window carries no mark from one visit to the next', async () => {
	const marked: SiteAnswer = { ...answer('wellKnown', 1), etag: '"visitor-7"', freshUntil: 9 };
	await keepAnswers('shop.test', true, [marked]);
	await keepAnswers('shop.test', false, [marked]);
	expect(await loadAnswers('shop.test', true)).toEqual([answer('wellKnown', 1)]);
	expect(await loadAnswers('shop.test', false)).toEqual([marked]);
});

test('of two hundred sites the ones asked longest ago go first', async () => {
	for (let number = 0; number < 203; number++) await keepAnswers(`s${number}.test`, false, [answer('wellKnown', number)]);
	const sites = await keptSites();
	expect(sites).toHaveLength(200);
	expect(sites.map(({ site }) => site)).not.toContain('s0.test');
	await forgetSite('s202.test');
	expect(await loadAnswers('s202.test', false)).toEqual([]);
});

test('long answers of sites leave room for everything else: again those asked longest ago go first', async () => {
	const cookies = Array.from({ length: 4_000 }, (_, n) => ({ name: `c${n}`, purpose: { en: 'x'.repeat(200) } }));
	const long = (at: number): SiteAnswer => ({ ...answer('wellKnown', at), manifest: { publisher: { name: 'x' }, cookies } });
	await keepAnswers('short.test', false, [answer('wellKnown', 9)]);
	for (let number = 1; number <= 6; number++) await keepAnswers(`long${number}.test`, false, [long(number)]);
	expect((await keptSites()).map(({ site }) => site)).toEqual([
		'long3.test',
		'long4.test',
		'long5.test',
		'long6.test',
		'short.test',
	]);
	expect(JSON.stringify(await fakeBrowser.storage.local.get(null)).length).toBeLessThan(5_000_000);
});

test('what another version stored is asked for anew', async () => {
	await fakeBrowser.storage.local.set({ 'site:shop.test': { version: 99, answers: 'none' }, 'site:odd.test': 7 });
	expect(await loadAnswers('shop.test', false)).toEqual([]);
	expect(await keptSites()).toHaveLength(2);
});

test('an answer that fails late leaves what another view has found meanwhile', async () => {
	const manifest = { publisher: { name: 'Shop' }, cookies: [{ name: 'a' }] };
	await keepAnswers('shop.test', false, [{ ...answer('wellKnown', 2), state: 'found', manifest }]);
	await keepAnswers('shop.test', false, [{ ...answer('wellKnown', 1), state: 'failed', failure: 'timeout' }]);
	expect((await loadAnswers('shop.test', false))[0]).toMatchObject({ state: 'failed', failure: 'timeout', manifest });
});

test('what is held is asked for again where it was found, not where another host’s link has failed', async () => {
	const manifest = { publisher: { name: 'Shop' }, scope: ['*.shop.test'], cookies: [{ name: 'a' }] };
	const www = 'https://www.shop.test/.well-known/cookie-policy.json';
	await keepAnswers('shop.test', false, [{ ...answer('wellKnown', 1), state: 'found', manifest, address: www }]);
	const blog = 'https://blog.shop.test/policy.json';
	await keepAnswers('shop.test', false, [{ ...answer('wellKnown', 2), state: 'failed', failure: 'status', address: blog }]);
	expect((await loadAnswers('shop.test', false))[0]).toMatchObject({ state: 'failed', manifest, address: www });
});
