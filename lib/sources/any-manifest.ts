import { type ParsedManifest, parseManifest } from '../policy/parse-manifest.ts';
import { openCookieDatabaseLimit, readOpenCookieDatabase } from './open-cookie-database.ts';
import { readVendorDisclosure } from './vendor-disclosure.ts';

export type ManifestFormat = 'manifest' | 'open-cookie-database' | 'vendor-disclosure';

/**
 * Reads a list of declarations that a user adds by address or file, in whatever known format it comes; the text itself tells which.
 *
 * @param name what to call the vendor of a TCF disclosure, which does not say: the file's name, or the address's host
 */
export function readAnyManifest(text: string, name: string): ParsedManifest & { readonly format: ManifestFormat } {
	const format = formatOf(text);
	if (format === 'open-cookie-database') return { format, ...readOpenCookieDatabase(text) };
	if (format === 'vendor-disclosure') return { format, ...readVendorDisclosure(text, { name }) };
	return { format, ...parseManifest(text) };
}

/** The names that only one format has, wherever they stand; a manifest is what is left, so that its errors are the ones that are shown. */
function formatOf(text: string): ManifestFormat {
	// 100 MB are refused by their length, not searched.
	if (text.length > openCookieDatabaseLimit) return 'manifest';
	if (/"manifestVersion"\s*:/.test(text)) return 'manifest';
	if (/"disclosures"\s*:/.test(text)) return 'vendor-disclosure';
	if (/"dataController"\s*:/.test(text) || text.slice(0, 1_000).includes('Cookie / Data Key name')) return 'open-cookie-database';
	return 'manifest';
}
