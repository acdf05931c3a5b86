import type { Party } from '../../cookie/site.ts';
import { isRetention } from '../../policy/duration.ts';
import { type FunctionCode, isFunctionCode } from '../../policy/functions.ts';
import type { Category } from '../../policy/vocabulary.ts';

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

const lineCategories = ['necessary', 'functional', 'analytics', 'advertising'] as const;

/** Reads a line of a block. What is wrong is told to `fault`; undefined where too little is right. */
export function parseLine(
	file: string,
	line: number,
	content: string,
	own: readonly string[],
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
	if (retention !== '-' && !isRetention(retention))
		fault(`retention: “${retention}” is neither an ISO 8601 duration (P1D, PT30M, P6M, P2Y), nor session, nor -`);
	if (party !== 'first' && party !== 'third' && party !== 'both') fault(`party: “${party}” is neither first, third nor both`);
	const hosts: string[] = [];
	let category: CatalogueLine['category'];
	let example: string | undefined;
	let shared = false;
	for (const extra of extras) {
		if (extra === '@') {
			if (own.length === 0) fault('“@” needs the block’s “domains”');
			hosts.push(...own);
		} else if (extra.startsWith('@')) hosts.push(extra.slice(1));
		else if (extra === 'shared') shared = true;
		else if (extra.startsWith('e.g.=')) example = unescapeSpaces(extra.slice(5));
		else if (extra.startsWith('category=')) {
			category = lineCategories.find((each) => each === extra.slice(9));
			if (!category) fault(`unknown category “${extra.slice(9)}”`);
		} else fault(`unknown extra “${extra}”`);
	}
	return {
		file,
		line,
		name: unescapeSpaces(name),
		function: code,
		...(category && { category }),
		...(retention !== '-' && { retention }),
		...((party === 'first' || party === 'third') && { party }),
		hosts: [...new Set(hosts)],
		shared,
		...(example !== undefined && { example }),
	};
}

function unescapeSpaces(text: string): string {
	return text.replaceAll('\\s', ' ');
}
