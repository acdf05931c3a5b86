import { categoryOf, type StatedCategory } from '../policy-page/category-words.ts';

/** The category that a tool's heading or slug names, in any of the policy reader's languages; of several words, the first that says something. */
export function statedCategory(...words: readonly (string | undefined)[]): StatedCategory | undefined {
	for (const word of words) {
		const category = word === undefined ? undefined : categoryOf(word.replaceAll(/[_-]/g, ' '));
		if (category !== undefined) return category === 'unclassified' ? undefined : category;
	}
	return undefined;
}
