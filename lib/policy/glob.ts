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
	if (!text.includes('\\*')) return globOf(text.split('*'));
	const pieces: string[] = [];
	let piece = '';
	for (let at = 0; at < text.length; at++) {
		const character = text[at]!;
		if (character === '\\' && text[at + 1] === '*') {
			piece += '*';
			at++;
		} else if (character === '*') {
			pieces.push(piece);
			piece = '';
		} else piece += character;
	}
	pieces.push(piece);
	return globOf(pieces);
}

/** `a**b` is `a*b`: an empty piece says something only at either end. */
function globOf(all: readonly string[]): Glob {
	const pieces = all.length > 2 ? all.filter((piece, index) => piece !== '' || index === 0 || index === all.length - 1) : all;
	let literals = 0;
	for (const piece of pieces) literals += piece.length;
	return { pieces, literals };
}

/** It has no star, or escaped ones only. */
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

/** A host glob made ready: one host, a domain with all below it, or another form. */
export type HostGlob =
	| { readonly kind: 'host'; readonly domain: string }
	| { readonly kind: 'domain'; readonly domain: string }
	| { readonly kind: 'glob'; readonly labels: readonly Glob[]; readonly below: boolean };

/** `shop.test` is that host alone, `*.shop.test` the domain and all below it; a star inside stays within one label: `shop.*.test`. */
export function parseHostGlob(pattern: string): HostGlob {
	if (!pattern.includes('*')) return { kind: 'host', domain: pattern };
	const below = pattern.startsWith('*.');
	const domain = below ? pattern.slice(2) : pattern;
	if (below && !domain.includes('*')) return { kind: 'domain', domain };
	// `*` alone covers every host.
	return { kind: 'glob', labels: pattern === '*' ? [] : domain.split('.').map(parseGlob), below: below || pattern === '*' };
}

/**
 * Whether a host glob covers a host (lower case, without a leading dot).
 * `*.shop.test` covers `shop.test` and `a.shop.test`, never `myshop.test`.
 */
export function matchesHost(glob: HostGlob, host: string): boolean {
	if (glob.kind === 'host') return host === glob.domain;
	if (glob.kind === 'domain') return endsAtLabel(host, glob.domain);
	const labels = host.split('.');
	const above = labels.length - glob.labels.length;
	if (above < 0 || (above > 0 && !glob.below)) return false;
	return glob.labels.every((label, index) => matchesGlob(label, labels[above + index]!));
}

/** `matchesHost` for a pattern that is asked once. */
export function coversHost(pattern: string, host: string): boolean {
	return matchesHost(parseHostGlob(pattern), host);
}

/** `a.shop.test` ends at a label with `shop.test`; `myshop.test` does not. */
export function endsAtLabel(host: string, domain: string): boolean {
	const before = host.length - domain.length;
	return before === 0 ? host === domain : before > 0 && host[before - 1] === '.' && host.endsWith(domain);
}
