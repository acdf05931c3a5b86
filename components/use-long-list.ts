import type { RefObject as Ref } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { type Anchor, anchorAt, inSight, type Layout, layOut, nearest, type PlacedGroup } from './list-layout.ts';

/** Lists up to this length are drawn whole: the browser's own search finds every row. */
const wholeUpTo = 60;
/** Rows drawn at first: they fill the popup, and no more is drawn before they are seen. */
const firstRows = 12;
/** How far beyond the edges rows are drawn (pixels), so that scrolling finds them measured. */
const margin = 600;
/** Heights (pixels) that are assumed until a row, or a heading, has been measured. */
const assumed = { row: 86, heading: 34 };

interface LongList {
	readonly box: Ref<HTMLElement | null>;
	readonly height: number;
	readonly groups: readonly PlacedGroup[];
	readonly onScroll: () => void;
	readonly onFocusIn: (event: FocusEvent) => void;
	readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What the list remembers between two drawings. */
interface Place {
	top: number;
	bottom: number;
	version: string;
	layout?: Layout;
	anchor?: Anchor | undefined;
	/** The row that has the focus, and the element in it. */
	focused?: { id: string; element: Element } | undefined;
	/** The row that is to get the focus once it is drawn. */
	wanted?: string | undefined;
}

/**
 * Draws only what is in sight of a list whose rows differ in height, and keeps the reader's place and focus while rows come, go and grow.
 * Elements with `data-measure` are measured under that id; rows' focus goes to their `summary`.
 *
 * @param version what the reader asked for; when it changes, the list starts again at its top
 */
export function useLongList(groups: readonly { key: string; ids: readonly string[] }[], version: string): LongList {
	const box = useRef<HTMLElement>(null);
	const heights = useRef(new Map<string, number>()).current;
	const place = useRef<Place>({ top: 0, bottom: 480, version }).current;
	const [, redraw] = useReducer((count: number) => count + 1, 0);
	const [begun, setBegun] = useState(false);

	if (box.current) catchUp(place, box.current);
	const layout = layOut(groups, { heights, ...assumed });
	if (place.version !== version) Object.assign(place, { top: 0, version, anchor: undefined, focused: undefined });
	const before = place.layout ?? layout;
	const room = place.bottom - place.top;
	const top = topFor(place, before, layout, room);
	const keep = place.wanted ?? (place.focused && nearest(place.focused.id, before, layout));
	const beyond = !begun ? 0 : layout.byId.size <= wholeUpTo ? Number.POSITIVE_INFINITY : margin;
	const least = begun ? 0 : firstRows * assumed.row;
	const shown = inSight(layout, top - beyond, Math.max(top + room + beyond, least), keep);

	useLayoutEffect(() => {
		if (!begun) {
			Object.assign(place, { layout });
			// The first rows are in their places before anything is painted. Not here: whoever drew them may still have to add to the page.
			queueMicrotask(() => {
				if (box.current && measure(box.current, heights)) redraw(undefined);
			});
			return;
		}
		const element = box.current!;
		if (Math.abs(element.scrollTop - top) >= 1) element.scrollTop = top;
		Object.assign(place, { top: element.scrollTop, bottom: element.scrollTop + element.clientHeight, layout });
		giveFocus(element, place, keep);
		remember(place, layout);
		if (measure(element, heights)) redraw(undefined);
	});

	useEffect(() => {
		// Not before the first rows are painted.
		const timer = setTimeout(() => setBegun(true), 0);
		return () => clearTimeout(timer);
	}, []);
	useSizes(box, () => {
		const element = box.current;
		// The list is gone: the tab went to a page that nobody may look into.
		if (!element) return;
		if (measure(element, heights) || element.clientHeight !== place.bottom - place.top) redraw(undefined);
	});

	return {
		box,
		height: layout.height,
		groups: shown,
		onScroll: () => {
			const { scrollTop, clientHeight } = box.current!;
			if (scrollTop === place.top && clientHeight === room) return;
			Object.assign(place, { top: scrollTop, bottom: scrollTop + clientHeight });
			remember(place, layout);
			redraw(undefined);
		},
		onFocusIn: ({ target }) => {
			const element = target as Element;
			const id = element.closest<HTMLElement>('[data-measure]')?.dataset.measure;
			place.focused = id !== undefined && layout.byId.has(id) ? { id, element } : undefined;
			remember(place, layout);
		},
		onKeyDown: (event) => {
			const next = rowByKey(event, place.focused?.id, [...layout.byId.keys()]);
			if (next === undefined) return;
			event.preventDefault();
			place.wanted = next;
			redraw(undefined);
		},
	};
}

/** Calls back when the list or something drawn in it has another size: by the window, by fonts, by what is unfolded. */
function useSizes(box: Ref<HTMLElement | null>, changed: () => void): void {
	const latest = useRef(changed);
	latest.current = changed;
	const watched = useRef(new Set<Element>()).current;
	const observer = useRef<ResizeObserver>(undefined);
	useLayoutEffect(() => {
		observer.current ??= new ResizeObserver(() => latest.current());
		const list = box.current!;
		for (const element of list ? [list, ...list.querySelectorAll('[data-measure]')] : []) {
			if (watched.has(element)) continue;
			watched.add(element);
			observer.current.observe(element);
		}
		for (const element of watched) {
			if (element.isConnected) continue;
			watched.delete(element);
			observer.current.unobserve(element);
		}
	});
	useEffect(() => () => observer.current?.disconnect(), []);
}

/** Where the reader has scrolled to since the last drawing. The browser tells of it with the next frame, and what is drawn until then must not undo it. */
function catchUp(place: Place, { scrollTop, clientHeight }: HTMLElement): void {
	if (!place.layout || Math.abs(scrollTop - place.top) < 1) return;
	Object.assign(place, { top: scrollTop, bottom: scrollTop + clientHeight });
	remember(place, place.layout);
}

/** Where to scroll to, so that the anchor stays where it was although rows above it came, went or turned out to be of another height. */
function topFor({ top, anchor }: Place, before: Layout, layout: Layout, room: number): number {
	const id = anchor && nearest(anchor.id, before, layout);
	const wished = id === undefined ? top : layout.byId.get(id)!.top - anchor!.offset;
	return Math.max(0, Math.min(wished, layout.height - room));
}

/** At its top the list stays there, unless the focus is in it. */
function remember(place: Place, layout: Layout): void {
	const { top, bottom, focused } = place;
	place.anchor = top > 0 || focused ? anchorAt(layout, top, bottom, focused?.id) : undefined;
}

/** Moves the focus where it was asked for; gives it back when the row was drawn anew, or to its neighbour when the row is gone. */
function giveFocus(list: HTMLElement, place: Place, keep: string | undefined): void {
	const { focused, wanted } = place;
	const lost = focused && !focused.element.isConnected && document.activeElement === document.body;
	if (focused && !lost && document.activeElement !== focused.element) place.focused = undefined;
	if (wanted === undefined && !lost) return;
	place.wanted = undefined;
	const row = [...list.querySelectorAll<HTMLElement>('[data-measure]')].find(({ dataset }) => dataset.measure === keep);
	const summary = row?.querySelector<HTMLElement>('summary');
	if (!row || !summary) return;
	place.focused = { id: keep!, element: summary };
	summary.focus({ preventScroll: true });
	if (wanted === undefined) return;
	row.scrollIntoView({ block: 'nearest' });
	Object.assign(place, { top: list.scrollTop, bottom: list.scrollTop + list.clientHeight });
}

/** Takes the height of everything that is drawn. Answers whether any differs from what was known. */
function measure(list: HTMLElement, heights: Map<string, number>): boolean {
	let changed = false;
	for (const element of list.querySelectorAll<HTMLElement>('[data-measure]')) {
		const id = element.dataset.measure!;
		const { height } = element.getBoundingClientRect();
		if (height === 0 || Math.abs((heights.get(id) ?? -1) - height) < 0.5) continue;
		heights.set(id, height);
		changed = true;
	}
	return changed;
}

/** Arrow keys, Home and End go from row to row, as the accordion pattern of ARIA's authoring practices has it. */
function rowByKey({ key, target }: KeyboardEvent, current: string | undefined, ids: readonly string[]): string | undefined {
	if ((target as Element).tagName !== 'SUMMARY' || current === undefined) return undefined;
	const at = ids.indexOf(current);
	if (key === 'ArrowDown') return ids[at + 1];
	if (key === 'ArrowUp') return ids[Math.max(0, at - 1)];
	if (key === 'Home') return ids[0];
	return key === 'End' ? ids.at(-1) : undefined;
}
