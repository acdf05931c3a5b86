import type { RefObject as Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What can have the focus in a row. */
const stops = 'a, button, input, summary';

interface Focused {
	readonly element: Element;
	readonly row: string;
	/** Which of the row's stops it is. */
	readonly stop: number;
}

/**
 * Gives the focus back to what had it, when its row is drawn anew in another place: while cookies come, rows move from chunk to chunk of the table.
 * Rows are elements with `data-row`.
 *
 * @returns to be called when something in the box gets the focus
 */
export function useKeptFocus(box: Ref<HTMLElement | null>): (event: FocusEvent) => void {
	const focused = useRef<Focused | undefined>(undefined);
	const linesOf = (row: string) =>
		[...box.current!.querySelectorAll<HTMLElement>('[data-row]')].filter((line) => line.dataset.row === row);
	const stopsOf = (row: string) => linesOf(row).flatMap((line) => [...line.querySelectorAll<HTMLElement>(stops)]);
	useLayoutEffect(() => {
		const had = focused.current;
		if (!had || had.element === document.activeElement) return;
		focused.current = undefined;
		// Else the reader has left it for something else.
		if (!had.element.isConnected && document.activeElement === document.body)
			stopsOf(had.row)[had.stop]?.focus({ preventScroll: true });
	});
	return ({ target }) => {
		const element = target as HTMLElement;
		const row = element.closest<HTMLElement>('[data-row]')?.dataset.row;
		focused.current = row === undefined ? undefined : { element, row, stop: stopsOf(row).indexOf(element) };
	};
}
