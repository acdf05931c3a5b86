import { open } from 'node:fs/promises';

/** The first bytes of a file as text, or why it cannot be had. Of a file of 100 MB no more than `most` bytes are read. */
export async function readStart(path: string, most: number): Promise<{ text: string } | { problem: string }> {
	try {
		const file = await open(path);
		try {
			const { size } = await file.stat();
			const buffer = Buffer.alloc(Math.min(most, size));
			const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
			return { text: buffer.toString('utf8', 0, bytesRead) };
		} finally {
			await file.close();
		}
	} catch (error) {
		return { problem: error instanceof Error ? error.message : String(error) };
	}
}
