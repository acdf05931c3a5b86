import type { Row } from './row.ts';

/** Case and marks do not count: `Müller` and `MULLER` are found by `muller`, `ı` and `ß` as people type them. */
export function fold(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ı', 'i');
}

/**
 * Whether a row has every word of the query somewhere in its name, provider, purpose or domain. An empty query finds all.
 *
 * @param purposeOf the sentence that is on show for the row
 */
export function searcher(query: string, purposeOf: (row: Row) => string): (row: Row) => boolean {
	const words = fold(query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return () => true;
	return (row) => {
		const text = textOf(row, purposeOf);
		return words.every((word) => text.includes(word));
	};
}

/** Each row is folded once: typing searches the same rows with every key. */
const texts = new WeakMap<Row, string>();

function textOf(row: Row, purposeOf: (row: Row) => string): string {
	const known = texts.get(row);
	if (known !== undefined) return known;
	const { cookie, identity } = row;
	const { provider, service } = identity;
	// Line breaks between the parts: no word of a query holds one, so that none matches across two parts.
	const parts = [cookie.name, cookie.domain, provider.name, provider.organisation, service, purposeOf(row)];
	const text = fold(parts.filter(Boolean).join('\n'));
	texts.set(row, text);
	return text;
}
