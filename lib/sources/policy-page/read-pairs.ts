import { categoryOf, isCategoryOnly } from './category-words.ts';
import { readNames, strictNamesIn } from './cookie-names.ts';
import { describe } from './describe.ts';
import type { Field } from './header-words.ts';
import { inlineLabel, labelField } from './labels.ts';
import { isStrictName } from './name-shape.ts';
import type { Segment } from './outline.ts';
import type { PageRecord } from './page-record.ts';
import type { Pair } from './upright.ts';

/** A label at one place of the page, with its value if that stands on the same line. */
interface Label {
	readonly field: Field;
	readonly text: string;
	readonly value: string | undefined;
}

/** Each place is asked about many times: by the line before, and by every layout. */
const asked = new WeakMap<Segment, Label | 'none'>();

export function labelAt(segment: Segment | undefined): Label | undefined {
	if (segment === undefined || segment.kind === 'grid') return undefined;
	const before = asked.get(segment);
	if (before !== undefined) return before === 'none' ? undefined : before;
	const label = labelOf(segment);
	asked.set(segment, label ?? 'none');
	return label;
}

function labelOf(segment: Exclude<Segment, { kind: 'grid' }>): Label | undefined {
	const text = segment.kind === 'heading' ? segment.text : segment.line.text;
	// `<dt>Type</dt><dd>Cookie</dd>`: the second is a value.
	const field = segment.kind === 'line' && segment.tag === 'dd' ? undefined : labelField(text);
	if (field !== undefined) return { field, text, value: undefined };
	if (segment.kind === 'heading') return undefined;
	const inline = inlineLabel(text, segment.line.lead);
	return inline && { field: inline.field, text: inline.label, value: inline.value };
}

/** `http_cookie`, `html_session_storage`, as a generator prints the type. */
const kindOfStorage = /^(?:https?|html|server|pixel|indexed|local|session|script)_/i;

/** Gathers labelled values until one comes again: a second `Expires` is the next cookie's. */
class PairGatherer {
	readonly #values = new Map<Field, string[]>();
	#service: string | undefined;
	/** What stood behind the names. */
	#said: string | undefined;
	#labels = 0;

	constructor(title?: readonly string[]) {
		if (title) this.#values.set('name', [...title]);
	}

