/**
 * The tables in the form that travels with the extension (`knowledge.json`), made by `packKnowledge` at build and read by `openKnowledge`.
 * Columns instead of objects: a third of the size, and opened in a few milliseconds.
 */
export interface KnowledgeData {
	readonly version: 1;
	readonly providers: readonly ProviderData[];
	/** For each provider how many cookies it has; its cookies follow one another. */
	readonly counts: readonly number[];
	/** Names of all cookies, joined by line feeds (no cookie's name can hold one). */
	readonly names: string;
	/** For each cookie, its place in `kinds`. */
	readonly kindOf: readonly number[];
	/** For each cookie, its place in `hosts`; -1: any host. */
	readonly hostsOf: readonly number[];
	/** What many cookies have in common: function, category (empty: the function's), retention, party, `shared` or empty. */
	readonly kinds: readonly (readonly [string, string, string, string, string])[];
	/** Domains joined by spaces. */
	readonly hosts: readonly string[];
	/** Owners that are not providers of the catalogue: name, organisation, home, role, domains joined by spaces. */
	readonly owners: readonly (readonly [string, string, string, string, string])[];
	/** Domains of the catalogue's providers: place in `providers`, role, domains joined by spaces. */
	readonly domains: readonly (readonly [number, string, string])[];
	readonly model: { readonly bias: readonly number[]; readonly features: string; readonly weights: readonly number[] };
}

/** Name, organisation, country, home, privacy, domains joined by spaces, `software` or empty, signs: `a+b c`. Empty ones at the end are left out. */
export type ProviderData = readonly string[];

/** Our own file, so only its outline is checked: enough to tell another version or a truncated file. */
export function isKnowledgeData(data: unknown): data is KnowledgeData {
	if (typeof data !== 'object' || data === null || !('version' in data) || data.version !== 1) return false;
	const lists = ['providers', 'counts', 'kindOf', 'hostsOf', 'kinds', 'hosts', 'owners', 'domains'];
	const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(data));
	return lists.every((list) => Array.isArray(fields.get(list))) && typeof fields.get('names') === 'string' && fields.has('model');
}
