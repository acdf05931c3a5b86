import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseManifest } from '../../../lib/policy/parse-manifest.ts';
import { manifestJson } from '../../../lib/sources/manifest-json.ts';
import { limits } from '../../../lib/sources/policy-page/limits.ts';
import { readPolicyPage } from '../../../lib/sources/policy-page/read-policy-page.ts';
import { warningText } from '../../../lib/sources/policy-page/warning-text.ts';
import { declared, page, table } from './declared.ts';

const told = (html: string) => readPolicyPage(html).warnings.map(({ code }) => code);

test('a page with 50,000 rows keeps what fits, and says what not', () => {
	const rows = Array.from({ length: 50_000 }, (_, row) => `<tr><td>pear_${row}</td><td>1 day</td></tr>`).join('');
	const read = readPolicyPage(page(`<h1>Cookies</h1><table><tr><th>Cookie</th><th>Expires</th></tr>${rows}</table>`));
	expect(read.manifest.cookies).toHaveLength(limits.declarations);
	expect(read.dropped).toBeGreaterThan(0);
	const said = read.warnings.map(warningText);
	expect(said).toContain('45001 rows of tables left out; a table has 5000 at most');
	expect(said.some((text) => text.includes('declarations left out'))).toBe(true);
}, 60_000);

test('of a page of 100 MB the beginning is read', () => {
	const html = `${page(`<h1>Cookies</h1>${table('Cookie | Expires', 'pear_sid | 1 day')}`)}<!--${'<p>cookies</p>'.repeat(8_000_000)}`;
	expect(html.length).toBeGreaterThan(100_000_000);
	expect(declared(html)).toEqual(['pear_sid | - | - | P1D']);
	expect(told(html)).toContain('input-cut');
}, 60_000);

test('100,000 elements inside one another end the reading, and what stood before is kept', () => {
	const html = `<h1>Cookies</h1>${table('Cookie | Expires', 'pear_sid | 1 day')}${'<div>'.repeat(100_000)}`;
	expect(declared(html)).toEqual(['pear_sid | - | - | P1D']);
	expect(told(html)).toEqual(['too-deep']);
	expect(told('<b>'.repeat(1_500_000))).toEqual(['too-deep']);
	expect(told('<svg>'.repeat(100_000))).toEqual(['too-deep']);
}, 60_000);

test('thousands of lines that each name a kind of cookies', () => {
	for (const line of ['<p>Analytics</p>', '<li>Analytics</li>', '<details><summary>Analytics</summary></details>'])
		expect(declared(page(`<h1>Cookies</h1>${line.repeat(9_000)}`))).toEqual([]);
}, 60_000);

test('a table at the depth of a thousand elements is still read', () => {
	expect(declared(`${'<div>'.repeat(1_000)}<h1>Cookies</h1>${table('Cookie | Expires', 'pear_sid | 1 day')}`)).toHaveLength(1);
});

test('spans of a million columns and rows are bounded', () => {
	const cells = '<td colspan="1000000" rowspan="1000000">pear_sid</td>'.repeat(60);
	const html = page(`<h1>Cookies</h1><table><tr><th>Cookie</th></tr>${`<tr>${cells}</tr>`.repeat(100)}</table>`);
	expect(declared(html).length).toBeLessThan(10);
});

test('`__proto__`, `constructor` and `toString` are names, as cookies, providers and headings', () => {
	const html = page(
		`<h2>constructor</h2>${table('Cookie | Provider | Expires', '__proto__ | __proto__ | 1 day', 'constructor | constructor | 1 day', 'to_string | toString | 1 day')}`,
	);
	expect(declared(html)).toEqual([
		'__proto__ | __proto__ | - | P1D',
		'constructor | constructor | - | P1D',
		'to_string | toString | - | P1D',
	]);
	const back = parseManifest(manifestJson(readPolicyPage(html, { url: 'https://pear.test/cookies' }).manifest));
	expect(back.manifest?.cookies.map(({ provider }) => provider?.name)).toEqual(['__proto__', 'constructor', 'toString']);
	expect(({} as Record<string, unknown>).name).toBeUndefined();
});

test('entities are text, and markup in a cell is never more than text', () => {
	const html = page(
		`<h1>Cookies</h1>${table('Cookie | Purpose', 'pear&#95;sid | &lt;img src=x onerror=alert(1)&gt; holds &amp; keeps')}`,
	);
	const [cookie] = readPolicyPage(html).manifest.cookies;
	expect(cookie?.name).toBe('pear_sid');
	expect(cookie?.purpose).toEqual({ en: '<img src=x onerror=alert(1)> holds & keeps' });
});

