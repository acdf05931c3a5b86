import type { ComponentChildren, JSX } from 'preact';

/** A line of details: what is told, and what there is to tell. */
export function Fact({ term, children }: { term: string; children: ComponentChildren }): JSX.Element {
	return (
		<div class="fact">
			<dt>{term}</dt>
			<dd>{children}</dd>
		</div>
	);
}
