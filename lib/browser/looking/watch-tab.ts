import { browser } from '../api.ts';
import { watchJournal } from '../journal/journal-store.ts';
import { watchSources } from './load-sources.ts';

/** Milliseconds in which several changes become one: a page that is loading changes the jar many times a second. */
const pause = 120;

/** Calls back when what is to be seen of the tab may have changed. Returns the way to stop. */
export function watchTab(tab: number, listener: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const soon = () => {
		timer ??= setTimeout(() => {
			timer = undefined;
			listener();
		}, pause);
	};
	const unwatch = watchJournal(tab, soon);
	const unwatchSources = watchSources(soon);
	browser.cookies.onChanged.addListener(soon);
	return () => {
		clearTimeout(timer);
		unwatch();
		unwatchSources();
		browser.cookies.onChanged.removeListener(soon);
	};
}
