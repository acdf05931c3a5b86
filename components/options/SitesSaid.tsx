import type { JSX } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import { handOnFocus, headingOf } from '../hand-on-focus.ts';
import type { OptionsActions, Said } from './options-state.ts';
import { sayMoment } from './say-moment.ts';

interface Props {
	readonly said: readonly Said[];
	readonly actions: Pick<OptionsActions, 'forgetSite' | 'forgetAllSites'>;
	readonly t: Translate;
}

/** What sites have answered and is kept on this device; all of it can be deleted. */
export function SitesSaid({ said, actions, t }: Props): JSX.Element {
	return (
		<section class="card" aria-labelledby="said">
			<h2 id="said">{t('said.title')}</h2>
			<p class="hint">{t('said.intro')}</p>
			{said.length === 0 ? (
				<p class="empty">{t('said.none')}</p>
			) : (
				<>
					<table>
						<thead>
							<tr>
								<th scope="col">{t('said.site')}</th>
								<th scope="col">{t('said.answer')}</th>
								<th scope="col">{t('said.asked')}</th>
								<th scope="col">
									<span class="unseen">{t('said.action')}</span>
								</th>
							</tr>
						</thead>
						<tbody>
							{said.map(({ site, answers }) => (
								<tr key={site}>
									<th scope="row">
										<bdi>{site}</bdi>
									</th>
									<td>
										<ul>
											{answers.map((answer) => (
												<li key={answer.question}>{sayAnswer(answer, t)}</li>
											))}
										</ul>
									</td>
									<td class="when">{sayMoment(Math.max(...answers.map(({ at }) => at)), t)}</td>
									<td>
										<button
											type="button"
											class="secondary"
											onClick={(event) => {
												handOnFocus(event, headingOf(event.currentTarget));
												actions.forgetSite(site);
											}}
										>
											{t('said.forget')} <bdi class="unseen">{site}</bdi>
										</button>
									</td>
								</tr>
							))}
						</tbody>
					</table>
					<div class="buttons">
						<button
							type="button"
							class="secondary"
							onClick={(event) => {
								handOnFocus(event, headingOf(event.currentTarget));
								actions.forgetAllSites();
							}}
						>
							{t('said.forgetAll')}
						</button>
					</div>
				</>
			)}
		</section>
	);
}

function sayAnswer({ question, state, found }: Said['answers'][number], t: Translate): string {
	const source = t(`said.${question}`);
	if (state === 'failed' && found === 0) return t('said.failed', { source });
	return found === 0 ? t('said.nothing', { source }) : t('said.found', { source, count: found });
}
