import type { ResponseEvent } from './visit-event.ts';

/** A page that the browser has loaded out of sight, in case that the visitor goes there (Chrome). It counts once it is shown. */
export interface Prerendered {
	/** Its frames, as the browser numbers them; the first is its top page. */
	readonly frames: readonly number[];
	/** The browser's name for its top document, known once it is there. */
	readonly document?: string;
	readonly events: readonly ResponseEvent[];
}

/** Chrome keeps fewer: a page can have it load ten. */
const most = 12;
const mostEvents = 300;

/** An answer to a frame of a page out of sight. `parent` is -1 for its top page. */
export function addPrerendered(
	pages: readonly Prerendered[],
	event: ResponseEvent,
	{ frame, parent }: { frame: number; parent: number },
): readonly Prerendered[] {
	const page = pages.find(({ frames }) => frames.includes(frame) || frames.includes(parent)) ?? { frames: [], events: [] };
	if (page.events.length >= mostEvents) return pages;
	const frames = page.frames.includes(frame) ? page.frames : [...page.frames, frame];
	const grown = { ...page, frames, events: [...page.events, event] };
	return [...pages.filter((other) => other !== page), grown].slice(-most);
}

/** Gives the page of this top frame its document’s name, by which it is known when it is shown. */
export function namePrerendered(pages: readonly Prerendered[], frame: number, document: string): readonly Prerendered[] {
	return pages.map((page) => (page.frames[0] === frame ? { ...page, document } : page));
}

/** What the page now shown had asked for before; its top frame is the tab's from here on. */
export function shownOf(pages: readonly Prerendered[], document: string | undefined): readonly ResponseEvent[] {
	const page = document === undefined ? undefined : pages.find((each) => each.document === document);
	return (page?.events ?? []).map((event) => (event.frame === page?.frames[0] ? { ...event, frame: 0 } : event));
}
