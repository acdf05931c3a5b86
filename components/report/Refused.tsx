import type { JSX } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import type { Row } from '../../lib/view/row.ts';
import { sayName, sayPlace } from '../../lib/view/words.ts';
import { Places } from '../Places.tsx';
import { Section } from './Section.tsx';

/** What was asked for and not kept, and why. */
export function Refused({ rows, t }: { rows: readonly Row[]; t: Translate }): JSX.Element {
	return (
		<Section id="refused" title={t('refused.title')} aside={t.number(rows.length)}>
			<p class="about">{rows.length === 0 ? t('refused.none') : t('refused.about')}</p>
			<ul class="refusals">
				{rows.map((row) => (
					<li key={row.id} class={row.identity.category}>
						<p class="what">
							<code class="name">{sayName(row.cookie.name, t)}</code>{' '}
							<span class="muted">
								<Places text={sayPlace(row, t)} />
							</span>
						</p>
						{row.refusal && <p>{t(`refusal.${row.refusal}`)}</p>}
						<p class="muted">
							<bdi>{row.identity.provider.name}</bdi> · {t(`category.${row.identity.category}`)}
							{row.response && (
								<>
									{' · '}
									<Places text={t('refused.by', { host: row.response.host })} />
								</>
							)}
						</p>
					</li>
				))}
			</ul>
		</Section>
	);
}
