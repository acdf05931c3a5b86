import { decodePage } from '../../lib/sources/page-encoding.ts';
import { readBytes } from './read-bytes.ts';

/** The beginning of a saved page as text, or why it cannot be had. Of a file of 100 MB no more than `most` bytes are read. */
export async function readStart(path: string, most: number): Promise<{ text: string } | { problem: string }> {
	const read = await readBytes(path, most);
	if ('problem' in read) return read;
	return { text: decodePage(read.more ? wholeCharacters(read.bytes) : read.bytes, '', TextDecoder) };
}

/** Without the last character, of which bytes may lack: UTF-8 that ends within one is not UTF-8. */
function wholeCharacters(bytes: Buffer): Buffer {
	let end = bytes.length;
	while (end > bytes.length - 4 && end > 0 && bytes[end - 1]! >= 0x80) end--;
	return bytes.subarray(0, end);
}
