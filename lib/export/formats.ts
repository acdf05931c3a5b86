/** All that writes files, to be loaded at once when the first is wanted: one file of the package is smaller than seven. */
export { toCsv } from './csv.ts';
export { toHtml, toHtmlTables } from './html.ts';
export { toJson } from './json.ts';
export { toManifest } from './manifest.ts';
export { toMarkdown } from './markdown.ts';
