import { readable } from '../../policy/manifest-text.ts';
import { limits } from './limits.ts';
import type { PageElement } from './parse-tree.ts';

/** Elements that stand on lines of their own. */
const blocks = new Set(
	`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup
	hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul button #root`.split(/\s+/),
);

export function isBlock(element: PageElement): boolean {
	return (
		blocks.has(element.tag) ||
		// As users of Tailwind and Bootstrap write it.
		/(?:^|\s)(?:d-)?block(?:\s|$)/.test(element.attributes.class ?? '') ||
		/^(heading|row|cell|gridcell|rowheader|columnheader|listitem|table|grid|rowgroup)$/.test(element.attributes.role ?? '')
	);
}

/** One line of text, and what of it was set off. */
export interface PageLine {
	readonly text: string;
	/** The text that stands first in bold, code, a link or a term, if the line begins with one: `<b>_ga</b>: counts visitors` → `_ga`. */
	readonly lead: string | undefined;
	/** Texts in `<code>`, `<kbd>`, `<samp>`, `<tt>`. */
	readonly codes: readonly string[];
	/** Texts set off in other ways: bold, italics. */
	readonly marks: readonly string[];
	/** All of it is bold: a title, as people write who have no headings. */
	readonly bold: boolean;
}

/** A line of which nothing is set off. */
export function plainLine(text: string): PageLine {
	return { text, lead: undefined, codes: [], marks: [], bold: false };
}

const strong = new Set(['strong', 'b', 'code', 'em', 'i', 'u', 'a', 'kbd', 'samp', 'tt', 'span', 'mark', 'dfn', 'label']);
const bold = new Set(['strong', 'b', 'u']);
const marked = new Set(['strong', 'b', 'em', 'i']);
const coded = new Set(['code', 'kbd', 'samp', 'tt']);

/** As users of Tailwind and Bootstrap write what would be `<b>`. */
export function isBoldByClass({ attributes }: PageElement): boolean {
	return /(?:^|\s)(?:font-(?:semi|extra)?bold|fw-(?:semi)?bold)(?:\s|$)/.test(attributes.class ?? '');
}

/** `_ga<span class="sr-only">opens in a new tab</span>`: words for screen readers behind what is seen. */
function isSaidOnly({ tag, attributes }: PageElement): boolean {
	return (
		tag === 'span' &&
		/(?:^|[\s-])(?:scrn-rdr|sr-only|screen-reader-text|visually-?hidden|visuallyhidden)(?:\s|$)/.test(attributes.class ?? '')
	);
}

/** Gathers lines while a walk hands over text in the page's order. */
export class LineGatherer {
	lines: PageLine[] = [];
	#text = '';
	#lead: string | undefined;
	#codes: string[] = [];
	#marks: string[] = [];
	#bold: string | undefined;
	/** A label has just ended. */
	#labelled = false;

