import type { JSX } from 'preact';
import type { Identity } from '../lib/knowledge/identity.ts';
import type { Translate } from '../lib/language/translate.ts';

/** Category and party, each leading to what the glossary says of the word. */
export function Kind({ identity, t }: { identity: Identity; t: Translate }): JSX.Element {
	const { category, party } = identity;
	return (
		<span class="links">
			<a href={`glossary.html#${category}`} target="_blank" rel="noopener">
				{t(`category.${category}`)}
			</a>
			<a href={`glossary.html#${party}-party`} target="_blank" rel="noopener">
				{t(`party.${party}`)}
			</a>
		</span>
	);
}
