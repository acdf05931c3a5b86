import { deflateSync, inflateSync } from 'node:zlib';
import { paletteOf } from './palette.ts';
import { chunk, signature } from './png-chunk.ts';

/** The same picture with a palette of 256 colours: a third of the bytes. For PNGs as browsers write them: 8 bits a part, not interlaced. */
export function smallPng(png: Buffer): Buffer {
	const chunks = [...chunksOf(png)];
	const head = chunks.find(({ type }) => type === 'IHDR')!.data;
	const width = head.readUInt32BE(0);
	const height = head.readUInt32BE(4);
	const parts = { 2: 3, 6: 4 }[head[9]!];
	if (head[8] !== 8 || !parts || head[12] !== 0) throw new Error('not a PNG as browsers write it');
	const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
	const pixels = unfilter(inflateSync(packed), width * parts, parts);

	const colours = new Uint32Array(width * height);
	const counts = new Map<number, number>();
	for (let at = 0; at < colours.length; at++) {
		const colour = pixels.readUIntBE(at * parts, 3);
		colours[at] = colour;
		counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	const { palette, places } = paletteOf(counts);
	const rows = Buffer.alloc((width + 1) * height);
	for (let at = 0; at < colours.length; at++) rows[at + Math.floor(at / width) + 1] = places.get(colours[at]!)!;

	const newHead = Buffer.from(head);
	newHead[9] = 3;
	return Buffer.concat([
		signature,
		chunk('IHDR', newHead),
		chunk('PLTE', Buffer.from(palette.flat())),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function* chunksOf(png: Buffer): Generator<{ type: string; data: Buffer }> {
	for (let at = signature.length; at < png.length; ) {
		const length = png.readUInt32BE(at);
		yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
		at += length + 12;
	}
}

/** Takes back what each line was told as: the difference from its neighbours. PNG specification, section 9. */
function unfilter(lines: Buffer, stride: number, step: number): Buffer {
	const pixels = Buffer.alloc((lines.length / (stride + 1)) * stride);
	for (let line = 0; line * (stride + 1) < lines.length; line++) {
		const filter = lines[line * (stride + 1)]!;
		for (let at = 0; at < stride; at++) {
			const here = line * stride + at;
			const left = at >= step ? pixels[here - step]! : 0;
			const above = line > 0 ? pixels[here - stride]! : 0;
			const corner = at >= step && line > 0 ? pixels[here - stride - step]! : 0;
			pixels[here] = lines[line * (stride + 1) + 1 + at]! + predicted(filter, left, above, corner);
		}
	}
	return pixels;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
	if (filter === 0) return 0;
	if (filter === 1) return left;
	if (filter === 2) return above;
	if (filter === 3) return (left + above) >> 1;
	const guess = left + above - corner;
	const distances = [left, above, corner].map((value) => Math.abs(guess - value));
	if (distances[0]! <= distances[1]! && distances[0]! <= distances[2]!) return left;
	return distances[1]! <= distances[2]! ? above : corner;
}
