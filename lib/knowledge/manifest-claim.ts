import type { CompiledManifest } from '../policy/compile-manifest.ts';
import { declaredCategory } from '../policy/declared-category.ts';
import { inScope } from '../policy/in-scope.ts';
import { matchDeclaration, type Reach } from '../policy/match-declaration.ts';
import type { Claim } from './claim.ts';
import type { SiteContext, SourceKind } from './identity.ts';
import type { Place } from './place.ts';
import { showsPlatform } from './platform.ts';
import { isSiteSource } from './sources.ts';

/** How often each kind of publisher is right about a category; the site's own word is what evaluation measures against. */
const confidences: Partial<Record<SourceKind, number>> = {
	'user-manifest': 0.99,
	'bundled-manifest': 0.98,
	'site-manifest': 0.9,
	'consent-tool': 0.88,
	'policy-page': 0.85,
	'vendor-disclosure': 0.85,
};

/** What a manifest says of a cookie, or undefined where it does not speak for the place or says nothing. */
export function manifestClaim(
	source: SourceKind,
	compiled: CompiledManifest,
	name: string,
	place: Place,
	context: SiteContext,
): Claim | undefined {
	const { manifest } = compiled;
	const { page } = context;
	const scoped = inScope(manifest.scope, place.site, place.host) || (page !== undefined && inScope(manifest.scope, page, page));
	// Outside its scope a manifest decides only where its platform shows: `csrftoken` on any Django site is not Opendatasoft's.
	if (!scoped && !showsPlatform(manifest.signs, context)) return undefined;
	const declaration = matchDeclaration(compiled, { name, host: place.host, party: place.party }, reachOf(source, scoped));
	if (!declaration) return undefined;
	return {
		source,
		speaker: manifest.publisher.name,
		ground: scoped ? (manifest.scope || declaration.hosts ? 'name-and-host' : 'distinctive-name') : 'platform',
		matched: declaration.name,
		provider: declaration.provider,
		category: declaredCategory(declaration),
		function: declaration.function,
		service: declaration.service,
		retention: declaration.retention,
		confidence: (confidences[source] ?? 0.8) - (scoped ? 0 : 0.03),
		declaration,
	};
}

/** A site lists its third parties' cookies by name alone; a publisher without hosts means its own. */
function reachOf(source: SourceKind, scoped: boolean): Reach {
	if (isSiteSource(source)) return 'any-host';
	return scoped ? 'scope' : 'own-hosts';
}
