import type { SameSite } from './stored-cookie.ts';

/** A `Set-Cookie` header as RFC 6265bis §5.6 reads it; the value itself is left behind at once. */
export interface SetCookie {
	readonly name: string;
	/** `Domain` attribute without its leading dot, lower case; absent where there is none: a host-only cookie. */
	readonly domain?: string;
	/** `Path` attribute where it starts with `/`; absent: the default path of the address. */
	readonly path?: string;
	/** Lifetime in seconds as the header claims it; `Max-Age` beats `Expires`. Absent: a session cookie. Zero or less: it deletes. */
	readonly maxAge?: number;
	readonly secure: boolean;
	readonly httpOnly: boolean;
	readonly partitioned: boolean;
	readonly sameSite: SameSite;
	/** Length of name and value together, in UTF-8 bytes: browsers refuse more than 4,096. */
	readonly size: number;
	/** Something in it that makes every browser refuse it: a control character, neither name nor value. */
	readonly malformed: boolean;
}

/** The largest attribute value that is looked at (RFC 6265bis §5.6); a longer one is ignored. */
const longestAttribute = 1024;
/** `Max-Age` beyond this is as good as for ever; it keeps dates within what a number of milliseconds can hold. */
const longestAge = 1e10;

/**
 * Reads one `Set-Cookie` header. Never fails: `malformed` says where a browser would give up.
 *
 * `parseSetCookie('id=7; Path=/a; Max-Age=60', now)` → `{name: 'id', path: '/a', maxAge: 60, …}`.
 * A header without `=` sets a cookie with an empty name: `parseSetCookie('flag', now).name` → `''`.
 *
 * @param header one header's value, without the `Set-Cookie:`
 * @param now milliseconds since 1970, against which `Expires` is measured
 */
export function parseSetCookie(header: string, now: number): SetCookie {
	const semicolon = header.indexOf(';');
	const pair = semicolon < 0 ? header : header.slice(0, semicolon);
	const equals = pair.indexOf('=');
	const name = trim(equals < 0 ? '' : pair.slice(0, equals));
	const valueLength = utf8Length(trim(equals < 0 ? pair : pair.slice(equals + 1)));
	const size = utf8Length(name) + valueLength;

	const attributes = readAttributes(semicolon < 0 ? '' : header.slice(semicolon + 1));
	const domain = attributes.get('domain')?.replace(/^\./, '').toLowerCase();
	const path = attributes.get('path');
	const maxAge = claimedAge(attributes, now);
	return {
		name,
		...(domain ? { domain } : {}),
		...(path?.startsWith('/') ? { path } : {}),
		...(maxAge === undefined ? {} : { maxAge }),
		secure: attributes.has('secure'),
		httpOnly: attributes.has('httponly'),
		partitioned: attributes.has('partitioned'),
		sameSite: sameSiteOf(attributes.get('samesite')),
		size,
		malformed: size === 0 || hasControlCharacter(header),
	};
}

/** Later attributes of one name win, over-long values are ignored (RFC 6265bis §5.6). */
function readAttributes(text: string): Map<string, string> {
	const attributes = new Map<string, string>();
	for (const part of text.split(';')) {
		const equals = part.indexOf('=');
		const key = trim(equals < 0 ? part : part.slice(0, equals)).toLowerCase();
		const value = equals < 0 ? '' : trim(part.slice(equals + 1));
		if (value.length <= longestAttribute) attributes.set(key, value);
	}
	return attributes;
}

function claimedAge(attributes: Map<string, string>, now: number): number | undefined {
	const maxAge = attributes.get('max-age');
	if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return Math.min(Math.max(Number(maxAge), 0), longestAge);
	const expires = attributes.get('expires');
	if (expires === undefined) return undefined;
	// Cookie dates are looser than Date.parse: `Wed, 09-Jun-2027 10:18:14 GMT` has hyphens.
	const date = Date.parse(expires.replace(/(\d)-([A-Za-z]{3})-(\d)/, '$1 $2 $3'));
	return Number.isNaN(date) ? undefined : Math.min(Math.max(Math.round((date - now) / 1000), 0), longestAge);
}

function sameSiteOf(value: string | undefined): SameSite {
	const lower = value?.toLowerCase();
	return lower === 'strict' || lower === 'lax' || lower === 'none' ? lower : 'unspecified';
}

/** Only tab and space count as white space here; `String.trim` would eat more, and change the name. */
function trim(text: string): string {
	return text.replace(/^[\t ]+|[\t ]+$/g, '');
}

/** All control characters but the tab make a browser drop the whole header (RFC 6265bis §5.6 step 1). */
function hasControlCharacter(text: string): boolean {
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if ((code < 0x20 && code !== 0x09) || code === 0x7f) return true;
	}
	return false;
}

function utf8Length(text: string): number {
	let length = text.length;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code > 0x7ff && (code < 0xd800 || code > 0xdfff)) length += 2;
		else if (code > 0x7f) length += 1;
	}
	return length;
}
