import type { Provider } from '../../policy/declaration.ts';
import { stemOf } from './stem.ts';

/** Marks that stand in an address for words that its provider's record holds already: first domain, name, organisation, host of the home page. */
const marks = ['^', '<', '>', '*'] as const;
const shortest = 3;

type Named = Pick<Provider, 'name' | 'organisation' | 'domains'>;

/** `https://www.shop.test/privacy` of `shop.test` → `www.^/privacy`, `https://buyacme.test/` of Acme → `buy<.test/`. The opposite of `longAddress`. */
export function shortAddress(address: string, provider: Named, home?: string): string {
	if (marks.some((mark) => address.includes(mark))) throw new RangeError(`“${address}” cannot be packed: it holds a mark`);
	const bare = address.replace(/^https:\/\//, '');
	const words = wordsOf(provider, home);
	const place = words.findIndex((word) => word.length >= shortest && bare.includes(word));
	return place < 0 ? bare : bare.replace(words[place]!, marks[place]!);
}

/** The opposite of `shortAddress`, given the same provider and home page. */
export function longAddress(text: string, provider: Named, home?: string): string {
	const place = marks.findIndex((mark) => text.includes(mark));
	const bare = place < 0 ? text : text.replace(marks[place]!, wordsOf(provider, home)[place]!);
	return bare.includes('://') ? bare : `https://${bare}`;
}

/** In the order of the marks; an empty one stands for nothing. */
function wordsOf({ name, organisation = '', domains }: Named, home = ''): string[] {
	return [domains?.[0] ?? '', stemOf(name), stemOf(organisation), home.split('/')[2] ?? ''];
}
