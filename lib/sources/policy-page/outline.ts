import { cellsOfDivs } from './div-tables.ts';
import { cellEnd, type Grid, type GridBudget, gridOfBars, gridOfCells, gridOfRoles, gridOfTable } from './grid.ts';
import { labelledParts } from './labels.ts';
import { limits } from './limits.ts';
import { areApart, isBlock, isBoldByClass, LineGatherer, linesOf, type PageLine, plainLine } from './page-text.ts';
import { elementsOf, type PageElement } from './parse-tree.ts';

/** A page as a flat sequence: headings, lines of text, tables. All layouts are read from it. */
export type Segment =
	| { readonly kind: 'heading'; readonly level: number; readonly text: string }
	| ({ readonly kind: 'line'; readonly line: PageLine } & Place)
	| { readonly kind: 'grid'; readonly grid: Grid };

/** Where a line stands. */
interface Place {
	/** The element: `p`, `li`, `dt`, `dd`, `div`. */
	readonly tag: string;
	/** Lines of one list share it. */
	readonly group: number;
	/** Lines of one item of a list share it; 0 elsewhere. */
	readonly item: number;
}

/** Below every heading and every kind of cookies on a line of its own (`read-outline.ts`). */
const summaryLevel = 7.5;
const unfolds =
	/\b(?:show|view|see|open|expand|toggle|more|details?|anzeigen|mehr|afficher|voir|plus|ver|más|mostra|vedi|mostrar|toon|bekijk|meer|pokaż|więcej|zobrazit|visa|vis|näytä)\b/iu;

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
	const add = (segment: Segment) => {
		const kind = segment.kind === 'grid' ? 'tables' : 'lines';
		if (counts[kind]++ < limits[kind]) segments.push(segment);
		else dropped[kind]++;
	};
	/** Lines that are rows; where `<br>` parts them they still are of one table. */
	let rows: PageLine[] = [];
	const push = (segment?: Segment) => {
		if (rows.length > 0) add({ kind: 'grid', grid: gridOfBars(rows, budget) });
		rows = [];
		if (segment) add(segment);
	};
	const budget: GridBudget = { cells: 0 };
	const gatherer = new LineGatherer();
	const insides = blockFinder();
	let groups = 0;
	let items = 0;

	const flush = (place: Place) => {
		gatherer.end();
		const lines = gatherer.lines;
		gatherer.lines = [];
		for (let at = 0; at < lines.length; at++) {
			let end = at;
			while (end < lines.length && isRow(lines[end]!.text)) end++;
			if (end > at) rows.push(...lines.slice(at, end));
			const line = lines[end];
			const marked = line && /^(#{1,6})\s+(\S.{0,120})$/.exec(line.text);
			if (marked) push({ kind: 'heading', level: marked[1]!.length, text: marked[2]! });
			else if (line) for (const part of partsOf(line)) push({ kind: 'line', line: part, ...place });
			at = end;
		}
	};

	const visit = (parent: PageElement, place: Place) => {
		for (const [index, child] of parent.children.entries()) {
			if (typeof child === 'string') {
				for (const [at, line] of printedLines(parent, child).entries()) {
					if (at > 0) flush(place);
					gatherer.add(line);
				}
			} else if (child.tag === 'br') flush(place);
			else if (passed.has(child.tag) || child.attributes.role === 'navigation') flush(place);
			else if (!isBlock(child) && child.tag !== 'button' && !insides.hasBlock(child)) {
				if (areApart(parent, index)) gatherer.add(' ');
				gatherer.inline(child);
			} else {
				flush(place);
				block(child, place);
			}
		}
	};

	const block = (element: PageElement, around: Place) => {
		const level = headingLevel(element);
		if (level !== undefined && !insides.hasTable(element)) {
			for (const { text } of linesOf(element)) push({ kind: 'heading', level, text });
			return;
		}
		if (element.tag === 'summary') {
			// What folds a part of the page away is its heading, unless it only says so: `Show details`. `<summary><h3>` stands below another `<h3>`.
			const lines = linesOf(element);
			const text = lines[0]?.text ?? '';
			if (lines.length < 2 && text.length <= 80 && !unfolds.test(text)) {
				const inner = elementsOf(element).flatMap((child) => headingLevel(child) ?? elementsOf(child).map(headingLevel))[0];
				if (text !== '') push({ kind: 'heading', level: inner === undefined ? summaryLevel : inner + 0.5, text });
				return;
			}
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
		const { tag } = element;
		const isList = tag === 'ul' || tag === 'ol' || tag === 'dl';
		const place: Place = {
			// `<li><p>` is an item.
			tag: tag === 'span' ? 'div' : tag === 'p' && (around.tag === 'li' || around.tag === 'dd') ? around.tag : tag,
			group: isList ? ++groups : around.group,
			item: isList ? 0 : tag === 'li' || tag === 'dt' || tag === 'dd' ? ++items : around.item,
		};
		if (isBoldByClass(element) && !insides.hasBlock(element)) gatherer.inline(element);
		else visit(tag === 'dt' ? onOneLine(element) : element, place);
		flush(place);
	};

	const top: Place = { tag: 'div', group: 0, item: 0 };
	visit(root, top);
	flush(top);
	push();
	return { segments, dropped };
}

/** `<dt>pear_a<br>pear_b</dt>`: two terms of one description. */
function onOneLine(term: PageElement): PageElement {
	return { ...term, children: term.children.map((child) => (typeof child !== 'string' && child.tag === 'br' ? ', ' : child)) };
}

/** Text with bars is a table's row, unless each part has its label: `Provider: Pear | Cookies: _p | Duration: 1 day`. */
function isRow(text: string): boolean {
	return text.split(cellEnd).length > 2 && labelledParts(text) === undefined;
}

/** A line of several labels is as many lines. */
function partsOf(line: PageLine): PageLine[] {
	return labelledParts(line.text, line.marks)?.map(plainLine) ?? [line];
}

/** `<h2>` → 2; `role=heading aria-level=4` → 4; `<p class="h3">` → 3, as Bootstrap's users write. */
function headingLevel({ tag, attributes }: PageElement): number | undefined {
	if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
	if (attributes.role === 'heading') return Math.min(6, Math.max(1, Number.parseInt(attributes['aria-level'] ?? '2', 10) || 2));
	const named = tag === 'p' || tag === 'div' ? /(?:^|\s)h([1-6])(?:\s|$)/.exec(attributes.class ?? '') : null;
	return named ? Number(named[1]) : undefined;
}

/** Text of which the page keeps the line breaks, line by line; a line that goes on in lower case was only too long. */
function printedLines({ attributes }: PageElement, text: string): string[] {
	const keeps = /(?:^|\s)whitespace-pre(?:-line|-wrap)?(?:\s|$)/.test(attributes.class ?? '');
	const styled = /white-space:\s*(?:pre|break-spaces)/.test(attributes.style ?? '');
	return keeps || styled ? text.split(/\n(?!\s*\p{Ll})/u) : [text];
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
