import type { ComponentChildren, JSX } from 'preact';

interface Props {
	/** The place that links lead to: `#policy`. */
	readonly id: string;
	readonly title: string;
	/** Words beside the title: a number. */
	readonly aside?: string | undefined;
	/** It is of no use on paper. */
	readonly screenOnly?: boolean;
	readonly children: ComponentChildren;
}

/** A part of the report, with a heading that links can lead to. */
export function Section({ id, title, aside, screenOnly = false, children }: Props): JSX.Element {
	return (
		<section id={id} class={`part${screenOnly ? ' screen-only' : ''}`} aria-labelledby={`${id}-title`} tabIndex={-1}>
			<h2 id={`${id}-title`}>
				{title}
				{aside && <span class="aside">{aside}</span>}
			</h2>
			{children}
		</section>
	);
}
