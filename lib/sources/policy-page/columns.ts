import { readRetention } from '../duration.ts';
import { unspaced } from '../plain-words.ts';
import { categoryOf, isCategoryOnly, speaksOfConsent } from './category-words.ts';
import { readNames } from './cookie-names.ts';
import type { GridCell } from './grid.ts';
import { type Field, fieldOf, speaksOfCookies } from './header-words.ts';
import { providerIn } from './known-words.ts';
import { isNameToken, isStrictName, looksLikeHost } from './name-shape.ts';
import { isPartyOnly } from './party-words.ts';

/** Which column tells what. */
export interface Columns {
	readonly name: number;
	/** Other fields; more than one column of a kind is kept, in order. */
	readonly others: ReadonlyMap<Field, readonly number[]>;
	/** Columns that are a kind each, and of which a row marks one: `Technical | Analytics`, `X`. */
	readonly kinds: ReadonlyMap<number, string>;
	/** Columns that tell whether consent is asked for; not those in which a cell names a kind that may be declined. */
	readonly consents: ReadonlySet<number>;
	/** Header texts, lower case, by column. */
	readonly headers: readonly string[];
}

type Row = readonly GridCell[];

/** The first row that is a header, with what stands above it; `undefined` where there is none. */
export function headerRow(rows: readonly Row[]): number | undefined {
	for (const [index, row] of rows.slice(0, 4).entries()) {
		const cells = row.filter(({ text }) => text !== '');
		if (cells.length < 2 || cells.every(({ wide }) => wide)) continue;
		const known = cells.filter(({ text }) => fieldOf(text) !== undefined).length;
		const marked = cells.filter(({ header }) => header).length;
		const named = cells.some(({ text }) => isStrictName(readNames([text]).names[0] ?? '') && fieldOf(text) === undefined);
		// `CookieControl | Saves your consent | 1 year` is a row.
		const timed = marked < cells.length && cells.some(({ text }) => /\d/.test(text) && readRetention(text) !== undefined);
		if (!named && !timed && (known * 2 > cells.length || (known >= 1 && marked === cells.length))) return index;
		if (!named && marked === cells.length && index === 0) return index;
	}
	return undefined;
}

/** Columns by their headers, and by what is in them where headers are missing or say nothing. */
export function columnsOf(header: Row | undefined, body: readonly Row[]): Columns | undefined {
	const sample = body.filter((row) => !row.some(({ wide }) => wide)).slice(0, 40);
	const width = Math.max(0, ...sample.map((row) => row.length), header?.length ?? 0);
	const headers = Array.from({ length: width }, (_, column) => header?.[column]?.text ?? '');
	const fields = headers.map((text) => (text === '' ? undefined : fieldOf(text)));
	const looks = headers.map((_, column) => lookOf(sample.map((row) => row[column]?.text ?? '').filter((text) => text !== '')));
	const kinds = kindColumns(headers, sample);
	for (const column of kinds.keys()) fields[column] = 'other';
	const name = nameColumn(fields, looks, headers);
	if (name === undefined) return undefined;
	// `Field | Type: string`
	if (!speaksOfCookies(headers[name]!) && looks.some(({ types }, column) => column !== name && types > 0.5)) return undefined;
	const others = new Map<Field, number[]>();
	const put = (field: Field, column: number) => others.set(field, [...(others.get(field) ?? []), column]);
	for (const [column, field] of fields.entries()) {
		if (column === name || field === undefined) continue;
		// `Cookie description` beside `Cookie purpose: Analytics`: the purpose is the kind.
		const purposes = fields.filter((each) => each === 'purpose').length;
		if (field === 'purpose' && purposes > 1 && (looks[column]!.categories > 0.5 || isGrouping(sample, column)))
			put('category', column);
		// `Cookie: Google Analytics` beside `Name: _ga`: the other name is whose it is.
		else if (field !== 'name') put(field, column);
		else if (looks[column]!.parties > 0.5) put('party', column);
		else if (looks[column]!.names < 0.3 && headers[column]!.split(' ').length <= 4)
			put(looks[column]!.longest > 60 ? 'purpose' : 'service', column);
	}
	// `Keeps the session | 1 day`: lengths of time come first.
	for (const [column, look] of [...looks.entries()].sort(([, a], [, b]) => Number(b.lengths > 0.5) - Number(a.lengths > 0.5))) {
		if (column === name || fields[column] !== undefined || look.cells === 0) continue;
		const guess = guessOf(look);
		if (guess !== undefined && !others.has(guess)) put(guess, column);
		else if (guess === 'retention' && !others.has('purpose') && look.longest > 16) put('purpose', column);
	}
	const declines = (text: string) => ['functional', 'analytics', 'advertising'].includes(categoryOf(text) ?? '');
	const consents = new Set(
		[...headers.keys()].filter(
			(column) => speaksOfConsent(headers[column]!) && !sample.some((row) => declines(row[column]?.text ?? '')),
		),
	);
	return { name, others, kinds, consents, headers: headers.map((text) => text.toLowerCase()) };
}

/** `Purpose` before `Description`: a text that stands once for several rows is what groups them. */
function isGrouping(rows: readonly Row[], column: number): boolean {
	const texts = rows.map((row) => row[column]?.text ?? '');
	return column === 0 && rows.length > 3 && new Set(texts).size * 2 <= texts.length;
}

