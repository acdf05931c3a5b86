import type { ExportRow } from './export-row.ts';
import { type ExportWords, englishWords } from './export-words.ts';
import { policyTables } from './policy-tables.ts';

/**
 * A cookie policy's tables in Markdown (GitHub's, with pipe tables): a heading and a table a category, with provider, function, names, purpose and
 * duration. Ready to publish; nothing in a row can become markup.
 *
 * @param about the site, and the day (ISO 8601) on which the cookies were seen
 */
export function toMarkdown(
	rows: readonly ExportRow[],
	about: { readonly site: string; readonly at: string },
	words: ExportWords = englishWords,
): string {
	const tables = policyTables(rows, words);
	const heads = [words.provider, words.function, words.names, words.purposes, words.duration].map(plain);
	const blocks = tables.map(({ category, lines }) => {
		const body = lines.map((line) =>
			[
				plain(line.provider),
				plain(line.function),
				line.names.map(code).join(', '),
				plain(line.purpose),
				plain(line.duration),
			].join(' | '),
		);
		return [
			`## ${plain(words.categories[category])}`,
			'',
			`| ${heads.join(' | ')} |`,
			`|${' --- |'.repeat(heads.length)}`,
			...body.map((each) => `| ${each} |`),
		].join('\n');
	});
	if (blocks.length === 0) blocks.push(plain(words.none));
	return `${[`# ${plain(words.title(about.site))}`, ...blocks, plain(words.seen(about.at.slice(0, 10)))].join('\n\n')}\n`;
}

/** Text that stays text: every character that Markdown or HTML gives a meaning is escaped, and a line break becomes a space. */
function plain(text: string): string {
	return oneLine(text)
		.replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replace(/^(\d+)([.)])/, '$1\\$2')
		.replaceAll('://', '\\://');
}

/** A name in a code span, fenced by more backticks than it holds. In a table a pipe ends the cell even there, unless escaped. */
function code(name: string): string {
	const text = oneLine(name);
	// A backslash right before a pipe would be the one that is escaped, and the pipe would end the cell.
	if (text.includes('\\|')) return plain(name);
	const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
	const fence = '`'.repeat(longest + 1);
	const space = longest > 0 || text === '' ? ' ' : '';
	return `${fence}${space}${text.replaceAll('|', '\\|')}${space}${fence}`;
}

function oneLine(text: string): string {
	return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
