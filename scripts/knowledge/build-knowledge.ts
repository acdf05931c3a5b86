import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { KnowledgeData, ModelData } from '../../lib/knowledge/packing/knowledge-data.ts';
import { packKnowledge } from '../../lib/knowledge/packing/pack-knowledge.ts';
import { ownedDomains, type ThirdParty } from '../../lib/knowledge/tables/owned-domains.ts';
import { readCatalogue } from './read-catalogue.ts';

/**
 * All that Glassjar knows, as `knowledge.packed` holds it: the catalogue's tables, owners of domains from the package `third-party-web` (MIT,
 * © Patrick Hulce), and the weights of the inference.
 */
export async function buildKnowledge(): Promise<KnowledgeData> {
	const { blocks } = await readCatalogue();
	return packKnowledge(blocks, ownedDomains(blocks, await readThirdParties()), await readModel());
}

/** Made by `scripts/knowledge/train-inference.ts`. */
async function readModel(): Promise<ModelData> {
	return JSON.parse(await readFile(new URL('../../lib/knowledge/inference/weights.json', import.meta.url), 'utf8'));
}

/** The companies of the installed `third-party-web`. */
export async function readThirdParties(): Promise<ThirdParty[]> {
	const path = createRequire(import.meta.url).resolve('third-party-web/dist/entities.json');
	return JSON.parse(await readFile(path, 'utf8'));
}
