import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coversHost, matchesGlob, parseGlob } from '../../lib/policy/glob.ts';

const fits = (pattern: string, text: string) => matchesGlob(parseGlob(pattern), text);

test('a star stands for any run of characters, also an empty one', () => {
	expect(fits('_ga_*', '_ga_G1B2')).toBe(true);
	expect(fits('_ga_*', '_ga_')).toBe(true);
	expect(fits('_ga_*', '_ga')).toBe(false);
	expect(fits('*_session', 'app_session')).toBe(true);
	expect(fits('a*b*c', 'a-b-c')).toBe(true);
	expect(fits('a*b*c', 'a-c-b')).toBe(false);
});

test('the ends of a pattern never share a character', () => {
	expect(fits('ab*ba', 'aba')).toBe(false);
	expect(fits('ab*ba', 'abba')).toBe(true);
	expect(fits('a*a*a', 'aa')).toBe(false);
});

test('names are case-sensitive, and other signs of expressions are plain characters', () => {
	expect(fits('_GA*', '_ga_1')).toBe(false);
	expect(fits('a.c*', 'abc')).toBe(false);
	expect(fits('[x]*', 'x')).toBe(false);
	expect(fits('[x]*', '[x]1')).toBe(true);
});

test('an escaped star is a star', () => {
	expect(fits('a\\*b', 'a*b')).toBe(true);
	expect(fits('a\\*b', 'axb')).toBe(false);
	expect(fits('a\\**', 'a*xyz')).toBe(true);
	expect(fits('a\\b', 'a\\b')).toBe(true);
});

test('a thousand stars ask no more than one', () => {
	expect(parseGlob('*'.repeat(1_000)).pieces).toEqual(['', '']);
	expect(fits('a*'.repeat(1_000), 'a'.repeat(999))).toBe(false);
	expect(fits(`${'a*'.repeat(1_000)}b`, 'a'.repeat(4_096))).toBe(false);
	expect(fits('a*'.repeat(1_000), 'a'.repeat(1_000))).toBe(true);
});

test('a glob fits whatever is made by filling its stars, and agrees with a plain reading of it', () => {
	const piece = fc.string({ unit: fc.constantFrom('a', 'b', '_'), maxLength: 3 });
	fc.assert(
		fc.property(
			fc.array(piece, { minLength: 1, maxLength: 5 }),
			fc.array(piece, { minLength: 5, maxLength: 5 }),
			(pieces, fillings) => {
				const text = pieces.map((each, index) => (index === 0 ? each : fillings[index]! + each)).join('');
				expect(fits(pieces.join('*'), text)).toBe(true);
			},
		),
	);
	fc.assert(
		fc.property(
			fc.array(piece, { minLength: 1, maxLength: 4 }),
			fc.string({ unit: fc.constantFrom('a', 'b', '_'), maxLength: 8 }),
			(pieces, text) => {
				expect(fits(pieces.join('*'), text)).toBe(slowFit(pieces.join('*'), text));
			},
		),
	);
});

/** By trying every filling: the definition, in exponential time. */
function slowFit(pattern: string, text: string): boolean {
	if (pattern === '') return text === '';
	if (pattern[0] === '*') return slowFit(pattern.slice(1), text) || (text !== '' && slowFit(pattern, text.slice(1)));
	return text !== '' && pattern[0] === text[0] && slowFit(pattern.slice(1), text.slice(1));
}

test('a host glob covers the domain and what is below it, never a longer label', () => {
	expect(coversHost('*.shop.test', 'shop.test')).toBe(true);
	expect(coversHost('*.shop.test', 'a.b.shop.test')).toBe(true);
	expect(coversHost('*.shop.test', 'myshop.test')).toBe(false);
	expect(coversHost('*.shop.test', 'shop.test.evil.test')).toBe(false);
	expect(coversHost('shop.test', 'a.shop.test')).toBe(false);
});

test('a star inside a host pattern never crosses a domain label', () => {
	expect(coversHost('shop.*.test', 'shop.eu.test')).toBe(true);
	expect(coversHost('shop.*.test', 'shop.a.b.test')).toBe(false);
	expect(coversHost('*.shop-*.test', 'www.shop-1.test')).toBe(true);
	expect(coversHost('*.shop-*.test', 'shop-1.test')).toBe(true);
	expect(coversHost('shop-*.test', 'www.shop-1.test')).toBe(false);
	expect(coversHost('*', 'any.host.test')).toBe(true);
});
