/**
 * Trains the inference from the catalogue's own lines and the names that we have read (`lib/knowledge/inference/read-names.txt`), and writes its weights (`lib/knowledge/inference/weights.json`):
 *
 *   node scripts/knowledge/train-inference.ts
 *
 * Deterministic: the same tables give the same file. `scripts/knowledge/evaluate-held-out.ts` tells what it is worth.
 */
import { writeFile } from 'node:fs/promises';
import { packModel } from '../../lib/knowledge/packing/pack-model.ts';
import { loadKnowledge } from './load-knowledge.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readNames } from './read-names.ts';
import { samplesOf, samplesOfNames } from './samples.ts';
import { clueCount, train } from './train.ts';

const { blocks } = await readCatalogue();
const knowledge = await loadKnowledge();
const samples = [...samplesOfNames(await readNames(), knowledge), ...samplesOf(blocks, knowledge)];
const model = train(samples);
const { bias, features } = packModel(model);
// Laid out as the formatter wants it, one kind of clue a line.
const kinds = Object.entries(features).map(([kind, said]) => `\t\t${JSON.stringify(kind)}: ${JSON.stringify(said)}`);
const json = `{\n\t"bias": [${bias.join(', ')}],\n\t"features": {\n${kinds.join(',\n')}\n\t}\n}`;
await writeFile(new URL('../../lib/knowledge/inference/weights.json', import.meta.url), `${json}\n`);
console.log(`${samples.length} samples, ${clueCount(model)} features, ${json.length} bytes`);
