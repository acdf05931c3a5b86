import type { Knowledge } from '../../lib/knowledge/knowledge.ts';
import { openKnowledge } from '../../lib/knowledge/packing/open-knowledge.ts';
import { packKnowledge } from '../../lib/knowledge/packing/pack-knowledge.ts';
import { ownedDomains, type ThirdParty } from '../../lib/knowledge/tables/owned-domains.ts';
import { parseCatalogue } from '../../lib/knowledge/tables/parse-catalogue.ts';

/** Knowledge of a small table, by way of the packed form and JSON, as the extension gets it. */
export function makeKnowledge(text: string, thirdParties: readonly ThirdParty[] = []): Knowledge {
	const { blocks, faults } = parseCatalogue('test.txt', text);
	if (faults.length > 0) throw new Error(JSON.stringify(faults));
	const data = packKnowledge(blocks, ownedDomains(blocks, thirdParties), { bias: [0, 0, 0, 0], features: {} });
	return openKnowledge(JSON.parse(JSON.stringify(data)));
}

export const nothingElse = { hosts: new Set<string>(), names: new Set<string>() };
