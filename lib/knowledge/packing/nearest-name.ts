/** The place of the name, among names in order, that begins most like the one asked, and how many letters the two have in common. */
export interface Nearest {
	readonly place: number;
	readonly common: number;
}

/** `_hjNew` among `_hj`, `_hjid`, `_hp` → `_hjid`, 3. In an ordered list the nearest stands beside where the name would. */
export function nearestName(names: readonly string[], name: string, not?: number): Nearest | undefined {
	let low = 0;
	let high = names.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (names[middle]! < name) low = middle + 1;
		else high = middle;
	}
	const after = low === not ? low + 1 : low;
	const before = low - 1 === not ? low - 2 : low - 1;
	const [left, right] = [commonLetters(names[before], name), commonLetters(names[after], name)];
	const best = right >= left ? { place: after, common: right } : { place: before, common: left };
	return best.common > 0 ? best : undefined;
}

function commonLetters(a: string | undefined, b: string): number {
	if (a === undefined) return 0;
	let common = 0;
	while (common < a.length && common < b.length && a.charCodeAt(common) === b.charCodeAt(common)) common++;
	return common;
}
