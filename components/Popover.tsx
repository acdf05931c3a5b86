import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

interface Props {
	readonly label: string;
	/** What the button shows; its label is read out. */
	readonly face: ComponentChildren;
	readonly class: string;
	/** Asked for when it is opened. */
	readonly children: () => ComponentChildren;
}

/** A button and what it opens below itself. The browser closes it by Escape and by a click elsewhere, and gives the focus back. */
export function Popover({ label, face, class: name, children }: Props): JSX.Element {
	const id = useId();
	const [open, setOpen] = useState(false);
	return (
		<>
			<button type="button" class={`icon ${name}`} popovertarget={id} aria-label={label} title={label}>
				{face}
			</button>
			<div
				id={id}
				popover="auto"
				class={`popover ${name}`}
				onBeforeToggle={({ currentTarget, newState }) => {
					if (newState !== 'open') return;
					place(currentTarget);
					setOpen(true);
				}}
			>
				{open && children()}
			</div>
		</>
	);
}

/** In pixels: enough for a few lines. */
const leastRoom = 240;

/** Under its button, by the edge at which lines end. Styles alone cannot anchor it everywhere yet: Firefox 142 does not know how. */
function place(popover: HTMLElement): void {
	const button = popover.previousElementSibling!.getBoundingClientRect();
	const { clientWidth, clientHeight, dir } = document.documentElement;
	const gap = dir === 'rtl' ? button.left : clientWidth - button.right;
	const below = clientHeight - button.bottom;
	// With large text the button may stand so low that there is more room above it.
	const isBelow = below >= leastRoom || below >= button.top;
	popover.style.top = isBelow ? `${button.bottom + 4}px` : 'auto';
	popover.style.bottom = isBelow ? 'auto' : `${clientHeight - button.top + 4}px`;
	popover.style.maxHeight = `${(isBelow ? below : button.top) - 12}px`;
	popover.style.insetInlineEnd = `${Math.max(8, gap)}px`;
}

/** Closes the popover in which an element stands. */
export function closeAround(element: Element): void {
	element.closest<HTMLElement>('[popover]')?.hidePopover();
}
