/** The 90 printable characters of ASCII that JSON need not escape, without those that part fields: one digit of `knowledge.packed`. */
const digits = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
	.filter((character) => character !== '"' && character !== '\\' && character !== '|' && character !== '~')
	.join('');

const values = new Uint8Array(128);
for (let value = 0; value < digits.length; value++) values[digits.charCodeAt(value)] = value;

export const radix = digits.length;

/** 0 ≤ value < 90. */
export function digitOf(value: number): string {
	const digit = digits[value];
	if (digit === undefined) throw new RangeError(`${value} does not fit one digit`);
	return digit;
}

/** The opposite of `digitOf`, for one digit of a text; 0 beyond its end. */
export function valueAt(text: string, at: number): number {
	return values[text.charCodeAt(at)] ?? 0;
}
