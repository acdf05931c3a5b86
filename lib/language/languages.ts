/** A language of the interface. */
export interface Language {
	/** BCP 47; its messages are `locales/<tag>.json`, English is built in. */
	readonly tag: string;
	/** In the language itself. */
	readonly name: string;
	readonly direction: 'ltr' | 'rtl';
}

export const languages: readonly Language[] = [
	{ tag: 'en', name: 'English', direction: 'ltr' },
	{ tag: 'fr', name: 'Français', direction: 'ltr' },
	{ tag: 'de', name: 'Deutsch', direction: 'ltr' },
	{ tag: 'es', name: 'Español', direction: 'ltr' },
	{ tag: 'it', name: 'Italiano', direction: 'ltr' },
	{ tag: 'pt', name: 'Português', direction: 'ltr' },
	{ tag: 'nl', name: 'Nederlands', direction: 'ltr' },
	{ tag: 'pl', name: 'Polski', direction: 'ltr' },
	{ tag: 'sv', name: 'Svenska', direction: 'ltr' },
	{ tag: 'cs', name: 'Čeština', direction: 'ltr' },
	{ tag: 'ja', name: '日本語', direction: 'ltr' },
	{ tag: 'zh-CN', name: '简体中文', direction: 'ltr' },
	{ tag: 'ar', name: 'العربية', direction: 'rtl' },
];

/** The first of the preferred languages that the interface has, by its exact tag or its base: `fr-CA` → `fr`; else English. */
export function chooseLanguage(preferred: readonly string[]): string {
	for (const wanted of preferred.map((tag) => tag.toLowerCase())) {
		const base = wanted.split('-')[0];
		if (base === 'zh' && /-(hant|tw|hk|mo)\b/.test(wanted)) continue;
		const found = languages.find(({ tag }) => tag.toLowerCase() === wanted || tag.toLowerCase().split('-')[0] === base);
		if (found) return found.tag;
	}
	return 'en';
}
