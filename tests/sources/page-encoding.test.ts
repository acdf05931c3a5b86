import { expect, test } from 'vitest';
import { decodePage } from '../../lib/sources/page-encoding.ts';

const decode = (bytes: Uint8Array, type = 'text/html') => decodePage(bytes, type, TextDecoder);
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

test('a byte order mark tells before all else, and is no part of the text', () => {
	expect(decode(utf8('\ufeff<meta charset="windows-1252">café'))).toBe('<meta charset="windows-1252">café');
	const little = Uint8Array.from([0xff, 0xfe, ...[...'café'].flatMap((sign) => [sign.charCodeAt(0), 0])]);
	expect(decode(little, 'text/html; charset=utf-8')).toBe('café');
	const big = Uint8Array.from([0xfe, 0xff, ...[...'café'].flatMap((sign) => [0, sign.charCodeAt(0)])]);
	expect(decode(big)).toBe('café');
});

test('the header goes before the page, and the page before the guess', () => {
	const page = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">kole\u00e8';
	expect(decode(latin(page))).toContain('koleč');
	expect(decode(latin(page), 'text/html; charset=windows-1252')).toContain('koleè');
	expect(decode(utf8('<meta charset = utf-8>café'))).toContain('café');
});

test('without a word it is UTF-8, and where it is not that, windows-1252', () => {
	expect(decode(utf8('2 años'))).toBe('2 años');
	expect(decode(latin('2 a\u00f1os \u0093Sitzung\u0094'))).toBe('2 años “Sitzung”');
	// A manifest is not a page: what is no UTF-8 in it shows.
	expect(decode(latin('a\u00f1o'), 'application/json')).toBe('a\ufffdo');
});

test('a name that nobody knows, and UTF-16 in a page that could be read so far, are not believed', () => {
	expect(decode(utf8('<meta charset="nonsense-9">café'))).toContain('café');
	expect(decode(utf8('<meta charset="utf-16">café'))).toContain('café');
});
