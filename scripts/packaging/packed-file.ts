import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pack } from './pack.ts';

const cache = new URL('../../node_modules/.cache/glassjar/', import.meta.url);
const packing = new URL('../../lib/packed/', import.meta.url);

/** The path of a file that holds the text packed. Packing takes seconds, and most builds have the same texts: what was packed once is taken from a cache. */
export async function packedFile(text: string, primer = ''): Promise<string> {
	const hash = createHash('sha256').update(JSON.stringify([text, primer]));
	for (const file of (await readdir(packing)).sort()) hash.update(await readFile(new URL(file, packing)));
	const path = fileURLToPath(new URL(`${hash.digest('hex')}.packed`, cache));
	if (existsSync(path)) return path;
	await mkdir(cache, { recursive: true });
	const unfinished = `${path}.${process.pid}`;
	await writeFile(unfinished, pack(Buffer.from(text), Buffer.from(primer)));
	await rename(unfinished, path);
	return path;
}
