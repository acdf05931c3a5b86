import { isBreak, stemAt, unspaced } from './plain-words.ts';

/** Where a stem was found. */
export interface StemHit<Value> {
	readonly value: Value;
	readonly at: number;
	/** Characters of the text that the stem covers. */
	readonly length: number;
}

interface Entry<Value> {
	readonly literal: string;
	readonly whole: boolean;
	readonly value: Value;
}

/**
 * Many stems (`plain-words.ts`) looked up at once: filed under their first two letters, so that a text costs its words and not the table's length.
 */
export class StemIndex<Value> {
	readonly #byHead = new Map<string, Entry<Value>[]>();
	readonly #unspaced: { stem: string; value: Value }[] = [];

	constructor(stems: Iterable<readonly [stem: string, value: Value]>) {
		for (const [stem, value] of stems) {
			if (stem === '') continue;
			if (unspaced.test(stem)) {
				this.#unspaced.push({ stem, value });
				continue;
			}
			const whole = stem.endsWith('$');
			const literal = whole ? stem.slice(0, -1) : stem;
			const head = literal.slice(0, 2);
			const there = this.#byHead.get(head);
			if (there) there.push({ literal, whole, value });
			else this.#byHead.set(head, [{ literal, whole, value }]);
		}
	}

	/** Every stem of the text, by place. */
	find(plain: string): StemHit<Value>[] {
		const hits: StemHit<Value>[] = [];
		for (let at = 0; at < plain.length; at++) {
			if (at > 0 && !isBreak(plain[at - 1]!)) continue;
			for (const head of [plain.slice(at, at + 2), plain[at]!])
				for (const { literal, whole, value } of this.#byHead.get(head) ?? []) {
					const end = at + literal.length;
					if (plain.startsWith(literal, at) && (!whole || end === plain.length || isBreak(plain[end]!)))
						hits.push({ value, at, length: literal.length });
				}
		}
		if (unspaced.test(plain))
			for (const { stem, value } of this.#unspaced) {
				const at = stemAt(plain, stem);
				if (at >= 0) hits.push({ value, at, length: stem.length });
			}
		return hits;
	}

	has(plain: string): boolean {
		return this.find(plain).length > 0;
	}
}
