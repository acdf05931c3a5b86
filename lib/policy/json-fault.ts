import { placeInText } from './place-in-text.ts';

/** Where a text stops being JSON, and why; line and column count from 1. Browsers word this each in their own way, some without a place. */
export interface JsonFault {
	readonly line: number;
	readonly column: number;
	readonly reason: JsonFaultReason;
}

export type JsonFaultReason =
	| 'a value is expected here'
	| 'a name in double quotes is expected here'
	| 'a colon is expected here'
	| 'a comma or the closing bracket is expected here'
	| 'a comma before a closing bracket'
	| 'this bracket closes another one than was opened'
	| 'text after the end'
	| 'the text ends too early'
	| 'a character that a string may not hold (write \\n, \\t or \\u…)'
	| 'nested too deep';

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma or end';

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\n\r]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * The first fault of a JSON text (RFC 8259), or `undefined` where there is none and no bracket is nested deeper than `deepest`.
 * One pass, with no recursion: a million opening brackets are a fault, not a crash.
 */
export function findJsonFault(text: string, deepest: number): JsonFault | undefined {
	return new Reader(text, deepest).read();
}

/** Goes through a text piece by piece, and knows what may come next. */
class Reader {
	readonly #text: string;
	readonly #deepest: number;
	readonly #open: ('{' | '[')[] = [];
	#expected: Expected = 'value';
	#at = 0;

	constructor(text: string, deepest: number) {
		this.#text = text;
		this.#deepest = deepest;
	}

	read(): JsonFault | undefined {
		for (;;) {
			this.#at = skip(space, this.#text, this.#at);
			const character = this.#text[this.#at];
			if (character === undefined) {
				const isWhole = this.#expected === 'comma or end' && this.#open.length === 0;
				return isWhole ? undefined : this.#fault('the text ends too early');
			}
			const fault = this.#take(character);
			if (fault) return fault;
		}
	}

	#take(character: string): JsonFault | undefined {
		switch (this.#expected) {
			case 'comma or end':
				return this.#takeAfterValue(character);
			case 'colon':
				return character === ':' ? this.#go(this.#at + 1, 'value') : this.#fault('a colon is expected here');
			case 'name':
			case 'name or }':
				return this.#takeName(character);
			case 'value':
			case 'value or ]':
				return this.#takeValue(character);
		}
	}

	#takeAfterValue(character: string): JsonFault | undefined {
		const around = this.#open.at(-1);
		if (around === undefined) return this.#fault('text after the end');
		if (character === ',') return this.#go(this.#at + 1, around === '{' ? 'name' : 'value');
		if (character !== '}' && character !== ']') return this.#fault('a comma or the closing bracket is expected here');
		if ((character === '}') !== (around === '{')) return this.#fault('this bracket closes another one than was opened');
		return this.#close();
	}

	#takeName(character: string): JsonFault | undefined {
		if (character === '"') return this.#takeString('colon');
		if (character !== '}') return this.#fault('a name in double quotes is expected here');
		return this.#expected === 'name' ? this.#fault('a comma before a closing bracket') : this.#close();
	}

	#takeValue(character: string): JsonFault | undefined {
		if (character === '{' || character === '[') {
			this.#open.push(character);
			if (this.#open.length > this.#deepest) return this.#fault('nested too deep');
			return this.#go(this.#at + 1, character === '{' ? 'name or }' : 'value or ]');
		}
		if (character === ']' && this.#open.at(-1) === '[')
			return this.#expected === 'value' ? this.#fault('a comma before a closing bracket') : this.#close();
		if (character === '"') return this.#takeString('comma or end');
		const end = endOfScalar(this.#text, this.#at);
		return end < 0 ? this.#fault('a value is expected here') : this.#go(end, 'comma or end');
	}

	#takeString(next: Expected): JsonFault | undefined {
		const end = endOfString(this.#text, this.#at);
		if (end >= 0) return this.#go(end, next);
		const offset = -end - 1;
		return offset >= this.#text.length
			? this.#fault('the text ends too early', offset)
			: this.#fault('a character that a string may not hold (write \\n, \\t or \\u…)', offset);
	}

	#close(): undefined {
		this.#open.pop();
		return this.#go(this.#at + 1, 'comma or end');
	}

	#go(to: number, expected: Expected): undefined {
		this.#at = to;
		this.#expected = expected;
		return undefined;
	}

	#fault(reason: JsonFaultReason, offset = this.#at): JsonFault {
		return { ...placeInText(this.#text, offset), reason };
	}
}

function skip(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : -1;
}

/** After the closing quote; or `-(offset + 1)` of what a string may not hold, or of the text's end. */
function endOfString(text: string, start: number): number {
	let at = start + 1;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (code === 0x22) return at + 1;
		if (code < 0x20) return -at - 1;
		if (code === 0x5c) {
			const after = skip(escaped, text, at);
			if (after < 0) return -at - 1;
			at = after;
		} else at++;
	}
	return -at - 1;
}

/** After a number, `true`, `false` or `null`; negative where there is none. */
function endOfScalar(text: string, at: number): number {
	for (const word of ['true', 'false', 'null']) if (text.startsWith(word, at)) return at + word.length;
	return skip(number, text, at);
}
