import { readdirSync, readFileSync } from 'node:fs';
import { generalSentences } from '../../lib/knowledge/purpose.ts';
import { en } from '../../lib/language/en.ts';
import type { PluralMessage } from '../../lib/language/translate.ts';
import { cookieFunction, functionCodes } from '../../lib/policy/functions.ts';

export type Message = string | PluralMessage;

const folder = new URL('../../lib/language/locales/', import.meta.url);

/** The languages that have a file. */
export const localeTags = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));

export const localeText = (tag: string): string => readFileSync(new URL(`${tag}.json`, folder), 'utf8');

export const readLocale = (tag: string) => JSON.parse(localeText(tag)) as Record<string, Message>;

/** All that a language translates, in the order of its file: the messages, the functions' sentences, the general ones. */
export const source: Readonly<Record<string, Message>> = {
	...en,
	...Object.fromEntries(functionCodes.map((code) => [`purpose.${code}`, cookieFunction(code).purpose])),
	...Object.fromEntries(Object.entries(generalSentences).map(([category, text]) => [`purpose.category.${category}`, text])),
};

/** A message's texts with the plural category of each; a plain message has one without. */
export const textsOf = (message: Message): [category: string | undefined, text: string][] =>
	typeof message === 'string' ? [[undefined, message]] : Object.entries(message);
