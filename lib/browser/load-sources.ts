import { openKnowledge } from '../knowledge/open-knowledge.ts';
import type { Sources } from '../knowledge/sources.ts';
import { compileManifest } from '../policy/compile-manifest.ts';
import type { Manifest } from '../policy/declaration.ts';
import { browser } from './api.ts';

let loading: Promise<Sources> | undefined;

/** Everything that comes with the extension and says something about cookies. Read once, when somebody first looks. */
export function loadSources(): Promise<Sources> {
	loading ??= load();
	return loading;
}

async function load(): Promise<Sources> {
	const [knowledge, manifests] = await Promise.all([own('knowledge.json'), own('bundled-manifests.json')]);
	return { knowledge: openKnowledge(knowledge), bundled: (manifests as Manifest[]).map(compileManifest) };
}

/** A file of the extension's own package; no request leaves the browser. */
async function own(file: string): Promise<unknown> {
	const response = await fetch(browser.runtime.getURL(file));
	if (!response.ok) throw new Error(`${file} is missing from the package`);
	return response.json();
}
