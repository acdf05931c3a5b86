/**
 * The word that was probably meant: `Necesary` → `necessary`, `marketing` → nothing, since no word is near it. At most a third of
 * the letters may differ; case and separators do not count (`sign_in` → `sign-in`).
 */
export function didYouMean(found: string, words: Iterable<string>): string | undefined {
	const wanted = plain(found);
	if (wanted === '' || wanted.length > 40) return undefined;
	let best: string | undefined;
	let fewest = Math.floor(wanted.length / 3) + 1;
	for (const word of words) {
		const other = plain(word);
		if (Math.abs(other.length - wanted.length) >= fewest) continue;
		const changes = editDistance(wanted, other);
		if (changes < fewest) {
			best = word;
			fewest = changes;
		}
	}
	return best;
}

function plain(text: string): string {
	return text.toLowerCase().replace(/[\s_-]+/g, '');
}

/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
	let before: number[] = [];
	let last = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (let row = 1; row <= from.length; row++) {
		const next = [row];
		for (let column = 1; column <= to.length; column++) {
			const same = from[row - 1] === to[column - 1];
			let least = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
			const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
			if (swapped) least = Math.min(least, before[column - 2]! + 1);
			next.push(least);
		}
		before = last;
		last = next;
	}
	return last[to.length]!;
}
