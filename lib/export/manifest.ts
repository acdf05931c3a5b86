import { type Party, plainHost } from '../cookie/site.ts';
import { englishSentences, type Sentences } from '../knowledge/purpose.ts';
import { consentOf } from '../policy/consent.ts';
import { day, durationSeconds, longestDuration, secondsToDuration } from '../policy/duration.ts';
import { isFunctionCode } from '../policy/functions.ts';
import { manifestLimits, manifestVersion } from '../policy/manifest-file.ts';
import { isCookieName, isHostGlob, mostStars, readable, starsIn } from '../policy/manifest-text.ts';
import { providerKey } from '../policy/provider-key.ts';
import { declaredName } from './declared-name.ts';
import type { ExportRow } from './export-row.ts';
import { usualRetention } from './usual-retention.ts';

/** An entry as it stands in the file (docs/manifest.md). */
interface Entry {
	name: string;
	provider?: string;
	service?: string;
	category?: string;
	function?: string;
	purpose?: Record<string, string>;
	retention?: string;
	hosts?: string[];
	party: Party;
	consent?: string;
}

export interface ExportedManifest {
	/** JSON, indented. */
	readonly text: string;
	/** Names of cookies that no manifest can declare: empty, overlong, with control characters. */
	readonly leftOut: readonly string[];
}

/**
 * What was seen, as a policy manifest, version 1, that its publisher can correct and publish. It is read back without a fault. The function's
 * sentence is not written out, so that readers get it in their own language; other sentences are, in the export's.
 *
 * @param about the publisher's name, the site (registrable domain), the day (ISO 8601), and the language of the rows' purposes
 */
export function toManifest(
	rows: readonly ExportRow[],
	about: {
		readonly publisher: string;
		readonly site: string;
		readonly at: string;
		readonly language?: string;
		readonly sentences?: Sentences;
	},
): ExportedManifest {
	const { language = 'en', sentences = englishSentences } = about;
	const providers = new Map<string, string>();
	const software = new Set(rows.filter((row) => row.software).map((row) => text(row.provider, manifestLimits.title)));
	const entries = new Map<string, Entry>();
	const leftOut: string[] = [];
	for (const row of rows) {
		if (row.refused) continue;
		const entry = entryOf(row, about.site, language, sentences);
		if (!entry) {
			leftOut.push(row.name);
			continue;
		}
		const key = JSON.stringify([entry.name, entry.hosts, entry.party]);
		const there = entries.get(key);
		if (there) keepLonger(there, entry);
		else if (entries.size < manifestLimits.cookies) entries.set(key, withProvider(entry, row, providers));
		else leftOut.push(row.name);
	}
	const file = {
		manifestVersion,
		publisher: { name: text(about.publisher, manifestLimits.title) ?? about.site },
		...scopeOf(about.site),
		updated: about.at.slice(0, 10),
		...(providers.size > 0 && {
			providers: Object.fromEntries(
				[...providers].map(([name, key]) => [key, { name, ...(software.has(name) && { software: true }) }]),
			),
		}),
		cookies: [...entries.values()],
	};
	return { text: `${JSON.stringify(file, null, '\t')}\n`, leftOut };
}

/** An IP address or `localhost` has nothing below it. A site that is no host at all leaves the manifest without scope. */
function scopeOf(site: string): { scope?: string[] } {
	const host = plainHost(site);
	if (!isHostGlob(host)) return {};
	return { scope: [host.includes('.') && !/^[\d.]+$/.test(host) ? `*.${host}` : host] };
}

function entryOf(row: ExportRow, site: string, language: string, sentences: Sentences): Entry | undefined {
	const name = declaredName(row);
	if (!isCookieName(name) || name.length > manifestLimits.name || starsIn(name) > mostStars) return undefined;
	const code = row.function && isFunctionCode(row.function) ? row.function : undefined;
	const sentence = text(row.purpose, manifestLimits.sentence);
	const own =
		code &&
		sentence ===
			text(
				sentences({ function: code }).replaceAll('{provider}', () => (row.software ? site : row.provider)),
				manifestLimits.sentence,
			);
	const service = row.service ? text(row.service, manifestLimits.title) : undefined;
	const retention = retentionOf(row);
	const host = plainHost(row.domain);
	const derived = consentOf({ category: row.category }).consent;
	return {
		name,
		...(service && { service }),
		...(row.category !== 'unknown' && { category: row.category }),
		...(code && { function: code }),
		...(sentence && !own && { purpose: { [language]: sentence } }),
		...(retention && { retention }),
		// A first party's hosts are the scope's sites.
		...(row.party === 'third' && isHostGlob(host) && { hosts: [row.domain.startsWith('.') ? `*.${host}` : host] }),
		party: row.party,
		...(row.consent !== derived && { consent: row.consent }),
	};
}

function retentionOf(row: ExportRow): string | undefined {
	const { session, lifetimeSeconds, remaining } = row;
	if (remaining) return usualRetention(row);
	if (typeof lifetimeSeconds === 'number' && lifetimeSeconds >= 0)
		return secondsToDuration(Math.min(lifetimeSeconds, longestDuration - day));
	return session || lifetimeSeconds === null ? 'session' : undefined;
}

/** `_ga_A` for two years and `_ga_B` for one are `_ga_*` for two. */
function keepLonger(entry: Entry, other: Entry): void {
	const seconds = (retention: string | undefined) => (retention === undefined ? -1 : (durationSeconds(retention) ?? 0));
	if (other.retention && seconds(other.retention) > seconds(entry.retention)) entry.retention = other.retention;
}

/** The entry with its provider's key, which is new where the provider is. */
function withProvider(entry: Entry, row: ExportRow, providers: Map<string, string>): Entry {
	const name = text(row.provider, manifestLimits.title);
	if (!name) return entry;
	let key = providers.get(name);
	if (key === undefined) {
		if (providers.size >= manifestLimits.providers) return entry;
		key = providerKey(name, new Set(providers.values()));
		providers.set(name, key);
	}
	const { name: cookie, ...rest } = entry;
	return { name: cookie, provider: key, ...rest };
}

function text(from: string, longest: number): string | undefined {
	return readable(readable(from).slice(0, longest)) || undefined;
}
