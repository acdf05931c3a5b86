import { open } from 'node:fs/promises';
import { standardInput } from './standard-input.ts';

export type ReadBytes = { readonly bytes: Buffer; readonly more: boolean } | { readonly problem: string };

const piece = 1_048_576;
const problems: Readonly<Record<string, string>> = {
	ENOENT: 'no such file',
	EISDIR: 'a folder, not a file',
	EACCES: 'may not be read',
	EPERM: 'may not be read',
};

/** The first bytes of a file (`-`: of standard input) and whether there are more, or why it cannot be had. A file without end, such as `/dev/zero`, costs no more than `most`. */
export async function readBytes(path: string, most: number): Promise<ReadBytes> {
	try {
		if (path === '-') return await readStart(standardInput(), most);
		const file = await open(path);
		try {
			const pieces: Buffer[] = [];
			let length = 0;
			while (length <= most) {
				const buffer = Buffer.alloc(Math.min(piece, most + 1 - length));
				const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
				if (bytesRead === 0) break;
				pieces.push(buffer.subarray(0, bytesRead));
				length += bytesRead;
			}
			return { bytes: Buffer.concat(pieces).subarray(0, most), more: length > most };
		} finally {
			await file.close();
		}
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		return { problem: problems[code] ?? (error instanceof Error ? error.message : String(error)) };
	}
}

async function readStart(stream: AsyncIterable<Buffer>, most: number): Promise<ReadBytes> {
	const pieces: Buffer[] = [];
	let length = 0;
	for await (const each of stream) {
		pieces.push(each);
		length += each.length;
		if (length > most) break;
	}
	return { bytes: Buffer.concat(pieces).subarray(0, most), more: length > most };
}
