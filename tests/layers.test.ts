import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folders of lib/, each of which imports only from those before it (README, “How it is built”). */
const order = [
	'cookie',
	'language',
	'packed',
	'visit',
	'policy',
	'knowledge',
	'comparison',
	'sources',
	'export',
	'view',
	'browser',
];

/** `lib/view/row.ts` imports from `lib/visit/…` → `view`, `visit`, and where. */
async function importsAcross(): Promise<{ from: string; to: string; file: string }[]> {
	const files = (await readdir(join(root, 'lib'), { recursive: true })).filter((file) => file.endsWith('.ts'));
	const found = files.map(async (file) => {
		const from = file.split('/')[0]!;
		const text = await readFile(join(root, 'lib', file), 'utf8');
		const steps = text.matchAll(/(?:from|import\()\s*'((?:\.\.?\/)+[^']+)'/g);
		return [...steps]
			.map(([, path]) => ({ from, to: join(file, '..', path!).split('/')[0]!, file }))
			.filter(({ to }) => to !== from);
	});
	return (await Promise.all(found)).flat();
}

test('no folder of lib/ imports from one that stands above it', async () => {
	const imports = await importsAcross();
	expect(imports.length).toBeGreaterThan(100);
	expect(imports.filter(({ from, to }) => order.indexOf(to) < 0 || order.indexOf(to) > order.indexOf(from))).toEqual([]);
});

test('the README names every folder of lib/ and of scripts/', async () => {
	const readme = await readFile(join(root, 'README.md'), 'utf8');
	const folders = async (path: string) =>
		(await readdir(join(root, path), { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
	expect((await folders('lib')).toSorted()).toEqual(order.toSorted());
	for (const name of await folders('lib')) expect(readme).toContain(`| \`lib/${name}/\` |`);
	for (const name of await folders('scripts')) expect(readme).toContain(`\`${name}/\``);
});
