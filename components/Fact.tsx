import type { ComponentChildren, JSX } from 'preact';
import { GlossaryLink, type GlossaryPlace } from './GlossaryLink.tsx';

interface Props {
	readonly term: string;
	/** Where the glossary explains the term. */
	readonly about?: GlossaryPlace | undefined;
	readonly children: ComponentChildren;
}

/** A line of details: what is told, and what there is to tell. */
export function Fact({ term, about, children }: Props): JSX.Element {
	return (
		<div class="fact">
			<dt>{about ? <GlossaryLink to={about}>{term}</GlossaryLink> : term}</dt>
			<dd>{children}</dd>
		</div>
	);
}
