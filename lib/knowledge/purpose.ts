import { cookieFunction, type FunctionCode, functionCodes } from '../policy/functions.ts';
import type { Category } from '../policy/vocabulary.ts';
import type { Identity } from './identity.ts';

/** What a cookie is for when only its category is known. `{provider}` as in the functions' sentences. */
export const generalSentences: Readonly<Record<Category, string>> = {
	necessary: '{provider} needs it so that the site works.',
	functional: 'Makes {provider} more convenient to use.',
	analytics: 'Lets {provider} measure how the site is used.',
	advertising: 'Serves the advertising of {provider}.',
	unknown: 'What {provider} uses it for is not known.',
};

/** A purpose is said by function or, failing that, by category. */
export type Purpose = { readonly function: FunctionCode } | { readonly category: Category };

/** The interface's sentences in one language. */
export type Sentences = (purpose: Purpose) => string;

/** Where a language's messages hold the sentence: `purpose.sign-in`, `purpose.category.necessary`. */
export const purposeKey = (purpose: Purpose): string =>
	'function' in purpose ? `purpose.${purpose.function}` : `purpose.category.${purpose.category}`;

export const purposeKeys: readonly string[] = [
	...functionCodes.map((code) => purposeKey({ function: code })),
	...(Object.keys(generalSentences) as Category[]).map((category) => purposeKey({ category })),
];

export const englishSentences: Sentences = (purpose) =>
	'function' in purpose ? cookieFunction(purpose.function).purpose : generalSentences[purpose.category];

/** The sentences of a language's messages; English for what they lack. */
export function sentencesFrom(messages: Readonly<Record<string, unknown>>): Sentences {
	return (purpose) => {
		const message = messages[purposeKey(purpose)];
		return typeof message === 'string' ? message : englishSentences(purpose);
	};
}

/**
 * What a person reads: the publisher's own words in the reader's language, or else the function's sentence with the provider filled in. The
 * provider of software that a site runs itself is, in the sentence, the site: PHP does not receive the data.
 */
export function purposeOf(identity: Identity, site: string, language = 'en', sentences: Sentences = englishSentences): string {
	const words = identity.purpose && inLanguage(identity.purpose, language);
	if (words) return words;
	const name = identity.provider.software ? site : identity.provider.name;
	const sentence = sentences(identity.function ? { function: identity.function } : { category: identity.category });
	return sentence.replaceAll('{provider}', () => name);
}

/** Exact language, then its base (`fr-CA` → `fr`), then another region of it, then English, then any. BCP 47 tags compare without case. */
export function inLanguage(texts: Readonly<Record<string, string>>, language: string): string | undefined {
	const entries = Object.entries(texts).filter(([, text]) => text.trim() !== '');
	const wanted = language.toLowerCase();
	const base = wanted.split('-')[0]!;
	const tests: ((tag: string) => boolean)[] = [
		(tag) => tag === wanted,
		(tag) => tag === base,
		(tag) => tag.split('-')[0] === base,
		(tag) => tag.split('-')[0] === 'en',
		() => true,
	];
	for (const test of tests) {
		const found = entries.find(([tag]) => test(tag.toLowerCase()));
		if (found) return found[1];
	}
	return undefined;
}
