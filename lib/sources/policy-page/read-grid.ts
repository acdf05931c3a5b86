import { readRetention } from '../duration.ts';
import { isAboutCookies, isLikeCookies } from './about-cookies.ts';
import { isCategoryOnly } from './category-words.ts';
import { type Columns, columnsOf, headerRow, isCategoryRow, isMarked } from './columns.ts';
import { readNames, strictNamesIn } from './cookie-names.ts';
import { describe } from './describe.ts';
import type { Grid, GridCell } from './grid.ts';
import { type Field, fieldOf, isExample } from './header-words.ts';
import { isSaidPlainly } from './known-words.ts';
import { isStrictName, looksLikeHost } from './name-shape.ts';
import type { PageRecord, Surroundings } from './page-record.ts';

export interface GridReading {
	readonly records: readonly PageRecord[];
	/** For a table that goes on without a header. */
	readonly columns: Columns | undefined;
	readonly headers: readonly string[];
}

const nothing: GridReading = { records: [], columns: undefined, headers: [] };

/** Reads a table with a cookie (or some) a row. `others`: the columns of tables of cookies above it; it may go on without a header. */
export function readGrid(grid: Grid, around: Surroundings, others: readonly Columns[]): GridReading {
	const { rows } = grid;
	const first = headerRow(rows);
	// `Purpose` over `Technical | Analytics`: the lower of two says more.
	const at = first !== undefined && isLowerHeader(rows, first + 1) ? first + 1 : first;
	const header = at === undefined ? undefined : rows[at]!;
	const body = at === undefined ? rows : rows.slice(at + 1);
	const width = Math.max(0, ...rows.map((row) => row.length));
	const previous = others.at(-1);
	const inherited = at === undefined && previous !== undefined && previous.headers.length === width ? previous : undefined;
	const columns = columnsOf(header, body);
	const used = inherited && columns && inherited.name === columns.name ? inherited : columns;
	if (used === undefined) return nothing;
	const above = at === undefined ? [] : rows.slice(0, at).map((row) => row.find(({ text }) => text !== '')!.text);
	const records = readRows(body, used, above.at(-1));
	if (
		!isAboutCookies(records, used, {
			headings: [...(grid.caption === undefined ? [] : [grid.caption]), ...above, ...around.headings.map(({ text }) => text)],
			before: around.before,
			header: (header ?? []).map(({ text }) => text),
			coded: body.every((row) => row[used.name]?.lines.every(({ text, codes }) => codes.includes(text))),
		}) &&
		!isLikeCookies(records, used, others)
	)
		return nothing;
	return { records, columns: used, headers: header?.map(({ text }) => text) ?? [] };
}

function readRows(rows: readonly (readonly GridCell[])[], columns: Columns, firstGroup: string | undefined): PageRecord[] {
	const records: PageRecord[] = [];
	let group: { category?: string; provider?: string } = {};
	const enter = (printed: string) => {
		// `Set by Pear`
		const text = printed
			.replace(/^(?:set|placed) by\s+/i, '')
			// `Pear Count – privacy policy`
			.replace(
				/\s+[–—|·-]\s+\S*(?:priva|datenschutz|confidential|integritet|prywatno|soukrom|zasad|tietosuoja|personvern)\S*(?:\s\S+)?$/i,
				'',
			);
		// `Strictly necessary cookies – Pear Ltd.`
		const [kind, who, more] = text.split(/\s+[–—|]\s+/);
		if (who !== undefined && more === undefined && isCategoryRow(kind!) && !isCategoryRow(who))
			group = { category: kind!, provider: who };
		else if (isCategoryRow(text)) group = { category: text };
		else if (text.length <= 60 && fieldOf(text) === undefined) group = { ...group, provider: text };
	};
	if (firstGroup !== undefined) enter(firstGroup);
	for (const row of rows) {
		const filled = row.filter(({ text }) => text !== '');
		const only = filled.length === 1 || filled.every(({ wide }) => wide) ? filled[0] : undefined;
		if (only !== undefined && row.length > 1) {
			const strict = readNames(only.lines.map(({ text }) => text));
			const plain = only === row[columns.name] && /^[a-z][\w.-]*$/.test(only.text);
			if (!(strict.rest === undefined && (strict.names.some(isStrictName) || (plain && strict.names.length === 1)))) {
				enter(only.text);
				continue;
			}
		} else if (only?.wide && isCategoryOnly(only.text)) {
			enter(only.text);
			continue;
		}
		if (isRepeatedHeader(row, columns)) continue;
		const record = readRow(row, columns);
		if (record === undefined) continue;
		records.push({
			...record,
			// `Type: permanent` says nothing of the kind.
			category: group.category === undefined ? record.category : [...(record.category ?? []), group.category],
			provider: record.provider ?? (group.provider !== undefined && record.service === undefined ? group.provider : undefined),
		});
	}
	return records;
}

/** A second row of headers, some of which hang down from the first. */
function isLowerHeader(rows: Grid['rows'], at: number): boolean {
	const row = rows[at];
	return (
		row !== undefined &&
		at < rows.length - 1 &&
		row.every(({ header, text }) => header && text !== '') &&
		row.some(({ text }) => isCategoryOnly(text))
	);
}

function isRepeatedHeader(row: readonly GridCell[], { headers }: Columns): boolean {
	return (
		headers.some((text) => text !== '') && row.every(({ text }, column) => text === '' || text.toLowerCase() === headers[column])
	);
}

