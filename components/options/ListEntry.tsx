import type { JSX } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import type { Subscription } from '../../lib/sources/subscription.ts';
import { handOnFocus, headingOf } from '../hand-on-focus.ts';
import { Faults } from './Faults.tsx';
import type { OptionsActions } from './options-state.ts';
import { SwitchInput } from './Switch.tsx';
import { sayFailure } from './say-failure.ts';
import { sayDay, sayMoment } from './say-moment.ts';

interface Props {
	readonly list: Subscription;
	readonly first: boolean;
	readonly last: boolean;
	readonly busy: boolean;
	readonly actions: OptionsActions;
	readonly t: Translate;
}

/** A list that the user added: how it stands, and what can be done with it. */
export function ListEntry({ list, first, last, busy, actions, t }: Props): JSX.Element {
	const { id, title, on, entries, from, address, updated, takenAt, checkedAt, failure, errors, format } = list;
	const facts = [
		t(`lists.format.${format}`),
		t('lists.entries', { count: entries }),
		updated && t('lists.dated', { date: sayDay(updated, t) }),
		t('lists.taken', { date: sayMoment(takenAt, t) }),
		checkedAt !== undefined && checkedAt > takenAt && t('lists.checked', { date: sayMoment(checkedAt, t) }),
	];
	return (
		<li class={on ? 'entry' : 'entry off'}>
			<div class="entry-head">
				<SwitchInput id={`on-${id}`} label={t('lists.on', { title })} on={on} onTurn={(to) => actions.turn(list, to)} />
				<div class="entry-title">
					<h3>
						<bdi>{title}</bdi>
					</h3>
					<p class="hint source">
						<bdi dir="ltr">{address ?? from}</bdi>
					</p>
				</div>
				<div class="entry-moves">
					<button
						type="button"
						class="icon"
						aria-label={t('lists.up', { title })}
						aria-disabled={first}
						onClick={() => first || actions.move(list, -1)}
					>
						<span aria-hidden="true">↑</span>
					</button>
					<button
						type="button"
						class="icon"
						aria-label={t('lists.down', { title })}
						aria-disabled={last}
						onClick={() => last || actions.move(list, 1)}
					>
						<span aria-hidden="true">↓</span>
					</button>
				</div>
			</div>
			<p class="facts">
				{facts.filter(Boolean).map((fact) => (
					<span key={fact}>{fact}</span>
				))}
			</p>
			{failure && (
				<p class="refusal">
					<strong>{t('lists.failed')}</strong> <bdi>{sayFailure(failure, t)}</bdi>
				</p>
			)}
			{errors.length > 0 && (
				<details>
					<summary>{t('lists.faults', { count: errors.length })}</summary>
					<Faults errors={errors} t={t} />
				</details>
			)}
			<div class="buttons">
				{address !== undefined && (
					<button type="button" class="secondary" aria-disabled={busy} onClick={() => busy || actions.update(list)}>
						{busy ? t('lists.adding') : t('lists.update')} <bdi class="unseen">{title}</bdi>
					</button>
				)}
				<button
					type="button"
					class="secondary"
					onClick={(event) => {
						handOnFocus(event, headingOf(event.currentTarget));
						actions.remove(list);
					}}
				>
					{t('lists.remove')} <bdi class="unseen">{title}</bdi>
				</button>
			</div>
		</li>
	);
}
