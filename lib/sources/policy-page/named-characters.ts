/**
 * The characters that pages write by name (HTML Living Standard §13.5): those of HTML 4, of the languages of Europe in Latin letters, and
 * ASCII's marks. The standard's other two thousand are of mathematics, and would weigh as much as all the rest of the reader.
 */

/** From a code point on, a name each; `-` where there is none. */
const runs: readonly (readonly [first: number, names: string])[] = [
	[0x21, 'excl quot num dollar percnt amp apos lpar rpar ast plus comma - period sol'],
	[0x3a, 'colon semi lt equals gt quest commat'],
	[0x5b, 'lsqb bsol rsqb Hat lowbar grave'],
	[0x7b, 'lcub vert rcub'],
	[
		0x100,
		'Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron Dstrok ' +
			'dstrok Emacr emacr - - Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve Gdot gdot Gcedil - Hcirc ' +
			'hcirc Hstrok hstrok Itilde itilde Imacr imacr - - Iogon iogon Idot imath IJlig ijlig Jcirc jcirc Kcedil kcedil - ' +
			'Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron ncaron ' +
			'napos ENG eng Omacr omacr - - Odblac odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute ' +
			'Scirc scirc Scedil scedil Scaron scaron Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr umacr ' +
			'Ubreve ubreve Uring uring Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc Yuml Zacute zacute Zdot zdot Zcaron',
	],
	[
		0x391,
		'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi ' +
			'Chi Psi Omega - - - - - - - alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi ' +
			'rho sigmaf sigma tau upsilon phi chi psi omega - - - - - - - thetasym upsih - - phiv piv',
	],
	[0x2002, 'ensp emsp'],
	[0x2009, 'thinsp'],
	[0x200c, 'zwnj zwj lrm rlm'],
];

/** U+00A0 to U+00FF; these may lack their semicolon. */
const latin1 =
	'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
	'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
	'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
	'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
	'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
	'thorn yuml';

/** Name and character, in the order of Unicode. */
const symbols =
	'fnof ƒ circ ˆ tilde ˜ ndash – mdash — horbar ― lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull ' +
	'• nldr ‥ hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € image ℑ numero № weierp ℘ real ℜ ' +
	'trade ™ alefsym ℵ larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ' +
	'∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ' +
	'∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ ' +
	'sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ loz ◊ starf ★ star ☆ phone ☎ spades ♠ clubs ♣ hearts ♥ diams ♦ check ✓ cross ' +
	'✗ langle ⟨ rangle ⟩';

/** By name, without `&` and `;`. */
export const namedCharacters: ReadonlyMap<string, string> = collect();

/** Names that count without their semicolon too, as pages of the nineties wrote them: `&copy 2026`. */
export const namesWithoutSemicolon: ReadonlySet<string> = new Set([
	...latin1.split(' '),
	...'amp lt gt quot AMP LT GT QUOT COPY REG'.split(' '),
]);

function collect(): Map<string, string> {
	const named = new Map<string, string>();
	for (const [first, names] of [...runs, [0xa0, latin1] as const])
		for (const [at, name] of names.split(' ').entries()) if (name !== '-') named.set(name, String.fromCharCode(first + at));
	const words = symbols.split(' ');
	for (let at = 0; at < words.length; at += 2) named.set(words[at]!, words[at + 1]!);
	for (const name of ['amp', 'lt', 'gt', 'quot', 'copy', 'reg']) named.set(name.toUpperCase(), named.get(name)!);
	return named;
}
