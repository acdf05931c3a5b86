import type { ComponentChildren, JSX } from 'preact';
import type { TermId } from './pages/glossary-terms.ts';

/** What the glossary has a place for: a word, or the words on attributes together. */
export type GlossaryPlace = TermId | 'attributes';

/** A word that leads to what the glossary says of it. */
export function GlossaryLink({ to, children }: { to: GlossaryPlace; children: ComponentChildren }): JSX.Element {
	return (
		<a href={`glossary.html#${to}`} target="_blank" rel="noopener">
			{children}
		</a>
	);
}
