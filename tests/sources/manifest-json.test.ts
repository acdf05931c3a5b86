import { expect, test } from 'vitest';
import type { Manifest } from '../../lib/policy/declaration.ts';
import { parseManifest } from '../../lib/policy/parse-manifest.ts';
import { manifestJson } from '../../lib/sources/manifest-json.ts';

const manifest: Manifest = {
	publisher: { name: 'Pear Shop', url: 'https://pear.test/' },
	scope: ['*.pear.test'],
	policyUrl: 'https://pear.test/cookies',
	updated: '2026-11-23',
	cookies: [
		{
			name: 'pear_*',
			provider: { name: 'Pear & Co' },
			category: 'necessary',
			purpose: { en: 'Holds the basket' },
			retention: 'P1D',
		},
		{ name: 'plum', provider: { name: 'Pear, Co', url: 'https://co.test/' }, hosts: ['*.plum.test'], party: 'third' },
		{ name: 'bare' },
	],
};

test('a manifest is read back as it was', () => {
	const { manifest: back, errors } = parseManifest(manifestJson(manifest));
	expect(errors).toEqual([]);
	expect(back).toEqual(manifest);
});

test('two providers of a like name keep keys of their own', () => {
	expect(Object.keys(JSON.parse(manifestJson(manifest)).providers)).toEqual(['pear-co', 'pear-co-2']);
});
