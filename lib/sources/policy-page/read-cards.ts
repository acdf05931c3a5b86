import { speaksOfClosing } from '../closing-browser.ts';
import { readRetention } from '../duration.ts';
import { plainWords, unspaced } from '../plain-words.ts';
import { isNoName, namesTogether, readNames, strictNamesIn } from './cookie-names.ts';
import { describe } from './describe.ts';
import { speaksOfCookies } from './header-words.ts';
import { endOfLabels } from './item-ends.ts';
import { isAlsoSaid, providerIn } from './known-words.ts';
import { isOrdinaryWord, isStrictName } from './name-shape.ts';
import type { namedPlaces } from './named-places.ts';
import type { Segment } from './outline.ts';
import type { PageRecord } from './page-record.ts';
import { leadOf } from './read-leads.ts';
import { labelAt } from './read-pairs.ts';
import { isSession } from './told-times.ts';

const longestTime = 40;

function lineOf(segment: Segment | undefined): string | undefined {
	return segment?.kind === 'line' ? segment.line.text : undefined;
}

function isTime(text: string | undefined): text is string {
	if (text === undefined || text.length > longestTime || strictNamesIn(text)) return false;
	const kind = readRetention(text)?.kind;
	return kind === 'session' ? isSession(plainWords(text)) || speaksOfClosing(text) : kind !== undefined;
}

/** What begins to tell of the name above. */
const thisCookie = /^(?:this|ce|dieses|esta|este|questo|deze|dit|ten|tento|denne|denna|tämä) cookie\b/iu;

/** A line that is a name, as far as one sees: by shape, or a single word above a length of time. */
function namesAt(segments: readonly Segment[], at: number): readonly string[] | undefined {
	const text = lineOf(segments[at]) ?? (segments[at]?.kind === 'heading' ? segments[at].text : undefined);
	if (text === undefined || labelAt(segments[at])) return undefined;
	const strict = strictNamesIn(text);
	if (strict) return strict;
	// `auth_token: checks you` above a line with a time in it is an item of a list.
	if (/\s|[.!?]$/.test(text) || labelAt(segments[at + 1])) return undefined;
	const { names, rest } = readNames([text]);
	const next = lineOf(segments[at + 1]);
	const told = isTime(next) || (/[-_.]/.test(text) && thisCookie.test(next ?? ''));
	return rest === undefined && names.length === 1 && !isNoName(text) && told ? names : undefined;
}

/** What stands for a heading: one, or a line in bold, `<p><b>pear_sid</b> (local storage)</p>`. */
function titleOf(segment: Segment | undefined): string | undefined {
	if (segment?.kind === 'heading') return segment.text;
	if (segment?.kind !== 'line' || segment.tag !== 'p') return undefined;
	const { text, lead, bold } = segment.line;
	return bold || (lead !== undefined && /^\s*\([^()]{1,40}\)$/.test(text.slice(lead.length))) ? lead : undefined;
}

/** Of headings alike some of which are names: `<h3>basket:</h3>`, `<b>X-Pear</b>`. */
function isPlainTitle(text: string, segment: Segment, named: NamedTitles): boolean {
	return segment.kind === 'heading'
		? named.levels.has(segment.level) && /^[a-z][\w.-]+$/.test(text) && !isNoName(text)
		: named.bolds &&
				/^(?:[a-z][\w.-]+|[A-Z][\w.]*-[\w.-]+|[A-Z][a-z]+[A-Z]\w*)$/.test(text) &&
				!isNoName(text) &&
				!isOrdinaryWord(text);
}

/** `"pear" - which customer you are` → pear */
function quotedTitle(text: string): string | undefined {
	const word = /^["“„«]([A-Za-z]\w[\w.-]{0,60})["”“»](?:\s*[-–—:].*)?$/s.exec(text)?.[1];
	return word === undefined || isNoName(word) || isOrdinaryWord(word) || speaksOfCookies(word) ? undefined : word;
}

type NamedTitles = Pick<ReturnType<typeof namedPlaces>, 'levels' | 'bolds'>;

