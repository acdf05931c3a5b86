import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { decodeCharacters } from '../../../lib/sources/policy-page/decode-characters.ts';
import { namedCharacters, namesWithoutSemicolon } from '../../../lib/sources/policy-page/named-characters.ts';

test('every name means what the whole table of HTML says that it means', () => {
	const names = [...namedCharacters.keys()];
	expect(names.length).toBeGreaterThan(400);
	expect(names.filter((name) => decodeCharacters(`&${name};`) !== reference(`&${name};`))).toEqual([]);
	expect(names.filter((name) => decodeCharacters(`&${name} `) !== reference(`&${name} `))).toEqual([]);
});

test('every name that counts without its semicolon is known', () => {
	expect([...namesWithoutSemicolon].filter((name) => !namedCharacters.has(name))).toEqual([]);
	expect(namesWithoutSemicolon.size).toBe(106);
});

test.each([
	['caf&eacute; &amp; th&#233; &#xE9;t&#XE9;', 'café & thé été'],
	['a &ndash; b &#150; c', 'a – b – c'],
	['&amp;lt;', '&lt;'],
	['&copy 2026', '© 2026'],
	['&notit; &no; &; & &#; &#x;', '¬it; &no; &; & &#; &#x;'],
	['&#0; &#xD800; &#x110000; &#99999999999999999999;', '\ufffd \ufffd \ufffd \ufffd'],
	['&constructor; &__proto__; &hasOwnProperty;', '&constructor; &__proto__; &hasOwnProperty;'],
])('in a text, %s is %s', (text, expected) => {
	expect(decodeCharacters(text)).toBe(expected);
	expect(reference(text)).toBe(expected);
});

test.each([
	['/p?a=1&copy=2&amp;lang=en', '/p?a=1&copy=2&lang=en'],
	['/p?a=1&copyright', '/p?a=1&copyright'],
	['/p?a=1&copy', '/p?a=1©'],
	['&quot;x&quot;', '"x"'],
])('in an attribute, %s is %s', (text, expected) => {
	expect(decodeCharacters(text, 'attribute')).toBe(expected);
	expect(referenceInAttribute(text)).toBe(expected);
});

test('texts of names, numbers and marks are read as htmlparser2 reads them', () => {
	const piece = fc.constantFrom(
		...'&;#=x1aé '.split(''),
		...[...namedCharacters.keys()],
		'&amp',
		'&#',
		'&#x',
		'150',
		'8364',
		'D83D',
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
			// A name of the whole table that is not in ours: left as it stands, by intention.
			const text = pieces.join('');
			fc.pre(!hasRareName(text));
			expect(decodeCharacters(text)).toBe(reference(text));
			expect(decodeCharacters(text, 'attribute')).toBe(referenceInAttribute(text));
		}),
		{ seed: 7, numRuns: 5_000 },
	);
});

const hasRareName = (text: string): boolean =>
	[...text.matchAll(/&([a-zA-Z\d]+);/g)].some(([whole, name]) => !namedCharacters.has(name!) && !reference(whole).endsWith(';'));

/** htmlparser2's own decoding, with the whole table. */
function reference(text: string): string {
	let read = '';
	const parser = new Parser({
		ontext(piece) {
			read += piece;
		},
	});
	parser.end(text);
	return read;
}

function referenceInAttribute(text: string): string {
	let read = '';
	const parser = new Parser({
		onopentag(_tag, { title }) {
			read = title ?? '';
		},
	});
	parser.end(`<p title='${text}'>`);
	return read;
}
