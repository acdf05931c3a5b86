import { expect, test } from 'vitest';
import { identify } from '../../../lib/knowledge/identify.ts';
import type { Subject } from '../../../lib/knowledge/identity.ts';
import { meaningWordList, meaningWords } from '../../../lib/knowledge/inference/meaning-words.ts';
import { meaningsOf } from '../../../lib/knowledge/inference/meanings.ts';
import { wordsOf } from '../../../lib/knowledge/inference/name-words.ts';
import { nearestName } from '../../../lib/knowledge/packing/nearest-name.ts';
import { compile } from '../../../lib/policy/compile.ts';
import { loadKnowledge } from '../../../scripts/knowledge/load-knowledge.ts';
import { nothingElse } from '../make-knowledge.ts';

/** The owners and the model, without a single known cookie. */
const whole = await loadKnowledge();
const knowledge = { ...whole, cookies: compile<number>([]), kin: () => undefined };
const ask = (subject: Omit<Subject, 'site'> & { site?: string }) =>
	identify({ site: 'shop.test', ...subject }, nothingElse, { knowledge });

test('names part at capitals, digits and signs', () => {
	expect(wordsOf('lastVisitedShop-2')).toEqual(['last', 'visited', 'shop']);
	expect(wordsOf('HTMLViewer')).toEqual(['html', 'viewer']);
	expect(wordsOf('XSRF-TOKEN')).toEqual(['xsrf', 'token']);
	expect(wordsOf('_s_1x')).toEqual([]);
	expect(wordsOf('größe')).toEqual(['größe']);
});

test('two words together say more than each', () => {
	expect(meaningsOf(wordsOf('opt_out'))[0]).toEqual({ word: 'optout', function: 'ad-opt-out' });
	expect(meaningsOf(wordsOf('mywarenkorb'))[0]).toEqual({ word: 'warenkorb', function: 'shopping-basket' });
	expect(meaningsOf(wordsOf('qqq'))).toEqual([]);
});

test('a word stands under one function', () => {
	const twice = meaningWordList.filter((word, index) => meaningWordList.indexOf(word) !== index);
	expect(twice).toEqual([]);
	expect(meaningWords.size).toBe(meaningWordList.length);
});

test('an inference says that it is one, and why', () => {
	const answer = ask({ name: 'qzMyWarenkorbStand', domain: 'www.shop.test', session: true });
	expect(answer).toMatchObject({ kind: 'inferred', own: true, category: 'necessary', function: 'shopping-basket' });
	expect(answer.evidence[0]).toMatchObject({ source: 'inference', ground: 'clues' });
	expect(answer.evidence[0]?.matched).toContain('means:shopping-basket');
});

test('an unknown name on an advertiser’s domain is advertising by its owner’s role', () => {
	const answer = ask({ name: 'qqz', domain: '.adform.net', session: false, maxAge: 5_000_000, sameSite: 'none', secure: true });
	expect(answer).toMatchObject({ kind: 'inferred', category: 'advertising', function: 'ad-visitor-id', party: 'third' });
});

test('an inference is never as sure as the best of the catalogue', () => {
	for (const name of ['qzlanguage', 'shoppingcartqz', 'qzads', 'zq_consent_state']) {
		const { kind, confidence } = ask({ name, domain: 'shop.test', session: true });
		if (kind === 'inferred') expect(confidence).toBeLessThan(0.9);
	}
});

test('a letter without a clue stays unknown', () => {
	expect(ask({ name: 'q', domain: 'shop.test' }).kind).toBe('unknown');
});

test('a cookie whose lifetime is known gets the likeliest answer, and one that says how unsure it is', () => {
	const answer = ask({ name: 'qzq', domain: 'shop.test', session: false, maxAge: 63_000_000 });
	expect(answer).toMatchObject({ kind: 'inferred', category: 'analytics' });
	expect(answer.confidence).toBeLessThan(0.5);
	expect(ask({ name: 'qzq', domain: 'shop.test', session: true }).category).toBe('necessary');
	expect(ask({ name: 'qzq', domain: 'shop.test' }).kind).toBe('unknown');
});

test('a sister domain’s cookie is judged like the site’s own, and stays the third party’s', () => {
	const life = { session: false, maxAge: 3_000_000, httpOnly: true };
	expect(ask({ name: 'qzx', domain: 'stranger.test', ...life, site: 'bigshop.test' }).category).toBe('advertising');
	const sister = ask({ name: 'qzx', domain: 'bigshop.example', ...life, site: 'bigshop.test' });
	expect(sister).toMatchObject({ party: 'third', own: false, category: 'necessary', provider: { name: 'bigshop.example' } });
});

test('the nearest name is the one that begins most like it, whichever side it stands', () => {
	const names = ['_ga', '_hj', '_hjid', '_hp2'];
	expect(nearestName(names, '_hjNew')).toEqual({ place: 2, common: 3 });
	expect(nearestName(names, '_hjig')).toEqual({ place: 2, common: 4 });
	expect(nearestName(names, '_gat')).toEqual({ place: 0, common: 3 });
	expect(nearestName(names, 'zz')).toBeUndefined();
	expect(nearestName([], 'zz')).toBeUndefined();
	expect(nearestName(names, '_hjid', 2)).toEqual({ place: 1, common: 3 });
});

test('a new cookie of a known family is thought to do what the family does, and credited to nobody but the site', () => {
	const answer = identify({ name: '_hjQzNew', domain: '.shop.test', site: 'shop.test' }, nothingElse, { knowledge: whole });
	expect(answer).toMatchObject({ kind: 'inferred', category: 'analytics', provider: { name: 'shop.test' }, own: true });
	expect(answer.evidence[0]?.matched).toContain('kin:analytics3');
});
