import { strictNamesIn } from './cookie-names.ts';
import type { Segment } from './outline.ts';
import { leadOf } from './read-leads.ts';
import { labelAt } from './read-pairs.ts';

/** `<li><b>Pear Count:</b> counts visits<br>Cookies: _pc<br>…</li>`: what is said of it in the line before, of the same item. */
export function saidAbove(segments: readonly Segment[], at: number): string | undefined {
	const before = segments[at - 1];
	if (before?.kind !== 'line' || itemOf(before) === 0 || itemOf(before) !== itemOf(segments[at])) return undefined;
	const { text, lead } = before.line;
	return lead?.endsWith(':') === true && text.length > lead.length ? text.slice(lead.length).trim() : undefined;
}

/** `<dt>pear_a</dt><dt>pear_b, pear_c</dt><dd>…</dd>`: the terms behind the first of one description. */
export function furtherTerms(
	segments: readonly Segment[],
	at: number,
): { readonly names: readonly string[]; readonly next: number } {
	const names: string[] = [];
	let next = at + 1;
	for (
		let each = segments[next];
		each?.kind === 'line' &&
		each.tag === 'dt' &&
		strictNamesIn(each.line.text) !== undefined &&
		segments[next + 1]?.kind === 'line';
		each = segments[++next]
	)
		names.push(each.line.text);
	return { names, next };
}

export function endOfDescription(segments: readonly Segment[], from: number): number {
	let at = from;
	for (
		let each = segments[at];
		each?.kind === 'line' && each.tag !== 'dt' && at < from + 12 && (each.tag === 'dd' || sameGroup(segments, from - 1, at));
		each = segments[++at]
	);
	return at;
}

/**
 * The rest of an item: `<li><b>_ga</b>: counts<br>2 years</li>`. Where the name stood alone also the next two items, `<li>_ga</li><li>counts
 * visitors</li>`, and below a list of one item, `<ul><li>_ga</li></ul><p>Counts visitors.</p>`, the paragraph.
 */
export function endOfItem(segments: readonly Segment[], at: number, rest: string): number {
	const isMore = (each: Segment | undefined) =>
		each?.kind === 'line' && strictNamesIn(each.line.text) === undefined && !leadOf(each.line, false);
	const item = itemOf(segments[at]);
	let end = at + 1;
	while (item > 0 && itemOf(segments[end]) === item && end <= at + 8 && isMore(segments[end])) end++;
	if (end > at + 1 || rest !== '') return end;
	const below = segments[end];
	if (below?.kind === 'line' && below.tag === 'p' && !sameGroup(segments, at, at - 1))
		return isMore(below) && !below.line.text.endsWith(':') ? end + 1 : end;
	for (
		let each = segments[end];
		each?.kind === 'line' &&
		end <= at + 2 &&
		sameGroup(segments, at, end) &&
		each.tag === 'li' &&
		isMore(each) &&
		// `<b>Social media:</b> …` begins something else.
		!/[:：]$/.test(each.line.lead ?? '') &&
		/ /.test(each.line.text);
		each = segments[++end]
	);
	return end;
}

/** Behind a line that tells of a name also those that tell more by labels: `<b>_ga</b> counts visits<br><b>Duration:</b> 1 year`. */
export function endOfLabels(segments: readonly Segment[], from: number): number {
	let at = from;
	for (
		let label = labelAt(segments[at]);
		label?.value !== undefined && label.field !== 'name' && at < from + 4;
		label = labelAt(segments[++at])
	);
	return at;
}

/** What stands below a name in bold: `<p><b>_ga</b></p><p>Counts visits.</p>`. */
export function isTold(segment: Segment | undefined): boolean {
	return (
		segment?.kind === 'line' &&
		segment.tag === 'p' &&
		!segment.line.bold &&
		!/[:：]$/.test(segment.line.text) &&
		leadOf(segment.line, false) === undefined
	);
}

function itemOf(segment: Segment | undefined): number {
	return segment?.kind === 'line' ? segment.item : 0;
}

function sameGroup(segments: readonly Segment[], one: number, other: number): boolean {
	const [a, b] = [segments[one], segments[other]];
	return a?.kind === 'line' && b?.kind === 'line' && a.group === b.group;
}