/** `<h3>Visits (_pa)</h3>`, `<h3>pear_sid</h3>` or, beside such a one, `<h3>basket:</h3>`, and what is said below it, up to the next heading. */
export function readHeaded(
	segments: readonly Segment[],
	from: number,
	named: NamedTitles,
): { record: PageRecord; next: number } | undefined {
	const segment = segments[from]!;
	const text = titleOf(segment)?.replace(/\s*[:：]$/, '');
	if (text === undefined) return undefined;
	const [, title, inside] = /^([^()]{2,60}?)\s*\(([^()]{2,80})\)$/.exec(text) ?? [];
	const inQuotes = quotedTitle(text);
	const several = segment.kind === 'heading' ? namesTogether(text) : undefined;
	const name = inside ?? inQuotes ?? text;
	const plain = inQuotes !== undefined || several !== undefined || isPlainTitle(text, segment, named);
	// `Necessary cookies (session)`
	if (inside !== undefined && isAlsoSaid(inside)) return undefined;
	if (!plain && (segment.kind !== 'heading' || strictNamesIn(name) === undefined)) return undefined;
	const texts: string[] = [];
	let at = from + 1;
	for (let next = lineOf(segments[at]); next !== undefined && texts.length < 4; next = lineOf(segments[++at])) {
		if (labelAt(segments[at]) || namesAt(segments, at) || (segment.kind === 'line' && titleOf(segments[at]))) break;
		texts.push(next);
	}
	if (texts.length === 0) return undefined;
	// `Keeps your choice.` / `Lifetime: 30 days`
	const end = endOfLabels(segments, at);
	for (; at < end; at++) texts.push(lineOf(segments[at]) ?? '');
	// `Consent (CMP19)` above a list of names is a tool.
	if (inside !== undefined && /^[A-Z\d]+$/.test(inside) && segments.slice(from + 1, at).some(isNamed)) return undefined;
	const said = describe(texts);
	return { record: { names: [name], strict: !plain, ...said, provider: providerIn(title ?? '') ?? said.provider }, next: at };
}

function isNamed(segment: Segment): boolean {
	return segment.kind === 'line' && leadOf(segment.line, false) !== undefined;
}

/** What follows the last item of a list is not about it. */
function leftList(segments: readonly Segment[], from: number, at: number): boolean {
	const [one, other] = [segments[from], segments[at]];
	return one?.kind === 'line' && one.tag === 'li' && other?.kind === 'line' && other.tag !== 'li';
}

/** `<li>pear_a</li><li>pear_b, when you sign in</li>`: another item that begins with a name. */
function isNextItem(segments: readonly Segment[], from: number, at: number): boolean {
	const [one, other] = [segments[from], segments[at]];
	return one?.kind === 'line' && other?.kind === 'line' && other.item !== one.item && leadOf(other.line, false) !== undefined;
}

/** `<p>_ga</p><ul><li>This cookie counts visits.</li><li>It expires in 13 months.</li></ul>`: the items. */
function listBelow(segments: readonly Segment[], from: number): string[] | undefined {
	const [first, second] = [segments[from], segments[from + 1]];
	if ((first?.kind === 'line' && first.tag === 'li') || second?.kind !== 'line' || second.tag !== 'li') return undefined;
	const items: string[] = [];
	for (let at = from + 1; at < from + 12; at++) {
		const segment = segments[at];
		if (segment?.kind !== 'line' || segment.group !== second.group) break;
		if (labelAt(segment) || leadOf(segment.line, false)) return undefined;
		items.push(segment.line.text);
	}
	return / /.test(items[0]!) ? items : undefined;
}

/**
 * A card without labels: name, time, purpose, each on a line of its own and in any order behind the name.
 * `_ga` / `2 years` / `Counts visitors.`
 */
export function readCard(segments: readonly Segment[], from: number): { record: PageRecord; next: number } | undefined {
	const names = namesAt(segments, from);
	if (names === undefined) return undefined;
	const below = listBelow(segments, from);
	if (below)
		return {
			record: { names, strict: names.every(isStrictName), ...describe(below.slice(0, 1)), retention: describe(below).retention },
			next: from + 1 + below.length,
		};
	const [first, second] = [segments[from], segments[from + 1]];
	// `<li>_ga<br>Counts visits.<br>It stays for a year.</li>` is told by sentences.
	const isItem = first?.kind === 'line' && second?.kind === 'line' && first.item > 0 && first.item === second.item;
	const texts: string[] = [];
	let retention: string | undefined;
	let at = from + 1;
	for (; at < segments.length && texts.length < 3; at++) {
		const text = lineOf(segments[at]);
		if (
			text === undefined ||
			labelAt(segments[at]) ||
			namesAt(segments, at) ||
			leftList(segments, from, at) ||
			isNextItem(segments, from, at)
		)
			break;
		if (isTime(text)) {
			if (retention !== undefined) break;
			retention = text;
		} else {
			// Behind time and purpose comes whatever is next on the page.
			if (retention !== undefined && texts.length > 0) break;
			texts.push(text);
		}
	}
	const purpose = texts.find((text) => text.length > 24 || / /.test(text)) ?? texts[0];
	if (
		retention === undefined &&
		!(
			!isItem &&
			names.every(isStrictName) &&
			purpose !== undefined &&
			purpose.length > 15 &&
			(/ /.test(purpose) || unspaced.test(purpose))
		)
	)
		return undefined;
	if (retention === undefined) at = from + 1 + texts.indexOf(purpose!) + 1;
	const said = purpose === undefined ? {} : describe([purpose]);
	return { record: { names, strict: true, ...said, ...(retention === undefined ? {} : { retention: [retention] }) }, next: at };
}
