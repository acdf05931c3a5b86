import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { KnowledgeData, ModelData } from '../lib/knowledge/knowledge-data.ts';
import { ownedDomains, type ThirdParty } from '../lib/knowledge/owned-domains.ts';
import { packKnowledge } from '../lib/knowledge/pack-knowledge.ts';
import { readCatalogue } from './read-catalogue.ts';

/**
 * All that Glassjar knows in one file, for the build to emit as `knowledge.json`: the catalogue's tables, owners of domains from the package
 * `third-party-web` (MIT, © Patrick Hulce), and the weights of the inference.
 */
export async function buildKnowledge(): Promise<{ json: string }> {
	return { json: JSON.stringify(await knowledgeData()) };
}

/** The same, not yet written down. */
export async function knowledgeData(): Promise<KnowledgeData> {
	const { blocks } = await readCatalogue();
	return packKnowledge(blocks, ownedDomains(blocks, await readThirdParties()), await readModel());
}

/** Made by `scripts/train-inference.ts`. */
async function readModel(): Promise<ModelData> {
	return JSON.parse(await readFile(new URL('../lib/knowledge/inference-model.json', import.meta.url), 'utf8'));
}

export async function readThirdParties(): Promise<ThirdParty[]> {
	const path = createRequire(import.meta.url).resolve('third-party-web/dist/entities.json');
	return JSON.parse(await readFile(path, 'utf8'));
}
