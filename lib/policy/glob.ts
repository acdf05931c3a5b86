/**
 * Cookie names and hosts as globs: `*` stands for any run of characters, also an empty one; `\*` is a literal star.
 * Never a regular expression: patterns come from outside, and a glob of a thousand stars must stay harmless.
 */
export interface Glob {
	/** The literals between the stars. One piece: an exact name. `_ga_*` → `['_ga_', '']`, `a*b` → `['a', 'b']`. */
	readonly pieces: readonly string[];
	/** How many characters are literal; longer beats shorter. */
	readonly literals: number;
}

/** `'_ga_*'` → `_ga_`, then anything. Runs of stars count as one. */
export function parseGlob(text: string): Glob {
	if (!text.includes('*')) return { pieces: [text], literals: text.length };
	const pieces: string[] = [];
	let piece = '';
	for (let at = 0; at < text.length; at++) {
		const character = text[at]!;
		if (character === '\\' && text[at + 1] === '*') {
			piece += '*';
			at++;
		} else if (character === '*') {
			// `a**b` is `a*b`: an empty piece says something only at either end.
			if (piece !== '' || pieces.length === 0) pieces.push(piece);
			piece = '';
		} else piece += character;
	}
	pieces.push(piece);
	let literals = 0;
	for (const each of pieces) literals += each.length;
	return { pieces, literals };
}

export function isExact(glob: Glob): boolean {
	return glob.pieces.length === 1;
}

/**
 * Case-sensitive (RFC 6265bis §5.7). The first piece is fixed at the start, the last at the end, and taking each one
 * between at its leftmost place is always right, so that nothing is ever tried twice.
 */
export function matchesGlob(glob: Glob, text: string): boolean {
	const { pieces } = glob;
	const first = pieces[0]!;
	if (pieces.length === 1) return text === first;
	const last = pieces[pieces.length - 1]!;
	// `ab*ba` needs four characters: `aba` would use its `b` twice.
	if (text.length < glob.literals || !text.startsWith(first) || !text.endsWith(last)) return false;
	const end = text.length - last.length;
	let from = first.length;
	for (let index = 1; index < pieces.length - 1; index++) {
		const piece = pieces[index]!;
		const found = text.indexOf(piece, from);
		if (found < 0 || found + piece.length > end) return false;
		from = found + piece.length;
	}
	return true;
}

/**
 * Whether a host glob covers a host (both lower case, without a leading dot).
 * `*.shop.test` covers `shop.test` and `a.shop.test`, never `myshop.test`; `shop.test` covers itself alone; `*` covers all.
 * A star inside stays within one label: `shop.*.test` covers `shop.eu.test`, never `shop.a.b.test`.
 */
export function coversHost(pattern: string, host: string): boolean {
	if (pattern === host || pattern === '*') return true;
	if (!pattern.includes('*')) return false;
	if (pattern.startsWith('*.') && !pattern.includes('*', 1)) return endsAtLabel(host, pattern.slice(2));
	const wanted = pattern.split('.');
	const labels = host.split('.');
	if (wanted[0] === '*') {
		wanted.shift();
		if (labels.length < wanted.length) return false;
		labels.splice(0, labels.length - wanted.length);
	}
	return wanted.length === labels.length && wanted.every((each, index) => matchesGlob(parseGlob(each), labels[index]!));
}

/** `a.shop.test` ends at a label with `shop.test`; `myshop.test` does not. */
export function endsAtLabel(host: string, domain: string): boolean {
	const before = host.length - domain.length;
	return before === 0 ? host === domain : before > 0 && host[before - 1] === '.' && host.endsWith(domain);
}
