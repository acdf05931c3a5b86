import { openKnowledge } from '../knowledge/open-knowledge.ts';
import type { Sources } from '../knowledge/sources.ts';
import { compileManifest } from '../policy/compile-manifest.ts';
import type { Manifest } from '../policy/declaration.ts';
import { ownFile } from './own-file.ts';

let loading: Promise<Sources> | undefined;

/** Everything that comes with the extension and says something about cookies. Read once, when somebody first looks. */
export function loadSources(): Promise<Sources> {
	loading ??= load();
	return loading;
}

async function load(): Promise<Sources> {
	const [knowledge, manifests] = await Promise.all([ownFile('knowledge.json'), ownFile('bundled-manifests.json')]);
	return { knowledge: openKnowledge(knowledge), bundled: (manifests as Manifest[]).map(compileManifest) };
}
