import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { purposeOf, type Sentences } from '../lib/knowledge/purpose.ts';
import type { Translate } from '../lib/language/translate.ts';
import type { Row } from '../lib/view/row.ts';
import { sayLifetime, sayName } from '../lib/view/words.ts';
import { RowDetails } from './RowDetails.tsx';

interface Props {
	readonly row: Row;
	readonly site: string;
	readonly t: Translate;
	readonly sentences: Sentences;
}

/** A cookie in short; it unfolds to all that is known of it. */
export function CookieRow({ row, site, t, sentences }: Props): JSX.Element {
	const [open, setOpen] = useState(false);
	const { cookie, identity, state } = row;
	return (
		<li class={`row ${identity.category}`}>
			<details onToggle={(event) => setOpen(event.currentTarget.open)}>
				<summary>
					<span class="line">
						<code class="name">{sayName(cookie.name, t)}</code>
						<span class="provider">{identity.provider.name}</span>
					</span>
					<span class="purpose">{purposeOf(identity, site, t.language, sentences)}</span>
					<span class="chips">
						{state === 'refused' && <span class="chip warning">{t('chip.refused')}</span>}
						{row.beforeConsent && <span class="chip warning">{t('chip.beforeConsent')}</span>}
						<span class="chip">{t(`party.${identity.party}`)}</span>
						<span class="chip">{sayLifetime(row.lifetime, t)}</span>
						<span class="chip">{t(`consent.${identity.consent}`)}</span>
						{cookie.partition && <span class="chip">{t('party.partitioned')}</span>}
						{identity.kind === 'inferred' && <span class="chip">{t('chip.inferred')}</span>}
					</span>
				</summary>
				{open && <RowDetails row={row} t={t} />}
			</details>
		</li>
	);
}
