/** A language of the interface. */
export interface Language {
	/** BCP 47; its messages are `locales/<tag>.json`, English is built in. */
	readonly tag: string;
	/** In the language itself. */
	readonly name: string;
	readonly direction: 'ltr' | 'rtl';
}

/** English first, then by tag. */
export const languages: readonly Language[] = [
	{ tag: 'en', name: 'English', direction: 'ltr' },
	{ tag: 'ar', name: 'العربية', direction: 'rtl' },
	{ tag: 'cs', name: 'Čeština', direction: 'ltr' },
	{ tag: 'de', name: 'Deutsch', direction: 'ltr' },
	{ tag: 'es', name: 'Español', direction: 'ltr' },
	{ tag: 'fr', name: 'Français', direction: 'ltr' },
	{ tag: 'it', name: 'Italiano', direction: 'ltr' },
	{ tag: 'ja', name: '日本語', direction: 'ltr' },
	{ tag: 'nl', name: 'Nederlands', direction: 'ltr' },
	{ tag: 'pl', name: 'Polski', direction: 'ltr' },
	{ tag: 'pt', name: 'Português', direction: 'ltr' },
	{ tag: 'sv', name: 'Svenska', direction: 'ltr' },
	{ tag: 'zh-CN', name: '简体中文', direction: 'ltr' },
];

/**
 * The first of the preferred languages that the interface has; else English. A region is free, the script is not: `fr-CA` → `fr`,
 * `pt-BR` → `pt`, `zh-SG` → `zh-CN`, but `zh-TW` is written in other characters. What is no BCP 47 tag is passed over.
 */
export function chooseLanguage(preferred: readonly string[]): string {
	for (const wanted of preferred) {
		const written = languageAndScript(wanted);
		const found = written && languages.find(({ tag }) => languageAndScript(tag) === written);
		if (found) return found.tag;
	}
	return 'en';
}

/** With the script that is likely where none is named (RFC 5646 §2.2.3, CLDR likely subtags): `zh-SG` → `zh-Hans`, `fr` → `fr-Latn`. */
function languageAndScript(tag: string): string | undefined {
	if (!isTag(tag)) return undefined;
	const { language, script } = new Intl.Locale(tag).maximize();
	return `${language}-${script}`;
}

function isTag(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}
