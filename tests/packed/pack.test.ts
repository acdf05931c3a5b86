import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpack } from '../../lib/packed/unpack.ts';
import { packLocale } from '../../lib/view/locale-file.ts';
import { pack } from '../../scripts/packaging/pack.ts';
import { readLocale } from '../language/read-locales.ts';

const never = () => Promise.resolve();
const bytes = (text: string) => new TextEncoder().encode(text);
const german = bytes(JSON.stringify(packLocale(readLocale('de'))));

test('any bytes come out as they went in, after any primer', async () => {
	const some = fc.uint8Array({ maxLength: 300 });
	await fc.assert(
		fc.asyncProperty(some, some, async (text, primer) => {
			expect(await unpack(pack(text, primer), primer, never)).toEqual(text);
		}),
		{ numRuns: 40, seed: 8 },
	);
});

test('also such as are told in a few bits a kilobyte, and such as nothing can be guessed of', async () => {
	const none = new Uint8Array();
	const alike = new Uint8Array(20_000).fill(255);
	expect(pack(alike, none).length).toBeLessThan(60);
	const noise = Uint8Array.from({ length: 5_000 }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> ((at % 3) * 8));
	for (const text of [none, alike, noise]) expect(await unpack(pack(text, none), none, never)).toEqual(text);
});

test('a language is packed a fifth smaller than deflate packs it, and smaller still after one that is like it', async () => {
	const dutch = bytes(JSON.stringify(packLocale(readLocale('nl'))));
	const alone = pack(german, new Uint8Array());
	expect(alone.length).toBeLessThan(0.8 * deflateRawSync(german, { level: 9 }).length);
	const primed = pack(german, dutch);
	expect(primed.length).toBeLessThan(0.97 * alone.length);
	expect(await unpack(primed, dutch, never)).toEqual(german);
});

test('others have their turn while a long text is unpacked', async () => {
	let turns = 0;
	await unpack(pack(german, german), german, async () => {
		turns++;
	});
	expect(turns).toBeGreaterThan((2 * german.length) / 5_000);
});
