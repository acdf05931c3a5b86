/** Entries' places on their shelf. Nearly every name stands once: then without a list. */
export type Places = number | readonly number[];

/** So many letters file what is short, and what is longer. */
export const few = 3;
export const many = 6;

/**
 * Places under some letters, as numbers: no string is made to ask. What else has the same number, the asker tells apart.
 * One byte a slot says whether anything is there at all; most questions stop at it.
 */
export class LetterFile {
	readonly #places = new Map<number, number | number[]>();
	#slots = new Uint8Array(16);

	get empty(): boolean {
		return this.#places.size === 0;
	}

	file(key: number, place: number): void {
		add(this.#places, key, place);
		if (this.#places.size * 16 > this.#slots.length) this.#widen();
		this.#slots[this.#slotOf(key)] = 1;
	}

	at(key: number): Places | undefined {
		return this.#slots[this.#slotOf(key)] === 1 ? this.#places.get(key) : undefined;
	}

	/** The multiplication spreads keys that differ in one letter. */
	#slotOf(key: number): number {
		return (Math.imul(key, 0x9e3779b1) >>> 12) & (this.#slots.length - 1);
	}

	#widen(): void {
		this.#slots = new Uint8Array(this.#slots.length * 4);
		for (const key of this.#places.keys()) this.#slots[this.#slotOf(key)] = 1;
	}
}

/**
 * Each place under those three letters of its pieces that the fewest of the others have: of all globs with a `cookie` in them, `*cookie*allow*` is
 * asked only of names with an `all`, or another three that it shares with none.
 */
export function fileRarest(globs: ReadonlyMap<number, readonly string[]>): LetterFile {
	const counts = new Map<number, number>();
	for (const pieces of globs.values()) for (const key of keysOf(pieces)) counts.set(key, (counts.get(key) ?? 0) + 1);
	const filed = new LetterFile();
	for (const [place, pieces] of globs) {
		const keys = keysOf(pieces);
		filed.file(
			keys.reduce((rarest, key) => (counts.get(key)! < counts.get(rarest)! ? key : rarest)),
			place,
		);
	}
	return filed;
}

function keysOf(pieces: readonly string[]): number[] {
	return pieces.flatMap((piece) => Array.from({ length: piece.length - few + 1 }, (_, at) => fewKey(piece, at)));
}

/** Files a place under a key: alone, or as one of several. */
export function add<Key>(filed: Map<Key, number | number[]>, key: Key, place: number): void {
	const there = filed.get(key);
	if (there === undefined) filed.set(key, place);
	else if (typeof there === 'number') filed.set(key, [there, place]);
	else there.push(place);
}

/** Three letters as one small number. */
export function fewKey(text: string, at: number): number {
	return nextKey(nextKey(text.charCodeAt(at), text.charCodeAt(at + 1)), text.charCodeAt(at + 2));
}

/** The key of the three letters that end with this one, seven bits of each. */
export function nextKey(key: number, code: number): number {
	return ((key << 7) & 0x1fffff) ^ code;
}

/** Six letters, above all numbers of three. */
export function manyKey(text: string, at: number): number {
	return ((Math.imul(fewKey(text, at), 0x2545) ^ fewKey(text, at + few)) & 0x0fffffff) | 0x10000000;
}
