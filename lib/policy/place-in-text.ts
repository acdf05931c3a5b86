/** The line and column of an offset of a text, both counted from 1. */
export function placeInText(text: string, offset: number): { line: number; column: number } {
	return placesIn(text)(offset);
}

/** The same for many offsets of one text, which is gone through once. */
export function placesIn(text: string): (offset: number) => { line: number; column: number } {
	let starts: number[] | undefined;
	return (offset) => {
		starts ??= lineStarts(text);
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - starts[low]! + 1 };
	};
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
	return starts;
}
