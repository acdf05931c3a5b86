import type { Draft, Format, Publishable } from '../../components/report/Exports.tsx';
import type { Sentences } from '../../lib/knowledge/purpose.ts';
import type { Translate } from '../../lib/language/translate.ts';
import { exportRow } from '../../lib/view/export-row.ts';
import { publishWords } from '../../lib/view/publish-words.ts';
import type { Report } from '../../lib/view/report.ts';

/** What files are made from. */
export interface Exported {
	readonly report: Report;
	readonly t: Translate;
	readonly sentences: Sentences;
}

interface File {
	readonly text: string;
	readonly leftOut?: readonly string[];
}

/** The writers of files are loaded when the first is wanted. */
const formats = () => import('../../lib/export/formats.ts');

/** The visit as a file. */
export async function exported(format: Format, { report, t, sentences }: Exported): Promise<File> {
	const { view } = report;
	const rows = [...view.stored, ...view.refused].map((row) => exportRow(row, view, t, sentences));
	const about = { site: view.site, at: new Date(report.at).toISOString() };
	const { toCsv, toHtml, toJson, toManifest, toMarkdown } = await formats();
	switch (format) {
		case 'csv':
			return { text: toCsv(rows) };
		case 'json':
			return { text: toJson(rows, about) };
		case 'markdown':
			return { text: toMarkdown(rows, about, words(t)) };
		case 'html':
			return { text: toHtml(rows, about, words(t)) };
		case 'manifest':
			return toManifest(rows, { ...about, publisher: view.site, language: t.language, sentences });
	}
}

/** What the site's owner can publish: of HTML the tables alone, to be put into a page of their own. */
export async function drafted(form: Publishable, what: Exported): Promise<Draft> {
	const { leftOut = [], text } = form === 'html' ? { text: await tables(what) } : await exported(form, what);
	return { form, text, leftOut };
}

async function tables({ report: { view }, t, sentences }: Exported): Promise<string> {
	const { toHtmlTables } = await formats();
	const rows = view.stored.map((row) => exportRow(row, view, t, sentences));
	return toHtmlTables(rows, words(t));
}

const words = (t: Translate) => publishWords(t, document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr');
