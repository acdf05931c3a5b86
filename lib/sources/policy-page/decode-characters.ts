import { namedCharacters, namesWithoutSemicolon } from './named-characters.ts';

const reference = /&(?:#(?:[xX]([\da-fA-F]+)|(\d+));?|([a-zA-Z][a-zA-Z\d]*)(;?)(=?))/g;

/**
 * Characters that a page writes by number or name: `&#233;`, `&eacute;` → `é`; `&lt;id&gt;` → `<id>`. What is no name stays as it stands.
 * In an attribute, `?a=1&copy=2` is an address and names nothing (HTML Living Standard §13.2.5.73).
 */
export function decodeCharacters(text: string, where: 'text' | 'attribute' = 'text'): string {
	if (!text.includes('&')) return text;
	return text.replace(reference, (whole, hexadecimal?: string, decimal?: string, name = '', semicolon = '', equals = '') => {
		if (hexadecimal !== undefined) return numbered(Number.parseInt(hexadecimal, 16));
		if (decimal !== undefined) return numbered(Number.parseInt(decimal, 10));
		const named = semicolon && namedCharacters.get(name);
		if (named) return named + equals;
		const begin = where === 'text' || !equals ? startOf(name) : '';
		if (!begin || (where === 'attribute' && begin !== name)) return whole;
		return namedCharacters.get(begin)! + name.slice(begin.length) + semicolon + equals;
	});
}

/** The longest beginning that needs no semicolon: of `notit`, `not`. */
function startOf(name: string): string {
	for (let end = Math.min(name.length, 6); end > 1; end--)
		if (namesWithoutSemicolon.has(name.slice(0, end))) return name.slice(0, end);
	return '';
}

/** Windows-1252, U+0080 to U+009F: what authors mean by `&#150;` (§13.2.5.80). */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function numbered(code: number): string {
	if (code >= 0x80 && code <= 0x9f) return windows[code - 0x80]!;
	const none = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
	return none ? '\ufffd' : String.fromCodePoint(code);
}
