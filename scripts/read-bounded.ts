import { readFile, stat } from 'node:fs/promises';

/** A file's text, or why it cannot be had. Files larger than `most` bytes are not opened: a manifest of 100 MB costs nothing. */
export async function readBounded(path: string, most: number): Promise<{ text: string } | { problem: string }> {
	try {
		const { size } = await stat(path);
		if (size > most) return { problem: `larger than ${most} bytes` };
		return { text: await readFile(path, 'utf8') };
	} catch (error) {
		return { problem: error instanceof Error ? error.message : String(error) };
	}
}
