import { type Grid, type GridBudget, gridOfBars, gridOfCells, gridOfRoles, gridOfTable } from './grid.ts';
import { labelField, labelledParts } from './labels.ts';
import { limits } from './limits.ts';
import { isBlock, LineGatherer, linesOf, oneLine, type PageLine } from './page-text.ts';
import { elementsOf, type PageElement } from './parse-tree.ts';

/** A page as a flat sequence: headings, lines of text, tables. All layouts are read from it. */
export type Segment =
	| { readonly kind: 'heading'; readonly level: number; readonly text: string }
	/** `tag`: the element that the line stands in: `p`, `li`, `dt`, `dd`, `div`. `group`: lines of one list or parent share it. */
	| { readonly kind: 'line'; readonly line: PageLine; readonly tag: string; readonly group: number }
	| { readonly kind: 'grid'; readonly grid: Grid };

/** Never a declaration's place. */
const passed = new Set(['nav', 'head', 'footer', 'title', 'button-group']);

export interface Outline {
	readonly segments: readonly Segment[];
	/** Beyond the limits. */
	readonly dropped: { readonly lines: number; readonly tables: number };
}

export function outlineOf(root: PageElement): Outline {
	const segments: Segment[] = [];
	const counts = { lines: 0, tables: 0 };
	const dropped = { lines: 0, tables: 0 };
	const push = (segment: Segment) => {
		const kind = segment.kind === 'grid' ? 'tables' : 'lines';
		if (counts[kind]++ < limits[kind]) segments.push(segment);
		else dropped[kind]++;
	};
	const budget: GridBudget = { cells: 0 };
	const gatherer = new LineGatherer();
	const insides = blockFinder();
	let groups = 0;

	const flush = (tag: string, group: number) => {
		gatherer.end();
		const lines = gatherer.lines;
		gatherer.lines = [];
		for (let at = 0; at < lines.length; at++) {
			let end = at;
			while (end < lines.length && isRow(lines[end]!.text)) end++;
			if (end > at) push({ kind: 'grid', grid: gridOfBars(lines.slice(at, end), budget) });
			const line = lines[end];
			if (line) for (const part of partsOf(line)) push({ kind: 'line', line: part, tag, group });
			at = end;
		}
	};

	const visit = (parent: PageElement, tag: string, group: number) => {
		for (const child of parent.children) {
			if (typeof child === 'string') gatherer.add(child);
			else if (child.tag === 'br') flush(tag, group);
			else if (passed.has(child.tag) || child.attributes.role === 'navigation') flush(tag, group);
			else if (!isBlock(child) && child.tag !== 'button' && !insides.hasBlock(child)) gatherer.inline(child);
			else {
				flush(tag, group);
				block(child, group);
			}
		}
	};

	const block = (element: PageElement, group: number) => {
		const level = headingLevel(element);
		if (level !== undefined && !insides.hasTable(element)) {
			for (const { text } of linesOf(element)) push({ kind: 'heading', level, text });
			return;
		}
		if (element.tag === 'table') {
			if (!elementsOf(element).some((child) => insides.hasTable(child))) {
				push({ kind: 'grid', grid: gridOfTable(element, budget) });
				return;
			}
		} else if (/^(table|grid|treegrid)$/.test(element.attributes.role ?? '') && !insides.hasTable(element)) {
			const grid = gridOfRoles(element, budget);
			if (grid.rows.length > 0) {
				push({ kind: 'grid', grid });
				return;
			}
		} else if (!insides.hasTable(element)) {
			const cells = cellsOfDivs(element);
			if (cells) {
				push({ kind: 'grid', grid: gridOfCells(cells, budget) });
				return;
			}
		}
		const own = element.tag === 'ul' || element.tag === 'ol' || element.tag === 'dl' ? ++groups : group;
		visit(element, element.tag, own);
		flush(element.tag, own);
	};

	visit(root, 'div', 0);
	flush('div', 0);
	return { segments, dropped };
}

/** Text with bars is a table's row, unless each part has its label: `Provider: Pear | Cookies: _p | Duration: 1 day`. */
function isRow(text: string): boolean {
	return text.split('|').length > 2 && labelledParts(text) === undefined;
}

