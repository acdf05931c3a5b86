import { expect, test } from 'vitest';
import { partTables } from '../../../lib/knowledge/packing/knowledge-data.ts';
import { openProvider } from '../../../lib/knowledge/packing/open-provider.ts';
import { shortAddress } from '../../../lib/knowledge/packing/short-address.ts';
import { buildKnowledge } from '../../../scripts/knowledge/build-knowledge.ts';
import { readCatalogue } from '../../../scripts/knowledge/read-catalogue.ts';

const acme = { name: 'Acme Ads', organisation: 'Big House', domains: ['acme.test', 'acme.example'] };

test('a word that the provider’s record holds is written as its mark', () => {
	expect(shortAddress('https://www.acme.test/', acme)).toBe('www.^/');
	expect(shortAddress('https://acmeads.example/', acme)).toBe('<.example/');
	expect(shortAddress('https://bighouse.example/privacy', acme)).toBe('>.example/privacy');
	expect(shortAddress('https://elsewhere.test/privacy', acme, 'https://elsewhere.test/')).toBe('*/privacy');
	expect(shortAddress('http://elsewhere.test/', acme)).toBe('http://elsewhere.test/');
});

test('a name too short to be told from any word stays as it is', () => {
	expect(shortAddress('https://x.example/', { name: 'X' })).toBe('x.example/');
});

test('an address that holds a mark itself is refused', () => {
	expect(() => shortAddress('https://acme.test/a*b', acme)).toThrow(RangeError);
});

test('every address of the catalogue comes out of the packed knowledge as it went in', async () => {
	const { blocks } = await readCatalogue();
	const data = partTables(await buildKnowledge());
	const addresses = data.providers.map((record) => openProvider(data, record)).map(({ url, privacyUrl }) => [url, privacyUrl]);
	expect(addresses).toEqual(blocks.map(({ home, privacy }) => [home, privacy]));
});
