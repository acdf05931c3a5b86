import { browser } from './api.ts';
import { type Look, lookAt } from './look.ts';
import { watchTab } from './watch-tab.ts';

export type LookOrFault = Look | { readonly kind: 'failed'; readonly message: string };

/**
 * Looks at a tab now, and again whenever there may be something else to see. Never two looks at once, so that a slow one cannot undo a newer one;
 * what changes meanwhile is seen by the next. Returns the way to stop.
 */
export function liveLook(tab: number, show: (look: LookOrFault) => void): () => void {
	let stopped = false;
	let looking = false;
	let again = false;
	const look = async () => {
		if (looking) {
			again = true;
			return;
		}
		looking = true;
		try {
			do {
				again = false;
				const seen = await lookAt(tab).catch(faultOf);
				if (!stopped) show(seen);
			} while (again && !stopped);
		} finally {
			// Also when showing it failed: what comes next may be shown well.
			looking = false;
		}
	};
	const onChange = () => void look();
	const unwatch = watchTab(tab, onChange);
	browser.permissions.onAdded.addListener(onChange);
	browser.permissions.onRemoved.addListener(onChange);
	onChange();
	return () => {
		stopped = true;
		unwatch();
		browser.permissions.onAdded.removeListener(onChange);
		browser.permissions.onRemoved.removeListener(onChange);
	};
}

function faultOf(error: unknown): LookOrFault {
	return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
