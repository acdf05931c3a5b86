import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

/** A word of the field; what it means appears while it is pointed at or has the focus, and goes with Escape (WCAG 1.4.13). */
export function Explained({ word, means }: { word: string; means: string }): JSX.Element {
	const id = useId();
	const [quiet, setQuiet] = useState(false);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the button inside takes the keys; this keeps the hint while the pointer is on it
		<span class={`explained${quiet ? ' quiet' : ''}`} onMouseEnter={() => setQuiet(false)} onFocusIn={() => setQuiet(false)}>
			<button
				type="button"
				class="word"
				aria-describedby={id}
				onClick={() => setQuiet(false)}
				onKeyDown={(event) => {
					if (event.key !== 'Escape' || quiet) return;
					// The popup itself closes by Escape, too.
					event.preventDefault();
					event.stopPropagation();
					setQuiet(true);
				}}
			>
				{word}
			</button>
			<span class="hint" role="tooltip" id={id}>
				{means}
			</span>
		</span>
	);
}