test('long fields are cut, and overlong names are none', () => {
	const html = page(
		`<h1>Cookies</h1>${table('Cookie | Purpose | Provider', `pear_sid | ${'long '.repeat(5_000)} | ${'P'.repeat(5_000)}`, `p_${'x9'.repeat(300)} | y | z`)}`,
	);
	const { cookies } = readPolicyPage(html).manifest;
	expect(cookies).toHaveLength(1);
	expect(cookies[0]!.purpose!.en!.length).toBeLessThanOrEqual(limits.field);
	expect(cookies[0]!.provider!.name.length).toBeLessThanOrEqual(limits.title);
});

test('a thousand names in a cell, a thousand stars in a name, text that turns its direction', () => {
	const many = Array.from({ length: 1_000 }, (_, index) => `p_${index}`).join(', ');
	expect(declared(page(`<h1>Cookies</h1>${table('Cookie | Use', `${many} | x`)}`))).toHaveLength(limits.names);
	expect(declared(page(`<h1>Cookies</h1>${table('Cookie | Use', `p_${'*'.repeat(1_000)} | x`)}`))).toEqual(['p_* | - | - | -']);
	const turned = readPolicyPage(page(`<h1>Cookies</h1>${table('Cookie | Use', 'p_1 | a\u202eb')}`)).manifest.cookies[0];
	expect(turned?.purpose).toEqual({ en: 'ab' });
});

test('scripts, styles, templates and comments are not read', () => {
	const hidden = `<h1>Cookies</h1>${table('Cookie | Use', 'pear_sid | x')}`;
	for (const html of [
		`<script>${hidden}</script>`,
		`<style>${hidden}</style>`,
		`<template>${hidden}</template>`,
		`<!--${hidden}-->`,
	])
		expect(declared(html)).toEqual([]);
});

/** Past the limit of lines for every one of them: what is beyond is dropped unread, so that a longer page takes no longer. */
const length = 200_000;

test.each([
	'<p>Link: x</p>',
	'<p>Cookie: pear</p>',
	'<p>|a|b|c</p>',
	'<li>pear_sid</li>',
	'<p>Purpose: a</p>',
	'<h2>Marketing</h2>',
	'cookie a_b ',
	'((((((',
	'<td>',
	'Pear (a_b), ',
	'a cookie "a_b", <b>c_d</b>. A ',
	'[x<{#',
	'<table><tr><td>Name</td><td>x</td></tr></table>',
])(
	'a page of nothing but %s comes to an end',
	(part) => {
		const { manifest, warnings } = readPolicyPage(`<h1>Cookies</h1>${part.repeat(Math.floor(length / part.length))}`);
		expect(manifest.cookies.length).toBeLessThanOrEqual(limits.declarations);
		if (/^<(?:p|li|h2)>[^|]*$/.test(part)) expect(warnings.map(({ code }) => code)).toContain('lines-dropped');
	},
	60_000,
);

test('whatever is given, the result is a manifest that reads back without a fault', () => {
	const bit = fc.constantFrom(
		'<table>',
		'<tr>',
		'<td>',
		'</td>',
		'</table>',
		'<th>',
		'<li>',
		'<dt>',
		'<dd>',
		'<h3>',
		'<b>',
		'<code>',
		'Cookie',
		'Name',
		'Expires',
		'_ga',
		'p_*',
		'2 years',
		'Session',
		'Google',
		':',
		',',
		'(',
		')',
		'|',
		'\n',
		'<br>',
		'"',
		'#',
		'[x]',
		'\u0000',
		'<p>',
		'Necessary',
		'shop.test',
		'.',
	);
	const html = fc.array(
		fc.oneof({ weight: 6, arbitrary: bit }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }),
		{ maxLength: 60 },
	);
	fc.assert(
		fc.property(html, (bits) => {
			const { manifest } = readPolicyPage(`<h1>Cookies</h1>${bits.join(' ')}`, {
				url: 'https://www.pear.test/cookies',
				now: '2026-11-23',
			});
			const { errors } = parseManifest(manifestJson({ ...manifest, cookies: [...manifest.cookies, { name: 'one' }] }));
			expect(errors.filter(({ effect }) => effect !== 'note')).toEqual([]);
		}),
		{ numRuns: 60 },
	);
}, 60_000);
