import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../lib/policy/compile.ts';
import { coversHost, matchesGlob, parseGlob } from '../../lib/policy/glob.ts';
import { match } from '../../lib/policy/match.ts';

const entry = (name: string, hosts?: string[], shared = false) => ({
	name,
	...(hosts && { hosts }),
	shared,
	value: `${name} ${hosts?.join(' ') ?? ''}`.trim(),
});
const values = (entries: Parameters<typeof compile<string>>[0], name: string, host = 'any.test') =>
	match(compile(entries), name, host).map((row) => row.value);

test('exact beats glob, a longer literal beats a shorter', () => {
	const table = [entry('_ga*'), entry('_ga_*'), entry('_ga')];
	expect(values(table, '_ga')).toEqual(['_ga', '_ga*']);
	expect(values(table, '_ga_X')).toEqual(['_ga_*', '_ga*']);
});

test('host-bound beats host-free, however exact', () => {
	expect(values([entry('id'), entry('i*', ['*.shop.test'])], 'id', 'www.shop.test')).toEqual(['i* *.shop.test', 'id']);
});

test('a glob of one letter that is bound to a host stays there', () => {
	const table = [entry('_*', ['*.shop.test'])];
	expect(values(table, '_x', 'shop.test')).toEqual(['_* *.shop.test']);
	expect(values(table, '_x', 'myshop.test')).toEqual([]);
});

test('on a subdomain its own line goes before the domain’s', () => {
	const table = [entry('S', ['*.shop.test']), entry('S', ['*.mail.shop.test'])];
	expect(values(table, 'S', 'mail.shop.test')).toEqual(['S *.mail.shop.test', 'S *.shop.test']);
	expect(values(table, 'S', 'www.shop.test')).toEqual(['S *.shop.test']);
});

test('between globs a distinctive one beats a shared one', () => {
	expect(values([entry('*_session_id', undefined, true), entry('acme_*')], 'acme_session_id')).toEqual([
		'acme_*',
		'*_session_id',
	]);
});

test('names like those of objects are names', () => {
	const table = [entry('__proto__'), entry('constructor'), entry('toString*')];
	expect(values(table, '__proto__')).toEqual(['__proto__']);
	expect(values(table, 'constructor')).toEqual(['constructor']);
	expect(values(table, 'hasOwnProperty')).toEqual([]);
});

test('a lookup does not change the table', () => {
	const index = compile([entry('a*c'), entry('*basket*'), entry('abc', ['*.shop.test'])]);
	const before = match(index, 'abc', 'shop.test').map((row) => row.value);
	match(index, 'mybasketabc', 'other.test').sort();
	expect(match(index, 'abc', 'shop.test').map((row) => row.value)).toEqual(before);
});

test('the index finds what a walk through the table finds', () => {
	const letters = fc.string({ unit: fc.constantFrom('a', 'b', '_'), maxLength: 5 });
	const pattern = fc.array(letters, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('*'));
	const host = fc.constantFrom('shop.test', 'a.shop.test', 'myshop.test', 'other.test');
	const hosts = fc.option(
		fc.array(fc.constantFrom('*.shop.test', 'a.shop.test', '*.other.test', '*.*.test'), { minLength: 1, maxLength: 2 }),
		{ nil: undefined },
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(pattern, hosts), { maxLength: 40 }), letters, host, (patterns, name, where) => {
			const entries = patterns.map(([each, on], index) => ({ name: each, ...(on && { hosts: on }), value: index }));
			const walked = entries.filter(
				(each) => matchesGlob(parseGlob(each.name), name) && (each.hosts?.some((on) => coversHost(on, where)) ?? true),
			);
			const found = match(compile(entries), name, where).map((row) => row.value);
			expect(found.toSorted((a, b) => a - b)).toEqual(walked.map((each) => each.value));
		}),
		{ numRuns: 400 },
	);
});
