import { nextExpiry } from '../../view/next-expiry.ts';
import { browser } from '../api.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { type Look, lookAt } from './look.ts';
import { watchTab } from './watch-tab.ts';

export interface Fault {
	readonly kind: 'failed';
	/** In the browser's own words. */
	readonly message: string;
}

export type LookOrFault = Look | Fault;

export interface Looking {
	/** Looks again, whether or not something changed; settles when what is to be seen now is shown. */
	look(): Promise<void>;
	stop(): void;
}

/** Looks at a tab now, and again whenever there may be something else to see. Returns the way to stop. */
export function liveLook(tab: number, show: (look: LookOrFault) => void): () => void {
	const looking = keepLooking(tab, lookAt, show, (seen) => (seen.kind === 'view' ? nextExpiry(seen.view) : undefined));
	void looking.look();
	return looking.stop;
}

/** Milliseconds: a look that is open so long was looked at again for other reasons, and timers have an end. */
const longestWait = 24 * 3600 * 1000;

/**
 * Looks at a tab whenever there may be something else to see. Never two looks at once, so that a slow one cannot undo a newer one, and none is
 * thrown away, however fast changes come; what changes meanwhile is seen by the next.
 *
 * @param changesAt when what was seen changes by itself, milliseconds since 1970
 */
export function keepLooking<Seen>(
	tab: number,
	lookOnce: (tab: number) => Promise<Seen>,
	show: (seen: Seen | Fault) => void,
	changesAt: (seen: Seen) => number | undefined,
): Looking {
	let stopped = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const look = oneAtATime(async () => {
		if (stopped) return;
		let seen: Seen;
		try {
			seen = await lookOnce(tab);
		} catch (error) {
			if (!stopped) show(faultOf(error));
			return;
		}
		if (stopped) return;
		show(seen);
		clearTimeout(timer);
		const at = changesAt(seen);
		if (at !== undefined) timer = setTimeout(onChange, Math.min(longestWait, Math.max(0, at - Date.now()) + 50));
	});
	const onChange = () => void look();
	const unwatch = watchTab(tab, onChange);
	browser.permissions.onAdded.addListener(onChange);
	browser.permissions.onRemoved.addListener(onChange);
	return {
		look,
		stop: () => {
			stopped = true;
			clearTimeout(timer);
			unwatch();
			browser.permissions.onAdded.removeListener(onChange);
			browser.permissions.onRemoved.removeListener(onChange);
		},
	};
}

function faultOf(error: unknown): Fault {
	return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
