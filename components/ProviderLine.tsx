import type { JSX } from 'preact';
import type { Translate } from '../lib/language/translate.ts';
import { groupRows } from '../lib/view/group.ts';
import type { Row } from '../lib/view/row.ts';

interface Props {
	readonly rows: readonly Row[];
	readonly only: string | undefined;
	readonly onOnly: (only: string | undefined) => void;
	/** Shows the list by provider. */
	readonly onAll: () => void;
	readonly t: Translate;
}

/** As many as fit one line of the popup: so many letters, the counts and spaces between counted as four. */
const room = 38;

function fitting(names: readonly string[]): number {
	let used = 0;
	const fit = names.findIndex((name) => {
		used += name.length + 4;
		return used > room;
	});
	return Math.max(1, fit === -1 ? names.length : fit);
}

/** From whom the cookies are: the providers with the most that needs consent, by name and count. */
export function ProviderLine({ rows, only, onOnly, onAll, t }: Props): JSX.Element {
	const providers = groupRows(rows, 'provider').flatMap((group) => (group.kind === 'provider' ? [group] : []));
	const most = fitting(providers.map(({ provider }) => provider));
	const left = providers.length - most;
	return (
		<section class="providers" aria-label={t('providers.label')}>
			{providers.slice(0, most).map(({ provider, rows: { length: count } }) => {
				const pressed = only === provider;
				return (
					<button
						key={provider}
						type="button"
						class="kind"
						aria-pressed={pressed}
						title={pressed ? t('providers.showAll') : t('providers.show', { provider, count })}
						onClick={() => onOnly(pressed ? undefined : provider)}
					>
						<b>{t.number(count)}</b> <bdi>{provider}</bdi>
					</button>
				);
			})}
			{left > 0 && (
				<button type="button" class="kind more" onClick={onAll}>
					{t('providers.more', { count: left })}
				</button>
			)}
		</section>
	);
}
