import { strictNamesIn } from './cookie-names.ts';
import type { Segment } from './outline.ts';
import { bareLead, leadOf } from './read-leads.ts';

/**
 * Lists of which most items begin with a name: with no sign behind it (`bare`), or with one, so that other items' plain words are names too
 * (`named`), or of terms (`terms`). One item alone may be anything. `levels`: of headings, one of
 * which is a name; `bolds`: lines in bold stand for headings, and some are names.
 */
export function namedPlaces(segments: readonly Segment[]) {
	const counts = new Map<number, { items: number; bare: number; named: number; terms: number }>();
	const levels = new Set<number>();
	let item = 0;
	let bolds = 0;
	for (const segment of segments) {
		if (segment.kind === 'heading' && strictNamesIn(segment.text.replace(/[:：]$/, ''))) levels.add(segment.level);
		if (segment.kind === 'line' && segment.tag === 'p' && segment.line.bold && strictNamesIn(segment.line.text)) bolds++;
		if (segment.kind !== 'line' || (segment.tag !== 'li' && segment.tag !== 'dt')) continue;
		if (segment.item === item) continue;
		item = segment.item;
		const count = counts.get(segment.group) ?? { items: 0, bare: 0, named: 0, terms: 0 };
		count.items++;
		// `wishlist-enabled` is no word that anybody explains.
		if (segment.tag === 'dt' && (strictNamesIn(segment.line.text) || /^[a-z]+(?:[-_.][a-z]+)+$/.test(segment.line.text)))
			count.terms++;
		if (leadOf(segment.line, false)) count.named++;
		else if (bareLead(segment.line)) count.bare++;
		counts.set(segment.group, count);
	}
	const most = (kind: 'bare' | 'named' | 'terms') =>
		new Set(
			[...counts]
				.filter(([, count]) => (count[kind] > 1 || (kind === 'named' && count.items === 2)) && count[kind] * 2 >= count.items)
				.map(([group]) => group),
		);
	return { bare: most('bare'), named: most('named'), terms: most('terms'), levels, bolds: bolds > 1 };
}
