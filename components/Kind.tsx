import type { JSX } from 'preact';
import type { Identity } from '../lib/knowledge/identity.ts';
import type { Translate } from '../lib/language/translate.ts';
import { GlossaryLink } from './GlossaryLink.tsx';

/** Category and party, each leading to what the glossary says of the word. */
export function Kind({ identity, t }: { identity: Identity; t: Translate }): JSX.Element {
	const { category, party } = identity;
	return (
		<span class="links">
			<GlossaryLink to={category}>{t(`category.${category}`)}</GlossaryLink>
			<GlossaryLink to={`${party}-party`}>{t(`party.${party}`)}</GlossaryLink>
		</span>
	);
}
