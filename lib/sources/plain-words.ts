/**
 * Words as they are compared: lower case, without accents, points and signs between words only. `« Durée : »` → `duree`, `Poskytovatel` →
 * `poskytovatel`, `Strictly-necessary` → `strictly necessary`. Scripts without letter case stay as they are: `有効期限`.
 */
export function plainWords(text: string): string {
	if (text.length > longestKnown) return madePlain(text);
	const before = known.get(text);
	if (before !== undefined) return before;
	const plain = madePlain(text);
	if (known.size >= mostKnown) known.clear();
	known.set(text, plain);
	return plain;
}

/** The same short texts are asked for by every layout and every table of words. Bounded: emptied when full. */
const known = new Map<string, string>();
const mostKnown = 5_000;
const longestKnown = 120;

function madePlain(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/ı/g, 'i')
		.replace(/ł/g, 'l')
		.replace(/đ/g, 'd')
		.replace(/ø/g, 'o')
		.replace(/ß/g, 'ss')
		.replace(/æ/g, 'ae')
		.replace(/['’‘`´]/g, "'")
		.replace(/[^\p{L}\p{N}']+/gu, ' ')
		.trim();
}

/** The words of a plain text with their places; an apostrophe parts them too. */
export function placedWords(plain: string): { readonly word: string; readonly at: number }[] {
	return [...plain.matchAll(/[^ ']+/g)].map((found) => ({ word: found[0], at: found.index }));
}

/** Scripts without spaces, and those that join articles and prepositions to the word: `الغرض`. */
export const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Whether a plain text has a word that begins with the stem, or for scripts without spaces contains it. A stem of several words
 * continues: `service provider` is in `our service providers`. A stem that ends with `$` is a whole word: `an$` is not in `analyse`.
 */
export function hasStem(plain: string, stem: string): boolean {
	return stemAt(plain, stem) >= 0;
}

/** Where {@link hasStem} finds it; -1 where it does not. */
export function stemAt(plain: string, stem: string): number {
	if (unspaced.test(stem)) return plain.indexOf(stem);
	const whole = stem.endsWith('$');
	const literal = whole ? stem.slice(0, -1) : stem;
	for (let from = 0; ; from++) {
		const at = plain.indexOf(literal, from);
		if (at < 0) return -1;
		const before = at === 0 || isBreak(plain[at - 1]!);
		const after = !whole || at + literal.length === plain.length || isBreak(plain[at + literal.length]!);
		if (before && after) return at;
		from = at;
	}
}

/** An apostrophe parts words too: `l'expiration` begins with `expiration` at its third letter. */
export function isBreak(character: string): boolean {
	return character === ' ' || character === "'";
}
