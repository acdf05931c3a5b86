import { matchesGlob, parseGlob } from '../policy/glob.ts';
import { literalGlob } from '../policy/manifest-text.ts';
import type { ExportRow } from './export-row.ts';

/** Fewer literal characters are too little to name a family of cookies by. */
const leastLiterals = 3;

/**
 * The name under which a cookie is best declared: the pattern of the family that it is known to belong to (`_ga_G1B2C3` → `_ga_*`), so that
 * the next visitor's cookie is declared as well; else its own name.
 */
export function declaredName(row: ExportRow): string {
	for (const { decided, ground, matched } of row.evidence ?? []) {
		if (!decided || ground === 'clues' || ground === 'domain-owner' || !matched.includes('*')) continue;
		const glob = parseGlob(matched);
		if (glob.literals >= leastLiterals && matchesGlob(glob, row.name)) return matched;
	}
	return literalGlob(row.name);
}
