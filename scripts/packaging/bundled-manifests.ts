import { readdir, readFile } from 'node:fs/promises';
import type { Manifest } from '../../lib/policy/declaration.ts';
import { parseManifest } from '../../lib/policy/parse-manifest.ts';

const folder = new URL('../../public/manifests/', import.meta.url);

/** The bundled manifests, read by the same parser as anybody's and kept in its form, so that pages need not parse them again. */
export async function bundledManifests(): Promise<Manifest[]> {
	const manifests: Manifest[] = [];
	for (const file of (await readdir(folder)).sort()) {
		const { manifest, errors } = parseManifest(await readFile(new URL(file, folder), 'utf8'));
		if (!manifest || errors.length > 0) throw new Error(`public/manifests/${file}: ${JSON.stringify(errors)}`);
		manifests.push(manifest);
	}
	return manifests;
}
