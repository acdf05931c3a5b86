import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { en } from '../../lib/language/en.ts';
import { languages } from '../../lib/language/languages.ts';
import { localeTags, localeText, type Message, readLocale, source, textsOf } from './read-locales.ts';
import { sameWords } from './same-word.ts';

const keys = Object.keys(source);

test('there is a file for each language but English, and no other', () => {
	const expected = languages.map(({ tag }) => tag).filter((tag) => tag !== 'en');
	expect([...localeTags].sort()).toEqual([...expected].sort());
});

test('no English message is lost because two of its files use the same key', async () => {
	const folder = new URL('../../lib/language/english/', import.meta.url);
	const files = await Promise.all(readdirSync(folder).map((file) => import(new URL(file, folder).href) as Promise<object>));
	const parts = files.flatMap((file) => Object.values(file).flatMap((messages: object) => Object.keys(messages)));
	expect(parts.filter((key, at) => parts.indexOf(key) !== at)).toEqual([]);
	expect([...parts].sort()).toEqual(Object.keys(en).sort());
});

describe.each(localeTags)('%s', (tag) => {
	const locale = readLocale(tag);
	const translated = Object.entries(locale).filter(([key]) => Object.hasOwn(source, key));
	const texts = translated.flatMap(([key, message]) => textsOf(message).map(([category, text]) => ({ key, category, text })));

	test('says everything that English says', () => {
		expect(keys.filter((key) => !Object.hasOwn(locale, key))).toEqual([]);
	});

	test('says nothing that English no longer says', () => {
		expect(Object.keys(locale).filter((key) => !Object.hasOwn(source, key))).toEqual([]);
	});

	test('keeps the order of English, and no key stands twice', () => {
		const written = [...localeText(tag).matchAll(/^\t"([^"]+)":/gm)].map(([, key]) => key);
		expect(written).toEqual(keys.filter((key) => Object.hasOwn(locale, key)));
	});

	test('has a plural where English has one, with the categories of its own counting', () => {
		const wrong = translated
			.map(([key, message]) => ({
				key,
				has: categoriesOf(message),
				needs: typeof source[key] === 'string' ? [] : pluralCategories(tag),
			}))
			.filter(({ has, needs }) => has.join() !== needs.join());
		expect(wrong).toEqual([]);
	});

	test('keeps every placeholder, and adds none', () => {
		const wrong = texts
			.map(({ key, category, text }) => ({ key, category, text, placeholders: placeholdersIn(source[key]!) }))
			.filter(({ category, text, placeholders }) => {
				// A form for one number alone may say the number in words: Arabic “two” is a dual, “the cookie” is one.
				const optional = category !== undefined && saysOneNumber(tag, category) ? ['count'] : [];
				const has = placeholdersIn(text);
				return (
					placeholders.some((name) => !has.includes(name) && !optional.includes(name)) ||
					has.some((name) => !placeholders.includes(name))
				);
			});
		expect(wrong).toEqual([]);
	});

	test('is not English by accident', () => {
		// Compared by `other`: of one cookie, Italian says “1 cookie” too. A text without a word of its own, such as `{a}: {b}`, is of no language.
		const mainText = (message: Message) => (typeof message === 'string' ? message : message.other);
		const same = translated
			.map(([key, message]) => ({ key, text: mainText(message) }))
			.filter(({ key, text }) => text === mainText(source[key]!) && /\p{L}/u.test(text.replace(/\{\w+\}/g, '')));
		expect(same.filter(({ text }) => !sameWords(tag).includes(text))).toEqual([]);
		expect(sameWords(tag).filter((word) => !same.some(({ text }) => text === word))).toEqual([]);
	});

	test('has no space too many, no empty text, no markup and no direction marks', () => {
		expect(
			texts.filter(({ text }) => text.trim() !== text || text === '' || /\s\s|[<>\t\n]|\p{Bidi_Control}/u.test(text)),
		).toEqual([]);
	});

	test('ends a sentence where English does', () => {
		const ended = (text: string) => /[.。]$/.test(text);
		expect(texts.filter(({ key, text }) => ended(text) !== ended(textsOf(source[key]!)[0]![1]))).toEqual([]);
	});

	test('names the provider once in each purpose', () => {
		const purposes = texts.filter(({ key }) => key.startsWith('purpose.'));
		expect(purposes.filter(({ text }) => text.split('{provider}').length !== 2)).toEqual([]);
	});

	test('keeps the words that are the same everywhere', () => {
		const words = /\b(?:HttpOnly|SameSite(?:=\w+)?|Partitioned|https?|Glassjar)\b|__(?:Secure|Host)-/g;
		const wrong = texts.filter(({ key, text }) => {
			const wanted = textsOf(source[key]!)[0]![1].match(words) ?? [];
			return wanted.some((word) => !text.includes(word));
		});
		expect(wrong).toEqual([]);
	});
});

test('French puts no word before a provider that would be elided: “d’Adobe”, “qu’Adobe”', () => {
	const texts = Object.values(readLocale('fr')).flatMap(textsOf);
	expect(texts.filter(([, text]) => /(?<!\p{L})(?:de|que|le|la|lorsque|puisque) \{provider\}/iu.test(text))).toEqual([]);
});

test('chips and labels stay short enough for a popup of 400 px', () => {
	const short = /^(?:category|party|consent|chip)\./;
	const long = localeTags.flatMap((tag) =>
		Object.entries(readLocale(tag)).flatMap(([key, message]) =>
			short.test(key)
				? textsOf(message)
						.filter(([, text]) => text.length > 30)
						.map(([, text]) => `${tag} ${key}: ${text}`)
				: [],
		),
	);
	expect(long).toEqual([]);
});

test('the five words of the bar fit one line of the popup', () => {
	const words = ['necessary', 'functional', 'analytics', 'advertising', 'unknown'];
	const lengths = localeTags.map((tag) => [tag, words.map((word) => readLocale(tag)[`bar.${word}`]).join(' ').length] as const);
	expect(lengths.filter(([, length]) => length > 54)).toEqual([]);
});

function placeholdersIn(message: Message): string[] {
	return [...new Set(textsOf(message).flatMap(([, text]) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)))];
}

const categoriesOf = (message: Message): string[] => (typeof message === 'string' ? [] : Object.keys(message).sort());

/** How many whole numbers up to a million fall into each category; `other` is always wanted, for fractions. */
const counting = new Map<string, Map<string, number>>();
function countingOf(tag: string): Map<string, number> {
	const known = counting.get(tag);
	if (known) return known;
	const rules = new Intl.PluralRules(tag);
	const categories = new Map([['other', 0]]);
	const tell = (number: number) => {
		const category = rules.select(number);
		categories.set(category, (categories.get(category) ?? 0) + 1);
	};
	// The rules look at the last two digits, and at whole millions (CLDR, “i % 1000000”).
	for (let number = 0; number <= 1200; number++) tell(number);
	for (let number = 10_000; number <= 1_000_000; number += 10_000) tell(number);
	counting.set(tag, categories);
	return categories;
}

function pluralCategories(tag: string): string[] {
	return [...countingOf(tag).keys()].sort();
}

const saysOneNumber = (tag: string, category: string): boolean => countingOf(tag).get(category) === 1;
