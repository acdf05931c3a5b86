import { type CatalogueLine, parseLine } from './parse-catalogue-line.ts';

/** Something wrong in a table, at its place. Lines count from 1. */
export interface Fault {
	readonly file: string;
	readonly line: number;
	readonly message: string;
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
			const parsed = parseLine(file, line, content, list(open.fields.get('domains')), fault);
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

function list(text: string | undefined): string[] {
	return (text ?? '').split(/[,\s]+/).filter((each) => each !== '');
}
