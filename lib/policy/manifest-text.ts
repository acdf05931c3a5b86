import { parseGlob } from './glob.ts';

/** What single texts of a manifest must look like. Each check is linear in its input, and all inputs are bounded before. */

/** Stars in one name or host; runs of stars count as one. Every vendor’s pattern known to us gets by with three. */
export const mostStars = 8;

const controls = /\p{Cc}/u;
const address = /^https?:\/\/[\p{L}\p{N}._-]+(?::\d{1,5})?(?:[/?#][^\s<>"`\\\p{Cc}]*)?$/iu;
const hostLabel = /^(?![-])[a-z0-9_*-]{1,63}(?<!-)$/;
const language = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i;
const date = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A name that a cookie can have (RFC 6265bis §5.6): no control character, no `;`, no `=`, no space around it. */
export function isCookieName(name: string): boolean {
	return name !== '' && name === name.trim() && !controls.test(name) && !/[;=]/.test(name);
}

/** A glob in its shortest form: `a***b` → `a*b`. */
export function tidyGlob(glob: string): string {
	return parseGlob(glob).pieces.map(literalGlob).join('*');
}

/** The pattern that means this one name and no other: `a*b` → `a\\*b`. */
export function literalGlob(name: string): string {
	return name.replaceAll('*', '\\*');
}

/** Runs of stars count as one, literal ones not. */
export function starsIn(glob: string): number {
	return parseGlob(glob).pieces.length - 1;
}

/** `https://shop.test/cookies` yes; `javascript:…`, `//shop.test` and `https://user@shop.test/` no. */
export function isWebAddress(text: string): boolean {
	return address.test(text);
}

/**
 * A host or host glob, lower case, international names in their `xn--` form: `www.shop.test`, `*.shop.test`, `shop.*.test`. Not one
 * made of stars alone, which would speak for every site, and not an address (`https://shop.test`), port or path.
 */
export function isHostGlob(text: string): boolean {
	const labels = text.split('.');
	return text.length <= 253 && labels.every((label) => hostLabel.test(label)) && labels.some((label) => !label.includes('*'));
}

/** The host in what is nearly one: `https://Shop.test/a` → `shop.test`, `.shop.test` → `*.shop.test`. */
export function hostMeant(text: string): string | undefined {
	const bare = text
		.trim()
		.toLowerCase()
		.replace(/^[a-z]+:\/\//, '')
		.replace(/[/:?#].*$/s, '')
		.replace(/^\./, '*.')
		.replace(/\.$/, '');
	return bare !== text && isHostGlob(bare) ? bare : undefined;
}

/** BCP 47, in outline: `en`, `pt-BR`, `zh-Hans`. */
export function isLanguageTag(text: string): boolean {
	return language.test(text);
}

/** An ISO 8601 day, with or without the time: `2026-11-23`; not `2026-02-30`, nor `…T25:00Z`. */
export function isDate(text: string): boolean {
	const [, year, month, dayOfMonth] = date.exec(text)?.map(Number) ?? [];
	if (year === undefined || month === undefined || dayOfMonth === undefined) return false;
	const there = new Date(Date.UTC(year, month - 1, dayOfMonth));
	return there.getUTCMonth() === month - 1 && there.getUTCDate() === dayOfMonth && !Number.isNaN(Date.parse(text));
}

/** Text to be read: one line, without control characters and without marks that turn the direction of the text around it. */
export function readable(text: string): string {
	return text
		.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.trim();
}
