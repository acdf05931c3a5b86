import { readdir, readFile } from 'node:fs/promises';
import { type CatalogueBlock, type Fault, parseCatalogue } from '../../lib/knowledge/tables/parse-catalogue.ts';

const folder = new URL('../../lib/knowledge/catalogue/', import.meta.url);

/** All tables of the catalogue, in the order of their file names. Places are given relative to the project: `lib/knowledge/catalogue/ads.txt:12`. */
export async function readCatalogue(): Promise<{ blocks: CatalogueBlock[]; faults: Fault[] }> {
	const blocks: CatalogueBlock[] = [];
	const faults: Fault[] = [];
	for (const name of (await readdir(folder)).filter((each) => each.endsWith('.txt')).sort()) {
		const parsed = parseCatalogue(`lib/knowledge/catalogue/${name}`, await readFile(new URL(name, folder), 'utf8'));
		blocks.push(...parsed.blocks);
		faults.push(...parsed.faults);
	}
	return { blocks, faults };
}
