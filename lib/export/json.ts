import type { ExportRow } from './export-row.ts';

/** The fields that leave; an object that happens to carry others loses them here. */
const fields = [
	'name',
	'domain',
	'path',
	'party',
	'provider',
	'software',
	'service',
	'category',
	'function',
	'purpose',
	'consent',
	'lifetime',
	'lifetimeSeconds',
	'session',
	'remaining',
	'retention',
	'setBy',
	'writer',
	'resource',
	'setWith',
	'firstSeen',
	'lastSeen',
	'startedAt',
	'wasThere',
	'site',
	'pageHost',
	'refused',
	'partition',
	'secure',
	'httpOnly',
	'sameSite',
	'confidence',
	'evidence',
] as const satisfies readonly (keyof ExportRow)[];

/**
 * `{"site", "exportedAt", "cookies": […]}`, indented; `glassjar compare` reads it.
 *
 * @param about the site, and when the export was made (ISO 8601)
 */
export function toJson(rows: readonly ExportRow[], about: { readonly site: string; readonly at: string }): string {
	const cookies = rows.map((row) =>
		Object.fromEntries(fields.filter((field) => row[field] !== undefined).map((field) => [field, row[field]])),
	);
	return `${JSON.stringify({ site: about.site, exportedAt: about.at, cookies }, null, '\t')}\n`;
}
