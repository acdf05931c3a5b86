import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cookieFile, providerFile, topFields } from '../../lib/policy/manifest-file.ts';
import { parseManifest } from '../../lib/policy/parse-manifest.ts';

const docs = readFileSync(new URL('../../docs/manifest.md', import.meta.url), 'utf8');

test('the examples of docs/manifest.md are right', () => {
	const examples = docs.match(/^ {4}\{\n[\s\S]*?^ {4}\}$/gm) ?? [];
	expect(examples).toHaveLength(2);
	for (const example of examples) expect(parseManifest(example).errors, example).toEqual([]);
});

test('docs/manifest.md describes every field', () => {
	const fields = [...topFields, ...Object.keys(cookieFile.entries), ...Object.keys(providerFile.entries)];
	expect(fields.filter((field) => !new RegExp(`\`${field}[\`:]`).test(docs))).toEqual([]);
});
