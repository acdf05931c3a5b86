import { type Category, categories } from '../policy/vocabulary.ts';
import { declaredName } from './declared-name.ts';
import type { ExportRow } from './export-row.ts';
import type { ExportWords } from './export-words.ts';
import { usualRetention } from './usual-retention.ts';

/** A table of a cookie policy: one category, one line for each provider, function, purpose and duration. */
export interface PolicyTable {
	readonly category: Category;
	readonly lines: readonly PolicyLine[];
}

export interface PolicyLine {
	readonly provider: string;
	readonly function: string;
	/** Sorted, each once; families as a pattern. */
	readonly names: readonly string[];
	readonly purpose: string;
	readonly duration: string;
}

/**
 * The cookies in the shape in which a policy page lists them: by category, necessary ones first, and within it by provider; cookies that
 * differ in their name only share a line. Refused cookies are not among them.
 */
export function policyTables(rows: readonly ExportRow[], words: ExportWords): PolicyTable[] {
	const tables: PolicyTable[] = [];
	for (const category of categories) {
		const lines = new Map<string, PolicyLine & { names: string[] }>();
		for (const row of rows) {
			if (row.category !== category || row.refused) continue;
			const line = lineOf(row, words);
			const key = JSON.stringify({ ...line, names: [] });
			const there = lines.get(key);
			if (!there) lines.set(key, line);
			else if (!there.names.includes(line.names[0]!)) there.names.push(line.names[0]!);
		}
		for (const line of lines.values()) line.names.sort();
		if (lines.size > 0) tables.push({ category, lines: [...lines.values()].sort(byProvider) });
	}
	return tables;
}

function lineOf(row: ExportRow, words: ExportWords): PolicyLine & { names: string[] } {
	return {
		provider: row.provider,
		function: row.service ?? (row.function ? words.functionName(row.function) : ''),
		names: [declaredName(row).replaceAll('\\*', '*')],
		purpose: row.purpose,
		duration: row.remaining ? (usualRetention(row) && row.retentionWords) || '' : row.lifetime,
	};
}

function byProvider(a: PolicyLine, b: PolicyLine): number {
	return a.provider < b.provider ? -1 : a.provider > b.provider ? 1 : a.names[0]! < b.names[0]! ? -1 : 1;
}
