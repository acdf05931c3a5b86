import type { Category } from '../policy/vocabulary.ts';

/** What the exports say besides the rows themselves. The interface passes its own language; these are the English ones. */
export interface ExportWords {
	/** BCP 47, for the page's `lang`. */
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
	readonly title: (site: string) => string;
	readonly categories: Readonly<Record<Category, string>>;
	readonly provider: string;
	readonly function: string;
	readonly names: string;
	readonly purposes: string;
	readonly duration: string;
	readonly none: string;
	/** `csrf-token` → a few words. */
	readonly functionName: (code: string) => string;
	/** ISO date → the line under the tables. */
	readonly seen: (date: string) => string;
}

export const englishWords: ExportWords = {
	language: 'en',
	direction: 'ltr',
	title: (site) => `Cookies of ${site}`,
	categories: {
		necessary: 'Necessary cookies',
		functional: 'Functional cookies',
		analytics: 'Statistical cookies',
		advertising: 'Advertising cookies',
		unknown: 'Cookies of unknown purpose',
	},
	provider: 'Service provider',
	function: 'Function',
	names: 'Cookie names',
	purposes: 'Purpose',
	duration: 'Duration',
	none: 'No cookies were seen.',
	functionName: (code) => {
		const words = code.replaceAll('-', ' ');
		return words.charAt(0).toUpperCase() + words.slice(1);
	},
	seen: (date) => `As seen by Glassjar on ${date}.`,
};
