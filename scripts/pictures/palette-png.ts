import { zlibAsync } from '@gfx/zopfli';
import { chunk, signature } from './png-chunk.ts';

/** Red, green, blue, alpha, each 0–255. */
type Colour = readonly [number, number, number, number];

/**
 * A picture as a PNG of at most so many colours: of a drawing with soft edges, the most frequent ones, and for every other the nearest of them. Half
 * the size of one that gives each pixel a colour of its own (https://www.w3.org/TR/png-3/).
 *
 * @param pixels four bytes a pixel, row by row
 */
export async function palettePng(pixels: Uint8Array, width: number, colours: number): Promise<Buffer> {
	const { palette, indexOf } = paletteOf(pixels, colours);
	const height = pixels.length / 4 / width;
	const rows = Buffer.alloc((width + 1) * height);
	for (let pixel = 0; pixel < width * height; pixel++) {
		// Each row begins with its filter: 0, none.
		rows[pixel + Math.floor(pixel / width) + 1] = indexOf.get(keyAt(pixels, pixel * 4))!;
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// Eight bits a pixel, which point into a palette.
	header.set([8, 3], 8);
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flatMap((colour) => colour.slice(0, 3)))),
		chunk('tRNS', Buffer.from(palette.map(([, , , alpha]) => alpha).filter((alpha) => alpha < 255))),
		chunk('IDAT', Buffer.from(await zlibAsync(rows, { numiterations: 100 }))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function paletteOf(pixels: Uint8Array, most: number) {
	const count = new Map<number, number>();
	for (let at = 0; at < pixels.length; at += 4) count.set(keyAt(pixels, at), (count.get(keyAt(pixels, at)) ?? 0) + 1);
	const frequent = [...count].sort(([, one], [, other]) => other - one).map(([key]) => key);
	// The see-through ones first: colours without an alpha of their own are opaque.
	const palette = frequent
		.slice(0, most)
		.map(colourOf)
		.sort((one, other) => one[3] - other[3]);
	return { palette, indexOf: new Map(frequent.map((key) => [key, nearest(palette, colourOf(key))])) };
}

function nearest(palette: readonly Colour[], colour: Colour): number {
	const distances = palette.map((each) => distance(each, colour));
	return distances.indexOf(Math.min(...distances));
}

/** As it is seen on white and on black: colours count the less, the more one sees through them. */
function distance(one: Colour, other: Colour): number {
	let sum = 0;
	for (const ground of [0, 255]) {
		for (let channel = 0; channel < 3; channel++) sum += (shown(one, channel, ground) - shown(other, channel, ground)) ** 2;
	}
	return sum;
}

const shown = (colour: Colour, channel: number, ground: number) => ground + ((colour[channel]! - ground) * colour[3]) / 255;

const keyAt = (pixels: Uint8Array, at: number) =>
	((pixels[at]! << 24) | (pixels[at + 1]! << 16) | (pixels[at + 2]! << 8) | pixels[at + 3]!) >>> 0;

const colourOf = (key: number): Colour => [key >>> 24, (key >>> 16) & 255, (key >>> 8) & 255, key & 255];
