import type { Evidence, Identity, SourceKind } from '../knowledge/identity.ts';

const siteSources: ReadonlySet<SourceKind> = new Set(['site-manifest', 'consent-tool', 'policy-page']);

/** What the visited site itself says of a cookie, whether or not that decided the answer. */
export function siteWords({ evidence }: Pick<Identity, 'evidence'>): Evidence[] {
	return evidence.filter(({ source }) => siteSources.has(source));
}
