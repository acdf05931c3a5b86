import { limits } from './limits.ts';
import { linesOf, oneLine, type PageLine, plainLine } from './page-text.ts';
import { elementsOf, type PageElement } from './parse-tree.ts';

export interface GridCell {
	readonly lines: readonly PageLine[];
	readonly text: string;
	/** It stands for the whole row: its `colspan` covers every column, or it is the row's only cell. */
	readonly wide: boolean;
	readonly header: boolean;
	/** The cell that spans this place from the left and speaks for it. */
	readonly of?: GridCell;
}

/** A table, however the page drew it: every row has a cell for each column, spanned cells repeated. */
export interface Grid {
	readonly rows: readonly (readonly GridCell[])[];
	readonly caption: string | undefined;
	/** Rows beyond the limits. */
	readonly dropped: number;
}

/** What all grids of a page may use together. */
export interface GridBudget {
	cells: number;
}

const empty: GridCell = { lines: [], text: '', wide: false, header: false };

/** `<table>`. Of nested tables the outer one is layout; the caller looks inside. */
export function gridOfTable(table: PageElement, budget: GridBudget): Grid {
	const caption = elementsOf(table).find(({ tag }) => tag === 'caption');
	return gridOf(
		rowsIn(
			table,
			(each) => each.tag === 'tr',
			(each) => each.tag === 'table',
		).map((row) => elementsOf(row).filter(({ tag }) => tag === 'td' || tag === 'th')),
		caption &&
			linesOf(caption)
				.map(({ text }) => text)
				.join(' '),
		budget,
	);
}

/** ARIA: `role=table` or `grid`, with rows and cells of whatever elements (WAI-ARIA 1.2 §5.3.2). */
export function gridOfRoles(table: PageElement, budget: GridBudget): Grid {
	const rows = rowsIn(
		table,
		(each) => each.attributes.role === 'row',
		() => false,
	);
	const cells = rows.map((row) =>
		rowsIn(
			row,
			(each) => /^(cell|gridcell|columnheader|rowheader)$/.test(each.attributes.role ?? ''),
			() => false,
		),
	);
	return gridOf(cells, table.attributes['aria-label'], budget);
}

/** Rows and cells that are known already: a grid of `<div>`, or text with bars. */
export function gridOfCells(rows: readonly (readonly PageElement[])[], budget: GridBudget): Grid {
	return gridOf(rows, undefined, budget);
}

/** What parts the cells of a table that is text: `_ga | Google | 2 years`, `_ga -> Google -> 2 years`. */
export const cellEnd = /\||\s(?:->|→|=>)\s/;

/** Lines of such text, as Markdown leaves them. */
export function gridOfBars(lines: readonly PageLine[], budget: GridBudget): Grid {
	const rows = lines
		.map(({ text }) =>
			text
				.replace(/^\s*\||\|\s*$/g, '')
				.split(cellEnd)
				.slice(0, limits.columns)
				.map((cell) => oneLine(cell).replace(/^\*\*(.+)\*\*$|^`(.+)`$/, '$1$2')),
		)
		.filter((cells) => !cells.every((cell) => /^:?[-–—]*:?$/.test(cell)))
		.slice(0, limits.rows)
		.map((cells) =>
			cells.map((text) => ({
				lines: text === '' ? [] : [plainLine(text)],
				text,
				wide: false,
				header: false,
			})),
		);
	budget.cells += rows.reduce((sum, row) => sum + row.length, 0);
	return { rows, caption: undefined, dropped: Math.max(0, lines.length - limits.rows) };
}

function rowsIn(
	parent: PageElement,
	wanted: (each: PageElement) => boolean,
	barred: (each: PageElement) => boolean,
): PageElement[] {
	const found: PageElement[] = [];
	const visit = (each: PageElement) => {
		for (const child of elementsOf(each)) {
			if (wanted(child)) found.push(child);
			else if (!barred(child)) visit(child);
		}
	};
	visit(parent);
	return found;
}

function gridOf(source: readonly (readonly PageElement[])[], caption: string | undefined, budget: GridBudget): Grid {
	const rows: GridCell[][] = [];
	/** Cells that reach down from rows above, by column. */
	const hanging = new Map<number, { cell: GridCell; left: number }>();
	let dropped = 0;
	for (const elements of source) {
		if (rows.length >= limits.rows || budget.cells >= limits.cells) {
			dropped++;
			continue;
		}
		const row: GridCell[] = [];
		const fillHanging = () => {
			for (let from = hanging.get(row.length); from && row.length < limits.columns; from = hanging.get(row.length)) {
				if (--from.left <= 0) hanging.delete(row.length);
				row.push(from.cell);
			}
		};
		for (const element of elements) {
			fillHanging();
			if (row.length >= limits.columns) break;
			const lines = linesOf(element);
			const across = spanOf(element.attributes.colspan);
			const cell = {
				lines,
				text: lines.map(({ text }) => text).join(' '),
				wide: elements.length === 1 && (across > 1 || hanging.size === 0),
				header: element.tag === 'th' || element.attributes.role === 'columnheader',
			};
			const down = spanOf(element.attributes.rowspan);
			for (let column = 0; column < across && row.length < limits.columns; column++) {
				// A spanned cell speaks once: `Name | Used for (2 columns)` has its text in the first.
				const here = column === 0 || cell.wide ? cell : { ...empty, header: cell.header, of: cell };
				if (down > 1) hanging.set(row.length, { cell: here, left: down - 1 });
				row.push(here);
			}
		}
		fillHanging();
		budget.cells += row.length;
		if (row.some(({ text }) => text !== '')) rows.push(row);
	}
	const width = Math.max(0, ...rows.map((row) => row.length));
	for (const row of rows) {
		if (width === 1) row[0] = { ...row[0]!, wide: false };
		else if (row.length === 1) row[0] = { ...row[0]!, wide: true };
		else while (row.length < width && budget.cells++ < limits.cells) row.push(empty);
	}
	return { rows, caption, dropped };
}

/** `colspan="1000000"` → 50; `0`, `-1`, `x` → 1. */
function spanOf(text: string | undefined): number {
	const span = Number.parseInt(text ?? '1', 10);
	return span >= 1 ? Math.min(span, limits.span) : 1;
}
