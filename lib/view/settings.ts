/** What the user chose in the options. Everything is off, or left to the browser, until then. */
export interface Settings {
	/** `auto`: the browser's; else the tag of one of `lib/language/languages.ts`. */
	readonly language: string;
	readonly theme: 'auto' | 'light' | 'dark';
	/** How lists of cookies are grouped. */
	readonly grouping: 'category' | 'provider' | 'party';
	/** Whether a site's own manifest is looked for at each look, or only when the user asks. */
	readonly wellKnown: 'ask' | 'always';
	/** Whether visits are kept on this device, to tell what changed since the last one. */
	readonly keepHistory: boolean;
	/** Whether a script in pages tells which script wrote a cookie. */
	readonly traceScripts: boolean;
}
