import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonRepeats } from '../../lib/policy/json-repeats.ts';
import { manifestErrorText } from '../../lib/policy/manifest-error.ts';
import { parseManifest } from '../../lib/policy/parse-manifest.ts';

const repeats = (text: string, most = 10) =>
	findJsonRepeats(text, most).map(({ path, line, column }) => `${path.join('.')} ${line}:${column}`);

test('a name that stands twice in one object is named with its path, and where it stood first', () => {
	expect(repeats('{"a": 1,\n "b": [{"c": 1}, {"d": "{", "c": 2, "d": 3}]}')).toEqual(['b.1.d 2:19']);
	expect(repeats('{"a": {"a": 1}, "b": {"a": 2}, "a": 3}')).toEqual(['a 1:2']);
	expect(repeats('{"\\u0061": 1, "a": "a, \\"a\\": 2"}')).toEqual(['a 1:2']);
	expect(repeats('["a", "a", {"__proto__": 1, "__proto__": 2}]')).toEqual(['2.__proto__ 1:13']);
	expect(repeats('{"a":1,"a":2,"a":3,"a":4}', 2)).toHaveLength(2);
	expect(repeats('"a"')).toEqual([]);
});

test('what JSON.stringify writes has none', () => {
	fc.assert(
		fc.property(fc.json(), (text) => {
			expect(repeats(JSON.stringify(JSON.parse(text)))).toEqual([]);
		}),
	);
});

test('a manifest that says one thing twice is read, and told of it', () => {
	const text = `{"manifestVersion": 1, "publisher": {"name": "Pear"}, "cookies": [
	{"name": "pear", "category": "necessary", "category": "advertising"}]}`;
	const { manifest, errors } = parseManifest(text);
	expect(manifest?.cookies).toMatchObject([{ name: 'pear', category: 'advertising' }]);
	expect(errors.map(manifestErrorText)).toEqual(['cookies[0].category: declared before, in line 2, column 19']);
	expect(errors[0]?.effect).toBe('note');
});
