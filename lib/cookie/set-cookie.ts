import { parseCookieDate } from './cookie-date.ts';
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
	/** Something in it that makes every browser refuse it: a control character, neither name nor value, a value that poses as a prefixed name. */
	readonly malformed: boolean;
}

/** The largest attribute value that is looked at (RFC 6265bis §5.6); a longer one is ignored. */
const longestAttribute = 1024;
/** `Max-Age` beyond this is as good as for ever; it keeps dates within what a number of milliseconds can hold. */
const longestAge = 1e10;

/** Where browsers read a header each in their own way. */
export interface Dialect {
	/** A header without `=` is a name without a value (Firefox), not a value without a name (RFC 6265bis §5.6 step 3). */
	readonly bareIsName: boolean;
	/** A tab within name or value counts as the other control characters do (Chrome), though RFC 6265bis §5.6 step 1 leaves it out. */
	readonly refusesTabs: boolean;
}

const standard: Dialect = { bareIsName: false, refusesTabs: false };

/**
 * Reads one `Set-Cookie` header. Never fails: `malformed` says where a browser would give up.
 *
 * `parseSetCookie('id=7; Path=/a; Max-Age=60', now)` → `{name: 'id', path: '/a', maxAge: 60, …}`.
 * A header without `=` sets a cookie with an empty name: `parseSetCookie('flag', now).name` → `''`.
 *
 * @param header one header's value, without the `Set-Cookie:`
 * @param now milliseconds since 1970, against which `Expires` is measured
 */
export function parseSetCookie(header: string, now: number, { bareIsName, refusesTabs } = standard): SetCookie {
	const semicolon = header.indexOf(';');
	const pair = semicolon < 0 ? header : header.slice(0, semicolon);
	const equals = pair.indexOf('=');
	const nameEnd = equals < 0 ? (bareIsName ? pair.length : 0) : equals;
	const name = trim(pair.slice(0, nameEnd));
	const value = trim(pair.slice(equals < 0 ? nameEnd : equals + 1));
	const tabbed = refusesTabs && (name.includes('\t') || value.includes('\t'));
	const size = utf8Length(name) + utf8Length(value);

	const { domain, path, maxAge, expires, flags, sameSite } = readAttributes(semicolon < 0 ? '' : header.slice(semicolon + 1));
	const age = maxAge ?? (expires === undefined ? undefined : Math.round((expires - now) / 1000));
	return {
		name,
		...(domain ? { domain } : {}),
		...(path?.startsWith('/') ? { path } : {}),
		...(age === undefined ? {} : { maxAge: Math.min(Math.max(age, 0), longestAge) }),
		secure: flags.has('secure'),
		httpOnly: flags.has('httponly'),
		partitioned: flags.has('partitioned'),
		sameSite,
		size,
		malformed: size === 0 || tabbed || hasControlCharacter(header) || posesAsPrefixed(name, value),
	};
}

interface Attributes {
	domain?: string;
	path?: string;
	maxAge?: number;
	expires?: number | undefined;
	readonly flags: Set<string>;
	sameSite: SameSite;
}

/** Later attributes of one name win; over-long values, ages and dates that are none are ignored (RFC 6265bis §5.6). */
function readAttributes(text: string): Attributes {
	const attributes: Attributes = { flags: new Set(), sameSite: 'unspecified' };
	for (const part of text.split(';')) {
		const equals = part.indexOf('=');
		const key = trim(equals < 0 ? part : part.slice(0, equals)).toLowerCase();
		const value = equals < 0 ? '' : trim(part.slice(equals + 1));
		if (value.length <= longestAttribute) readAttribute(attributes, key, value);
	}
	return attributes;
}

function readAttribute(attributes: Attributes, key: string, value: string): void {
	if (key === 'domain') attributes.domain = value.replace(/^\./, '').toLowerCase();
	else if (key === 'path') attributes.path = value;
	else if (key === 'samesite') attributes.sameSite = sameSiteOf(value);
	else if (key === 'max-age' && /^-?\d+$/.test(value)) attributes.maxAge = Number(value);
	else if (key === 'expires') attributes.expires = parseCookieDate(value) ?? attributes.expires;
	else attributes.flags.add(key);
}

function sameSiteOf(value: string): SameSite {
	const lower = value.toLowerCase();
	return lower === 'strict' || lower === 'lax' || lower === 'none' ? lower : 'unspecified';
}

/** Only tab and space count as white space here; `String.trim` would eat more, and change the name. */
function trim(text: string): string {
	let [start, end] = [0, text.length];
	while (start < end && isBlank(text, start)) start++;
	while (end > start && isBlank(text, end - 1)) end--;
	return text.slice(start, end);
}

function isBlank(text: string, at: number): boolean {
	return text[at] === ' ' || text[at] === '\t';
}

/** A cookie without a name whose value would be taken for a prefixed name when it is sent: `=__Host-id=7` (RFC 6265bis §5.7). */
function posesAsPrefixed(name: string, value: string): boolean {
	return name === '' && /^__(secure|host|http|host-http)-/i.test(value);
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
