import { crc32 } from 'node:zlib';

/** What every PNG begins with (https://www.w3.org/TR/png-3/#5PNG-file-signature). */
export const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A part of a PNG: its length, its kind (`IDAT`), what is in it, and a check. */
export function chunk(kind: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(content.length);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, check]);
}
