import { isCategoryOnly, kindAtStart } from './category-words.ts';
import type { Columns } from './columns.ts';
import { serviceOfLine } from './company.ts';
import { strictNamesIn } from './cookie-names.ts';
import { speaksOfCookies } from './header-words.ts';
import { endOfDescription, endOfItem, endOfLabels, furtherTerms, isTold, saidAbove } from './item-ends.ts';
import { namedPlaces } from './named-places.ts';
import type { Segment } from './outline.ts';
import type { PageRecord, Surroundings } from './page-record.ts';
import type { PageLine } from './page-text.ts';
import { readCard, readHeaded } from './read-cards.ts';
import { enumeratedIn, ownedIn } from './read-enumerations.ts';
import { readDashed, readFlat } from './read-flat.ts';
import { readGrid } from './read-grid.ts';
import { bareLead, codedTerm, codedTerms, leadOf, leadRecord, plainLead } from './read-leads.ts';
import { readPairs, readUpright } from './read-pairs.ts';
import { namesInProse, ownersIn } from './read-prose.ts';
import { readTitled } from './read-titled.ts';
import { turned, uprightOf } from './upright.ts';

/** A record with what stands around it. */
export interface Found {
	readonly record: PageRecord;
	readonly around: Surroundings;
	/** How surely it is a declaration: in a table, told in four labels, or loose, which counts on a page that is headed as a policy. */
	readonly standing: 'table' | 'told' | 'loose';
	/** Named in running text only: counts if nothing else on the page declares it. */
	readonly prose: boolean;
}

export interface Reading {
	readonly found: readonly Found[];
	/** Table headers that were understood. */
	readonly headers: readonly string[];
	/** Rows of tables beyond the limits. */
	readonly droppedRows: number;
}

/** A kind of cookies stands above a bold line that is none: `Statistics` / `Google Analytics`. */
const categoryLevel = 7;
const boldLevel = 8;

