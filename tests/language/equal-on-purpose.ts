/** Texts that read the same in English and in another language, and why that is no oversight. */
const everywhere: readonly string[] = [
	// A name.
	'popup.title',
];

/** The same word in both languages. */
const cognates: Readonly<Record<string, readonly string[]>> = {
	de: ['headline.cookies', 'detail.partition'],
	es: ['headline.cookies'],
	fr: ['headline.cookies', 'detail.partition', 'detail.service'],
	it: ['headline.cookies'],
	nl: ['headline.cookies'],
	pt: ['headline.cookies'],
	sv: ['headline.cookies', 'detail.partition'],
};

export function equalOnPurpose(key: string, tag: string): boolean {
	return everywhere.includes(key) || (cognates[tag] ?? []).includes(key);
}
