import type { Index } from '../policy/compile.ts';
import type { Provider } from '../policy/declaration.ts';
import type { Category, Party } from '../policy/vocabulary.ts';
import type { FunctionCode } from './functions.ts';
import type { Model } from './model.ts';

/** What a company does on other companies' sites. From `third-party-web`'s categories, or from what its cookies are for. */
export const roles = [
	'advertising',
	'analytics',
	'social',
	'video',
	'marketing',
	'support',
	'consent',
	'tag-manager',
	'content',
	'cdn',
	'hosting',
	'utility',
	'other',
] as const;
export type Role = (typeof roles)[number];

/** Who owns a domain. */
export interface Owner {
	readonly provider: Provider;
	readonly role: Role;
}

/** A provider of the catalogue. */
export interface KnownProvider extends Provider {
	/** Each list's signs must all be there for a site to count as using the platform. */
	readonly signs: readonly (readonly string[])[];
}

/** What the catalogue says of a cookie. */
export interface KnownCookie {
	readonly name: string;
	readonly provider: KnownProvider;
	readonly function: FunctionCode;
	readonly category: Exclude<Category, 'unknown'>;
	readonly retention: string | undefined;
	readonly party: Party | undefined;
	/** Bound to hosts: the name alone would not do. */
	readonly bound: boolean;
	/** Unrelated sites use the name too. */
	readonly shared: boolean;
}

/** All that Glassjar knows by itself, ready to be asked. Made once by `openKnowledge`, changed by nobody. */
export interface Knowledge {
	readonly cookies: Index<KnownCookie>;
	/** By registrable domain or host. */
	readonly owners: ReadonlyMap<string, Owner>;
	readonly model: Model;
}
