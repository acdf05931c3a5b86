import { en } from './en.ts';

export type MessageKey = keyof typeof en;
/** A message by plural category (CLDR): `other` is always there. */
export type PluralMessage = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;
export type Messages = Readonly<Record<string, string | PluralMessage>>;
export type Parameters = Readonly<Record<string, string | number>>;

/** Says a message in one language. */
export interface Translate {
	(key: MessageKey, parameters?: Parameters): string;
	/** BCP 47, for Intl and for `lang`. */
	readonly language: string;
	/** A number as the language writes it. */
	number(value: number): string;
}

/**
 * A speaker of one language. What it lacks is said in English; `{count}` chooses the plural form and is written as the language writes
 * numbers. `translator('fr', fr)('headline.cookies', {count: 2})` → `2 cookies`.
 */
export function translator(language: string, messages: Messages = en): Translate {
	const plural = new Intl.PluralRules(language);
	const number = new Intl.NumberFormat(language);
	const say = (key: MessageKey, parameters: Parameters = {}): string => {
		const message: string | PluralMessage = messages[key] ?? en[key];
		const text = typeof message === 'string' ? message : pick(message, plural, parameters.count);
		return fill(text, (name) => {
			const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
			return typeof value === 'number' ? number.format(value) : value;
		});
	};
	return Object.assign(say, { language, number: (value: number) => number.format(value) });
}

function pick(message: PluralMessage, plural: Intl.PluralRules, count: string | number | undefined): string {
	return message[plural.select(Number(count ?? 0))] ?? message.other;
}

/** Fills `{name}`; what has no value stays as it is, so that a missing one is seen. Filled-in text is never filled again. */
export function fill(text: string, value: (name: string) => string | undefined): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => value(name) ?? whole);
}
