import { readFile } from 'node:fs/promises';
import { type Category, categories } from '../../lib/policy/vocabulary.ts';

/** A cookie's name that no table knows, and what it seems to be for. */
export interface ReadName {
	readonly name: string;
	readonly category: Exclude<Category, 'unknown'>;
	readonly sure: Sure;
}

const degrees = ['certain', 'likely', 'guess'] as const;
export type Sure = (typeof degrees)[number];

/**
 * Sections `## category, degree`, names between spaces, notes behind `# `.
 *
 * @throws {Error} with the line that is not of this form, or whose name stands elsewhere already
 */
export function parseReadNames(text: string): ReadName[] {
	const found = new Map<string, ReadName>();
	let section: Pick<ReadName, 'category' | 'sure'> | undefined;
	for (const [at, line] of text.split('\n').entries()) {
		if (line === '' || line.startsWith('# ')) continue;
		if (line.startsWith('## ')) {
			section = sectionOf(line.slice(3));
			if (!section) throw new Error(`line ${at + 1}: “${line}” names no category and degree`);
			continue;
		}
		if (!section) throw new Error(`line ${at + 1}: names before a section`);
		for (const name of line.split(' ')) {
			if (found.has(name)) throw new Error(`line ${at + 1}: ${name} stands twice`);
			found.set(name, { name, ...section });
		}
	}
	return [...found.values()];
}

function sectionOf(title: string): Pick<ReadName, 'category' | 'sure'> | undefined {
	const [kind, degree] = title.split(', ');
	const category = categories.find((each) => each === kind);
	const sure = degrees.find((each) => each === degree);
	return category === undefined || category === 'unknown' || sure === undefined ? undefined : { category, sure };
}

export async function readNames(): Promise<ReadName[]> {
	return parseReadNames(await readFile(new URL('../../lib/knowledge/inference/read-names.txt', import.meta.url), 'utf8'));
}
