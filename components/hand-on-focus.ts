/**
 * A control that is about to vanish by its own use hands the focus on, which else would fall back to the page's beginning. Only where the keyboard
 * used it: a finger wants no keyboard on the screen.
 */
export function handOnFocus({ detail }: MouseEvent, to: Element | null | undefined): void {
	if (detail > 0 || !(to instanceof HTMLElement)) return;
	// Headings take no focus by themselves.
	if (to.tabIndex < 0) to.tabIndex = -1;
	to.focus();
}

/** The heading of the section in which a control stands. */
export function headingOf(control: Element): Element | null | undefined {
	return control.closest('section')?.querySelector('h2');
}
