/**
 * The words of a cookie's name or a host's label, lower case: `lastVisitedShop-2` → last, visited, shop; `HTMLViewer` → html, viewer.
 * Digits part words and fall away, as do single letters.
 */
export function wordsOf(name: string): string[] {
	const words: string[] = [];
	let start = 0;
	const end = Math.min(name.length, 80);
	const cut = (at: number) => {
		if (at - start > 1) words.push(name.slice(start, at).toLowerCase());
		start = at;
	};
	for (let at = 0; at < end; at++) {
		const kind = kindAt(name, at);
		if (kind === other) {
			cut(at);
			start = at + 1;
			continue;
		}
		if (at === start || kind !== upper) continue;
		// `userName` parts before the N, `HTMLViewer` before the V.
		if (kindAt(name, at - 1) === lower || (at + 1 < end && kindAt(name, at + 1) === lower)) cut(at);
	}
	cut(end);
	return words;
}

const other = 0;
const lower = 1;
const upper = 2;

function kindAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	if (code >= 97 && code <= 122) return lower;
	if (code >= 65 && code <= 90) return upper;
	if (code < 192) return other;
	// Letters beyond ASCII are rare in names; their case does not matter here.
	return lower;
}
