import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadSources } from '../../../lib/browser/looking/load-sources.ts';
import { buildKnowledge } from '../../../scripts/knowledge/build-knowledge.ts';
import { bundledManifests } from '../../../scripts/packaging/bundled-manifests.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

test('what could not be loaded is loaded by the next look', async () => {
	const version = '1.0';
	vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: 'Glassjar', version });
	const text = JSON.stringify(await buildKnowledge());
	await fakeBrowser.storage.local.set({ 'unpacked:knowledge.packed': { version, text } });
	const manifests = await bundledManifests();
	vi.stubGlobal('fetch', vi.fn().mockRejectedValueOnce(new Error('busy')).mockResolvedValue(Response.json(manifests)));
	await expect(loadSources()).rejects.toThrow('busy');
	expect((await loadSources()).bundled).toHaveLength(manifests.length);
	// And once it is, it is read once.
	expect(loadSources()).toBe(loadSources());
});
