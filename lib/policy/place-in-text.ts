/** The line and column of an offset of a text, both counted from 1. */
export function placeInText(text: string, offset: number): { line: number; column: number } {
	let line = 1;
	let start = 0;
	for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
		line++;
		start = end + 1;
	}
	return { line, column: offset - start + 1 };
}
