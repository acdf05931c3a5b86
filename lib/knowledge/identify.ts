import { withoutPrefix } from '../cookie/name-prefix.ts';
import type { CompiledManifest } from '../policy/compile-manifest.ts';
import type { Provider } from '../policy/declaration.ts';
import { catalogueClaim } from './catalogue-claim.ts';
import type { Claim } from './claim.ts';
import type { Identity, SiteContext, SourceKind, Subject } from './identity.ts';
import { infer } from './inference/infer.ts';
import { manifestClaim } from './manifest-claim.ts';
import { ownerOf } from './owner-of.ts';
import { type Place, placeOf } from './place.ts';
import { settle } from './settle.ts';
import type { Sources } from './sources.ts';

/**
 * The answer for one cookie: provider, category, function, consent, each with what speaks for it (README, “Who is believed”).
 * Pure: the same subject, context and sources give the same answer, and nothing is remembered.
 */
export function identify(subject: Subject, context: SiteContext, sources: Sources): Identity {
	const place = placeOf(subject);
	const { knowledge } = sources;
	const claims: Claim[] = [];
	const ask = (source: SourceKind, manifest: CompiledManifest, needsHost = false) => {
		const claim = manifestClaim(source, manifest, subject.name, place, context);
		if (claim && !(needsHost && claim.ground === 'distinctive-name')) claims.push(claim);
	};
	for (const manifest of sources.user ?? []) ask('user-manifest', manifest);
	for (const manifest of sources.bundled ?? []) ask('bundled-manifest', manifest);
	// Asked only where it matters: most cookies' lines name their provider.
	let owned: ReturnType<typeof ownerOf> | null = null;
	const owner = () => {
		if (owned === null) owned = ownerOf(knowledge, place.host, place.domain);
		return owned;
	};
	const known = knownAs(subject.name, (name) => catalogueClaim(knowledge, name, place, context, owner));
	const shared = known?.ground === 'shared-name' || known?.ground === 'platform';
	if (known && !shared) claims.push(known);
	for (const { kind, manifest } of sources.site ?? []) ask(kind, manifest);
	// A vendor that declares `lang` for any host means its own.
	for (const manifest of sources.vendors ?? []) ask('vendor-disclosure', manifest, shared);
	if (known && shared) claims.push(known);

	if (!claims.some(decides)) {
		const inferred = infer(knowledge, subject, place, owner());
		if (inferred) claims.push(inferred);
	}
	return settle(claims, place, () => defaultProvider(place, owner()?.owner.provider));
}

/** `__Host-PHPSESSID` is PHP’s as well; but a line for the whole name, such as `__Host-GAPS`, knows best. */
function knownAs(name: string, ask: (name: string) => Claim | undefined): Claim | undefined {
	const whole = ask(name);
	const bare = withoutPrefix(name);
	if (bare === name || (whole && whole.ground !== 'shared-name')) return whole;
	return ask(bare) ?? whole;
}

function decides(claim: Claim): boolean {
	return claim.category !== undefined;
}

/** With no better answer a cookie belongs to whoever owns its domain, and a domain whose owner is not known to itself. */
function defaultProvider({ domain }: Place, owner: Provider | undefined): Provider {
	return owner ?? { name: domain, domains: [domain] };
}
