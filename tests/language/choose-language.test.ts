import { expect, test } from 'vitest';
import { chooseLanguage, languages } from '../../lib/language/languages.ts';

test('a region takes the language of its base', () => {
	expect(chooseLanguage(['fr-CA'])).toBe('fr');
	expect(chooseLanguage(['pt-BR'])).toBe('pt');
	expect(chooseLanguage(['es-419'])).toBe('es');
	expect(chooseLanguage(['de-Latn-CH-1996'])).toBe('de');
	expect(chooseLanguage(['ja-JP-u-ca-japanese'])).toBe('ja');
	expect(chooseLanguage(['AR-eg'])).toBe('ar');
});

test('simplified Chinese is chosen by its script, named or likely', () => {
	for (const tag of ['zh', 'zh-CN', 'zh-Hans', 'zh-SG', 'zh-Hans-HK', 'cmn-Hans'])
		expect([tag, chooseLanguage([tag])]).toEqual([tag, 'zh-CN']);
	for (const tag of ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-CN', 'yue'])
		expect([tag, chooseLanguage([tag])]).toEqual([tag, 'en']);
});

test('another script of a language is another reader', () => {
	expect(chooseLanguage(['ar-Latn', 'it'])).toBe('it');
});

test('a tag that only begins like a language is not that language', () => {
	expect(chooseLanguage(['frr'])).toBe('en');
	expect(chooseLanguage(['fry'])).toBe('en');
	expect(chooseLanguage(['plt'])).toBe('en');
	expect(chooseLanguage(['ita'])).toBe('it'); // ISO 639-2, for which BCP 47 has the canonical `it`.
});

test('the first language that is there is chosen, not the best of the later ones', () => {
	expect(chooseLanguage(['fi', 'sv-FI', 'en'])).toBe('sv');
	expect(chooseLanguage(['zh-TW', 'ja', 'zh-CN'])).toBe('ja');
	expect(chooseLanguage(['en-GB', 'fr'])).toBe('en');
});

test('what is no tag is passed over', () => {
	expect(chooseLanguage(['', '*', 'de_AT', 'auto!', 'nl-BE'])).toBe('nl');
});

test('without a match it is English', () => {
	expect(chooseLanguage([])).toBe('en');
	expect(chooseLanguage(['fi', 'el-GR'])).toBe('en');
});

test('each language is chosen by its own tag, has its own name, and is written as Intl says', () => {
	for (const { tag, name, direction } of languages) {
		expect(chooseLanguage([tag])).toBe(tag);
		const called = new Intl.DisplayNames(tag, { type: 'language' }).of(tag === 'zh-CN' ? 'zh-Hans' : tag)!;
		expect(name.toLocaleLowerCase(tag)).toBe(called.toLocaleLowerCase(tag));
		expect(direction).toBe(tag === 'ar' ? 'rtl' : 'ltr');
	}
	expect(new Set(languages.map(({ tag }) => tag)).size).toBe(languages.length);
});
