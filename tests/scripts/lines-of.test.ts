import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../scripts/command-line/lines-of.ts';

async function lines(pieces: readonly Uint8Array[], longest = 1_000): Promise<(string | undefined)[]> {
	async function* stream() {
		yield* pieces;
	}
	const found: (string | undefined)[] = [];
	for await (const line of linesOf(stream(), longest)) found.push(line);
	return found;
}
const bytes = (text: string) => new TextEncoder().encode(text);

test.each<[text: string, expected: string[]]>([
	['', []],
	['a', ['a']],
	['a\n', ['a']],
	['a\n\nb', ['a', '', 'b']],
	['a\r\nb\rc\n', ['a', 'b', 'c']],
	['a\r', ['a']],
	['\ufeffa\nb', ['a', 'b']],
	// Within JSON these stand in texts.
	['a\u2028b\u0085c', ['a\u2028b\u0085c']],
])('%j', async (text, expected) => {
	expect(await lines([bytes(text)])).toEqual(expected);
});

test('however a text is cut into pieces, even within a character or a line’s end, its lines are the same', async () => {
	const text = fc.array(fc.constantFrom('a', 'é', '日', '\r\n', '\n', '\r', '😀')).map((all) => all.join(''));
	await fc.assert(
		fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 4 })), async (whole, sizes) => {
			const all = bytes(whole);
			const pieces: Uint8Array[] = [];
			for (let at = 0, turn = 0; at < all.length; turn++) {
				const size = sizes[turn % Math.max(1, sizes.length)] ?? 1;
				pieces.push(all.subarray(at, at + size));
				at += size;
			}
			expect(await lines(pieces)).toEqual(await lines([all]));
		}),
	);
});

test('a line that is not UTF-8 is told from its neighbours, and from one that says U+FFFD itself', async () => {
	expect(await lines([Buffer.from('é\n'), Buffer.from('\xe9\n', 'latin1'), Buffer.from('\ufffd\n日')])).toEqual([
		'é',
		undefined,
		'\ufffd',
		'日',
	]);
});

test('UTF-16 is read by its mark', async () => {
	expect(await lines([Buffer.from('\ufeffa\nb', 'utf16le')])).toEqual(['a', 'b']);
});

test('of a line of a gigabyte so much is kept as shows that it is too long, and the next is whole', async () => {
	const piece = new Uint8Array(1_048_576).fill(120);
	async function* stream() {
		for (let count = 0; count < 1_000; count++) yield piece;
		yield bytes('\nnext\n');
	}
	const found: (string | undefined)[] = [];
	for await (const line of linesOf(stream(), 1_001)) found.push(line);
	expect(found.map((line) => line?.length)).toEqual([1_001, 4]);
});