/** A line of several labels is as many lines. */
function partsOf(line: PageLine): PageLine[] {
	return labelledParts(line.text)?.map((text) => ({ text, lead: undefined, codes: [], marks: [], bold: false })) ?? [line];
}

/** `<h2>` → 2; `role=heading aria-level=4` → 4; `<p class="h3">` → 3, as Bootstrap's users write. */
function headingLevel({ tag, attributes }: PageElement): number | undefined {
	if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
	if (attributes.role === 'heading') return Math.min(6, Math.max(1, Number.parseInt(attributes['aria-level'] ?? '2', 10) || 2));
	const named = tag === 'p' || tag === 'div' ? /(?:^|\s)h([1-6])(?:\s|$)/.exec(attributes.class ?? '') : null;
	return named ? Number(named[1]) : undefined;
}

/** Answers “is there a block (a table) in it”, each element asked once. */
function blockFinder() {
	const blocks = new Map<PageElement, boolean>();
	const tables = new Map<PageElement, boolean>();
	const ask = (known: Map<PageElement, boolean>, is: (each: PageElement) => boolean, element: PageElement): boolean => {
		const before = known.get(element);
		if (before !== undefined) return before;
		const found = is(element) || elementsOf(element).some((child) => ask(known, is, child));
		known.set(element, found);
		return found;
	};
	return {
		hasBlock: (element: PageElement) =>
			elementsOf(element).some((child) => ask(blocks, (each) => isBlock(each) || each.tag === 'br', child)),
		hasTable: (element: PageElement) => ask(tables, (each) => each.tag === 'table', element),
	};
}

const longestLabel = 60;

/** The text of a small element; `undefined` where it is long or deep. */
function shortText(element: PageElement, deep = 0): string | undefined {
	if (deep > 6 || element.children.length > 8) return undefined;
	let text = '';
	for (const child of element.children) {
		const part = typeof child === 'string' ? child : shortText(child, deep + 1);
		if (part === undefined || text.length + part.length > 4 * longestLabel) return undefined;
		text += typeof child !== 'string' && isBlock(child) ? ` ${part} ` : part;
	}
	return text;
}

/**
 * A table made of `<div>`: a row of headers, then rows of as many cells, as siblings or one level down; or one flat run of cells, the
 * headers first. The headers must all be such words, one of them a cookie's name.
 */
function cellsOfDivs(element: PageElement): PageElement[][] | undefined {
	const children = elementsOf(element);
	if (children.length < 2) return undefined;
	const first = headersIn(children[0]!);
	if (first > 1) {
		const rows = children.flatMap((child) =>
			fits(child, first) ? [child] : elementsOf(child).filter((each) => fits(each, first)),
		);
		if (rows.length > 1 && rows[0] === children[0]) return rows.map(elementsOf);
	}
	const width = labelsAtStart(children);
	if (width > 2 && children.length > width && children.length % width === 0)
		return Array.from({ length: children.length / width }, (_, row) => children.slice(row * width, (row + 1) * width));
	return undefined;
}

function fits(row: PageElement, width: number): boolean {
	return elementsOf(row).length === width;
}

/** How many header cells an element consists of; 0 where it is no header row. */
function headersIn(element: PageElement): number {
	const cells = elementsOf(element);
	if (cells.length < 2 || cells.length > 12 || element.children.some((child) => typeof child === 'string' && child.trim() !== ''))
		return 0;
	return labelsAtStart(cells) === cells.length ? cells.length : 0;
}

/** How many of the elements, from the first, are headers of different kinds; 0 without a name among them. */
function labelsAtStart(cells: readonly PageElement[]): number {
	const seen = new Set<string>();
	const fields = new Set<string>();
	for (const cell of cells.slice(0, 12)) {
		const text = oneLine(shortText(cell) ?? '');
		const field = text === '' || text.length > longestLabel ? undefined : labelField(text);
		if (field === undefined || seen.has(text)) break;
		seen.add(text);
		fields.add(field);
	}
	return fields.has('name') && fields.size > 1 ? seen.size : 0;
}
