import type { CompiledManifest } from '../policy/compile-manifest.ts';
import type { SourceKind } from './identity.ts';
import type { Knowledge } from './knowledge.ts';

/** Everybody who may say something about a cookie. Each list in the order of belief. */
export interface Sources {
	readonly knowledge: Knowledge;
	/** Manifests that the user added. */
	readonly user?: readonly CompiledManifest[];
	/** Manifests that come with Glassjar: believed in their scope, and where their platform shows. */
	readonly bundled?: readonly CompiledManifest[];
	/** What the visited site itself declares. */
	readonly site?: readonly SiteWord[];
	/** TCF disclosures of vendors. */
	readonly vendors?: readonly CompiledManifest[];
}

/** Where the visited site speaks for itself, in the order of belief. */
const siteSources = ['site-manifest', 'consent-tool', 'policy-page'] as const;
export type SiteSource = (typeof siteSources)[number];

/** Whether it is the site’s own word, not a catalogue’s, a vendor’s or the user’s. */
export function isSiteSource(source: SourceKind): source is SiteSource {
	return siteSources.some((each) => each === source);
}

export interface SiteWord {
	readonly kind: SiteSource;
	readonly manifest: CompiledManifest;
}
