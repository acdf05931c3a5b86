import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

/** A word of the field; what it means appears while it is pointed at or has the focus, and goes with Escape (WCAG 1.4.13). */
export function Explained({ word, means }: { word: string; means: string }): JSX.Element {
	const id = useId();
	const [quiet, setQuiet] = useState(false);
	const [below, setBelow] = useState(false);
	const appear = (explained: HTMLElement) => {
		setQuiet(false);
		setBelow(hasMoreRoomBelow(explained));
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the button inside takes the keys; this keeps the hint while the pointer is on it
		<span
			class={`explained${quiet ? ' quiet' : ''}${below ? ' below' : ''}`}
			onMouseEnter={({ currentTarget }) => appear(currentTarget)}
			onFocusIn={({ currentTarget }) => appear(currentTarget)}
		>
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

/** Height (pixels) of the headings that stay at the top of what scrolls, and cover what is there. */
const heading = 40;

/** Whether the hint would be cut at the upper edge of what scrolls, and less so at the lower. */
function hasMoreRoomBelow(explained: HTMLElement): boolean {
	const words = explained.closest('.words')?.getBoundingClientRect();
	const scrolling = explained.closest('.list, .table-scroll')?.getBoundingClientRect();
	const hint = explained.querySelector<HTMLElement>('.hint');
	if (!words || !scrolling || !hint) return false;
	const above = words.top - scrolling.top - heading;
	return above < hint.offsetHeight && scrolling.bottom - words.bottom > above;
}
