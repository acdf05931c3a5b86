import { expect, test } from 'vitest';
import { localeKeys, openLocale, packLocale } from '../../lib/view/locale-file.ts';
import { localeTags, readLocale, source } from '../language/read-locales.ts';

test('a language comes out of the package as it went in', () => {
	for (const tag of localeTags) expect(openLocale(packLocale(readLocale(tag)))).toEqual(readLocale(tag));
});

test('everything that is translated has its place, and only one', () => {
	expect(localeKeys).toEqual(Object.keys(source));
	expect(new Set(localeKeys).size).toBe(localeKeys.length);
});

test('what a language does not say stays unsaid, and moves nothing else', () => {
	const [first, , third] = localeKeys;
	const some = { [first!]: 'eins', [third!]: { other: 'drei' } };
	expect(openLocale(packLocale(some))).toEqual(some);
});

test('a file of another build is refused, not read one place off', () => {
	expect(() => openLocale(packLocale({}).slice(1))).toThrow(/texts of/);
});
