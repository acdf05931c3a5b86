import type { Category, Party } from '../policy/vocabulary.ts';
import { type FunctionCode, isFunctionCode } from './functions.ts';

/** Something wrong in a table, at its place. Lines count from 1. */
export interface Fault {
	readonly file: string;
	readonly line: number;
	readonly message: string;
}

/** One cookie of a table (docs/knowledge.md, “A line”). */
export interface CatalogueLine {
	readonly file: string;
	readonly line: number;
	/** Exact name or glob, as `lib/policy/glob.ts` reads it: a literal star stays `\*`, a `\s` has become a space. */
	readonly name: string;
	readonly function: FunctionCode;
	readonly category?: Exclude<Category, 'unknown'>;
	/** ISO 8601 duration or `session`. */
	readonly retention?: string;
	/** Absent: both. */
	readonly party?: Party;
	/** Domains that it is bound to, `@` resolved to the block's own; empty: found on any host. Each covers its subdomains. */
	readonly hosts: readonly string[];
	readonly shared: boolean;
	readonly example?: string;
}

/** One provider with its cookies (docs/knowledge.md, “A block”). */
export interface CatalogueBlock {
	readonly file: string;
	readonly line: number;
	readonly slug: string;
	readonly name: string;
	readonly organisation?: string;
	readonly country?: string;
	readonly home?: string;
	readonly privacy?: string;
	readonly domains: readonly string[];
	readonly software: boolean;
	/** Each list's signs must all be there: `[['cookie:a', 'cookie:b'], ['host:cdn.shopify.com']]`. */
	readonly signs: readonly (readonly string[])[];
	readonly lines: readonly CatalogueLine[];
}

interface OpenBlock {
	readonly line: number;
	readonly slug: string;
	readonly name: string;
	readonly fields: Map<string, string>;
	readonly lines: CatalogueLine[];
}

const fieldNames = new Set(['organisation', 'country', 'home', 'privacy', 'domains', 'kind', 'signs']);
const lineCategories = new Set(['necessary', 'functional', 'analytics', 'advertising']);

/** Reads one table. Never throws: a bad line is a fault, and the rest is kept. Lines that begin with `# ` are notes. */
export function parseCatalogue(file: string, text: string): { blocks: CatalogueBlock[]; faults: Fault[] } {
	const blocks: CatalogueBlock[] = [];
	const faults: Fault[] = [];
	let open: OpenBlock | undefined;
	const close = () => {
		if (open) blocks.push(closeBlock(file, open));
		open = undefined;
	};
	for (const [index, raw] of text.split('\n').entries()) {
		const line = index + 1;
		const fault = (message: string) => void faults.push({ file, line, message });
		const content = raw.trim();
		if (content === '' || content === '#' || content.startsWith('# ')) continue;
		if (content.startsWith('## ')) {
			close();
			const head = /^## ([a-z0-9]+(?:-[a-z0-9]+)*): (.+)$/.exec(content);
			if (head) open = { line, slug: head[1]!, name: head[2]!.trim(), fields: new Map(), lines: [] };
			else fault('a block begins “## slug: Name”, the slug in lower case letters, digits and hyphens');
			continue;
		}
		if (!open) {
			fault('stands outside a block');
			continue;
		}
		const field = /^([a-z]+):\s+(.*)$/.exec(content);
		if (field && open.lines.length === 0) readField(open, field[1]!, field[2]!, fault);
		else {
			const parsed = parseLine(file, line, content, open, fault);
			if (parsed) open.lines.push(parsed);
		}
	}
	close();
	return { blocks, faults };
}

function readField(open: OpenBlock, name: string, value: string, fault: (message: string) => void): void {
	if (!fieldNames.has(name)) fault(`unknown field “${name}”`);
	else if (open.fields.has(name)) fault(`field “${name}” stands twice`);
	else if (name === 'kind' && value !== 'service' && value !== 'software')
		fault(`kind: “${value}” is neither service nor software`);
	else open.fields.set(name, value.trim());
}

function closeBlock(file: string, open: OpenBlock): CatalogueBlock {
	const { fields, line, slug, name, lines } = open;
	const [organisation, country, home, privacy] = ['organisation', 'country', 'home', 'privacy'].map((key) => fields.get(key));
	return {
		file,
		line,
		slug,
		name,
		...(organisation && { organisation }),
		...(country && { country }),
		...(home && { home }),
		...(privacy && { privacy }),
		domains: list(fields.get('domains')),
		software: fields.get('kind') === 'software',
		signs: list(fields.get('signs')).map((signs) => signs.split('+').map((sign) => sign.trim())),
		lines,
	};
}

function parseLine(
	file: string,
	line: number,
	content: string,
	open: OpenBlock,
	fault: (message: string) => void,
): CatalogueLine | undefined {
	const [name, code, retention, party, ...extras] = content.split(/\s+/);
	if (!name || !code || !retention || !party) {
		fault('a line has a name, a function, a retention and a party');
		return undefined;
	}
	if (!isFunctionCode(code)) {
		fault(`unknown function “${code}”`);
		return undefined;
	}
	if (!isRetention(retention))
		fault(`retention: “${retention}” is neither an ISO 8601 duration (P1D, PT30M, P6M, P2Y), nor session, nor -`);
	if (party !== 'first' && party !== 'third' && party !== 'both') fault(`party: “${party}” is neither first, third nor both`);
	const hosts: string[] = [];
	let category: CatalogueLine['category'];
	let example: string | undefined;
	let shared = false;
	for (const extra of extras) {
		if (extra === '@') {
			const own = list(open.fields.get('domains'));
			if (own.length === 0) fault('“@” needs the block’s “domains”');
			hosts.push(...own);
		} else if (extra.startsWith('@')) hosts.push(extra.slice(1));
		else if (extra === 'shared') shared = true;
		else if (extra.startsWith('e.g.=')) example = unescapeSpaces(extra.slice(5));
		else if (extra.startsWith('category=')) {
			const value = extra.slice(9);
			if (lineCategories.has(value)) category = value as Exclude<Category, 'unknown'>;
			else fault(`unknown category “${value}”`);
		} else fault(`unknown extra “${extra}”`);
	}
	return {
		file,
		line,
		name: unescapeSpaces(name),
		function: code,
		...(category && { category }),
		...(retention !== '-' && { retention }),
		...(party !== 'both' && { party: party as Party }),
		hosts: [...new Set(hosts)],
		shared,
		...(example !== undefined && { example }),
	};
}

/** `P2Y`, `P1DT12H`, `PT30M`, `session`, `-`; not `P`, `P1H` or `2Y`. */
export function isRetention(text: string): boolean {
	if (text === '-' || text === 'session') return true;
	return /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/.test(text);
}

function list(text: string | undefined): string[] {
	return (text ?? '').split(/[,\s]+/).filter((each) => each !== '');
}

function unescapeSpaces(text: string): string {
	return text.replaceAll('\\s', ' ');
}