	/** False where the label opens the next record; then nothing is taken. */
	add(label: Field, lines: readonly string[]): boolean {
		const field = this.#meant(label, lines);
		const before = this.#values.get(field);
		// A heading that reads like a label, with nothing below it, said nothing.
		const known = before?.length === 0 ? undefined : before;
		if (field === 'name') {
			// `Names: pear_a, pear_b. They last a year.`
			const ended = lines.length === 1 ? /^(.{2,300}?)\.\s+(\p{Lu}.*)$/su.exec(lines[0]!) : null;
			if (ended && strictNamesIn(ended[1]!)) {
				this.#said ??= ended[2];
				return this.add(label, [ended[1]!]);
			}
			const { names, rest } = readNames(lines);
			// Borlabs prints `Name | Google Analytics` and then `Cookie Name | _ga`: the first is what the cookies are for.
			if (names.length === 0 || (rest !== undefined && !names.some(isStrictName))) {
				if (known !== undefined) return false;
				this.#service ??= lines.join(' ') || undefined;
				this.#labels++;
				return true;
			}
		}
		if (
			known !== undefined &&
			field !== 'other' &&
			(field === label || field === 'name') &&
			!(field === 'purpose' && known.length > 0 && this.#labels < 6 && lines.length > 0 && field !== this.#last)
		)
			return false;
		this.#values.set(field, known === undefined || field !== label ? [...(known ?? []), ...lines] : known);
		this.#last = field;
		this.#labels++;
		return true;
	}

	/** `Type: _ga` above a purpose is the name; `Purpose: Analytical` below a description the kind. */
	#meant(label: Field, lines: readonly string[]): Field {
		const text = lines.join(' ');
		if (label === 'category' && !kindOfStorage.test(text) && strictNamesIn(text)?.every((name) => name.includes('_')))
			return 'name';
		const kind = label === 'purpose' && this.#values.get('purpose')?.length && isCategoryOnly(text);
		return kind && (this.#values.get('category') ?? []).every((told) => categoryOf(told) === undefined) ? 'category' : label;
	}

	#last: Field | undefined;

	/** More of the value before. */
	more(line: string): void {
		if (this.#last === 'purpose' || this.#last === 'name') this.#values.get(this.#last)?.push(line);
	}

	get last(): Field | undefined {
		return this.#last;
	}

	/** The record; `undefined` without a name, or with one that is only a word and nothing to speak for it. */
	record(): PageRecord | undefined {
		const names = this.#values.get('name');
		if (names === undefined || names.length === 0) return undefined;
		const strict = names.every((line) => strictNamesIn(line) !== undefined);
		const told = (['purpose', 'retention', 'provider', 'category', 'host'] as const).filter((field) => this.#values.has(field));
		// `Name: stats` with a purpose may be one, `Name: Pear` is somebody.
		const plain = names.every((name) => /^[a-z][\w.:-]+$/.test(name)) && told.length > 0;
		// `Cookies: pear.sid, tokens`: the one that is surely a name.
		const read = readNames(names);
		const [first] = names[0]!.split(/[,;]/);
		const some = (read.rest ?? '').length <= 40 && /_|\w\.\w/.test(first!) && strictNamesIn(first!) !== undefined;
		if (!strict && !plain && !some && !(told.includes('retention') || (told.includes('purpose') && told.length > 1)))
			return undefined;
		// `Cookies` above `DPA` is a menu.
		if (told.length === 0 && this.#said === undefined && !some && !read.names.some((name) => /[_*]/.test(name))) return undefined;
		const line = (field: Field) => this.#values.get(field)?.join(' ') || undefined;
		const said = describe([this.#said ?? line('purpose') ?? '']);
		const lines = (field: Field) => (this.#values.get(field)?.length ? this.#values.get(field) : undefined);
		return {
			names,
			...(some && !strict && !plain ? { strict: true } : {}),
			provider: line('provider'),
			service: line('service') ?? this.#service,
			purpose: line('purpose') ?? said.purpose,
			// `Purpose: counts visits. Expires after a year.`
			retention: lines('retention') ?? (told.includes('retention') ? undefined : said.retention),
			category: lines('category'),
			host: line('host'),
			party: line('party'),
		};
	}
}

/** Lines of one record; what goes on longer is something else. */
const longestRecord = 40;

/** Labelled values from a place of the page on. `title`: the names that stand above them. */
export function readPairs(
	segments: readonly Segment[],
	from: number,
	title?: readonly string[],
): { record: PageRecord; next: number } | undefined {
	const gatherer = new PairGatherer(title);
	let at = from;
	while (at < segments.length && at < from + longestRecord) {
		const label = labelAt(segments[at]);
		if (label === undefined) {
			const more = continued(segments, at, gatherer.last);
			// `Type: essential` / `Keeps the basket.` / `Lifetime: session`
			const between = more === undefined && title !== undefined ? unlabelled(segments, at) : undefined;
			if (between !== undefined && gatherer.add('purpose', [between])) {
				at++;
				continue;
			}
			if (more === undefined) break;
			gatherer.more(more);
			at++;
			continue;
		}
		const next = segments[at + 1];
		const isValue = next?.kind === 'line' && (labelAt(next) === undefined || isStorage(label.field, next.line.text));
		const below = label.value === undefined && isValue ? next.line.text : undefined;
		const value = label.value ?? below;
		// `Cookies` is a heading, unless names and nothing else stand below it.
		if (segments[at]!.kind === 'heading' && label.field === 'name' && below !== undefined && !areNames(below)) break;
		if (!gatherer.add(label.field, value === undefined ? [] : [value])) break;
		at += below === undefined ? 1 : 2;
	}
	const record = gatherer.record();
	return record && at > from ? { record, next: at } : undefined;
}

function unlabelled(segments: readonly Segment[], at: number): string | undefined {
	const [segment, follows] = [segments[at], labelAt(segments[at + 1])];
	return segment?.kind === 'line' &&
		follows !== undefined &&
		follows.field !== 'name' &&
		strictNamesIn(segment.line.text) === undefined
		? segment.line.text
		: undefined;
}

function areNames(text: string): boolean {
	const { names, rest } = readNames([text]);
	return rest === undefined && names.length > 0 && text.split(' ').length <= names.length * 2;
}

/** Below `Type`, `Cookie` is no label. */
function isStorage(field: Field, text: string): boolean {
	return field === 'category' && /^(?:https?[- ])?cookies?$/i.test(text);
}

/** A line without a label belongs to the value above if a label follows that is not the next cookie's name. */
function continued(segments: readonly Segment[], at: number, last: Field | undefined): string | undefined {
	const segment = segments[at];
	if (segment?.kind !== 'line' || (last !== 'purpose' && last !== 'name')) return undefined;
	const names = strictNamesIn(segment.line.text);
	if (last === 'name') return names ? segment.line.text : undefined;
	if (names) return undefined;
	const follows = labelAt(segments[at + 1]);
	return follows !== undefined && follows.field !== 'name' && follows.field !== 'purpose' ? segment.line.text : undefined;
}

/** An upright table's pairs: a record for each name. */
export function readUpright(
	columns: readonly (readonly (Pair | { readonly title: string })[])[],
	title: readonly string[] | undefined,
): PageRecord[] {
	const records: PageRecord[] = [];
	for (const pairs of columns) {
		let gatherer = new PairGatherer(title);
		const close = (title?: readonly string[]) => {
			const record = gatherer.record();
			if (record) records.push(record);
			gatherer = new PairGatherer(title);
		};
		for (const pair of pairs) {
			if ('title' in pair) close(strictNamesIn(pair.title));
			else {
				const field = labelField(pair.label);
				if (field === undefined || gatherer.add(field, pair.lines)) continue;
				close();
				gatherer.add(field, pair.lines);
			}
		}
		close();
	}
	return records;
}
