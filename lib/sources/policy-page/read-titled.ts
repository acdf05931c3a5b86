import { isCategoryOnly } from './category-words.ts';
import { namesTogether, strictNamesIn } from './cookie-names.ts';
import { speaksOfCookies } from './header-words.ts';
import { isOrdinaryWord } from './name-shape.ts';
import type { Segment } from './outline.ts';
import { labelAt, readPairs } from './read-pairs.ts';

/**
 * A name as a title with labelled values below: `<h4>_ga</h4> Provider: Google / Expires: 2 years`, or with its purpose between. `levels`: of headings
 * some of which are names, beside which `tracker` is one too.
 */
export function readTitled(segments: readonly Segment[], at: number, levels: ReadonlySet<number>) {
	const segment = segments[at]!;
	const text = segment.kind === 'heading' ? segment.text : segment.kind === 'line' ? segment.line.text : '';
	const among =
		segment.kind === 'heading' &&
		levels.has(segment.level) &&
		/^[a-z][\w.-]{2,40}$/.test(text) &&
		!/^(?:name|cookie)s?$/.test(text);
	const label = labelAt(segment);
	if (label && !(among && label.field === 'name')) return undefined;
	const title =
		strictNamesIn(text) ??
		namesTogether(text) ??
		(among ? [text] : undefined) ??
		(segment.kind === 'heading' || (segment.kind === 'line' && segment.line.bold) ? plainTitle(text) : undefined);
	if (title === undefined) return undefined;
	for (let from = at + 1; from <= at + 3; from++) {
		const label = labelAt(segments[from]);
		if (label && label.field !== 'name' && label.field !== 'other') {
			const read = readPairs(segments, from, title);
			const between = segments.slice(at + 1, from).map((each) => (each.kind === 'line' ? each.line.text : ''));
			// `_ga` / `Analytics`, as a badge / `Counts visitors.` / `Duration: 2 years`
			const kind = between.find(isCategoryOnly);
			const said = between.filter((text) => text !== kind).join(' ') || undefined;
			return (
				read && {
					...read,
					record: {
						...read.record,
						purpose: read.record.purpose ?? said,
						category: read.record.category ?? (kind === undefined ? undefined : [kind]),
					},
				}
			);
		}
		const next = segments[from];
		if (next?.kind !== 'line' || strictNamesIn(next.line.text)) return undefined;
	}
	return undefined;
}

/** `session` as a heading of its own may be a name; `Cookies` may not. */
function plainTitle(text: string): readonly string[] | undefined {
	return /^[a-z][\w.-]{1,40}$/.test(text) && !isOrdinaryWord(text) && (/[-_.]/.test(text) || !speaksOfCookies(text))
		? [text]
		: undefined;
}
