import { expect, test } from 'vitest';
import { checkCatalogue } from '../../../lib/knowledge/tables/check-catalogue.ts';
import { parseCatalogue } from '../../../lib/knowledge/tables/parse-catalogue.ts';

const faultsOf = (text: string) =>
	checkCatalogue(parseCatalogue('t.txt', text).blocks).map(({ line, message }) => `${line}: ${message}`);

test('a table that keeps the rules has no fault', () => {
	expect(
		faultsOf(
			'## acme: Acme\ndomains: acme.test\n\n_acme visitor-id P1Y first\n_acme_* visitor-id P1Y first e.g.=_acme_1\nid ad-visitor-id P1Y third @\n',
		),
	).toEqual([]);
});

test('slugs and names stand in order', () => {
	expect(faultsOf('## b: B\n_bbb session - first\n_aaa session - first\n## a: A\n')).toEqual([
		'3: “_aaa” belongs before “_bbb”',
		'4: slug “a” belongs before “b”',
	]);
});

test('a name with the same host stands once', () => {
	expect(faultsOf('## a: A\n_acme session - first\n## b: B\n_acme session - first\n')).toEqual([
		'4: “_acme” stands already at t.txt:2',
	]);
	expect(faultsOf('## a: A\nid session - third @a.test\n## b: B\nid session - third @b.test\n')).toEqual([]);
});

test('a glob carries an example that fits it', () => {
	expect(faultsOf('## a: A\n_acme_* session - first\n')).toEqual(['2: glob “_acme_*” carries no e.g.']);
	expect(faultsOf('## a: A\n_acme_* session - first e.g.=_acne_1\n')).toContain('2: e.g. “_acne_1” does not fit “_acme_*”');
});

test('a line that another hides is told', () => {
	expect(faultsOf('## a: A\n_acm* session - first e.g.=_acmed\n_acme* session - first e.g.=_acmez\n')).toEqual([
		'2: “_acmed” finds “_acme*” at t.txt:3 first',
	]);
});

test('short and common names are bound or shared', () => {
	for (const name of ['c', '_s', 'sid', 'session_id', 'XSRF-TOKEN', 'lang'])
		expect(faultsOf(`## a: A\n${name} session - first\n`)).toEqual([
			`2: “${name}” is short or common: bind it to a host (@) or mark it shared`,
		]);
	for (const name of ['_ga', '_fbp', 'auth._token', 'PHPSESSIDX'])
		expect(faultsOf(`## a: A\n${name} session - first\n`)).toEqual([]);
	expect(faultsOf('## a: A\nlang language-choice - first shared\n')).toEqual([]);
});

test('a glob without a host has three literal characters', () => {
	expect(faultsOf('## a: A\n_s* session - first shared e.g.=_sx\n')).toEqual([
		'2: glob “_s*” without a host has fewer than three literal characters',
	]);
});

test('a host is a domain that somebody can own', () => {
	expect(faultsOf('## a: A\nid session - third @co.uk\n')).toEqual(['2: “@co.uk” is not a domain']);
	expect(faultsOf('## a: A\nid session - third @https://x.test\n')).toEqual(['2: “@https://x.test” is not a domain']);
});
