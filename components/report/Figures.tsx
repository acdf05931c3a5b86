import type { JSX } from 'preact';
import type { MessageKey, Translate } from '../../lib/language/translate.ts';
import type { FilterName } from '../../lib/view/filter.ts';
import type { RowFilter } from '../../lib/view/report-filter.ts';
import { longestStay } from '../../lib/view/tallies.ts';
import type { View } from '../../lib/view/view.ts';
import { sayLifetime, sayName } from '../../lib/view/words.ts';

interface Props {
	readonly view: View;
	readonly t: Translate;
	readonly onShow: (filter: Partial<RowFilter>) => void;
}

/** The numbers that one wants first, large; each shows its cookies in the table. */
export function Figures({ view, t, onShow }: Props): JSX.Element {
	const { counts, stored } = view;
	const longest = longestStay(stored);
	const figures: readonly (readonly [count: number, what: MessageKey, filters: readonly FilterName[]])[] = [
		[counts.cookies, 'figure.cookies', []],
		[counts.needConsent, 'figure.needConsent', ['needs-consent']],
		[counts.beforeConsent, 'figure.beforeConsent', ['before-consent']],
		[counts.thirdParty, 'figure.thirdParty', ['third-party']],
	];
	return (
		<ul class="figures">
			{figures.map(([count, key, filters]) => {
				const what = t(key, { count });
				return (
					<li key={key}>
						<button
							type="button"
							class={`figure${key === 'figure.beforeConsent' && count > 0 ? ' warning' : ''}`}
							title={t('figure.show', { count, what })}
							onClick={() => onShow({ filters: new Set(filters) })}
						>
							<b>{t.number(count)}</b> <span>{what}</span>
						</button>
					</li>
				);
			})}
			{longest && (
				<li>
					<button type="button" class="figure" onClick={() => onShow({ text: longest.cookie.name })}>
						<b>{sayLifetime(longest.lifetime, t)}</b>{' '}
						<span>{t('figure.longest', { name: sayName(longest.cookie.name, t) })}</span>
					</button>
				</li>
			)}
		</ul>
	);
}
