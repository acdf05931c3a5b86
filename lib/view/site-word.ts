import type { Evidence, Identity } from '../knowledge/identity.ts';
import { isSiteSource } from '../knowledge/sources.ts';

/** What the visited site itself says of a cookie, whether or not that decided the answer. */
export function siteWords({ evidence }: Pick<Identity, 'evidence'>): Evidence[] {
	return evidence.filter(({ source }) => isSiteSource(source));
}
