import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { escapeHtml, toHtml, toHtmlTables } from '../../lib/export/html.ts';
import { anyRow, basket, statistics } from './rows.ts';

const about = { site: 'shop.test', at: '2026-11-23' };

/** Names of the elements, with their attributes, and the text. */
function parsed(html: string): { elements: Set<string>; attributes: Set<string>; cells: string[] } {
	const elements = new Set<string>();
	const attributes = new Set<string>();
	const cells: string[] = [];
	let cell: string | undefined;
	const parser = new Parser({
		onopentag(name, has) {
			elements.add(name);
			for (const each of Object.keys(has)) attributes.add(each);
			if (name === 'td') cell = '';
		},
		ontext(text) {
			if (cell !== undefined) cell += text;
		},
		onclosetag(name) {
			if (name !== 'td') return;
			cells.push(cell ?? '');
			cell = undefined;
		},
	});
	parser.end(html);
	return { elements, attributes, cells };
}

test('the page stands alone: no script, nothing loaded, its own policy says so', () => {
	const html = toHtml([basket, statistics], about);
	expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
	expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
	expect([...parsed(html).elements].filter((each) => ['script', 'link', 'img', 'iframe', 'a', 'form'].includes(each))).toEqual(
		[],
	);
	expect(html).not.toMatch(/url\(|@import/);
	expect(parsed(html).cells).toContain('_num_*');
});

test('the tables alone can be put into a page of the site', () => {
	expect(toHtmlTables([basket])).toMatch(/^<h2>Necessary cookies<\/h2>/);
	expect(toHtmlTables([])).toBe('<p>No cookies were seen.</p>');
});

test('text is safe in elements and in attributes', () => {
	expect(escapeHtml(`<a href="x" title='y'>&\u0000\n</a>`)).toBe(
		'&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp; &lt;/a&gt;',
	);
});

test('whatever the rows, the markup is ours alone', () => {
	const plain = parsed(toHtml([basket], about));
	fc.assert(
		fc.property(fc.array(anyRow, { maxLength: 4 }), (rows) => {
			const { elements, attributes } = parsed(toHtml([basket, ...rows], about));
			expect([...elements].filter((each) => !plain.elements.has(each) && each !== 'br')).toEqual([]);
			expect([...attributes].filter((each) => !plain.attributes.has(each))).toEqual([]);
		}),
	);
});
