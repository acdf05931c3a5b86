/** A line of a CSV table by the names of its header, with the line of the file (from 1) on which it begins. */
export interface CsvRecord {
	readonly line: number;
	readonly fields: ReadonlyMap<string, string>;
}

/**
 * Reads comma-separated values (RFC 4180): quoted fields may hold commas, line breaks and doubled quotes; lines end with LF or CRLF. The first
 * line names the columns. Lenient as spreadsheets are: a missing field is empty, one too many is dropped, an unclosed quote ends with the text.
 * Reads at most `most` records.
 */
export function csvRecords(text: string, most: number): CsvRecord[] {
	const records: CsvRecord[] = [];
	let header: string[] | undefined;
	for (const { line, fields } of csvLines(text)) {
		if (!header) header = fields.map((field) => field.trim());
		else if (records.length >= most) break;
		else if (fields.some((field) => field !== '')) {
			records.push({ line, fields: new Map(header.map((name, column) => [name, fields[column] ?? ''])) });
		}
	}
	return records;
}

function* csvLines(text: string): Generator<{ line: number; fields: string[] }> {
	let at = text.startsWith('\ufeff') ? 1 : 0;
	let line = 1;
	while (at < text.length) {
		const begun = line;
		const fields: string[] = [];
		for (let more = true; more; ) {
			const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at);
			fields.push(field.text);
			line += field.breaks;
			more = text[field.end] === ',';
			at = field.end + 1;
		}
		line++;
		yield { line: begun, fields };
	}
}

interface Field {
	readonly text: string;
	/** Where the comma or line feed stands that ends it. */
	readonly end: number;
	/** Line feeds within. */
	readonly breaks: number;
}

function plainField(text: string, start: number): Field {
	let end = start;
	while (end < text.length && text[end] !== ',' && text[end] !== '\n') end++;
	const field = text.slice(start, end);
	return { text: field.endsWith('\r') ? field.slice(0, -1) : field, end, breaks: 0 };
}

function quotedField(text: string, start: number): Field {
	const pieces: string[] = [];
	let at = start + 1;
	for (;;) {
		const quote = text.indexOf('"', at);
		pieces.push(text.slice(at, quote < 0 ? text.length : quote));
		if (quote < 0) at = text.length;
		else if (text[quote + 1] === '"') {
			pieces.push('"');
			at = quote + 2;
			continue;
		} else at = quote + 1;
		break;
	}
	const content = pieces.join('');
	// What stands between the closing quote and the comma is no part of any field.
	return { text: content, end: plainField(text, at).end, breaks: content.split('\n').length - 1 };
}
