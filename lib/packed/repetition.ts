import { mix } from './mix.ts';
import { oddsOf } from './odds.ts';

/** Bytes that must be the same for a place to count as one where the text has been before. */
const shortest = 5;
const longest = 31;

/** Guesses that a text goes on as it did the last time that it was in the same company. */
export class Repetition {
	readonly #text: Uint8Array;
	/** Where the last five bytes stood last, by their hash. */
	readonly #places = new Int32Array(1 << 16);
	/** How often a next bit was 1, by how many bytes were the same before it and by which bit it was then. */
	readonly #learnt = new Float64Array(2 * (longest + 1)).fill(0.5);
	#at = 0;
	/** How many bytes are the same, 0 where the text has not been here before. */
	length = 0;
	/** Which of `#learnt` speaks for the next bit; 0 for none. */
	#speaks = 0;

	/** @param text where the bytes will stand */
	constructor(text: Uint8Array) {
		this.#text = text;
	}

	/** @param bits those of this byte so far, after a 1 */
	guess(bits: number): number {
		this.#speaks = 0;
		const byte = this.#text[this.#at]! | 256;
		const left = Math.clz32(bits) - 23;
		if (this.length === 0 || byte >>> left !== bits) return 0;
		this.#speaks = 2 * Math.min(this.length, longest) + ((byte >>> (left - 1)) & 1);
		return oddsOf(Math.floor(this.#learnt[this.#speaks]! * 4095));
	}

	learn(bit: number): void {
		if (this.#speaks > 0) this.#learnt[this.#speaks]! += (bit - this.#learnt[this.#speaks]!) * 0.02;
	}

	/** @param end how many bytes stand in the text, with the one that came now */
	follow(end: number): void {
		const text = this.#text;
		this.length = this.length > 0 && text[this.#at] === text[end - 1] ? this.length + 1 : 0;
		this.#at++;
		if (end < shortest) return;
		let hash = 0;
		for (let back = 1; back <= shortest; back++) hash = mix(hash + text[end - back]!);
		const place = hash & 0xffff;
		if (this.length === 0) {
			this.#at = this.#places[place]!;
			this.length = this.#sameBefore(end);
		}
		this.#places[place] = end;
	}

	#sameBefore(end: number): number {
		let same = 0;
		while (same < Math.min(longest, this.#at) && this.#text[this.#at - 1 - same] === this.#text[end - 1 - same]) same++;
		return same < shortest ? 0 : same;
	}
}
