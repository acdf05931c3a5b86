import { byMark } from '../../lib/sources/page-encoding.ts';
import { readBytes } from './read-bytes.ts';

/** A file's text, or why it cannot be had: larger than `most` bytes, or `line 3: not UTF-8`. UTF-16 is read where it has its mark. */
export async function readWhole(path: string, most: number): Promise<{ text: string } | { problem: string }> {
	const read = await readBytes(path, most);
	if ('problem' in read) return read;
	if (read.more) return { problem: `larger than ${most} bytes` };
	const encoding = byMark(read.bytes) ?? 'utf-8';
	const text = decoded(read.bytes, encoding);
	if (text !== undefined) return { text };
	return { problem: encoding === 'utf-8' ? `line ${badLine(read.bytes)}: not UTF-8` : 'not UTF-16' };
}

/** Undefined where the bytes are not in this encoding: half a name would be another name. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

const lineFeed = 10;

function badLine(bytes: Buffer): number {
	for (let line = 1, start = 0; ; line++) {
		const end = bytes.indexOf(lineFeed, start);
		if (end < 0 || decoded(bytes.subarray(start, end), 'utf-8') === undefined) return line;
		start = end + 1;
	}
}
