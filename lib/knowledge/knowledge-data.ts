/**
 * The tables in the form that travels with the extension (`knowledge.json`), made by `packKnowledge` at build and read by `openKnowledge`. Short
 * strings instead of objects: a third of the size, and opened in a few milliseconds. Fields of a string are parted by `|`.
 */
export interface KnowledgeData {
	readonly version: 1;
	/** Codes of functions, durations, and addresses that several providers share, each in the order that digits count by. */
	readonly functions: readonly string[];
	readonly retentions: readonly string[];
	readonly addresses: readonly string[];
	readonly roles: readonly string[];
	/** Name, organisation, country, home, privacy, domains (by spaces), role's digit and `s` for software, signs (`a+b c`). */
	readonly providers: readonly string[];
	/** For each provider its cookies in order, parted by spaces; see `packCookies`. */
	readonly cookies: readonly string[];
	/** Lists of domains that cookies are bound to, other than their provider's own. */
	readonly hosts: readonly string[];
	/** Owners that are not providers of the catalogue: name, organisation, home, role's digit, domains. */
	readonly owners: readonly string[];
	/** Domains that several providers name: domain, place in `providers` of the one that speaks for it. */
	readonly exceptions: readonly string[];
	readonly model: ModelData;
}

/** As `scripts/train-inference.ts` writes it: weights in tenths, four a feature, features by the word before their colon. */
export interface ModelData {
	readonly bias: readonly number[];
	/** `{"word": "cart#%&(basket…"}`: each feature with a digit for each of its four weights, parted by spaces. */
	readonly features: Readonly<Record<string, string>>;
}

/** Our own file, so only its outline is checked: enough to tell another version or a truncated file. */
export function isKnowledgeData(data: unknown): data is KnowledgeData {
	if (typeof data !== 'object' || data === null || !('version' in data) || data.version !== 1) return false;
	const lists = ['functions', 'roles', 'providers', 'cookies', 'retentions', 'addresses', 'hosts', 'owners', 'exceptions'];
	const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(data));
	return lists.every((list) => Array.isArray(fields.get(list))) && fields.has('model');
}
