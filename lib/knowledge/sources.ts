import type { CompiledManifest } from '../policy/compile-manifest.ts';
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

export interface SiteWord {
	readonly kind: 'site-manifest' | 'consent-tool' | 'policy-page';
	readonly manifest: CompiledManifest;
}
