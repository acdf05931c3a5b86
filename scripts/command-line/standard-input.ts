import { fstatSync } from 'node:fs';

/** Standard input as bytes. @throws where it is a folder: Node takes that for an empty file */
export function standardInput(): AsyncIterable<Buffer> {
	if (fstatSync(0).isDirectory()) throw new Error('standard input is a folder, not a file');
	return process.stdin;
}
