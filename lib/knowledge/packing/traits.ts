import type { Party } from '../../cookie/site.ts';
import type { Category } from '../../policy/vocabulary.ts';
import type { CatalogueLine } from '../tables/parse-catalogue-line.ts';
import { digitOf } from './digits.ts';

const categories = [undefined, 'necessary', 'functional', 'analytics', 'advertising'] as const;
const parties = [undefined, 'first', 'third'] as const;
const places = ['anywhere', 'own', 'listed'] as const;

/** What one digit tells of a cookie. */
export interface Traits {
	/** Where it is not its function's. */
	readonly category: Exclude<Category, 'unknown'> | undefined;
	readonly party: Party | undefined;
	/** On any host, on its provider's own, or on those of a list. */
	readonly place: (typeof places)[number];
	readonly shared: boolean;
}

/** One digit of a cookie’s traits; `own`: its hosts are its provider’s domains. */
export function packTraits(line: CatalogueLine, own: boolean): string {
	const place = line.hosts.length === 0 ? 0 : own ? 1 : 2;
	const category = categories.indexOf(line.category);
	const party = parties.indexOf(line.party);
	return digitOf(((category * parties.length + party) * places.length + place) * 2 + Number(line.shared));
}

/** Every digit's traits, made once. */
export const traitsOf: readonly Traits[] = categories.flatMap((category) =>
	parties.flatMap((party) => places.flatMap((place) => [false, true].map((shared) => ({ category, party, place, shared })))),
);
