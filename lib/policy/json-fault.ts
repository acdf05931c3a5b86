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
	const open: ('{' | '[')[] = [];
	let expected: Expected = 'value';
	let at = 0;
	const fault = (reason: JsonFaultReason, offset = at): JsonFault => {
		const before = text.slice(0, offset).split('\n');
		return { line: before.length, column: before.at(-1)!.length + 1, reason };
	};
	for (;;) {
		at = skip(space, text, at);
		const character = text[at];
		if (expected === 'comma or end') {
			if (open.length === 0) return character === undefined ? undefined : fault('text after the end');
			if (character === undefined) return fault('the text ends too early');
			if (character === ',') {
				expected = open.at(-1) === '{' ? 'name' : 'value';
				at++;
			} else if (character === '}' || character === ']') {
				if ((character === '}') !== (open.pop() === '{')) return fault('this bracket closes another one than was opened');
				at++;
			} else return fault('a comma or the closing bracket is expected here');
			continue;
		}
		if (character === undefined) return fault('the text ends too early');
		if (expected === 'colon') {
			if (character !== ':') return fault('a colon is expected here');
			expected = 'value';
			at++;
		} else if (expected === 'name' || expected === 'name or }') {
			if (character === '"') {
				const end = endOfString(text, at);
				if (end < 0) return stringFault(-end - 1);
				at = end;
				expected = 'colon';
			} else if (character === '}') {
				if (expected === 'name') return fault('a comma before a closing bracket');
				open.pop();
				at++;
				expected = 'comma or end';
			} else return fault('a name in double quotes is expected here');
		} else if (character === '{' || character === '[') {
			open.push(character);
			if (open.length > deepest) return fault('nested too deep');
			expected = character === '{' ? 'name or }' : 'value or ]';
			at++;
		} else if (character === ']' && open.at(-1) === '[') {
			if (expected === 'value') return fault('a comma before a closing bracket');
			open.pop();
			at++;
			expected = 'comma or end';
		} else {
			const end = character === '"' ? endOfString(text, at) : endOfScalar(text, at);
			if (end < 0) return character === '"' ? stringFault(-end - 1) : fault('a value is expected here');
			at = end;
			expected = 'comma or end';
		}
	}

	function stringFault(offset: number): JsonFault {
		if (offset >= text.length) return fault('the text ends too early', text.length);
		return fault('a character that a string may not hold (write \\n, \\t or \\u…)', offset);
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
