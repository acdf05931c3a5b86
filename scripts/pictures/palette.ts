/** A colour as one number, `0xrrggbb`, and how many pixels have it. */
type Share = readonly [colour: number, pixels: number];

/** Three numbers, 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number];

/**
 * At most 256 colours that stand for all of a picture's, by median cut (Heckbert 1982): the box of colours that varies most is halved,
 * again and again. Screens have few colours, and the edges of letters the most: nothing is seen of the difference.
 *
 * @returns the palette, and for each colour of the picture its place there
 */
export function paletteOf(counts: ReadonlyMap<number, number>, most = 256): { palette: Colour[]; places: Map<number, number> } {
	const boxes: Share[][] = [[...counts]];
	while (boxes.length < Math.min(most, counts.size)) {
		const widest = boxes.reduce((best, box, at) => (spread(box).weight > spread(boxes[best]!).weight ? at : best), 0);
		const box = boxes[widest]!;
		const { shift } = spread(box);
		box.sort(([one], [other]) => ((one >> shift) & 255) - ((other >> shift) & 255));
		boxes.splice(widest, 1, ...halves(box));
	}
	const places = new Map<number, number>();
	for (const [place, box] of boxes.entries()) for (const [colour] of box) places.set(colour, place);
	return { palette: boxes.map(mean), places };
}

/** The two parts of a box with about as many pixels each, and at least one colour. */
function halves(box: readonly Share[]): [Share[], Share[]] {
	const half = box.reduce((sum, [, pixels]) => sum + pixels, 0) / 2;
	let sum = 0;
	const past = box.findIndex(([, pixels]) => {
		sum += pixels;
		return sum >= half;
	});
	const cut = Math.min(Math.max(past, 1), box.length - 1);
	return [box.slice(0, cut), box.slice(cut)];
}

const spreads = new WeakMap<readonly Share[], { weight: number; shift: number }>();

/** How much a box's colours differ, where they differ most, and in which of the three parts (as a shift of bits). Rare colours count less. */
function spread(box: readonly Share[]): { weight: number; shift: number } {
	const known = spreads.get(box);
	if (known) return known;
	let widest = { weight: -1, shift: 0 };
	const pixels = box.reduce((sum, [, count]) => sum + count, 0);
	for (const shift of [16, 8, 0]) {
		const values = box.map(([colour]) => (colour >> shift) & 255);
		const range =
			box.length === 1
				? -1
				: values.reduce((most, value) => Math.max(most, value), 0) - values.reduce((least, value) => Math.min(least, value), 255);
		const weight = range * Math.sqrt(pixels);
		if (weight > widest.weight) widest = { weight, shift };
	}
	spreads.set(box, widest);
	return widest;
}

function mean(box: readonly Share[]): Colour {
	const all = box.reduce((sum, [, pixels]) => sum + pixels, 0);
	const part = (shift: number) =>
		Math.round(box.reduce((sum, [colour, pixels]) => sum + ((colour >> shift) & 255) * pixels, 0) / all);
	return [part(16), part(8), part(0)];
}
