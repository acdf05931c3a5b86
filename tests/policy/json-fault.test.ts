import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonFault } from '../../lib/policy/json-fault.ts';

const at = (text: string, deepest = 20) => {
	const fault = findJsonFault(text, deepest);
	return fault && `${fault.line}:${fault.column} ${fault.reason}`;
};

test('a fault is named with its line and column', () => {
	expect(at('{\n  "a": 1,\n  "b": 2,\n}')).toBe('4:1 a comma before a closing bracket');
	expect(at('[1, 2,]')).toBe('1:7 a comma before a closing bracket');
	expect(at('{"a": 1\n "b": 2}')).toBe('2:2 a comma or the closing bracket is expected here');
	expect(at("{'a': 1}")).toBe('1:2 a name in double quotes is expected here');
	expect(at('{"a" 1}')).toBe('1:6 a colon is expected here');
	expect(at('{"a": // note\n1}')).toBe('1:7 a value is expected here');
	expect(at('{"a": [1}')).toBe('1:9 this bracket closes another one than was opened');
	expect(at('{"a": "one\ntwo"}')).toContain('1:11 a character that a string may not hold');
	expect(at('{"a": "one')).toBe('1:11 the text ends too early');
	expect(at('{} {}')).toBe('1:4 text after the end');
	expect(at('<!doctype html>')).toBe('1:1 a value is expected here');
	expect(at('')).toBe('1:1 the text ends too early');
});

test('brackets may be nested as deep as allowed, and no deeper', () => {
	expect(at('[[[]]]', 3)).toBeUndefined();
	expect(at('[[[[]]]]', 3)).toBe('1:4 nested too deep');
	expect(at('['.repeat(1_000_000))).toBe('1:21 nested too deep');
	expect(at('[[],[],[],[]]', 2)).toBeUndefined();
});

test('it finds a fault exactly where JSON.parse does', () => {
	const parses = (text: string) => {
		try {
			JSON.parse(text);
			return true;
		} catch (error) {
			if (error instanceof SyntaxError) return false;
			throw error;
		}
	};
	const piece = fc.constantFrom(
		'{',
		'}',
		'[',
		']',
		',',
		':',
		'"a"',
		'"\\u00e9"',
		'"\\x"',
		'"',
		'0',
		'-1.5e3',
		'01',
		'1.',
		'true',
		'nul',
		' ',
		'\n',
		'\t',
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.array(piece, { maxLength: 12 }).map((each) => each.join('')),
				fc.json(),
			),
			(text) => {
				expect(findJsonFault(text, 1000) === undefined).toBe(parses(text));
			},
		),
		{ numRuns: 3000 },
	);
});
