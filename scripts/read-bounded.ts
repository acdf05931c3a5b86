import { byMark } from '../lib/sources/page-encoding.ts';
import { readBytes } from './read-bytes.ts';

/** A file's text, or why it cannot be had: larger than `most` bytes, for one. UTF-8, or UTF-16 with its mark. */
export async function readBounded(path: string, most: number): Promise<{ text: string } | { problem: string }> {
	const read = await readBytes(path, most);
	if ('problem' in read) return read;
	if (read.more) return { problem: `larger than ${most} bytes` };
	return { text: new TextDecoder(byMark(read.bytes) ?? 'utf-8').decode(read.bytes) };
}
