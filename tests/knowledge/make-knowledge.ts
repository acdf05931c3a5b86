import type { Knowledge } from '../../lib/knowledge/knowledge.ts';
import { openKnowledge } from '../../lib/knowledge/open-knowledge.ts';
import { ownedDomains, type ThirdParty } from '../../lib/knowledge/owned-domains.ts';
import { packKnowledge } from '../../lib/knowledge/pack-knowledge.ts';
import { parseCatalogue } from '../../lib/knowledge/parse-catalogue.ts';

/** Knowledge of a small table, by way of the packed form and JSON, as the extension gets it. */
export function makeKnowledge(text: string, thirdParties: readonly ThirdParty[] = []): Knowledge {
	const { blocks, faults } = parseCatalogue('test.txt', text);
	if (faults.length > 0) throw new Error(JSON.stringify(faults));
	const data = packKnowledge(blocks, ownedDomains(blocks, thirdParties), { bias: [0, 0, 0, 0], features: {} });
	return openKnowledge(JSON.parse(JSON.stringify(data)));
}

export const nothingElse = { hosts: new Set<string>(), names: new Set<string>() };
