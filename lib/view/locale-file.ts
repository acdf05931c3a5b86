import { purposeKeys } from '../knowledge/purpose.ts';
import { en } from '../language/en.ts';
import type { Messages } from '../language/translate.ts';

/** What a language says, in the package: the texts alone, each in its key's place; `null` where it says nothing, which is then said in English. */
export type LocaleFile = readonly (Messages[string] | null)[];

/**
 * All that a language translates, in the order of its file: the interface's messages, then the purposes. Extension and files are built
 * together, so that the keys, a quarter of each file, need not be there a dozen times.
 */
export const localeKeys: readonly string[] = [...Object.keys(en), ...purposeKeys];

export const packLocale = (messages: Messages): LocaleFile => localeKeys.map((key) => messages[key] ?? null);

/** The same in English, from which the packing of every language begins: names, signs and their order are much alike. */
export const localePrimer = (): string => JSON.stringify(packLocale(en));

/** @throws {Error} where the file is not of this build. */
export function openLocale(file: LocaleFile): Messages {
	if (file.length !== localeKeys.length) throw new Error(`a language has ${file.length} texts of ${localeKeys.length}`);
	const messages: Record<string, Messages[string]> = {};
	for (const [at, message] of file.entries()) if (message !== null) messages[localeKeys[at]!] = message;
	return messages;
}
