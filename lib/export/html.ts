import type { ExportRow } from './export-row.ts';
import { type ExportWords, englishWords } from './export-words.ts';
import { policyTables } from './policy-tables.ts';

/** System fonts and no colours but lines, so that it prints as it looks; a row is not torn between two sheets. */
const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-block: 2rem .5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid color-mix(in srgb, currentColor 30%, transparent); padding: .4rem .6rem; text-align: start; vertical-align: top; }
td { overflow-wrap: anywhere; } code { font: .9em ui-monospace, monospace; }
@media print { body { max-width: none; margin: 0; font-size: 9.5pt; } tr { break-inside: avoid; } thead { display: table-header-group; } h2 { break-after: avoid; } }
`;

/**
 * A page of its own: the policy's tables, with no script and nothing loaded from anywhere; its own policy forbids both.
 *
 * @param about the site, and the day (ISO 8601) on which the cookies were seen
 */
export function toHtml(
	rows: readonly ExportRow[],
	about: { readonly site: string; readonly at: string },
	words: ExportWords = englishWords,
): string {
	const title = escapeHtml(words.title(about.site));
	return `<!doctype html>
<html lang="${escapeHtml(words.language)}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
${toHtmlTables(rows, words)}
<p>${escapeHtml(words.seen(about.at.slice(0, 10)))}</p>
</body>
</html>
`;
}

/** The tables alone, to be put into a page of the site: a heading and a table a category. Plain markup, no classes of ours but `scroll`. */
export function toHtmlTables(rows: readonly ExportRow[], words: ExportWords = englishWords): string {
	const heads = [words.provider, words.function, words.names, words.purposes, words.duration];
	const tables = policyTables(rows, words).map(({ category, lines }) => {
		const body = lines.map(({ provider, function: what, names, purpose, duration }) => {
			const codes = names.map((name) => `<code>${bidiIsolated(name)}</code>`).join('<br>');
			return `<tr><td>${bidiIsolated(provider)}</td><td>${escapeHtml(what)}</td><td>${codes}</td><td>${escapeHtml(purpose)}</td><td>${escapeHtml(duration)}</td></tr>`;
		});
		const head = heads.map((each) => `<th scope="col">${escapeHtml(each)}</th>`).join('');
		return `<h2>${escapeHtml(words.categories[category])}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(words.categories[category])}"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
	});
	return tables.length > 0 ? tables.join('\n') : `<p>${escapeHtml(words.none)}</p>`;
}

/** Names are not in the page's language, and one in Arabic must not turn the cell beside it. */
function bidiIsolated(text: string): string {
	return `<bdi>${escapeHtml(text)}</bdi>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Safe as text and within quoted attributes. Control characters, which HTML does not know, become spaces. */
export function escapeHtml(text: string): string {
	return text.replace(/\p{Cc}+/gu, ' ').replace(/[&<>"']/g, (character) => entities[character]!);
}
