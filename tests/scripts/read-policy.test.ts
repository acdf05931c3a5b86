import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseManifest } from '../../lib/policy/parse-manifest.ts';
import { run } from '../../scripts/command-line/commands/read-policy.ts';
import { page, table } from '../sources/policy-page/declared.ts';

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

async function saved(html: string | Uint8Array): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'glassjar-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	const file = join(folder, 'page.html');
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
	expect(await call('--nothing', 'x')).toMatchObject({
		code: 2,
		err: expect.stringMatching(/^glassjar read-policy: unknown option '--nothing'\nUsage: /),
	});
	expect(await call()).toMatchObject({ code: 2, err: expect.stringMatching(/^glassjar read-policy: no page is named\nUsage: /) });
	expect(await call('a.html', 'b.html')).toMatchObject({ code: 2, err: expect.stringContaining('one page is read at a time') });
});

test('an address that is none ends with 2, and says which', async () => {
	const { code, out, err } = await call('--url', 'pear.test/cookies', await saved('<p>x</p>'));
	expect([code, out, err]).toEqual([2, '', expect.stringContaining('--url pear.test/cookies: not an http(s) address\n')]);
});

const spanish = (meta: string) =>
	`<html lang="es"><head>${meta}<title>Cookies</title></head><body><h1>Cookies</h1>${table('Cookie | Duración | Proveedor', 'pear_sid | 2 años | Señal')}</body></html>`;

test.each<[how: string, bytes: Uint8Array]>([
	['UTF-8 with a mark', Buffer.from(`\ufeff${spanish('')}`)],
	['UTF-16 with a mark', Buffer.from(`\ufeff${spanish('<meta charset="utf-8">')}`, 'utf16le')],
	['UTF-16, the other way round', Buffer.from(`\ufeff${spanish('')}`, 'utf16le').swap16()],
	['windows-1252, and says so', Buffer.from(spanish('<meta charset="windows-1252">'), 'latin1')],
	['windows-1252, and does not say so', Buffer.from(spanish(''), 'latin1')],
	['UTF-8, and says nothing', Buffer.from(spanish(''))],
])('a page in %s', async (_, bytes) => {
	const { out } = await call(await saved(bytes));
	expect(parseManifest(out).manifest?.cookies).toMatchObject([
		{ name: 'pear_sid', retention: 'P2Y', provider: { name: 'Señal' } },
	]);
});

test('of 50,000 rows so much is printed, and what not is said; the same page prints the same', async () => {
	const rows = Array.from({ length: 50_000 }, (_, row) => `<tr><td>pear_${row}<td>1 day`).join('');
	const file = await saved(page(`<h1>Cookies</h1><table><tr><th>Cookie<th>Expires${rows}</table>`));
	const { code, out, err } = await call(file);
	expect(code).toBe(0);
	expect(JSON.parse(out).cookies).toHaveLength(2_000);
	expect(err.replaceAll(file, 'page.html').split('\n')).toEqual([
		'page.html: 45001 rows of tables left out; a table has 5000 at most',
		'page.html: 2999 declarations left out; a page has 2000 at most',
		'',
	]);
	expect((await call(file)).out).toBe(out);
}, 60_000);

test('a file without end is read so far and no further', async () => {
	const { code, err } = await call('/dev/zero');
	expect(code).toBe(0);
	expect(err).toContain('/dev/zero: longer than 5000000 characters; the rest was not read');
}, 60_000);
