import { readNames, strictNamesIn } from './cookie-names.ts';
import type { GridCell } from './grid.ts';
import { labelField } from './labels.ts';
import { isNameToken } from './name-shape.ts';
import type { Segment } from './outline.ts';
import { type PageLine, plainLine } from './page-text.ts';
import { labelAt } from './read-pairs.ts';

/**
 * A table that lost its frame: its headers one below the other, then its cells. `Name` / `Provider` / `Duration` / `_ga` / `Google` / `2 years` /
 * `_gid` / … The rows, the headers first, while each begins with a name; `undefined` where it is none.
 */
export function readFlat(segments: readonly Segment[], from: number): { rows: GridCell[][]; next: number } | undefined {
	const fields = new Set<string>();
	let width = 0;
	for (
		let label = labelAt(segments[from]);
		label?.value === undefined && label !== undefined && width < 10;
		label = labelAt(segments[from + width])
	) {
		if (segments[from + width]!.kind !== 'line') return undefined;
		fields.add(label.field);
		width++;
	}
	const first = labelAt(segments[from]);
	if (width < 3 || fields.size < 3 || first?.field !== 'name') return undefined;
	const cells = (at: number) => segments.slice(at, at + width).map(cellOf);
	const rows = [cells(from)];
	let next = from + width;
	for (; next + width <= segments.length; next += width) {
		const row = cells(next);
		const name = row[0]!.text;
		const { names, rest } = readNames([name]);
		if (
			row.some(({ text }) => text === '') ||
			rest !== undefined ||
			!(strictNamesIn(name) || names.every(isNameToken)) ||
			/ {1}\S+ {1}\S+ /.test(name)
		)
			break;
		rows.push(row);
	}
	return rows.length > 1 ? { rows, next } : undefined;
}

function cellOf(segment: Segment): GridCell {
	return cellOfLine(segment.kind === 'line' ? segment.line : plainLine(''));
}

function cellOfLine(line: PageLine): GridCell {
	return { lines: line.text === '' ? [] : [line], text: line.text, wide: false, header: false };
}

const dash = /\s+[–—-]\s+/;

/**
 * Rows of which dashes part the cells, under a line that says what they are: `Name — Provider — Purpose` / `_ga — Google — counts visits`.
 */
export function readDashed(segments: readonly Segment[], from: number): { rows: GridCell[][]; next: number } | undefined {
	const header = cellsAt(segments, from);
	if (header === undefined || header.length < 3) return undefined;
	const fields = header.map((text) => labelField(text));
	if (fields[0] !== 'name' || fields.includes(undefined) || new Set(fields).size < 3) return undefined;
	const rows = [header];
	let next = from + 1;
	for (let cells = cellsAt(segments, next); cells?.length === header.length; cells = cellsAt(segments, ++next)) {
		if (!strictNamesIn(cells[0]!) && !/^[a-z][\w.-]+$/.test(cells[0]!)) break;
		rows.push(cells);
	}
	return rows.length > 1 ? { rows: rows.map((cells) => cells.map((text) => cellOfLine(plainLine(text)))), next } : undefined;
}

function cellsAt(segments: readonly Segment[], at: number): string[] | undefined {
	const segment = segments[at];
	return segment?.kind === 'line' ? segment.line.text.split(dash) : undefined;
}
