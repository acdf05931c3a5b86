import { functionCodes } from '../../policy/functions.ts';

/**
 * The tables in the form that travels with the extension (as JSON, in `knowledge.packed`), made by `packKnowledge` at build and read by `openKnowledge`. Short
 * strings instead of objects: a third of the size, and opened in a few milliseconds. Fields of a string are parted by `|`.
 */
export interface KnowledgeTables extends CookieTables {
	readonly version: 3;
	/** How many codes of functions there were at build: digits count by their order, so that another number is another version. */
	readonly codes: number;
	/** Addresses that several providers share, in the order that digits count by. */
	readonly addresses: readonly string[];
	/** Domains (by spaces), name, organisation, country, home, privacy, role's digit and `s` for software, signs (`a+b c`). */
	readonly providers: readonly string[];
	/** Owners that are not providers of the catalogue: domains, name, organisation, role's digit. */
	readonly owners: readonly string[];
	/** Domains that several providers name: domain, place in `providers` of the one that speaks for it. */
	readonly exceptions: readonly string[];
	readonly model: ModelData;
}

/** The cookies: their names in shelves, and what is known of each, at its number. */
export interface CookieTables {
	/** Names, on shelves; see `packCookies`. */
	readonly cookies: readonly string[];
	/** How many letters each name shares with the one before it. */
	readonly kept: string;
	/** Place in `providers`, two digits each, or three where they are many. */
	readonly makers: string;
	/** Place in `functionCodes`. */
	readonly functions: string;
	/** See `traits.ts`. */
	readonly traits: string;
	/** Place in `retentions`. */
	readonly lifetimes: string;
	/** Durations, in the order that digits count by. */
	readonly retentions: readonly string[];
	/** Cookies that are bound to other domains than their provider's own: number and domains, by spaces. */
	readonly hosts: readonly string[];
}

/** The same as it is written down: the long lists in one string each, parted by `~`, which saves the quotes. */
export type KnowledgeData = Omit<KnowledgeTables, LongList> & Readonly<Record<LongList, string>>;

type LongList = 'providers' | 'cookies' | 'owners';

/** @throws RangeError where a record holds the `~` that parts them */
export function joinTables(tables: KnowledgeTables): KnowledgeData {
	const { providers, cookies, owners } = tables;
	for (const text of [...providers, ...cookies, ...owners])
		if (text.includes('~')) throw new RangeError(`“${text.slice(0, 80)}” cannot be packed: it holds a “~”`);
	return { ...tables, providers: providers.join('~'), cookies: cookies.join('~'), owners: owners.join('~') };
}

/** The opposite of `joinTables`. */
export function partTables(data: KnowledgeData): KnowledgeTables {
	return { ...data, providers: data.providers.split('~'), cookies: data.cookies.split('~'), owners: data.owners.split('~') };
}

/** As `scripts/knowledge/train-inference.ts` writes it: weights in tenths, four a feature, features by the word before their colon. */
export interface ModelData {
	readonly bias: readonly number[];
	/** `{"word": "cart#%&(basket…"}`: each feature with a digit for each of its four weights, parted by spaces. */
	readonly features: Readonly<Record<string, string>>;
}

/** Our own file, so only its outline is checked: enough to tell another version or a truncated file. */
export function isKnowledgeData(data: unknown): data is KnowledgeData {
	if (typeof data !== 'object' || data === null) return false;
	const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(data));
	if (fields.get('version') !== 3 || fields.get('codes') !== functionCodes.length) return false;
	const lists = ['retentions', 'addresses', 'hosts', 'exceptions'];
	const texts = ['providers', 'cookies', 'kept', 'makers', 'functions', 'traits', 'lifetimes', 'owners'];
	return (
		lists.every((each) => Array.isArray(fields.get(each))) &&
		texts.every((each) => typeof fields.get(each) === 'string') &&
		fields.has('model')
	);
}