function readRow(row: readonly GridCell[], columns: Columns): PageRecord | undefined {
	const lines = (column: number | undefined) =>
		column === undefined || row[column] === undefined ? [] : withoutHeader(row[column]!, columns.headers[column]);
	const first = (field: Field) => joined(lines(columns.others.get(field)?.[0]));
	const nameCell = codesAlone(row[columns.name]) ?? lines(columns.name);
	// `Analytics` in the name's place of a table of names is the kind of a row, `session` is a name.
	// `Examples: name, email, cookie_id` are examples of something else.
	if (isExample(columns.headers[columns.name] ?? '')) {
		const { names, rest } = readNames(nameCell);
		const codes = row[columns.name]?.lines.flatMap((line) => line.codes) ?? [];
		const allCoded = names.some(isStrictName) && names.every((name) => codes.includes(name));
		if (rest !== undefined || !(allCoded || names.every((name) => isStrictName(name) && !isSaidPlainly(name)))) return undefined;
	}
	if (
		nameCell.length === 0 ||
		(isCategoryOnly(nameCell.join(' ')) && /^\p{Lu}/u.test(nameCell[0]!) && !/[_\d]/.test(nameCell[0]!))
	)
		return undefined;
	const timed = lines(columns.others.get('retention')?.[0]);
	const purposes = [...(columns.others.get('purpose') ?? [])];
	const purposeColumn = bestPurpose(purposes, columns.headers);
	return {
		names: nameCell,
		provider: firstHost(lines(columns.others.get('provider')?.[0])) ?? first('provider'),
		service:
			first('service') ??
			joined(
				lines(purposes.find((column) => column !== purposeColumn && /^funktion$|^function$/.test(columns.headers[column]!))),
			),
		// Under `Purpose, type and duration` the purpose comes first.
		purpose: joined(lines(purposeColumn)) ?? (timed.length > 1 && readRetention(timed[0]!) === undefined ? timed[0] : undefined),
		retention:
			orNone(timed) ??
			// `More information: it is deleted when you close your browser`
			describe(lines(columns.others.get('other')?.[0])).retention ??
			// Without a column for it the purpose may say: `The cookie expires two years after it was set.`
			(columns.others.has('retention') ? undefined : describe(lines(purposeColumn)).retention),
		category:
			markedKind(row, columns) ??
			orNone(
				(columns.others.get('category') ?? [])
					.map((column) => withAsked(columns.consents.has(column) ? columns.headers[column] : undefined, lines(column).join(' ')))
					.filter((text) => text !== ''),
			),
		host: first('host'),
		party: first('party'),
	};
}

/** The kind under which a row has its mark. */
function markedKind(row: readonly GridCell[], { kinds }: Columns): readonly string[] | undefined {
	const marked = [...kinds].filter(([column]) => isMarked(row[column]?.text ?? '')).map(([, kind]) => kind);
	return marked.length === 0 ? undefined : marked;
}

/** Of several hosts on lines of their own, the first. */
function firstHost(lines: readonly string[]): string | undefined {
	return lines.length > 1 && lines.every((line) => looksLikeHost(line.replace(/^https?:\/\//, ''))) ? lines[0] : undefined;
}

/** `cookie consent (localStorage: <code>pear_v1</code>)`: of words around a name in code, the name. */
function codesAlone(cell: GridCell | undefined): string[] | undefined {
	const codes = cell?.lines.flatMap((line) => line.codes) ?? [];
	const words = codes.reduce((text, code) => text.replace(code, ' '), cell?.text ?? '');
	return codes.length > 0 &&
		/\p{L}{3,}\s+(?:\S*\p{L}{3,}|\()/u.test(words) &&
		codes.some((code) => strictNamesIn(code)) &&
		codes.every(isStrictName)
		? codes
		: undefined;
}

/** Of several columns about purposes, the one that is called so; else one that is not about the value: `Content` beside `Objective`. */
function bestPurpose(columns: readonly number[], headers: readonly string[]): number | undefined {
	const called = (words: RegExp) => (column: number) => words.test(headers[column] ?? '');
	return (
		columns.find(called(/purpose|finali|zweck|ucel|doel|cel$|syfte|formål|tarkoitus|目的|用途/i)) ??
		columns.find((column) => !called(/conten[tui]|inhalt|inhoud|stored|data/i)(column)) ??
		columns[0]
	);
}

/** A cell drawn for small screens repeats its header: `<span>Name</span> _ga`. */
function withoutHeader(cell: GridCell, header: string | undefined): string[] {
	const lines = cell.lines.map(({ text }) => text);
	if (header === undefined || header === '' || lines.length === 0) return lines;
	const first = lines[0]!;
	const bare = first.toLowerCase().startsWith(header) ? first.slice(header.length).replace(/^\s*:\s*/, '') : first;
	if (bare === first || (bare === '' && lines.length === 1)) return lines;
	// `cookie_consent` under `Cookie` does not repeat it.
	if (bare !== '' && !/^[\s:]/.test(first.slice(header.length))) return lines;
	return bare === '' ? lines.slice(1) : [bare.trim(), ...lines.slice(1)];
}

function joined(lines: readonly string[]): string | undefined {
	return lines.length === 0 ? undefined : lines.join(' ');
}

function orNone(lines: readonly string[]): readonly string[] | undefined {
	return lines.length === 0 ? undefined : lines;
}

/** `Required` under `Consent` requires that, and makes nothing necessary: it is read as `consent: Required`. */
function withAsked(header: string | undefined, text: string): string {
	return header !== undefined && /^\S+$/.test(text) ? `${header}: ${text}` : text;
}
