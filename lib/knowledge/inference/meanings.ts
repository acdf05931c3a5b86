import type { FunctionCode } from '../../policy/functions.ts';
import { meaningWords } from './meaning-words.ts';

/** A word of a name that tells a function. */
export interface Meaning {
	readonly word: string;
	readonly function: FunctionCode;
}

const shortestPart = 4;
const longestPart = 14;
const longestWord = Math.max(...[...meaningWords.keys()].map((word) => word.length));

/**
 * What the words of a name say that it does, the clearest first: two words together (`opt` + `out`, `cookie` + `consent`) before one,
 * a whole word before the beginning or end of one that is run together (`mywarenkorb`).
 */
export function meaningsOf(words: readonly string[]): Meaning[] {
	const pairs: Meaning[] = [];
	const whole: Meaning[] = [];
	const parts: Meaning[] = [];
	for (let at = 0; at < words.length; at++) {
		const word = words[at]!;
		const next = words[at + 1];
		if (next !== undefined && word.length + next.length <= longestWord) look(word + next, pairs);
		if (!look(word, whole)) lookInside(word, parts);
	}
	return pairs.length + parts.length === 0 ? whole : [...pairs, ...whole, ...parts];
}

function look(word: string, found: Meaning[]): boolean {
	const code = meaningWords.get(word);
	if (code === undefined) return false;
	found.push({ word, function: code });
	return true;
}

/** The longest known word at the beginning, and the longest at the end: `cookieconsentstatus`, `mybasket`. */
function lookInside(word: string, found: Meaning[]): void {
	if (word.length <= shortestPart) return;
	for (const length of beginnings.get(word.slice(0, shortestPart)) ?? [])
		if (length < word.length && look(word.slice(0, length), found)) break;
	for (const length of endings.get(word.slice(-shortestPart)) ?? [])
		if (length < word.length && look(word.slice(-length), found)) break;
}

/** By four letters, how long the words are that begin (end) with them, the longest first. Most words neither begin nor end like a known one. */
const beginnings = lengthsBy((word) => word.slice(0, shortestPart));
const endings = lengthsBy((word) => word.slice(-shortestPart));

function lengthsBy(letters: (word: string) => string): ReadonlyMap<string, readonly number[]> {
	const lengths = new Map<string, number[]>();
	for (const word of meaningWords.keys()) {
		if (word.length < shortestPart || word.length > longestPart) continue;
		const known = lengths.get(letters(word)) ?? [];
		if (!known.includes(word.length)) known.push(word.length);
		lengths.set(letters(word), known);
	}
	for (const known of lengths.values()) known.sort((a, b) => b - a);
	return lengths;
}
