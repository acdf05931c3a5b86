import { Parser } from 'htmlparser2';
import { decodeCharacters } from './decode-characters.ts';
import { limits } from './limits.ts';

/** What is kept of an element. No DOM: the pure ring reads pages in the command line too. */
export interface PageElement {
	readonly tag: string;
	/** Own keys only; made without a prototype. */
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: (PageElement | string)[];
}

/** What of a page was not read, and why. */
export interface Cut {
	readonly what: 'input' | 'elements' | 'text' | 'depth';
	/** The limit that was met: characters, elements, or open elements. */
	readonly limit: number;
}

export interface PageTree {
	readonly root: PageElement;
	readonly cuts: readonly Cut[];
	/** How many texts of programs it shows, `<pre><code>`, which are not kept; one whose language is named counts for three. */
	readonly programs: number;
}

/** Nothing in these is a declaration; their text is not kept. */
const skipped = new Set([
	'script',
	'style',
	'template',
	'noscript',
	'svg',
	'math',
	'iframe',
	'object',
	'canvas',
	'video',
	'audio',
	'select',
	'textarea',
]);
const kept = new Set([
	'class',
	'role',
	'lang',
	'colspan',
	'rowspan',
	'href',
	'content',
	'property',
	'name',
	'rel',
	'aria-level',
	'aria-label',
	'itemprop',
]);
const chunk = 65_536;

/** Reads HTML into a small tree, bounded in size and depth ({@link limits}). Never fails: every text is some HTML. */
export function parseTree(html: string): PageTree {
	const root = element('#root', {});
	const open: PageElement[] = [root];
	const cuts: Cut[] = [];
	/** Elements open beyond the depth that is kept; and elements open inside a skipped one. */
	let beyond = 0;
	let inSkipped = 0;
	let elements = 0;
	let characters = 0;
	let programs = 0;
	let stopped = false;
	const stop = (what: Cut['what'], limit: number) => {
		cuts.push({ what, limit });
		stopped = true;
		parser.pause();
	};
	const handler = {
		onopentag(tag: string, attributes: Readonly<Record<string, string>>) {
			if (stopped) return;
			if (open.length + beyond + inSkipped > limits.open) return stop('depth', limits.open);
			if (inSkipped > 0 || skipped.has(tag)) {
				inSkipped++;
				return;
			}
			if (++elements > limits.elements) return stop('elements', limits.elements);
			// `<pre><code>` is a program's text.
			if (tag === 'code' && open.at(-1)!.tag === 'pre') {
				programs += /(?:^|\s)(?:language|lang|hljs)-(?!auto|text|plain|none)/.test(attributes.class ?? '') ? 3 : 1;
				inSkipped++;
				return;
			}
			const child = element(tag, attributes);
			open.at(-1)!.children.push(child);
			if (open.length > limits.depth || beyond > 0) beyond++;
			else open.push(child);
		},
		onclosetag() {
			if (stopped) return;
			if (inSkipped > 0) inSkipped--;
			else if (beyond > 0) beyond--;
			else if (open.length > 1) open.pop();
		},
		ontext(text: string) {
			if (stopped || inSkipped > 0) return;
			characters += text.length;
			if (characters > limits.text) return stop('text', limits.text);
			const { children } = open.at(-1)!;
			if (typeof children.at(-1) === 'string') children[children.length - 1] += text;
			else children.push(text);
		},
	};
	// It would bring a table of every name that there is; and a text that comes in pieces is decoded best when it is whole.
	const parser = new Parser(handler, { decodeEntities: false });
	const end = Math.min(html.length, limits.input);
	for (let at = 0; at < end && !stopped; at += chunk) parser.write(html.slice(at, Math.min(at + chunk, end)));
	if (!stopped) parser.end();
	if (html.length > limits.input) cuts.push({ what: 'input', limit: limits.input });
	decodeTexts(root);
	return { root, cuts, programs };
}

function decodeTexts(root: PageElement): void {
	const elements = [root];
	for (const { children } of elements) {
		for (const [at, child] of children.entries()) {
			if (typeof child === 'string') children[at] = decodeCharacters(child);
			else elements.push(child);
		}
	}
}

function element(tag: string, from: Readonly<Record<string, string>>): PageElement {
	const attributes: Record<string, string> = Object.create(null);
	for (const name of kept)
		if (Object.hasOwn(from, name)) attributes[name] = decodeCharacters(from[name]!.slice(0, limits.field), 'attribute');
	return { tag, attributes, children: [] };
}

/** The element's children that are elements. */
export function elementsOf(parent: PageElement): PageElement[] {
	return parent.children.filter((child) => typeof child !== 'string');
}

/** All descendants with one of the tags, in the page's order. */
export function findAll(parent: PageElement, ...tags: readonly string[]): PageElement[] {
	return elementsOf(parent).flatMap((child) => [...(tags.includes(child.tag) ? [child] : []), ...findAll(child, ...tags)]);
}
