import type { Knowledge } from '../../lib/knowledge/knowledge.ts';
import { openKnowledge } from '../../lib/knowledge/packing/open-knowledge.ts';
import { buildKnowledge } from './build-knowledge.ts';

/** The knowledge as the extension opens it, made in memory from the tables: for the command line and the tests. */
export async function loadKnowledge(): Promise<Knowledge> {
	return openKnowledge(await buildKnowledge());
}
