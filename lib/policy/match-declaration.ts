import type { Party } from '../cookie/site.ts';
import type { CompiledManifest } from './compile-manifest.ts';
import type { Declaration } from './declaration.ts';
import { coversHost } from './glob.ts';
import { match } from './match.ts';

/** Where a cookie without `hosts` of its own may be: on the scope's sites, on the visited site's own hosts, or anywhere the site uses. */
export type Reach = 'scope' | 'own-hosts' | 'any-host';

/**
 * The most specific declaration that a manifest has for a cookie. Whether the manifest speaks for the site at all is the
 * caller's question (`inScope`, or the platform's signs). The host is lower case without a leading dot.
 */
export function matchDeclaration(
	{ manifest, index }: CompiledManifest,
	cookie: { readonly name: string; readonly host: string; readonly party: Party },
	reach: Reach,
): Declaration | undefined {
	const rows = match(index, cookie.name, cookie.host);
	if (rows.length === 0) return undefined;
	const { scope } = manifest;
	for (const { hosts, value } of rows) {
		if (hosts || reach === 'any-host') return value;
		// `_fbp` declared as third-party lives wherever that third party does.
		if (value.party === 'third' && cookie.party === 'third') return value;
		const covered = reach === 'scope' ? isCovered(scope, cookie.host) : cookie.party === 'first';
		if (covered) return value;
	}
	return undefined;
}

function isCovered(scope: readonly string[] | undefined, host: string): boolean {
	return scope === undefined || scope.length === 0 || scope.some((pattern) => coversHost(pattern, host));
}
