import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Writes the public suffix list again, from the installed tldts, which brings a new one every few days:
 * `npm update tldts && node scripts/update-suffixes.ts`. A test fails while the two differ.
 */

/** How tldts keeps a rule's labels, from the last to the first: edges from node to node, sorted by a hash. */
interface Trie {
	readonly nodeFlags: Uint8Array;
	readonly edgeStart: ArrayLike<number>;
	readonly edgeChild: ArrayLike<number>;
	readonly edgeLength: ArrayLike<number>;
	readonly labelText: string;
	readonly rulesRoot: number;
	readonly exceptionsRoot: number;
}

interface Node {
	rule: boolean;
	readonly below: Map<string, Node>;
}

const folder = dirname(createRequire(import.meta.url).resolve('tldts/package.json'));
const trie = (await import(pathToFileURL(join(folder, 'dist/es6/src/data/trie.js')).href)) as Trie;
const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };

const starts = [0];
for (const length of Array.from(trie.edgeLength)) starts.push(starts.at(-1)! + length);

const top: Node = { rule: false, below: new Map() };
for (const labels of rulesBelow(trie.rulesRoot)) add(labels);
for (const labels of rulesBelow(trie.exceptionsRoot)) add(labels.with(-1, `!${labels.at(-1)}`));
const lines = [...top.below].sort().flatMap(([label, node]) => (node.below.size > 0 ? [`${label} ${written(node)}`] : []));
await writeFile(
	new URL('../lib/cookie/suffix-rules.ts', import.meta.url),
	`/**
 * The public suffix list (https://publicsuffix.org, MPL 2.0), private part included, as tldts ${version} has it. Made by scripts/update-suffixes.ts.
 * A line a top-level domain, then what stands before it: \`ac,co(blogspot)\` is ac.uk, co.uk and blogspot.co.uk. A label with \`-\` is no suffix itself,
 * \`*\` is any label, \`!\` excepts one. A top-level domain that is nothing but one is not listed: one that is unknown is a suffix all the same.
 */
export const suffixRules = \`\\
${lines.join('\n')}
\`;
`,
);

/** In ASCII; tldts has the rules in other scripts in both forms. */
function rulesBelow(node: number, path: readonly string[] = []): string[][] {
	const rules: string[][] = [];
	for (let edge = trie.edgeStart[node]!; edge < trie.edgeStart[node + 1]!; edge++) {
		const label = trie.labelText.slice(starts[edge], starts[edge + 1]);
		if (!/^[-a-z\d*]+$/.test(label)) continue;
		const child = trie.edgeChild[edge]!;
		const labels = [...path, label];
		if (trie.nodeFlags[child] !== 0) rules.push(labels);
		rules.push(...rulesBelow(child, labels));
	}
	return rules;
}

function add(labels: readonly string[]): void {
	let node = top;
	for (const label of labels) {
		const next = node.below.get(label) ?? { rule: false, below: new Map() };
		node.below.set(label, next);
		node = next;
	}
	node.rule = true;
}

function written({ below }: Node): string {
	return [...below]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([label, node]) => `${label}${node.rule ? '' : '-'}${node.below.size > 0 ? `(${written(node)})` : ''}`)
		.join(',');
}
