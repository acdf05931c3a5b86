import { hasStem, plainWords, unspaced } from '../plain-words.ts';
import { isCategoryOnly } from './category-words.ts';
import { type Field, fieldOf, isExactHeader, speaksOfCookies, wordsBeside } from './header-words.ts';
import { isStrictName } from './name-shape.ts';

/**
 * What a label tells, where no table shows that it is one: every longer word of it must be about the field, so that `Cookie policy`, `Data
 * retention rights` or `About us` are headings and `Cookie name:`, `Expires in` and `Fournisseur` labels.
 */
export function labelField(text: string): Field | undefined {
	const bare = text.replace(/\s*[:：]\s*$/, '');
	if (bare.length > 48 || /[.!?;,:：\d]|[(（][^)）]*$/.test(bare)) return undefined;
	// A sentence in a script without spaces has no words to count.
	if (unspaced.test(bare) && (bare.length > 16 || /[はをが。、]/.test(bare))) return undefined;
	const field = fieldOf(bare);
	// `Functional` is a kind of cookie, not its function; `cky-consent` a name.
	if (field === undefined || (isCategoryOnly(bare) && !isExactHeader(bare)) || isStrictName(bare)) return undefined;
	// `Name / duration / purpose`: what stands in each of the lines below.
	if (new Set(bare.split(/\s*[/|]\s*/).map(fieldOf)).size > 2) return undefined;
	const words = plainWords(bare).split(' ');
	if (words.length > 6) return undefined;
	const off = wordsBeside(bare).filter(
		(word) => word.length > 3 && !speaksOfCookies(word) && !fillers.some((stem) => hasStem(word, stem)),
	);
	// `Content: a random number` is no purpose.
	if (
		field === 'purpose' &&
		/^(?:contents?|contenu|contenido|contenuto|conteudo|inhalt|inhoud|data stored|stored data)$/.test(words.join(' '))
	)
		return 'other';
	return off.length === 0 && !headingsNotLabels.has(plainWords(bare)) ? field : undefined;
}

const fillers = [
	'technical',
	'technische',
	'maximum',
	'storage',
	'cookie',
	'stored',
	'from',
	'this',
	'used',
	'website',
	'actual',
	'specific',
	'default',
	'typical',
	'expected',
	'approx',
	'standard',
	'total',
	'maxim',
	'maksim',
	'maksym',
	'massim',
	'enimmais',
	'stocare',
	'tarolasi',
	'average',
	'after',
	'nach',
	'apres',
	'tras',
	'dopo',
	'valid',
	'until',
	'long',
	'laik',
	'termin',
	'деистви',
	'зберігання',
	'съхранение',
	'שמירה',
	'الاحتفاظ',
	'زمان',
	'sniedzej',
	'saugoj',
	'ulozeni',
	'stockage',
	'speicherung',
	'opslag',
	'almacenamiento',
	'armazenamento',
	'archiviazione',
	'lagring',
];
const headingsNotLabels = new Set(
	`cookies|third parties|third party|third party cookies|first party cookies|partners|tracking cookies|cookie|trackers|services|service|tools|types of cookies|cookie types|types of cookie|use of cookies|cookie use
	|who we are|why|how long|cookie usage|cookies description|about cookies|description|information|details|data|transfer|consent|cookie consent|contact`
		.split('|')
		.map((text) => text.trim())
		.filter((text) => !/^(cookie|cookies|description|details|service|consent|why|how long)$/.test(text)),
);

const joints = /\s*[;|]\s+|\s+[·•]\s+|,\s+(?=\p{Lu}[^:,.;]{2,24}:)|\.\s+(?=\p{Lu}[^:.;]{2,24}:)/u;

/** `Name: _ga; Purpose: counts; Lifetime: 2 years` on one line, also `<b>Name:</b> _ga <b>Purpose:</b> counts` → its parts; `undefined` for other lines. */
export function labelledParts(text: string, marks: readonly string[] = []): string[] | undefined {
	if (text.length > 1_000 || text.split(/[:：]/).length < 3) return undefined;
	const parts = beforeEach(
		text,
		marks.filter((mark) => /[:：]$/.test(mark)),
	)
		.flatMap((part) => part.split(joints))
		.filter((part) => part !== '');
	const fields = parts.map((part) => inlineLabel(part, undefined)?.field);
	const different = new Set(fields.filter((field) => field !== undefined)).size;
	return different > 1 && (fields.includes('name') || different === parts.length) ? parts : undefined;
}

/** Cuts a text before each of its marks, in order. */
function beforeEach(text: string, marks: readonly string[]): string[] {
	const parts: string[] = [];
	let from = 0;
	for (const mark of marks) {
		const at = text.indexOf(mark, from + 1);
		if (at < 0) continue;
		parts.push(text.slice(from, at).trim());
		from = at;
	}
	return [...parts, text.slice(from)];
}

/** `Privacy Policy: …` among labelled lines is none of ours, and ends the value above. */
function besideLabel(label: string): Field | undefined {
	return label.length <= 32 && label.split(' ').length <= 3 && fieldOf(label) === 'other' ? 'other' : undefined;
}

/** `Duration: 2 years` → the label and the rest; with a label set in bold, also `Duration 2 years`. */
export function inlineLabel(text: string, lead: string | undefined): { field: Field; label: string; value: string } | undefined {
	const colon = text.search(/[:：]/);
	if (colon > 0 && colon <= 48) {
		const label = text.slice(0, colon).replace(/^[\s•·*–-]+/, '');
		const value = text.slice(colon + 1).trim();
		const field = labelField(label) ?? besideLabel(label);
		if (field !== undefined && value !== '') return { field, label, value };
	}
	if (lead !== undefined && lead !== text && text.startsWith(lead)) {
		const field = labelField(lead);
		const value = text
			.slice(lead.length)
			.replace(/^\s*[:：–-]\s*/, '')
			.trim();
		if (field !== undefined && value !== '' && !/[:：]$/.test(value)) return { field, label: lead, value };
	}
	return undefined;
}
