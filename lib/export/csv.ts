import type { Evidence } from '../knowledge/identity.ts';
import type { ExportRow } from './export-row.ts';

type Cell = string | number | boolean | null | undefined;

/** The columns in their order; names are stable. */
const columns: readonly (readonly [string, (row: ExportRow) => Cell])[] = [
	['name', (row) => row.name],
	['domain', (row) => row.domain],
	['path', (row) => row.path],
	['party', (row) => row.party],
	['provider', (row) => row.provider],
	['service', (row) => row.service],
	['category', (row) => row.category],
	['function', (row) => row.function],
	['purpose', (row) => row.purpose],
	['consent', (row) => row.consent],
	['lifetime', (row) => row.lifetime],
	['lifetimeSeconds', (row) => row.lifetimeSeconds],
	['session', (row) => row.session],
	['setBy', (row) => row.setBy],
	['firstSeen', (row) => (typeof row.firstSeen === 'number' ? timeOf(row.firstSeen) : undefined)],
	['site', (row) => row.site],
	['refused', (row) => row.refused],
	['partition', (row) => row.partition],
	['secure', (row) => row.secure],
	['httpOnly', (row) => row.httpOnly],
	['sameSite', (row) => row.sameSite],
	['confidence', (row) => row.confidence],
	['evidence', (row) => row.evidence?.map(evidenceText).join('; ')],
	['remaining', (row) => row.remaining],
	['retention', (row) => row.retention],
];

/** Comma-separated values (RFC 4180) with a line of names, in lines that end with CRLF. No cell can be taken for a formula. */
export function toCsv(rows: readonly ExportRow[]): string {
	const lines = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
	return lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

/**
 * Spreadsheets run a cell that begins like a formula, quoted or not: `=1+1`, `+1`, `-1`, `@SUM`, their full-width twins, and whatever
 * follows a tab or line break at the start. An apostrophe before it makes it text (OWASP, “CSV Injection”). Space before them does not help.
 */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function field(cell: Cell): string {
	if (cell === null || cell === undefined) return '';
	if (typeof cell !== 'string') return String(cell);
	const text = formula.test(cell) ? `'${cell}` : cell;
	return /[",\r\n;\t]|^\s|\s$|^'/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** ISO 8601; a time that no calendar has stays out. */
function timeOf(milliseconds: number): string | undefined {
	const date = new Date(milliseconds);
	return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function evidenceText({ speaker, matched, category, decided }: Evidence): string {
	return `${speaker}: ${matched}${category ? ` (${category})` : ''}${decided ? ' *' : ''}`;
}
