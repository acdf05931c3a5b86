import type { Category } from '../lib/policy/vocabulary.ts';

export interface DatabaseRow {
	readonly name: string;
	readonly domain?: string;
	/** 0: until the browser closes. */
	readonly seconds?: number;
	/** Two where the database does not part them: its “Functional” mixes necessary and functional. */
	readonly categories: readonly Category[];
}

const categoriesOf = new Map<string, readonly Category[]>([
	['Analytics', ['analytics']],
	['Functional', ['necessary', 'functional']],
	['Marketing', ['advertising']],
	['Personalization', ['functional']],
	['Security', ['necessary']],
]);

/** Columns: ID, platform, category, name, domain, description, retention, controller, portal, wildcard. Wildcards of three characters are left out. */
export function readOpenCookieDatabase(csv: string): DatabaseRow[] {
	const rows: DatabaseRow[] = [];
	for (const fields of csvRows(csv).slice(1)) {
		const [, , category, name, domain, , retention, , , wildcard] = fields;
		const categories = categoriesOf.get(category ?? '');
		if (!categories || !name || (wildcard === '1' && name.length < 4)) continue;
		const host = /([a-z0-9-]+\.)+[a-z]{2,}/.exec(domain ?? '')?.[0];
		const seconds = secondsOf(retention ?? '');
		rows.push({ name, ...(host && { domain: host }), ...(seconds !== undefined && { seconds }), categories });
	}
	return rows;
}

/** `2 years`, `30 minutes`, `Session`. */
function secondsOf(text: string): number | undefined {
	if (/session/i.test(text)) return 0;
	const match = /(\d+)\s*(second|minute|hour|day|week|month|year)/i.exec(text);
	const units: Readonly<Record<string, number>> = {
		second: 1,
		minute: 60,
		hour: 3_600,
		day: 86_400,
		week: 604_800,
		month: 2_592_000,
		year: 31_536_000,
	};
	return match ? Number(match[1]) * (units[match[2]!.toLowerCase()] ?? 0) : undefined;
}

/** RFC 4180: quoted fields may hold commas, quotes (doubled) and line ends. */
function csvRows(csv: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const match of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
		row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
		if (match[3] === ',') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}
