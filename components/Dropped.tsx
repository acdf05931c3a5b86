import type { JSX } from 'preact';
import type { Translate } from '../lib/language/translate.ts';
import type { View } from '../lib/view/view.ts';

/** What a limit kept out is not passed over: what the reader may miss for it. */
export function Dropped({ dropped, t }: { dropped: View['dropped']; t: Translate }): JSX.Element | null {
	if (dropped.contacts > 0) return <p class="note">{t('list.dropped.contacts')}</p>;
	return dropped.observations > 0 ? <p class="note">{t('list.dropped.observations')}</p> : null;
}
