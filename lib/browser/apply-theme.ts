import type { Settings } from '../view/settings.ts';

/** Makes the page light or dark as the user chose; `auto` leaves it to the system (components/tokens.css). */
export function applyTheme(theme: Settings['theme']): void {
	const { dataset } = document.documentElement;
	if (theme === 'auto') delete dataset.theme;
	else dataset.theme = theme;
}
