import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

test('the package names the licence of everything that it holds of others', () => {
	const { dependencies } = JSON.parse(text('package.json')) as { dependencies: Record<string, string> };
	const licences = text('public/licences.txt');
	for (const name of [...Object.keys(dependencies), 'third-party-web', 'Public Suffix List'])
		expect(licences).toContain(`    ${name} `);
});

test('their licences allow any use: none asks more than to be named, or that its own files stay open', () => {
	const { packages } = JSON.parse(text('package-lock.json')) as {
		packages: Record<string, { license?: string; dev?: true; optional?: true; devOptional?: true }>;
	};
	const shipped = Object.entries(packages).filter(
		([path, { dev, optional, devOptional }]) => path && !dev && !optional && !devOptional,
	);
	const allowed = ['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Apache-2.0', '0BSD', 'MPL-2.0'];
	expect(shipped.filter(([, { license = '' }]) => !allowed.includes(license)).map(([path]) => path)).toEqual([]);
	expect(shipped.length).toBeGreaterThan(4);
});