const mark = /^(?:x|✓|✔|☑|✅|•|●|■|\+|s[ií]|sim|yes|ja|oui|sì|tak|ano|да|так|ok)$/iu;
const noMark = /^(?:|✗|✘|☐|❌|○|no|nein|non|não|nee|nie|ne|нет|ні|[–—-])$/iu;

/** Whether a cell says yes to its column. */
export function isMarked(text: string): boolean {
	return mark.test(text);
}

/** `Technical | Preferences | Analytics`, each row with a mark below one of them. */
function kindColumns(headers: readonly string[], rows: readonly Row[]): Map<number, string> {
	const kinds = new Map<number, string>();
	for (const [column, text] of headers.entries()) {
		const cells = rows.map((row) => row[column]?.text ?? '');
		if (isCategoryOnly(text) && cells.every((cell) => isMarked(cell) || noMark.test(cell)) && cells.some(isMarked))
			kinds.set(column, text);
	}
	return kinds.size > 1 ? kinds : new Map();
}

/** What a column's cells look like: shares of them, 0 to 1. */
interface Look {
	readonly cells: number;
	/** Names by shape. */
	readonly names: number;
	/** Single words that could be names. */
	readonly tokens: number;
	readonly times: number;
	/** Times that are lengths: `2 years`, not `session`. */
	readonly lengths: number;
	readonly categories: number;
	readonly hosts: number;
	readonly providers: number;
	readonly parties: number;
	/** `string`, `bigint`, `varchar(20)`: a table of fields or parameters. */
	readonly types: number;
	readonly longest: number;
}

function lookOf(texts: readonly string[]): Look {
	const share = (is: (text: string) => boolean) => (texts.length === 0 ? 0 : texts.filter(is).length / texts.length);
	const read = new Map(texts.map((text) => [text, readNames([text])]));
	return {
		cells: texts.length,
		names: share((text) => read.get(text)!.names.length > 0 && isStrictName(read.get(text)!.names[0]!)),
		tokens: share(
			(text) => read.get(text)!.names.length > 0 && read.get(text)!.rest === undefined && isNameToken(read.get(text)!.names[0]!),
		),
		times: share((text) => text.length <= 60 && readRetention(text) !== undefined),
		lengths: share((text) => text.length <= 60 && readRetention(text)?.kind === 'duration'),
		categories: share(isCategoryOnly),
		hosts: share(looksLikeHost),
		providers: share((text) => text.length <= 40 && (providerIn(text) !== undefined || company.test(text))),
		parties: share(isPartyOnly),
		types: share((text) => dataType.test(text)),
		longest: Math.max(0, ...texts.map(widthOf)),
	};
}

/** Characters, those of scripts without spaces as two: they say as much. */
function widthOf(text: string): number {
	return text.length + (unspaced.test(text) ? text.replace(/[\x20-\x7e]/g, '').length : 0);
}

const company = /^(?:当社|弊社|당사)$|株式会社|有限公司|주식회사|,? (?:Inc\.|LLC|Ltd\.?|GmbH)$/;

const dataType =
	/^(?:string|str|text|char|varchar|n?varchar\(\d+\)|int|integer|bigint|number|float|double|decimal|bool|boolean|array|object|json|enum|date|datetime|timestamp|null|function|uuid)(?:\[\]|\?|\s*(?:\||\b(?:o|or|ou|oder|of))\s*\w+)?$/i;

/** Of the columns that may hold names, the one that looks most like it; others only if most of it is names by shape. */
function nameColumn(
	fields: readonly (Field | undefined)[],
	looks: readonly Look[],
	headers: readonly string[],
): number | undefined {
	let best: { column: number; score: number } | undefined;
	const most = Math.max(...looks.map(({ cells }) => cells));
	for (const [column, look] of looks.entries()) {
		if (look.cells === 0) continue;
		const field = fields[column];
		const named = field === 'name';
		if (!named && (look.names < 0.5 || field === 'retention' || field === 'purpose' || look.categories > 0.5 || look.times > 0.5))
			continue;
		const score =
			// A column with gaps is another's: every cookie has a name.
			((look.names * 4 + look.tokens) * look.cells) / most +
			(named ? 1.5 : 0) +
			(named && /cookie|name|nom|naz|nav|navn|名/i.test(headers[column]!) ? 0.5 : 0) -
			column * 0.01;
		if (best === undefined || score > best.score) best = { column, score };
	}
	return best?.column;
}

function guessOf(look: Look): Field | undefined {
	if (look.times > 0.5) return 'retention';
	if (look.categories > 0.5 || (look.categories > 0.25 && look.longest <= 24)) return 'category';
	if (look.longest <= 60 && (look.providers > 0.5 || (look.providers > 0 && look.providers + look.parties > 0.6)))
		return 'provider';
	if (look.hosts > 0.5) return 'host';
	return look.longest > 24 ? 'purpose' : undefined;
}

/** Whether a text is only a category, or a heading of one inside a table: `Functional cookies`. */
export function isCategoryRow(printed: string): boolean {
	// `分析类(Google Analytics)`
	const text = printed.replace(/\s*[(（][^()（）]*[)）]$/, '');
	return (
		isCategoryOnly(text) ||
		(text.length <= 80 && categoryOf(text) !== undefined && speaksOfCookies(text) && !/[.:]\s+\S/.test(text))
	);
}
