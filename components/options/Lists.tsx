import type { JSX } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import { AddList } from './AddList.tsx';
import { ListEntry } from './ListEntry.tsx';
import type { OptionsActions, OptionsState } from './options-state.ts';

interface Props {
	readonly state: OptionsState;
	readonly actions: OptionsActions;
	readonly t: Translate;
}

/** The lists of declarations that the user believes. */
export function Lists({ state: { lists, busy, refusal }, actions, t }: Props): JSX.Element {
	return (
		<section class="card" aria-labelledby="lists">
			<h2 id="lists">{t('lists.title')}</h2>
			<p class="hint">{t('lists.intro')}</p>
			{lists.length === 0 ? (
				<p class="empty">{t('lists.none')}</p>
			) : (
				<ol class="entries">
					{lists.map((list, index) => (
						<ListEntry
							key={list.id}
							list={list}
							first={index === 0}
							last={index === lists.length - 1}
							busy={busy === list.id}
							actions={actions}
							t={t}
						/>
					))}
				</ol>
			)}
			<AddList count={lists.length} busy={busy === 'new'} refusal={refusal} actions={actions} t={t} />
		</section>
	);
}
