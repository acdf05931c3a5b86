import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { squeezed } from '../../scripts/packaging/squeeze-zip.ts';

const text = Buffer.from(Array.from({ length: 3000 }, (_, n) => `cookie ${(n * 7919) % 1000} of shop ${n % 31}.test\n`).join(''));
const files = { 'empty.txt': Buffer.alloc(0), 'short.txt': Buffer.from('a'), 'größe/long.txt': text };

test('a squeezed zip is smaller and holds the same files, by its directory and by its local headers', async () => {
	const zip = zipOf(files);
	const squeezedZip = await squeezed(zip);
	expect(squeezedZip.length).toBeLessThan(zip.length);
	expect(filesOf(squeezedZip)).toEqual(files);
	// Nothing is left to gain.
	expect(await squeezed(squeezedZip)).toEqual(squeezedZip);
});

test('what is no zip is not written over with one', async () => {
	await expect(squeezed(Buffer.from('not a zip, though it is long enough for the end of one'))).rejects.toThrow('no zip');
});

/** As any zip program writes it: local headers and contents, then the directory (APPNOTE 6.3.10, §4.3). */
function zipOf(contents: Readonly<Record<string, Buffer>>): Buffer {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const [path, content] of Object.entries(contents)) {
		const name = Buffer.from(path);
		const packed = deflateRawSync(content, { level: 1 });
		const about = Buffer.alloc(26);
		about.writeUInt16LE(20, 0);
		about.writeUInt16LE(0x800, 2);
		about.writeUInt16LE(8, 4);
		about.writeUInt32LE(crc32(content), 10);
		about.writeUInt32LE(packed.length, 14);
		about.writeUInt32LE(content.length, 18);
		about.writeUInt16LE(name.length, 22);
		const where = Buffer.alloc(14);
		where.writeUInt32LE(at, 10);
		locals.push(Buffer.from('PK\x03\x04'), about, name, packed);
		directory.push(Buffer.from('PK\x01\x02\x14\0'), about, where, name);
		at += 30 + name.length + packed.length;
	}
	const entries = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(Object.keys(contents).length, 8);
	end.writeUInt16LE(Object.keys(contents).length, 10);
	end.writeUInt32LE(entries.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...locals, entries, end]);
}

/** Reads through the directory, and holds it against what stands before each file. */
function filesOf(zip: Buffer): Record<string, Buffer> {
	const found: Record<string, Buffer> = {};
	let at = zip.readUInt32LE(zip.length - 6);
	while (zip.toString('latin1', at, at + 4) === 'PK\x01\x02') {
		const about = zip.subarray(at + 6, at + 32);
		const local = zip.readUInt32LE(at + 42);
		expect(zip.subarray(local + 4, local + 30)).toEqual(about);
		const length = zip.readUInt16LE(at + 28);
		const path = zip.toString('utf8', at + 46, at + 46 + length);
		const packed = zip.subarray(local + 30 + length, local + 30 + length + about.readUInt32LE(14));
		const content = about.readUInt16LE(4) === 8 ? inflateRawSync(packed) : Buffer.from(packed);
		expect(crc32(content)).toBe(about.readUInt32LE(10));
		found[path] = content;
		at += 46 + length;
	}
	return found;
}
