import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseManifest } from '../../../lib/policy/parse-manifest.ts';
import { run } from '../../../scripts/commands/read-policy.ts';
import { page, table } from './declared.ts';

async function call(...args: string[]) {
	let out = '';
	let err = '';
	const io = {
		async *lines() {
			yield* [];
		},
		out: (text: string) => {
			out += text;
		},
		err: (text: string) => {
			err += text;
		},
	};
	return { code: await run(args, io), out, err };
}

async function saved(html: string): Promise<string> {
	const file = join(await mkdtemp(join(tmpdir(), 'glassjar-')), 'page.html');
	await writeFile(file, html);
	return file;
}

test('a page becomes a manifest on standard output', async () => {
	const file = await saved(page(`<h1>Cookies</h1>${table('Cookie | Expires', 'pear_sid | 1 day')}`));
	const { code, out, err } = await call('--url', 'https://www.pear.test/cookies', file);
	expect([code, err]).toEqual([0, '']);
	const { manifest } = parseManifest(out);
	expect(manifest).toMatchObject({
		scope: ['*.pear.test'],
		policyUrl: 'https://www.pear.test/cookies',
		cookies: [{ name: 'pear_sid', retention: 'P1D' }],
	});
});

test('a page that names no cookie says so, and is no error', async () => {
	const { code, out, err } = await call(await saved(page('<h1>Cookies</h1><p>We use cookies.</p>')));
	expect(code).toBe(0);
	expect(err).toContain('no cookie is declared by name');
	expect(JSON.parse(out).cookies).toEqual([]);
});

test('a missing file and a wrong option end with 2', async () => {
	expect((await call('/nowhere/page.html')).code).toBe(2);
	expect((await call('--nothing', 'x')).code).toBe(2);
	expect((await call()).code).toBe(2);
});
