import { limits } from './limits.ts';

/** `^_pk_id`, `/^_pa$/`: what a consent tool was told → `_pk_id*`, `_pa`. */
function fromPattern(printed: string): string {
	const found = /^\s*\/?\^([\w.-]+?)(\.\*)?(\$)?\/?\s*$/.exec(printed);
	if (found === null) return printed;
	const [, name, more, end] = found;
	return end !== undefined && more === undefined ? name! : `${name}*`;
}

/**
 * A name as printed → a name or glob. `intercom-id-#`, `_ga_XXXXXXXX`, `_hjSession_{site_id}`, `wordpress_[hash]`, `_gat_UA-`, `_ga_`, `amp_…` all
 * end in `*`. Quotes, bullets and closing points go. `undefined` where nothing is left.
 */
export function toGlob(printed: string): string | undefined {
	const bare = fromPattern(printed)
		.trim()
		.slice(0, limits.field)
		// `_ga_"property id"`
		.replace(/(?<=\w[_-])["“][^"“”]{1,40}["”]$/, '*')
		// Emphasis that Markdown left: `**_ga**`.
		.replace(/^\*\*([^*].*[^*])\*\*$/, '$1')
		.replace(/^[\s"'“”„‘’«»`•·►▪‣–—>]+|[\s"'“”„‘’«»`:;,=]+$/gu, '')
		// `- _ga`, `2. _ga`
		.replace(/^(?:-|\d{1,2}[.)])\s+/, '')
		// Cookiebot counts hosts: `__cf_bm [x2]`.
		.replace(/\s*\[x\d+\]$/i, '')
		.replace(/\s*(?:…|\.{2,})\s*/g, '*')
		.replace(/<{1,2}[^<>]{0,40}>{1,2}|\{\{?[^{}]{0,40}\}?\}|\[[^[\]]{0,40}\]|\$\{?[A-Z_]{3,40}\}?$/g, '*')
		.replace(/%[A-Z][A-Z_ ]{1,30}%/g, '*')
		// `_ga_#hash`, `events/1/#`
		.replace(/(?<=[_-])#+[a-z]{2,12}$|#+/g, '*')
		.replace(/(?<![A-Za-z])[xX]{2,}(?![a-z])|(?<=[_.-])[xX]{2,}|(?:x{3,}|X{3,})(?![a-z])|(?<=[a-z])X{2,}(?![a-z])/g, '*')
		.replace(/(?<=\*[-_.])[XYZNn](?![A-Za-z0-9])/g, '*')
		.replace(/(?<=[A-Za-z0-9*][-_])(?:xyz|nnn+|yyyy+|12345\d*|[a-z]*hash|uuid|container-?id|property-?id)$/i, (word) =>
			/^(?:uuid|hash)$/i.test(word) && /^[a-z]{1,6}[_-]|cart_hash$/i.test(printed) && word === word.toLowerCase() ? word : '*',
		)
		.replace(/\.+$/, '')
		.replace(/^(.*UA)-?$/, (all) => (all.endsWith('-') ? `${all}*` : all))
		.replace(/\*+/g, '*');
	if (bare === '' || bare === '*') return undefined;
	// `_ga_` and `wp-settings-` promise more; `*_fbm_` and `__x__` do not.
	return /[A-Za-z0-9][_-]$/.test(bare) && !bare.includes('*') && !/^__.*__$/.test(bare) ? `${bare}*` : bare;
}
