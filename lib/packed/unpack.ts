import { TextModel } from './text-model.ts';

/** Bytes after which others may have their turn: some 10 ms. */
const stretch = 4096;

/**
 * What `pack` (scripts/packaging/pack.ts) has packed: four bytes of length, then one number, digit by digit, that says at each bit in which part of the range it
 * lies: the part of the 1 is as wide as a 1 was probable.
 *
 * @param primer what packing began from: a text that is like this one and is there already
 * @param rest waited for now and then, so that a page can answer meanwhile
 */
export async function unpack(packed: Uint8Array, primer: Uint8Array, rest: () => Promise<void>): Promise<Uint8Array> {
	const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
	const model = new TextModel(primer.length + length);
	for (let at = 0; at < primer.length; at++) {
		if (at % stretch === 0) await rest();
		prime(model, primer[at]!);
	}
	const text = new Uint8Array(length);
	let at = 4;
	const next = () => packed[at++] ?? 0;
	let low = 0;
	let high = 0xffffffff;
	let code = ((next() << 24) | (next() << 16) | (next() << 8) | next()) >>> 0;
	for (let place = 0; place < length; place++) {
		if (place % stretch === 0) await rest();
		let bits = 1;
		while (bits < 256) {
			const middle = partOf(low, high, model.predict());
			const bit = code <= middle ? 1 : 0;
			if (bit) high = middle;
			else low = middle + 1;
			model.update(bit);
			bits = (bits << 1) | bit;
			for (; (low ^ high) >>> 24 === 0; code = ((code << 8) | next()) >>> 0) {
				low = (low << 8) >>> 0;
				high = ((high << 8) | 255) >>> 0;
			}
		}
		text[place] = bits & 255;
	}
	return text;
}

/** Lets the model learn a byte that nobody has to be told. */
export function prime(model: TextModel, byte: number): void {
	for (let bit = 7; bit >= 0; bit--) {
		model.predict();
		model.update((byte >> bit) & 1);
	}
}

/** The last number of the 1's part of a range of 32 bits. */
export function partOf(low: number, high: number, probability: number): number {
	return low + Math.floor(((high - low) * probability) / 65536);
}
