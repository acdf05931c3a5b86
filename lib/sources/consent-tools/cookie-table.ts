import * as v from 'valibot';
import { type Faults, isFields } from '../../policy/manifest-faults.ts';
import { retentionFromWords } from '../duration.ts';
import { readNames } from '../policy-page/cookie-names.ts';
import { type Field, fieldOf } from '../policy-page/header-words.ts';
import { looksLikeHost } from '../policy-page/name-shape.ts';
import { entriesIn, type Path } from './entries.ts';
import type { ToolCookie } from './tool-reading.ts';

/** Characters of a cell that are read for names. */
const longestNames = 300;

const row = v.record(v.string(), v.unknown());

/**
 * A table as sites write it into their dialog: columns by key, headers in any words, cells as text. `{headers: {name: 'Nom', domain: 'Service'}, body: [{name: '_ga',
 * domain: 'shop.test'}]}`. Columns are told by their headers, as in policy pages.
 */
export function cookieTable(table: unknown, path: Path, faults: Faults): ToolCookie[] {
	if (!isFields(table)) return [];
	const columns = columnsIn(table.headers);
	return entriesIn(table.body, row, [...path, 'body'], faults).flatMap(({ entry, place }) => {
		const cell = (...fields: readonly Field[]) => {
			const key = fields.map((field) => columns.get(field)).find((each) => each !== undefined);
			const text = key === undefined || !Object.hasOwn(entry, key) ? undefined : entry[key];
			return typeof text === 'string' ? text.slice(0, 2_000).replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ') : undefined;
		};
		const host = cell('host');
		const provider = cell('provider', 'service');
		return readNames([(cell('name') ?? '').slice(0, longestNames)]).names.map((name) => ({
			name,
			place,
			purpose: cell('purpose'),
			retention: retentionFromWords(cell('retention') ?? ''),
			// `Domain` and `Service` are used for both.
			host: [host, provider].find((each) => each !== undefined && looksLikeHost(each)),
			provider: [provider, host].find((each) => each !== undefined && !looksLikeHost(each)),
		}));
	});
}

/** Which key holds what: by its header, else by the key itself, which many sites leave as in the tool's example. */
function columnsIn(headers: unknown): Map<Field, string> {
	const columns = new Map<Field, string>();
	if (!isFields(headers)) return columns;
	const keys = Object.entries(headers).slice(0, 20);
	for (const [key, header] of keys) {
		const field = (typeof header === 'string' ? fieldOf(header) : undefined) ?? fieldOf(key);
		if (field !== undefined && !columns.has(field)) columns.set(field, key);
	}
	const first = keys[0]?.[0];
	if (!columns.has('name') && first !== undefined) columns.set('name', first);
	return columns;
}
