import { readNames, strictNamesIn } from './cookie-names.ts';
import type { Field } from './header-words.ts';
import { inlineLabel, labelField } from './labels.ts';
import type { Segment } from './outline.ts';
import type { PageRecord } from './page-record.ts';
import { PairGatherer } from './pair-gatherer.ts';
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
			const between =
				more === undefined && title !== undefined && !isOtherPair(segments, at) ? unlabelled(segments, at) : undefined;
			if (between !== undefined && gatherer.add('purpose', [between])) {
				at++;
				continue;
			}
			if (more === undefined && !isOtherPair(segments, at)) break;
			if (more !== undefined) gatherer.more(more);
			at++;
			continue;
		}
		const next = segments[at + 1];
		const isValue = next?.kind === 'line' && (labelAt(next) === undefined || isStorage(label.field, next.line.text));
		const below = label.value === undefined && isValue ? next.line.text : undefined;
		const value = label.value ?? below;
		// `Cookies` is a heading, unless names and nothing else stand below it.
		if (segments[at]!.kind === 'heading' && label.field === 'name' && below !== undefined && !onlyNames(segments, at + 1)) break;
		if (!gatherer.add(label.field, value === undefined ? [] : [value])) break;
		at += below === undefined ? 1 : 2;
	}
	// `Cookies` above names and no other label is a heading.
	if (gatherer.labels < 2 && segments[from]!.kind === 'heading') return undefined;
	const record = gatherer.record();
	return record && at > from ? { record, next: at } : undefined;
}

function unlabelled(segments: readonly Segment[], at: number): string | undefined {
	const [segment, follows] = [segments[at], labelAt(segments[at + 1])];
	return segment?.kind === 'line' &&
		!segment.line.bold &&
		follows !== undefined &&
		follows.field !== 'name' &&
		/ /.test(segment.line.text) &&
		strictNamesIn(segment.line.text) === undefined
		? segment.line.text
		: undefined;
}

/** `Storage: United States` between labels that are known. */
function isOtherPair(segments: readonly Segment[], at: number): boolean {
	const [before, segment, after] = [labelAt(segments[at - 1]), segments[at], labelAt(segments[at + 1])];
	return (
		before?.value !== undefined &&
		after?.value !== undefined &&
		after.field !== 'name' &&
		segment?.kind === 'line' &&
		/^\p{Lu}[\p{L}\d ]{1,30}[:：]\s*\S/u.test(segment.line.text)
	);
}

/** A line of names, not told of in the next line beside it. */
function onlyNames(segments: readonly Segment[], at: number): boolean {
	const [segment, next] = [segments[at], segments[at + 1]];
	const text = segment?.kind === 'line' ? segment.line.text : '';
	const { names, rest } = readNames([text]);
	const told =
		next?.kind === 'line' &&
		segment?.kind === 'line' &&
		next.group === segment.group &&
		labelAt(next) === undefined &&
		strictNamesIn(next.line.text) === undefined;
	return rest === undefined && names.length > 0 && text.split(' ').length <= names.length * 2 && !told;
}

/** Below `Type`, `Cookie` is no label. */
function isStorage(field: Field, text: string): boolean {
	return field === 'category' && /^(?:https?[- ])?cookies?$/i.test(text);
}

/** A line without a label belongs to the value above if a label follows that is not the next cookie's name, at once or behind another such line. */
function continued(segments: readonly Segment[], at: number, last: Field | undefined): string | undefined {
	const segment = segments[at];
	if (segment?.kind !== 'line' || (last !== 'purpose' && last !== 'name')) return undefined;
	const names = strictNamesIn(segment.line.text);
	if (last === 'name') return names ? segment.line.text : undefined;
	if (names) return undefined;
	const next = segments[at + 1];
	const follows = labelAt(next) ?? (next?.kind === 'line' && !next.line.bold ? labelAt(segments[at + 2]) : undefined);
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
