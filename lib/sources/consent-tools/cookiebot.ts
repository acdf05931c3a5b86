import * as v from 'valibot';
import { Faults, isFields } from '../../policy/manifest-faults.ts';
import { manifestLimits } from '../../policy/manifest-file.ts';
import { retentionFromWords } from '../duration.ts';
import type { StatedCategory } from '../policy-page/category-words.ts';
import { looksLikeHost } from '../policy-page/name-shape.ts';
import { toGlob } from '../policy-page/to-glob.ts';
import { entriesIn, textIn } from './entries.ts';
import { type ToolCookie, type ToolReading, toolReading } from './tool-reading.ts';

const tables: Readonly<Record<string, StatedCategory | undefined>> = {
	cookieTableNecessary: 'necessary',
	cookieTablePreference: 'functional',
	cookieTableStatistics: 'analytics',
	cookieTableAdvertising: 'advertising',
	cookieTableUnclassified: undefined,
};

/** Name, provider or host, purpose, expiry in words, kind of storage in words, kind as a number; more may follow. */
const row = v.pipe(v.array(v.unknown()), v.minLength(4, 'missing'));

/** Cookiebot: the tables of its dialog, one a category. Storage other than cookies is left aside. */
export function readCookiebot(data: unknown): ToolReading | undefined {
	if (!isFields(data)) return undefined;
	const faults = new Faults(manifestLimits.errors);
	const cookies: ToolCookie[] = [];
	for (const [table, category] of Object.entries(tables)) {
		for (const { entry, place } of entriesIn(data[table], row, [table], faults)) {
			const [name, from, purpose, expiry, kind] = entry.map((cell) => (typeof cell === 'string' ? cell : ''));
			if (!name || (kind && /html|storage|indexed|pixel|flash|local/i.test(kind))) continue;
			const isHost = looksLikeHost(from!);
			cookies.push({
				name: toGlob(name) ?? name,
				place,
				category,
				purpose,
				retention: retentionFromWords(expiry!),
				...(isHost ? { host: from } : { provider: from }),
			});
		}
	}
	return toolReading({ tool: 'Cookiebot', cookies, language: textIn(data.language), faults });
}
