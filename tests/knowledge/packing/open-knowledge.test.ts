import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openKnowledge } from '../../../lib/knowledge/packing/open-knowledge.ts';
import { packKnowledge } from '../../../lib/knowledge/packing/pack-knowledge.ts';
import { parseCatalogue } from '../../../lib/knowledge/tables/parse-catalogue.ts';
import { compile } from '../../../lib/policy/compile.ts';
import { match } from '../../../lib/policy/match.ts';
import { loadKnowledge } from '../../../scripts/knowledge/load-knowledge.ts';
import { readCatalogue } from '../../../scripts/knowledge/read-catalogue.ts';
import { makeKnowledge } from '../make-knowledge.ts';

const small = makeKnowledge(`## acme: Acme
domains: acme.test, acme.example
a         visitor-id  P1Y  third  @
ab        visitor-id  P1Y  third  @
a\\sb      session     -    first
abc*      session     -    first  e.g.=abc1
abcdefg*  sign-in     -    first  e.g.=abcdefg1
a~c       csrf-token  -    first
## two: Two
domains: two.test
*_abcdef  cookie-test  -  first  shared  e.g.=x_abcdef
*xyz*     ab-test      -  first  shared  e.g.=1xyz2
a         session      -  third  @
q*        session      -  third  @  e.g.=q1
`);
const names = (name: string, host: string) => match(small.cookies, name, host).map((row) => row.name);

test('a name of one letter, of two, with a space or a tilde, is found by itself alone', () => {
	expect(names('a', 'acme.test')).toEqual(['a']);
	expect(names('ab', 'x.acme.example')).toEqual(['ab']);
	expect(names('a b', 'shop.test')).toEqual(['a b']);
	expect(names('a~c', 'shop.test')).toEqual(['a~c']);
	expect(names('', 'shop.test')).toEqual([]);
	expect(names('*', 'shop.test')).toEqual([]);
	expect(names('a\\sb', 'shop.test')).toEqual([]);
});

test('one name on two hosts is two cookies', () => {
	const functions = ['acme.test', 'two.test'].map((host) => small.cookie(match(small.cookies, 'a', host)[0]!.value).function);
	expect(functions).toEqual(['visitor-id', 'session']);
	expect(names('a', 'shop.test')).toEqual([]);
});

test('globs are found by their beginning, end and middle, the longest first', () => {
	expect(names('abcdefgh', 'shop.test')).toEqual(['abcdefg*', 'abc*']);
	expect(names('n_abcdef', 'shop.test')).toEqual(['*_abcdef']);
	expect(names('axyz', 'shop.test')).toEqual(['*xyz*']);
	expect(names('q7', 'two.test')).toEqual(['q*']);
	expect(names('q7', 'shop.test')).toEqual([]);
});

test('a cookie knows what its provider does elsewhere', () => {
	expect(small.cookie(match(small.cookies, 'ab', 'acme.test')[0]!.value)).toMatchObject({
		provider: { name: 'Acme', domains: ['acme.test', 'acme.example'] },
		role: small.owner('acme.test')?.role,
	});
});

test('more providers than two digits tell still come out right', () => {
	const text = Array.from({ length: 8_000 }, (_, n) => `## p${n}: P${n}\n_p${n}  session  -  first\n`).join('');
	const { blocks } = parseCatalogue('many.txt', text);
	const knowledge = openKnowledge(packKnowledge(blocks, [], { bias: [0, 0, 0, 0], features: {} }));
	for (const n of [0, 88, 89, 7_920, 7_921, 7_999])
		expect(knowledge.cookie(match(knowledge.cookies, `_p${n}`, 'shop.test')[0]!.value).provider.name).toBe(`P${n}`);
});

test('another version, or half a file, is refused', () => {
	expect(() => openKnowledge({ version: 1 })).toThrow(TypeError);
	expect(() => openKnowledge(null)).toThrow(TypeError);
});

test('the packed tables find what the tables themselves do, for any name', async () => {
	const { blocks } = await readCatalogue();
	const packed = await loadKnowledge();
	const lines = blocks.flatMap((block) => block.lines);
	const plain = compile(
		lines.map((line) => ({
			name: line.name,
			...(line.hosts.length > 0 && { hosts: line.hosts.map((host) => `*.${host}`) }),
			shared: line.shared,
			value: line,
		})),
	);
	const known = fc.constantFrom(...lines.map((line) => line.example ?? line.name));
	const hosts = fc.constantFrom('shop.test', ...lines.flatMap((line) => line.hosts.slice(0, 1)));
	const varied = fc.tuple(fc.constantFrom('', 'x', '_'), known, fc.constantFrom('', 'x', '_1')).map((parts) => parts.join(''));
	fc.assert(
		fc.property(varied, hosts, (name, host) => {
			const all = (rows: readonly { readonly name: string }[]) => rows.map((row) => row.name).sort();
			expect(all(match(packed.cookies, name, host))).toEqual(all(match(plain, name, host)));
		}),
		{ numRuns: 2_000 },
	);
});
