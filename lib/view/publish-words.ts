import { type ExportWords, englishWords } from '../export/export-words.ts';
import type { Translate } from '../language/translate.ts';
import { isFunctionCode } from '../policy/functions.ts';

/** What the exported tables say, in the language of the interface. */
export function publishWords(t: Translate, direction: 'ltr' | 'rtl'): ExportWords {
	return {
		language: t.language,
		direction,
		title: (site) => t('publish.title', { site }),
		categories: {
			necessary: t('publish.necessary'),
			functional: t('publish.functional'),
			analytics: t('publish.analytics'),
			advertising: t('publish.advertising'),
			unknown: t('publish.unknown'),
		},
		provider: t('publish.provider'),
		function: t('publish.function'),
		names: t('publish.names'),
		purposes: t('publish.purposes'),
		duration: t('publish.duration'),
		none: t('publish.none'),
		functionName: (code) => (isFunctionCode(code) ? t(`function.${code}`) : englishWords.functionName(code)),
		seen: (date) => t('publish.seen', { date }),
	};
}
