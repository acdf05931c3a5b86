import { readSettings } from '../settings.ts';

/**
 * For views that are open on a tab: asks each site that comes into sight for its manifest, once, if the user has chosen that. What asks is loaded only then, so that
 * views which ask nobody open as fast as ever; what comes is stored, and whoever watches sees it.
 */
export function askerOnLooking(): (tab: number, site: string) => void {
	let asked: string | undefined;
	return (tab, site) => {
		if (asked === site) return;
		asked = site;
		ask(tab).catch((error: unknown) => console.error('Glassjar: asking the site', error));
	};
}

async function ask(tab: number): Promise<void> {
	if ((await readSettings()).wellKnown !== 'always') return;
	const { askOnLooking } = await import('./site-policy.ts');
	await askOnLooking(tab);
}
