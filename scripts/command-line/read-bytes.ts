import { createReadStream } from 'node:fs';
import { standardInput } from './standard-input.ts';

export type ReadBytes = { readonly bytes: Buffer; readonly more: boolean } | { readonly problem: string };

const problems: Readonly<Record<string, string>> = {
	ENOENT: 'no such file',
	EISDIR: 'a folder, not a file',
	EACCES: 'may not be read',
	EPERM: 'may not be read',
};

/**
 * The first bytes of a file (`-`: of standard input) and whether there are more, or why it cannot be had. A file without end, such as `/dev/zero`, costs
 * no more than `most`.
 */
export async function readBytes(path: string, most: number): Promise<ReadBytes> {
	try {
		const pieces: Buffer[] = [];
		let length = 0;
		for await (const piece of bytesOf(path)) {
			pieces.push(piece);
			length += piece.length;
			if (length > most) break;
		}
		return { bytes: Buffer.concat(pieces).subarray(0, most), more: length > most };
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		return { problem: problems[code] ?? (error instanceof Error ? error.message : String(error)) };
	}
}

function bytesOf(path: string): AsyncIterable<Buffer> {
	return path === '-' ? standardInput() : createReadStream(path);
}
