import type { JSX } from 'preact';
import type { Translate } from '../lib/language/translate.ts';
import type { Counts } from '../lib/view/view.ts';
import { Phrase } from './Phrase.tsx';

/** A few words that answer “should I mind?”. */
export function Headline({ counts, t }: { counts: Counts; t: Translate }): JSX.Element {
	const { cookies, providers, needConsent, beforeConsent, thirdParty } = counts;
	const consent = needConsent > 0 ? t('headline.consent', { count: needConsent }) : t('headline.noConsent');
	return (
		<p class="headline" role="status">
			<Phrase
				text={t('headline.from')}
				parts={{
					cookies: <b>{t('headline.cookies', { count: cookies })}</b>,
					providers: t('headline.providers', { count: providers }),
				}}
			/>{' '}
			<Phrase
				text={t(beforeConsent > 0 ? 'headline.needEarly' : 'headline.need')}
				parts={{ consent: <b>{consent}</b>, early: t('headline.early', { count: beforeConsent }) }}
			/>{' '}
			{thirdParty > 0 ? t('headline.third', { count: thirdParty }) : t('headline.noThird')}
		</p>
	);
}
