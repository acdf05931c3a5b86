import type { JSX } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import type { Timeline } from '../../lib/view/timeline.ts';
import { sayDuration, sayName } from '../../lib/view/words.ts';

interface Step {
	readonly at: number;
	readonly key: string;
	readonly what: JSX.Element | string;
}

/** The timeline in words: for those who do not see the picture, and for exact times. */
export function TimelineList({ timeline, t }: { timeline: Timeline; t: Translate }): JSX.Element {
	return (
		<details class="steps">
			<summary>{t('timeline.list')}</summary>
			<ol>
				{stepsOf(timeline, t).map(({ at, key, what }) => (
					<li key={key}>
						<time dateTime={new Date(at).toISOString()}>{after(at - timeline.start, t)}</time> <span>{what}</span>
					</li>
				))}
			</ol>
		</details>
	);
}

function stepsOf({ pages, choice, lanes }: Timeline, t: Translate): Step[] {
	const steps: Step[] = pages.map(({ at }) => ({ at, key: `page ${at}`, what: <b>{t('timeline.page')}</b> }));
	if (choice) steps.push({ at: choice.at, key: 'choice', what: <b>{t('timeline.choice')}</b> });
	for (const { marks } of lanes) {
		for (const { at, row } of marks) {
			const { cookie, identity, state, id } = row;
			const what = (
				<>
					<code class="name">{sayName(cookie.name, t)}</code> {identity.provider.name}, {t(`category.${identity.category}`)}
					{state === 'refused' && ` · ${t('chip.refused')}`}
					{row.beforeConsent && ` · ${t('chip.beforeConsent')}`}
				</>
			);
			steps.push({ at, key: id, what });
		}
	}
	return steps.sort((a, b) => a.at - b.at);
}

function after(milliseconds: number, t: Translate): string {
	return milliseconds <= 0 ? t('timeline.atStart') : t('timeline.after', { length: sayDuration(milliseconds, t) });
}
