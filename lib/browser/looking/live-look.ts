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
	const looking = keepLooking(tab, lookAt, show);
	void looking.look();
	return looking.stop;
}

/**
 * Looks at a tab whenever there may be something else to see. Never two looks at once, so that a slow one cannot undo a newer one, and none is
 * thrown away, however fast changes come; what changes meanwhile is seen by the next.
 */
export function keepLooking<Seen>(
	tab: number,
	lookOnce: (tab: number) => Promise<Seen>,
	show: (seen: Seen | Fault) => void,
): Looking {
	let stopped = false;
	const look = oneAtATime(async () => {
		if (stopped) return;
		const seen = await lookOnce(tab).catch(faultOf);
		if (!stopped) show(seen);
	});
	const onChange = () => void look();
	const unwatch = watchTab(tab, onChange);
	browser.permissions.onAdded.addListener(onChange);
	browser.permissions.onRemoved.addListener(onChange);
	return {
		look,
		stop: () => {
			stopped = true;
			unwatch();
			browser.permissions.onAdded.removeListener(onChange);
			browser.permissions.onRemoved.removeListener(onChange);
		},
	};
}

function faultOf(error: unknown): Fault {
	return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