/** Goes through the page once; each place is read by the first layout that fits. */
export function readOutline(segments: readonly Segment[]): Reading {
	const found: Found[] = [];
	const headers: string[] = [];
	const headings: { level: number; text: string; intro?: string }[] = [];
	let before: string[] = [];
	const tables: Columns[] = [];
	let droppedRows = 0;

	const around = (): Surroundings => ({
		headings: headings.map(({ text, intro }) => (intro === undefined ? { text } : { text, intro })).reverse(),
		before: before.slice(-3).reverse(),
	});
	const keep = (record: PageRecord, prose = false, standing: Found['standing'] = 'loose') =>
		found.push({ record, around: around(), prose, standing });
	const enter = (level: number, text: string) => {
		while (headings.length > 0 && headings.at(-1)!.level >= level) headings.pop();
		headings.push({ level, text });
		before = [];
	};
	const aboutCookies = () =>
		[...headings.map(({ text }) => text), ...before.slice(-2)].some((text) => speaksOfCookies(text) || isCategoryOnly(text));

	const pageAbout = segments.some((each) =>
		each.kind === 'heading' ? speaksOfCookies(each.text) : each.kind === 'line' && speaksOfCookies(each.line.text),
	);
	const places = namedPlaces(pageAbout ? segments : []);
	for (let at = 0; at < segments.length; ) {
		const segment = segments[at]!;
		if (segment.kind === 'grid') {
			droppedRows += segment.grid.dropped;
			const title = headings.length === 0 ? undefined : strictNamesIn(headings.at(-1)!.text);
			const upright = uprightOf(segment.grid, title !== undefined);
			if (upright) for (const record of readUpright(upright, title)) keep(record, false, 'table');
			else {
				const surroundings = around();
				const reading = readGrid(
					turned(segment.grid) ?? segment.grid,
					segment.grid.caption
						? { ...surroundings, headings: [{ text: segment.grid.caption }, ...surroundings.headings] }
						: surroundings,
					tables,
				);
				const caption = segment.grid.caption;
				for (const record of reading.records)
					found.push({
						record,
						around: caption ? { ...surroundings, headings: [{ text: caption }, ...surroundings.headings] } : surroundings,
						prose: false,
						standing: reading.records.every(isBare) ? 'loose' : 'table',
					});
				if (reading.columns) tables.push(reading.columns);
				headers.push(...reading.headers);
			}
			at++;
			continue;
		}
		const flat = readFlat(segments, at) ?? readDashed(segments, at);
		if (flat) {
			const reading = readGrid({ rows: flat.rows, caption: undefined, dropped: 0 }, around(), tables);
			for (const record of reading.records) keep(record);
			headers.push(...reading.headers);
			at = flat.next;
			continue;
		}
		const read =
			readTitled(segments, at, places.levels) ??
			readPairs(segments, at) ??
			(pageAbout ? (readHeaded(segments, at, places) ?? readCard(segments, at)) : undefined);
		if (read) {
			keep(
				{ ...read.record, purpose: read.record.purpose ?? saidAbove(segments, at) },
				false,
				isFullyTold(read.record) ? 'told' : 'loose',
			);
			at = read.next;
			continue;
		}
		if (segment.kind === 'heading') {
			enter(segment.level, segment.text);
			at++;
			continue;
		}
		const { line, tag } = segment;
		const owners = pageAbout ? (ownedIn(line) ?? enumeratedIn(line) ?? ownersIn(line)) : [];
		if (owners.length > 0) {
			for (const record of owners) keep(record);
			at++;
			continue;
		}
		const lead =
			(tag === 'dt' ? codedTerms(line) : undefined) ??
			leadOf(line, (tag !== 'p' || /^\s*[–—•·*-]\s/.test(line.text)) && aboutCookies()) ??
			(tag === 'dt' ? codedTerm(line, places.terms.has(segment.group)) : undefined) ??
			(tag === 'li' && places.bare.has(segment.group) ? bareLead(line) : undefined) ??
			(tag === 'li' && places.named.has(segment.group) ? plainLead(line) : undefined);
		if (pageAbout && lead && (lead.rest !== '' || (tag !== 'div' && aboutCookies()) || before.at(-1)?.endsWith(':') === true)) {
			const terms = tag === 'dt' && lead.rest === '' ? furtherTerms(segments, at) : { names: [], next: at + 1 };
			const end =
				tag === 'dt'
					? endOfDescription(segments, terms.next)
					: tag === 'li' || tag === 'div'
						? endOfItem(segments, at, lead.rest)
						: line.bold && isTold(segments[at + 1])
							? at + 2
							: at + 1;
			const next = tag === 'div' && lead.rest !== '' ? endOfLabels(segments, end) : end;
			keep(
				leadRecord(
					{ ...lead, names: [...lead.names, ...terms.names] },
					segments.slice(terms.next, next).map((each) => (each.kind === 'line' ? each.line.text : '')),
				),
			);
			at = next;
			continue;
		}
		const service = serviceOfLine(line.text);
		if (isCategoryOnly(withoutBrackets(line.text)) && !isMenu(segments, at)) enter(categoryLevel, line.text);
		else if (line.bold && line.text.length <= 80) enter(boldLevel, line.text);
		else if (service !== undefined) enter(boldLevel, service);
		else {
			const kind =
				kindAtStart(line.text) ??
				((tag === 'li' && !line.text.endsWith(':')) || isMenu(segments, at) ? undefined : leadingKind(line));
			if (kind !== undefined) enter(categoryLevel, kind);
			for (const record of namesInProse(line, tag === 'li' && aboutCookies(), pageAbout)) keep(record, true);
			before.push(line.text);
			const last = headings.at(-1);
			if (last) last.intro ??= line.text;
		}
		at++;
	}
	return { found, headers, droppedRows };
}

/** `Analytical cookies (Google Analytics)` */
function withoutBrackets(text: string): string {
	return text.replace(/\s*\([^()]*\)$/, '');
}

/** `URL parameter | Cookie name`: a table that says nothing of its cookies may be of anything. */
function isBare({ purpose, retention, provider, category, service }: PageRecord): boolean {
	return [purpose, retention, provider, category, service].every((told) => told === undefined);
}

/** Four labels of one cookie are as good as a table's row. */
function isFullyTold({ purpose, retention, provider, category }: PageRecord): boolean {
	return purpose !== undefined && retention !== undefined && (provider ?? category) !== undefined;
}

/** `<b>c) Analytical cookies (Pear Count), if you agree.</b> We count:` */
function leadingKind({ lead, text }: PageLine): string | undefined {
	return lead !== undefined && lead !== text && isCategoryOnly(lead.split(/[,(]/)[0]!) ? lead : undefined;
}

/** Three categories in a row are tabs or a legend, not headings; so are two that are told of on their own line. */
function isMenu(segments: readonly Segment[], at: number): boolean {
	const here = segments[at];
	const weight = (index: number) => {
		const each = segments[index];
		if (each?.kind !== 'line' || here?.kind !== 'line' || each.tag !== here.tag) return 0;
		return isCategoryOnly(withoutBrackets(each.line.text)) ? 1 : leadingKind(each.line) === undefined ? 0 : 1.5;
	};
	let run = weight(at);
	for (let index = at - 1; run < 3 && weight(index) > 0; index--) run += weight(index);
	for (let index = at + 1; run < 3 && weight(index) > 0; index++) run += weight(index);
	return run >= 3;
}
