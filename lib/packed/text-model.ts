import { mix } from './mix.ts';
import { oddsOf, probabilityOf } from './odds.ts';
import { Repetition } from './repetition.ts';

/** A guess each goes by the last 0, 1, 2, 3 and 4 bytes, … */
const mostBytes = 4;
/** … one by the two before the last, one by the word so far, one by what came the last time; and one is always the same. */
const byGap = mostBytes + 1;
const byWord = byGap + 1;
const byRepetition = byWord + 1;
const guesses = byRepetition + 2;

/** Slots in which a guess learns, as a power of two. */
const slotBits = 20;
/** Who has seen this many learns no slower, so that what is newer weighs more. */
const mostSeen = 30;
/** How far a guess goes towards what it sees, by how often it has. */
const rates = Float64Array.from({ length: mostSeen + 1 }, (_, seen) => 1 / (seen + 1.4));

/**
 * Guesses the next bit of a text from those before it, as PAQ does (Mahoney, “Adaptive weighing of context models for lossless data compression”, 2005):
 * several guesses, each by something else, are weighed by how good each has been. Who packs and who unpacks guess alike, so that only what was guessed
 * wrong has to be told.
 */
export class TextModel {
	/** The text so far, and room for the rest. */
	readonly #text: Uint8Array;
	#length = 0;
	/** The bits of this byte so far, after a 1. */
	#bits = 1;
	#word = 0;
	readonly #repetition: Repetition;

	/** By guess and hash: how often a 1 came, 22 bits around nought; and how often anything, 10 bits. */
	readonly #slots = new Int32Array(byRepetition << slotBits);
	readonly #hashes = new Int32Array(byRepetition);
	readonly #used = new Int32Array(byRepetition);

	readonly #guessed = new Float64Array(guesses);
	/** Two ways to weigh: by the bits of this byte so far; by the byte before and how long the text repeats. */
	readonly #weights = [new Float64Array(guesses << 8).fill(0.3), new Float64Array(guesses << 11).fill(0.3)] as const;
	readonly #outcomes = [0, 0];

	/** @param capacity bytes of the whole text */
	constructor(capacity: number) {
		this.#text = new Uint8Array(capacity);
		this.#repetition = new Repetition(this.#text);
		this.#hash();
	}

	/** How probable it is that the next bit is 1: 1 to 65,535 of 65,536. */
	predict(): number {
		for (let guess = 0; guess < byRepetition; guess++) {
			const hash = mix(this.#hashes[guess]! + Math.imul(this.#bits, 0x3d4d51cb)) >>> 3;
			const slot = (guess << slotBits) | (hash & ((1 << slotBits) - 1));
			this.#used[guess] = slot;
			this.#guessed[guess] = oddsOf((this.#slots[slot]! >> 20) + 2048);
		}
		this.#guessed[byRepetition] = this.#repetition.guess(this.#bits);
		this.#guessed[byRepetition + 1] = 0.3;
		const probability = probabilityOf((this.#weigh(0, this.#bits) + this.#weigh(1, this.#company)) / 2);
		return Math.max(1, Math.min(65535, Math.floor(probability * 65536)));
	}

	/** Learns which bit it was. */
	update(bit: number): void {
		this.#learnWeights(0, this.#bits, bit);
		this.#learnWeights(1, this.#company, bit);
		const goal = bit ? 0x1fffff : -0x200000;
		for (let guess = 0; guess < byRepetition; guess++) {
			const slot = this.#slots[this.#used[guess]!]!;
			const seen = slot & 1023;
			const learnt = (slot >> 10) + (goal - (slot >> 10)) * rates[seen]!;
			this.#slots[this.#used[guess]!] = (learnt << 10) | Math.min(seen + 1, mostSeen);
		}
		this.#repetition.learn(bit);
		this.#bits = (this.#bits << 1) | bit;
		if (this.#bits > 255) this.#endByte(this.#bits & 255);
	}

	get #company(): number {
		return (Math.min(this.#repetition.length, 7) << 8) | this.#before(1);
	}

	#before(back: number): number {
		return this.#text[this.#length - back] ?? 0;
	}

	#weigh(way: 0 | 1, set: number): number {
		const weights = this.#weights[way];
		let sum = 0;
		for (let guess = 0; guess < guesses; guess++) sum += this.#guessed[guess]! * weights[set * guesses + guess]!;
		this.#outcomes[way] = probabilityOf(sum);
		return sum;
	}

	#learnWeights(way: 0 | 1, set: number, bit: number): void {
		const weights = this.#weights[way];
		const step = (bit - this.#outcomes[way]!) * 0.015;
		for (let guess = 0; guess < guesses; guess++) weights[set * guesses + guess]! += step * this.#guessed[guess]!;
	}

	#endByte(byte: number): void {
		this.#text[this.#length++] = byte;
		this.#bits = 1;
		// Letters of ASCII whatever their case, and all that is not ASCII.
		const isLetter = byte >= 128 || ((byte | 32) >= 97 && (byte | 32) <= 122);
		this.#word = isLetter ? mix(this.#word + (byte | 32)) : 0;
		this.#repetition.follow(this.#length);
		this.#hash();
	}

	#hash(): void {
		let hash = 0;
		for (let back = 1; back <= mostBytes; back++) {
			hash = mix(hash + this.#before(back));
			this.#hashes[back] = hash + back;
		}
		this.#hashes[byGap] = mix(this.#before(2) * 256 + this.#before(3) + 7_000_000);
		this.#hashes[byWord] = mix(this.#word + 99);
	}
}
