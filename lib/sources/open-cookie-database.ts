import { type ManifestError, quotable } from '../policy/manifest-error.ts';
import { manifestLimits, manifestVersion } from '../policy/manifest-file.ts';
import { isHostGlob, isWebAddress } from '../policy/manifest-text.ts';
import { type ParsedManifest, readManifest } from '../policy/parse-manifest.ts';
import { retentionFromWords } from './duration.ts';
import { csvRows, jsonRows, type OpenCookieRow } from './open-cookie-rows.ts';

/** Its JSON stands at 1.5 million characters and grows. */
export const openCookieDatabaseLimit = 5_000_000;

/** Its “Functional” holds necessary and functional cookies alike; it is taken at its word. */
const categories = new Map([
	['functional', 'functional'],
	['personalization', 'functional'],
	['analytics', 'analytics'],
	['marketing', 'advertising'],
	['security', 'necessary'],
	['necessary', 'necessary'],
]);

/**
 * Reads the Open Cookie Database (github.com/jkwakman/Open-Cookie-Database, Apache-2.0) as a manifest: `open-cookie-database.csv`, or
 * `open-cookie-database.json`, which groups the same rows by platform. Its known faults are named and left out rather than believed:
 * categories outside its own list, and wildcards of fewer than three characters with no domain (`_s`), which catch other companies' cookies.
 */
export function readOpenCookieDatabase(text: string): ParsedManifest {
	if (text.length > openCookieDatabaseLimit) {
		return { errors: [{ place: '', code: 'too-large', expected: String(openCookieDatabaseLimit), effect: 'refused' }] };
	}
	const rows = /^\ufeff?\s*\{/.test(text) ? jsonRows(text) : csvRows(text);
	if (!Array.isArray(rows)) return rows;
	const narrow = rows.filter((row) => !isTooWide(row));
	const file = {
		manifestVersion,
		publisher: { name: 'Open Cookie Database', url: 'https://github.com/jkwakman/Open-Cookie-Database' },
		cookies: narrow.map(toEntry),
	};
	const { manifest, errors } = readManifest(file);
	const wide = rows.filter(isTooWide).map(({ place, cookie }): ManifestError => {
		return { place: `${place}: name`, code: 'too-wide', found: quotable(cookie), effect: 'left-out' };
	});
	return {
		...(manifest && { manifest }),
		errors: [...wide.slice(0, manifestLimits.errors), ...errors.map((error) => replaced(error, narrow))],
	};
}

/** `_s` as a wildcard, and `i`, on no domain: they would catch other companies' cookies, and this list speaks for any site. */
function isTooWide({ cookie, domain, wildcard }: OpenCookieRow): boolean {
	const isShort = wildcard === '1' ? cookie.length <= 3 : /^(?:[a-z\d]{1,3}|.{1,2})$/i.test(cookie);
	return isShort && hostsIn(domain).length === 0;
}

/** An entry of a manifest, not yet checked. */
function toEntry(row: OpenCookieRow): object {
	const hosts = hostsIn(row.domain);
	const retention = retentionFromWords(row.retention);
	const name = row.platform || row.controller;
	return {
		name: row.wildcard === '1' && !row.cookie.includes('*') ? `${row.cookie}*` : row.cookie,
		...(name && {
			provider: {
				name,
				...(row.controller && row.controller !== name && { organisation: row.controller }),
				...(isWebAddress(row.privacy) && { privacyUrl: row.privacy }),
			},
		}),
		category: categories.get(row.category.toLowerCase()) ?? row.category,
		...(row.description && { purpose: { en: row.description.slice(0, manifestLimits.sentence) } }),
		...(retention && { retention }),
		...(hosts.length > 0 && { hosts }),
	};
}

/** `google-analytics.com (3rd party) or advertiser's website domain (1st party)`: it is on the site's own host as well. */
const ownWords = /1st|first.party|website|advertiser|publisher|own domain/i;

/** `.bing.com (3rd party) or .microsoft.com (3rd party)` → `*.bing.com`, `*.microsoft.com`. */
function hostsIn(domain: string): string[] {
	if (ownWords.test(domain)) return [];
	const words = domain
		.slice(0, 1_000)
		.toLowerCase()
		.split(/[\s,;()|/]+|\bor\b/);
	const hosts = words.map((word) => word.replace(/^(?:\*?\.)+/, '')).filter((word) => word.includes('.') && isHostGlob(word));
	return [...new Set(hosts)].slice(0, 20).map((host) => `*.${host}`);
}

/** `cookies[12].category` → `line 14: category`: where the reader finds it. */
function replaced(error: ManifestError, rows: readonly OpenCookieRow[]): ManifestError {
	const [, index, field] = /^cookies\[(\d+)\]\.?(.*)$/.exec(error.place) ?? [];
	const row = index === undefined ? undefined : rows[Number(index)];
	const expected = error.code === 'duplicate' ? rows[Number(/\d+/.exec(error.expected ?? ''))]?.place : error.expected;
	return {
		...error,
		...(row && { place: field ? `${row.place}: ${field}` : row.place }),
		...(expected !== undefined && { expected }),
	};
}
