import { type Comparison, compare } from '../comparison/compare.ts';
import type { SeenCookie } from '../comparison/seen-cookie.ts';
import { plainHost } from '../cookie/site.ts';
import type { SiteContext, SourceKind } from '../knowledge/identity.ts';
import { showsPlatform } from '../knowledge/platform.ts';
import { isSiteSource, type Sources } from '../knowledge/sources.ts';
import type { CompiledManifest } from '../policy/compile-manifest.ts';
import type { Manifest } from '../policy/declaration.ts';
import { inScope } from '../policy/in-scope.ts';
import type { Row } from './row.ts';
import type { View } from './view.ts';

/** Somebody who declares the cookies of this very site, and whose word can be held against what it does. */
export interface Declarer {
	readonly kind: SourceKind;
	readonly manifest: Manifest;
}

export interface PolicyCheck extends Comparison, Declarer {
	/** Rows whose cookies are declared, in the order of the list. */
	readonly declared: readonly Row[];
}

/**
 * Who declares this site's cookies: the site itself, manifests that the user added for it, and the policy of the platform that it
 * shows to run on. Lists that speak for any site are no declarations of this one.
 */
export function declarersOf(sources: Sources, site: string, host: string, context: SiteContext): Declarer[] {
	const speaks = ({ manifest: { scope, signs } }: CompiledManifest) =>
		(scope !== undefined && scope.length > 0 && inScope(scope, site, host)) || showsPlatform(signs, context);
	const own = (sources.site ?? []).filter(({ manifest: { manifest } }) => inScope(manifest.scope, site, host));
	const of = (kind: SourceKind, manifests: readonly CompiledManifest[] = []) =>
		manifests.filter(speaks).map(({ manifest }) => ({ kind, manifest }));
	return [
		...own.map(({ kind, manifest }) => ({ kind, manifest: manifest.manifest })),
		...of('user-manifest', sources.user),
		...of('bundled-manifest', sources.bundled),
	];
}

/** Each declarer's word, held against the visit. */
export function policyChecks(view: View, declarers: readonly Declarer[]): PolicyCheck[] {
	const rows = [...view.stored, ...view.refused];
	const seen = rows.map((row) => seenCookie(row, view.site));
	const choiceAt = view.moment.kind === 'chosen' ? view.moment.at : undefined;
	return declarers.map((declarer) => {
		const comparison = compare(declarer.manifest, seen, choiceAt);
		const missing = undeclaredIn(comparison);
		return { ...declarer, ...comparison, declared: rows.filter((row) => !missing.has(keyOf(row.cookie))) };
	});
}

/** It is the site itself that declares, not its platform or the user. */
export function isSiteWord({ kind }: Declarer): boolean {
	return isSiteSource(kind);
}

/** Ids of the rows that nobody declares; `undefined` where nobody's word is known, so that none can be missing from it. */
export function undeclaredRows(view: View, checks: readonly PolicyCheck[]): ReadonlySet<string> | undefined {
	if (checks.length === 0) return undefined;
	const declared = new Set(checks.flatMap((check) => check.declared.map(({ id }) => id)));
	const rows = [...view.stored, ...view.refused];
	return new Set(rows.filter(({ id }) => !declared.has(id)).map(({ id }) => id));
}

/** A row as the comparison takes it. */
export function seenCookie(row: Row, site: string): SeenCookie {
	const { cookie, identity, lifetime, state, writer, firstAt } = row;
	return {
		name: cookie.name,
		domain: cookie.domain,
		site,
		party: identity.party,
		lifetime: lifetime.kind === 'session' ? 'session' : lifetime.seconds,
		state,
		...(writer !== 'earlier' && firstAt !== undefined && { firstSeen: firstAt }),
		...(row.beforeConsent && { beforeConsent: true }),
		identity,
	};
}

function undeclaredIn({ findings }: Comparison): Set<string> {
	const keys = new Set<string>();
	for (const { kind, cookie, domain } of findings)
		if (kind === 'undeclared' && domain !== undefined) keys.add(keyOf({ name: cookie, domain }));
	return keys;
}

function keyOf({ name, domain }: { readonly name: string; readonly domain: string }): string {
	return JSON.stringify([name, plainHost(domain)]);
}
