import { expect, test } from 'vitest';
import { fill, type MessageKey, type Messages, translator } from '../../lib/language/translate.ts';
import { readLocale } from './read-locales.ts';

const say = (language: string, key: MessageKey, parameters?: Record<string, string | number>) =>
	translator(language, readLocale(language) as Messages)(key, parameters);

test('what a language lacks is said in English', () => {
	const t = translator('fr', { 'category.necessary': 'Nécessaires' });
	expect(t('category.necessary')).toBe('Nécessaires');
	expect(t('category.functional')).toBe('Functional');
	expect(t('headline.cookies', { count: 2 })).toBe('2 cookies');
});

test('a lacking plural category is said by `other`', () => {
	const t = translator('pl', { 'headline.cookies': { other: '{count} × cookie' } });
	expect(t('headline.cookies', { count: 2 })).toBe('2 × cookie');
});

test('each language counts by its own rules', () => {
	const counted = (language: string, ...counts: number[]) =>
		counts.map((count) => say(language, 'headline.cookies', { count }).replace(/\s/gu, ' '));
	expect(counted('pl', 1, 2, 5, 12, 22)).toEqual([
		'1 plik cookie',
		'2 pliki cookie',
		'5 plików cookie',
		'12 plików cookie',
		'22 pliki cookie',
	]);
	expect(counted('cs', 1, 4, 5, 22)).toEqual(['1 soubor cookie', '4 soubory cookie', '5 souborů cookie', '22 souborů cookie']);
	expect(counted('fr', 0, 1, 2, 1_000_000)).toEqual(['0 cookie', '1 cookie', '2 cookies', '1 000 000 de cookies']);
	expect(counted('ar', 1, 2, 3, 11, 100)).toEqual([
		'ملف تعريف ارتباط واحد',
		'ملفا تعريف ارتباط',
		'3 ملفات تعريف ارتباط',
		'11 ملف تعريف ارتباط',
		'100 ملف تعريف ارتباط',
	]);
});

test('numbers are written as the language writes them', () => {
	expect(translator('de').number(12_345)).toBe('12.345');
	expect(say('de', 'headline.cookies', { count: 12_345 })).toBe('12.345 Cookies');
});

test('what was filled in is never filled again', () => {
	const values: Record<string, string> = { domain: '{path}', path: '$& {domain}' };
	expect(fill('{domain}, below {path}', (name) => values[name])).toBe('{path}, below $& {domain}');
	expect(say('de', 'detail.underPath', { domain: '{path}', path: '/a' })).toBe('{path}, unterhalb von /a');
});

test('a missing value is seen, and only own parameters are values', () => {
	expect(fill('{missing} {toString}', () => undefined)).toBe('{missing} {toString}');
	expect(translator('en', { 'detail.openHome': 'About {constructor}' })('detail.openHome')).toBe('About {constructor}');
});