	add(text: string): void {
		// `<b>_ga:</b>counts visitors`
		if (this.#labelled && /^[\p{L}\d]/u.test(text)) this.#text += ' ';
		if (text !== '') this.#labelled = false;
		this.#text += text;
	}

	/** Hands over an inline element whole. */
	inline(printed: PageElement): void {
		const element = isBoldByClass(printed) ? { ...printed, tag: 'b' } : printed;
		// `– <b>_ga</b>` begins with it too.
		const before = /^[\s–—•·*-]*$/.test(this.#text);
		const from = this.#text.length;
		this.children(element);
		const own = oneLine(this.#text.slice(from));
		if (before && strong.has(element.tag) && own !== '' && this.#lead === undefined) this.#lead = own;
		if (before && bold.has(element.tag) && own !== '') this.#bold = own;
		if (own === '') return;
		this.#labelled = strong.has(element.tag) && own.length > 1 && own.endsWith(':');
		const set = coded.has(element.tag)
			? this.#codes
			: marked.has(element.tag) && own.length <= limits.name
				? this.#marks
				: undefined;
		if (set && set.length < limits.names && !set.includes(own)) set.push(own);
	}

	/** All that is in an element, line by line. */
	children(element: PageElement): void {
		for (const [index, child] of element.children.entries()) {
			if (typeof child === 'string') this.add(child);
			else if (child.tag === 'br') this.end();
			else if (this.#text.trim() !== '' && isSaidOnly(child)) continue;
			else if (child.tag === 'sup' && /^[\s\d*†()[\]]*$/.test(textOf(child))) continue;
			else if (isBlock(child)) {
				this.end();
				this.children(child);
				this.end();
			} else if (eatenUnderscores(element, index)) this.add(`_${textOf(child)}_`);
			else {
				if (areApart(element, index)) this.add(' ');
				this.inline(child);
			}
		}
	}

	/** Ends the line. Text with bars keeps its own line breaks: it may be a table that Markdown did not know. */
	end(): void {
		const pieces = this.#text.split('|').length > 2 ? this.#text.split('\n') : [this.#text];
		for (const piece of pieces) {
			// Bullets that are typed.
			const text = oneLine(piece.slice(0, limits.line)).replace(/^[■□◆◇●○▶►▪‣]\s+(?=\S)/, '');
			// Markdown that nobody turned into HTML: `**Analytics:**`
			const title = /^\*\*([^*]{2,80})\*\*:?$/.exec(text)?.[1];
			if (title !== undefined) this.lines.push({ ...plainLine(title.trim()), bold: true });
			else if (text !== '')
				this.lines.push({ text, lead: this.#lead, codes: this.#codes, marks: this.#marks, bold: text === this.#bold });
		}
		this.#text = '';
		this.#labelled = false;
		this.#lead = undefined;
		this.#bold = undefined;
		this.#codes = [];
		this.#marks = [];
	}
}

/** `<b>pear_sid</b><span>Keeps you signed in</span><span>7 days</span>`, `<code>_pa</code><code>_pb</code>`: only their style sets them apart. */
export function areApart(parent: PageElement, index: number): boolean {
	const [before, child] = [parent.children[index - 1], parent.children[index]];
	if (before === undefined || typeof before === 'string' || child === undefined || typeof child === 'string') return false;
	if (before.tag === 'code' && child.tag === 'code') return true;
	const [left, right] = [textOf(before), textOf(child)];
	return left.length > 1 && /[\p{L}\d.)*]$/u.test(left) && /^(?:\p{Lu}[\p{Ll}\s]|\d+\s?\p{L})/u.test(right);
}

/**
 * Markdown takes `_ga_<ID>` for emphasis and prints `<em>ga</em>&lt;ID>`: emphasis that touches a placeholder or sign was a pair of
 * underscores. `<em>ga</em> counts` was not.
 */
function eatenUnderscores(parent: PageElement, index: number): boolean {
	const child = parent.children[index]!;
	if (typeof child === 'string' || child.tag !== 'em') return false;
	const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
	const own = textOf(child);
	// `SSESS<em>xxxxxxxx</em>` has none.
	if (!/^[\w.-]{1,60}$/.test(own) || /^[xX]+$/.test(own)) return false;
	return (
		(typeof after === 'string' && /^(?:[<[{#*\w…]|\.{3})/.test(after)) || (typeof before === 'string' && /[\w\]>}]$/.test(before))
	);
}

/** The lines of an element. */
export function linesOf(element: PageElement): PageLine[] {
	const gatherer = new LineGatherer();
	gatherer.children(element);
	gatherer.end();
	return gatherer.lines;
}

/** The text of an element on one line. */
export function textOf(element: PageElement): string {
	const parts: string[] = [];
	const visit = (each: PageElement) => {
		for (const child of each.children) {
			if (typeof child === 'string') parts.push(child);
			else {
				const apart = isBlock(child) || child.tag === 'br';
				if (apart) parts.push(' ');
				visit(child);
				if (apart) parts.push(' ');
			}
		}
	};
	visit(element);
	return oneLine(parts.join(''));
}

/** Invisible marks go, and every run of space becomes one. */
export function oneLine(text: string): string {
	return (
		text
			.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
			.replace(/[\s\p{Cc}]+/gu, ' ')
			// `Cookie _ utmb`
			.replace(/(?<=^| )(_{1,2}) (?=[a-z]\w)/g, '$1')
			.trim()
	);
}

/** Text of a page as it may be shown: one line, bounded. */
export function cut(text: string, most: number = limits.field): string {
	const line = readable(text);
	return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
