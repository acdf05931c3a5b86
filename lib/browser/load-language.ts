import { englishSentences, type Sentences, sentencesFrom } from '../knowledge/purpose.ts';
import { chooseLanguage, languages } from '../language/languages.ts';
import { type Messages, type Translate, translator } from '../language/translate.ts';
import { type LocaleFile, localePrimer, openLocale } from '../view/locale-file.ts';
import type { Settings } from '../view/settings.ts';
import { packedFile } from './packed-file.ts';
import { readSettings } from './settings.ts';

/** What each speaker was given to say: functions' sentences stand among its messages, as `purpose.sign-in`. */
const messagesOf = new WeakMap<Translate, Messages>();

/**
 * The interface's language: the one chosen in the options, else the nearest to the browser's. English is built in; the others are
 * files of the package. Tells the page its language and direction.
 */
export async function loadTranslator(settings: Settings | Promise<Settings> = readSettings()): Promise<Translate> {
	const { language } = await settings;
	const tag = chooseLanguage(language === 'auto' ? navigator.languages : [language]);
	const t = await speakerOf(tag);
	const root = document.documentElement;
	root.lang = t.language;
	root.dir = languages.find((each) => each.tag === t.language)?.direction ?? 'ltr';
	return t;
}

async function speakerOf(tag: string): Promise<Translate> {
	if (tag === 'en') return translator('en');
	const messages = openLocale((await packedFile(`locales/${tag}.packed`, localePrimer())) as LocaleFile);
	const t = translator(tag, messages);
	messagesOf.set(t, messages);
	return t;
}

/** The sentences that say what cookies are for, in the language of a speaker; English for what it lacks. */
export function sentencesOf(t: Translate): Sentences {
	const messages = messagesOf.get(t);
	return messages ? sentencesFrom(messages) : englishSentences;
}
