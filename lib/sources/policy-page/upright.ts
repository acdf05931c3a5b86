import { readNames } from './cookie-names.ts';
import type { Grid, GridCell } from './grid.ts';
import { fieldOf, isExample, speaksOfCookies } from './header-words.ts';
import { labelField } from './labels.ts';
import { isStrictName } from './name-shape.ts';

/** A label and its value. */
export interface Pair {
	readonly label: string;
	readonly lines: readonly string[];
}

/**
 * A table that stands upright: its first column holds the labels, each further column a cookie. `Name | _ga`, `Provider | Google`. Rows of one
 * cell are titles; `titled`: a name stands above the table. `undefined` for other tables.
 */
export function uprightOf(grid: Grid, titled = false): (Pair | { readonly title: string })[][] | undefined {
	const rows = grid.rows.filter((row) => !row.every(({ text }) => text === ''));
	const labelled = rows.filter((row) => row.length > 1 && !row[0]!.wide && labelField(row[0]!.text) !== undefined);
	const titles = rows.filter((row) => row.length === 1 || row[0]!.wide || row.slice(1).every(({ text }) => text === ''));
	if (labelled.length < 2 || labelled.length + titles.length < rows.length * 0.6) return undefined;
	// A header row, not a pair: `Name | Purpose | Expires`. Above the pairs may stand `Property | Details`; below `Field | Example` nothing is said.
	const isHeader = ({ text, header }: GridCell) =>
		text !== '' && (labelField(text) ?? (header ? fieldOf(text) : undefined)) !== undefined;
	if (labelled[0]!.slice(1).some(isHeader)) return undefined;
	if (rows[0]!.some(({ text }) => isExample(text))) return undefined;
	if (!labelled.some((row) => labelField(row[0]!.text) === 'name') && !titled && !titles.some((row) => isTitle(row[0]!)))
		return undefined;
	const width = Math.max(...rows.map((row) => row.length));
	// Where `Cookie name` says which, `Name` is of the service.
	const names = labelled.map((row) => row[0]!.text).filter((text) => labelField(text) === 'name');
	const ofService = names.length === 2 && speaksOfCookies(names[1]!) && !speaksOfCookies(names[0]!) ? names[0] : undefined;
	return Array.from({ length: width - 1 }, (_, column) =>
		rows.flatMap((row): (Pair | { readonly title: string })[] => {
			if (titles.includes(row) && !(row.length > 1 && labelField(row[0]!.text) !== undefined)) return [{ title: row[0]!.text }];
			const cell = row[column + 1];
			const label = row[0]!.text;
			return [
				{ label: label === ofService ? 'Service' : label, lines: cell === undefined ? [] : cell.lines.map(({ text }) => text) },
			];
		}),
	);
}

/**
 * The same of labels that nobody knows (`Who sets it?`): the first row's is about names, and all that it names are some. Each column a row of the answer,
 * the labels its header.
 */
export function turned(grid: Grid): Grid | undefined {
	const [first] = grid.rows;
	if (first === undefined || first.length < 3 || grid.rows.length < 2 || grid.rows.length > 8) return undefined;
	const named = first.slice(1);
	if (labelField(first[0]!.text) !== 'name' || named.filter(isTitle).length * 2 <= named.length) return undefined;
	if (!named.every(({ text }) => fieldOf(text) === undefined && readNames([text]).rest === undefined)) return undefined;
	if (!grid.rows.every((row) => row.length === first.length && row[0]!.text !== '' && row[0]!.text.length <= 40))
		return undefined;
	const rows = first.map((_, column) => grid.rows.map((row) => row[column]!.of ?? row[column]!));
	return { ...grid, rows: [rows[0]!.map((cell) => ({ ...cell, header: true })), ...rows.slice(1)] };
}

function isTitle({ text }: GridCell): boolean {
	const { names, rest } = readNames([text]);
	return rest === undefined && names.some(isStrictName);
}
