/** Something wrong in a policy manifest, at its place. */
export interface ManifestError {
	/** `cookies[3].category`; `line 4, column 1` where the text is not JSON; empty for the whole. */
	readonly place: string;
	readonly code: ManifestErrorCode;
	/** What stood there, cut to {@link longestQuote} characters. Text from outside: show it as text only. */
	readonly found?: string;
	/** What was expected: a type, a number, a reason. */
	readonly expected?: string;
	/** The word that was probably meant. */
	readonly suggestion?: string;
	/** `refused`: nothing of the manifest is used. `left-out`: the entry or field is not. `note`: all is used. */
	readonly effect: 'refused' | 'left-out' | 'note';
}

export type ManifestErrorCode = keyof typeof wording;

const longestQuote = 80;

/** How each fault reads on the command line; the interface words the same codes in its languages. */
const wording = {
	'unknown-format': () =>
		'no format that is known here: neither a policy manifest, nor the Open Cookie Database, nor a TCF vendor’s disclosures',
	'too-large': (error) => `longer than ${error.expected} characters`,
	'not-json': (error) => `not JSON: ${error.expected}`,
	missing: () => 'missing',
	'wrong-type': (error) => `expected ${error.expected}, found ${error.found}`,
	'unsupported-version': (error) => `version ${error.found} is not known here; this reads version ${error.expected}`,
	'unknown-word': (error) => `unknown ${quote(error)}${meant(error)}`,
	'unknown-field': (error) => `unknown field${meant(error)}`,
	'unknown-provider': (error) => `no provider ${quote(error)} in "providers"${meant(error)}`,
	empty: () => 'empty',
	'too-long': (error) => `longer than ${error.expected} characters`,
	'too-many': (error) => `${error.found} entries; only the first ${error.expected} are read`,
	'bad-duration': (error) => `${quote(error)} is no duration; write ISO 8601, such as "P14D" or "P6M", or "session"`,
	'bad-host': (error) => `${quote(error)} is no host; write for example "www.shop.test" or "*.shop.test"${meant(error)}`,
	'bad-url': (error) => `${quote(error)} is no https or http address`,
	'bad-date': (error) => `${quote(error)} is no date; write for example "2026-11-23"`,
	'bad-language': (error) => `${quote(error)} is no language tag; write for example "en" or "zh-CN"`,
	'bad-country': (error) => `${quote(error)} is no country code; write two capital letters, such as "FR"`,
	'bad-name': (error) => `${quote(error)} can be no cookie’s name`,
	'bad-sign': (error) => `${quote(error)} is no sign; write "host:cdn.shop.test" or "cookie:name"`,
	'too-many-stars': (error) => `${quote(error)} has too many stars`,
	'too-wide': (error) => `${quote(error)} would catch other cookies too; name more of it, or where it is set ("hosts")`,
	duplicate: (error) => `declared before, in ${error.expected}`,
	'nothing-left': () => 'nothing in it can be used',
	'more-errors': (error) => `${error.found} more faults are not listed`,
} as const satisfies Record<string, (error: ManifestError) => string>;

function quote(error: ManifestError): string {
	return JSON.stringify(error.found ?? '');
}

function meant(error: ManifestError): string {
	if (error.suggestion !== undefined) return `; did you mean ${JSON.stringify(error.suggestion)}?`;
	return error.expected === undefined ? '' : `; one of ${error.expected}`;
}

/** In English: `cookies[3].category: unknown "Necesary"; did you mean "necessary"?` */
export function manifestErrorText(error: ManifestError): string {
	const text = wording[error.code](error);
	return error.place === '' ? text : `${error.place}: ${text}`;
}

/** Cuts what came from outside to a length that a message can carry; control characters become spaces. */
export function quotable(found: unknown): string {
	const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found));
	const short = text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text;
	return short.replace(/\p{Cc}+/gu, ' ');
}

/** `cookies`, `3`, `purpose`, `zh-CN` → `cookies[3].purpose.zh-CN`; a name with other characters is quoted: `providers["a b"]`. */
export function placeOf(path: readonly (string | number)[]): string {
	let place = '';
	for (const step of path) {
		if (typeof step === 'number') place += `[${step}]`;
		else if (!/^[\w$-]{1,60}$/.test(step)) place += `[${JSON.stringify(quotable(step))}]`;
		else place += place === '' ? step : `.${step}`;
	}
	return place;
}
