import type { Party } from '../cookie/site.ts';
import type { Index } from '../policy/compile.ts';
import type { Provider } from '../policy/declaration.ts';
import type { FunctionCode } from '../policy/functions.ts';
import type { Category } from '../policy/vocabulary.ts';
import type { Kin } from './inference/clues.ts';
import type { Model } from './inference/model.ts';
import type { Role } from './roles.ts';

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
	readonly provider: KnownProvider;
	readonly function: FunctionCode;
	readonly category: Exclude<Category, 'unknown'>;
	readonly retention: string | undefined;
	readonly party: Party | undefined;
	/** Unrelated sites use the name too. */
	readonly shared: boolean;
	/** What its provider does on other companies' sites. */
	readonly role: Role;
}

/** All that Glassjar knows by itself, ready to be asked. Made once by `openKnowledge`; asking changes no answer. */
export interface Knowledge {
	/** Each row stands for a number that `cookie` reads: nothing is unpacked before somebody asks for it. */
	readonly cookies: Index<number>;
	cookie(number: number): KnownCookie;
	/** The known cookie whose name begins most like this one. */
	kin(name: string): Kin | undefined;
	/** Who owns exactly this domain, of those that are known. */
	owner(domain: string): Owner | undefined;
	model(): Model;
}
