import { findJsonFault } from '../policy/json-fault.ts';
import { type Fields, isFields } from '../policy/manifest-faults.ts';
import { manifestLimits } from '../policy/manifest-file.ts';
import type { ParsedManifest } from '../policy/parse-manifest.ts';
import { csvRecords } from './csv-records.ts';

/** A row of the database, whatever file it came in. */
export interface OpenCookieRow {
	/** `line 14` of the CSV, `Google Analytics[3]` of the JSON. */
	readonly place: string;
	readonly platform: string;
	readonly category: string;
	readonly cookie: string;
	readonly domain: string;
	readonly description: string;
	readonly retention: string;
	readonly controller: string;
	readonly privacy: string;
	readonly wildcard: string;
}

/** From `open-cookie-database.csv`; refused where the header lacks the column of names. */
export function csvRows(text: string): OpenCookieRow[] | ParsedManifest {
	const records = csvRecords(text, manifestLimits.cookies + 1);
	const first = records[0]?.fields;
	if (!first?.has('Cookie / Data Key name')) {
		return { errors: [{ place: 'line 1', code: 'unknown-format', effect: 'refused' }] };
	}
	return records.map(({ line, fields }) => {
		const field = (name: string) => fields.get(name)?.trim() ?? '';
		return {
			place: `line ${line}`,
			platform: field('Platform'),
			category: field('Category'),
			cookie: field('Cookie / Data Key name'),
			domain: field('Domain'),
			description: field('Description'),
			retention: field('Retention period'),
			controller: field('Data Controller'),
			privacy: field('User Privacy & GDPR Rights Portals'),
			wildcard: field('Wildcard match'),
		};
	});
}

/** From `open-cookie-database.json`: lists of rows by platform. */
export function jsonRows(text: string): OpenCookieRow[] | ParsedManifest {
	const json = text.replace(/^\ufeff/, '');
	const fault = findJsonFault(json, manifestLimits.depth);
	if (fault) {
		const place = `line ${fault.line}, column ${fault.column}`;
		return { errors: [{ place, code: 'not-json', expected: fault.reason, effect: 'refused' }] };
	}
	const platforms = Object.entries(JSON.parse(json) as object);
	const rows: OpenCookieRow[] = [];
	for (const [platform, list] of platforms) {
		if (!Array.isArray(list)) continue;
		list.forEach((each: unknown, index) => {
			if (rows.length > manifestLimits.cookies || !isFields(each)) return;
			const field = (name: string) => textIn(each, name);
			rows.push({
				place: `${platform}[${index}]`,
				platform,
				category: field('category'),
				cookie: field('cookie'),
				domain: field('domain'),
				description: field('description'),
				retention: field('retentionPeriod'),
				controller: field('dataController'),
				privacy: field('privacyLink'),
				wildcard: field('wildcardMatch'),
			});
		});
	}
	if (rows.some((row) => row.cookie !== '')) return rows;
	return { errors: [{ place: '', code: 'unknown-format', effect: 'refused' }] };
}

/** Text, or a number as text (`wildcardMatch` comes as either); anything else says nothing. */
function textIn(fields: Fields, name: string): string {
	const found = Object.hasOwn(fields, name) ? fields[name] : undefined;
	return typeof found === 'string' || typeof found === 'number' ? String(found).trim() : '';
}
