import type { JSX } from 'preact';
import type { Translate } from '../lib/language/translate.ts';
import type { Counts } from '../lib/view/view.ts';

/** One sentence that answers “should I mind?”. */
export function Headline({ counts, t }: { counts: Counts; t: Translate }): JSX.Element {
	const { cookies, providers, needConsent, beforeConsent, thirdParty } = counts;
	return (
		<p class="headline" role="status">
			<b>{t('headline.cookies', { count: cookies })}</b> {t('headline.providers', { count: providers })}{' '}
			<b>{needConsent > 0 ? t('headline.consent', { count: needConsent }) : t('headline.noConsent')}</b>;{' '}
			{beforeConsent > 0 && `${t('headline.early', { count: beforeConsent })} `}
			{thirdParty > 0 ? t('headline.third', { count: thirdParty }) : t('headline.noThird')}
		</p>
	);
}
