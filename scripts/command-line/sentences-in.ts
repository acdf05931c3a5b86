import { readFile } from 'node:fs/promises';
import { englishSentences, type Sentences, sentencesFrom } from '../../lib/knowledge/purpose.ts';
import { chooseLanguage } from '../../lib/language/languages.ts';

/** The sentences that say what cookies are for, in the language asked for; English for what it lacks, and where nobody speaks it. */
export async function sentencesIn(language: string): Promise<Sentences> {
	const tag = chooseLanguage([language]);
	if (tag === 'en') return englishSentences;
	return sentencesFrom(JSON.parse(await readFile(new URL(`../../lib/language/locales/${tag}.json`, import.meta.url), 'utf8')));
}
