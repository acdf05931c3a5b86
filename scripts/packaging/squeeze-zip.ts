import { readFile, writeFile } from 'node:fs/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli';

/**
 * Packs every file of a zip again with Zopfli, which looks longer for the same deflate format: any unzip reads it. The names, their order and all
 * else stay. For zips without the extensions of 4 GB and more, as ours are (APPNOTE 6.3.10, §4.3).
 */
export async function squeezeZip(path: string): Promise<void> {
	await writeFile(path, await squeezed(await readFile(path)));
}

const localHeader = 30;
const directoryHeader = 46;
const endRecord = 22;
const stored = 0;
const deflated = 8;

/** @throws where it is no zip, or one with a comment at its end */
export async function squeezed(zip: Buffer): Promise<Buffer> {
	const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
	if (end !== zip.length - endRecord) throw new Error('no zip, or one with a comment');
	const files: Buffer[] = [];
	const directory: Buffer[] = [];
	let written = 0;
	let at = zip.readUInt32LE(end + 16);
	for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
		const length = directoryHeader + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
		const entry = Buffer.from(zip.subarray(at, at + length));
		const local = zip.readUInt32LE(at + 42);
		const start = local + localHeader + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const header = Buffer.from(zip.subarray(local, start));
		const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
		const { method, bytes } = await shortest(zip.readUInt16LE(at + 10) === stored ? packed : inflateRawSync(packed));
		header.writeUInt16LE(method, 8);
		header.writeUInt32LE(bytes.length, 18);
		entry.writeUInt16LE(method, 10);
		entry.writeUInt32LE(bytes.length, 20);
		entry.writeUInt32LE(written, 42);
		files.push(header, bytes);
		directory.push(entry);
		written += header.length + bytes.length;
		at += length;
	}
	const last = Buffer.from(zip.subarray(end));
	last.writeUInt32LE(Buffer.concat(directory).length, 12);
	last.writeUInt32LE(written, 16);
	return Buffer.concat([...files, ...directory, last]);
}

/** Pictures are packed already, and of a few bytes nothing is to be gained. */
async function shortest(content: Buffer): Promise<{ readonly method: number; readonly bytes: Buffer }> {
	const candidates = [
		{ method: stored, bytes: content },
		{ method: deflated, bytes: deflateRawSync(content, { level: 9 }) },
		...(content.length > 0 ? [{ method: deflated, bytes: Buffer.from(await deflateAsync(content, {})) }] : []),
	];
	return candidates.reduce((best, each) => (each.bytes.length < best.bytes.length ? each : best));
}
