import type { JSX } from 'preact';
import type { Translate } from '../lib/language/translate.ts';
import type { Group } from '../lib/view/group.ts';
import type { Row } from '../lib/view/row.ts';
import { sayLifetime, sayName } from '../lib/view/words.ts';
import { type CookieActions, CookieButtons } from './CookieActions.tsx';
import { memo } from './memo.ts';
import { RowDetails } from './RowDetails.tsx';

interface Props {
	readonly row: Row;
	/** What its heading says already: the kind, and whether consent is needed. */
	readonly grouping: Group['kind'];
	readonly allNeedConsent: boolean;
	readonly open: boolean;
	readonly toggle: (id: string, open: boolean) => void;
	readonly purpose: string;
	readonly siteSpeaks: boolean;
	readonly actions: CookieActions;
	readonly t: Translate;
}

/** A cookie in short; it unfolds to all that is known of it. */
export const CookieRow = memo((props: Props): JSX.Element => {
	const { row, grouping, open, toggle, purpose, siteSpeaks, actions, t } = props;
	return (
		<details open={open} onToggle={(event) => toggle(row.id, event.currentTarget.open)}>
			<summary>
				<span class="line">
					<code class="name" dir="ltr">
						{sayName(row.cookie.name, t)}
					</code>
					{grouping !== 'provider' && (
						<span class="provider">
							<bdi>{row.identity.provider.name}</bdi>
						</span>
					)}
				</span>
				<span class="purpose" dir="auto">
					{purpose}
				</span>
				<Chips {...props} />
			</summary>
			{open && (
				<div class="details">
					<RowDetails row={row} siteSpeaks={siteSpeaks} t={t} />
					<CookieButtons row={row} actions={actions} t={t} />
				</div>
			)}
		</details>
	);
});

/** Few of them, so that the warning is seen; what the heading has said is not said again. */
function Chips({ row, grouping, allNeedConsent, t }: Props): JSX.Element {
	const { cookie, identity, state, beforeConsent, lifetime } = row;
	const { category, consent, party, kind } = identity;
	const said = grouping === 'category';
	return (
		<span class="chips">
			{state === 'refused' && <span class="chip warning">{t('chip.refused')}</span>}
			{beforeConsent && <span class="chip warning">{t('chip.beforeConsent')}</span>}
			{!said && (
				<span class={`chip kind-chip ${category}`}>
					<span class="swatch" aria-hidden="true" />
					{t(`category.${category}`)}
				</span>
			)}
			{!(grouping === 'party' && !cookie.partition) && (
				<span class="chip">{t(cookie.partition ? `chip.${party}.partitioned` : `party.${party}`)}</span>
			)}
			<span class="chip">{sayLifetime(lifetime, t)}</span>
			{consent === 'required' && !beforeConsent && !(said && allNeedConsent) && <span class="chip">{t('consent.required')}</span>}
			{kind === 'inferred' && <span class="chip">{t('chip.inferred')}</span>}
		</span>
	);
}
