import { expect, test } from 'vitest';
import { ownedDomains } from '../../../lib/knowledge/tables/owned-domains.ts';
import { parseCatalogue } from '../../../lib/knowledge/tables/parse-catalogue.ts';

const { blocks } = parseCatalogue('test.txt', '## acme: Acme\ndomains: acme.test\na  session  -  third  @\n');
const company = (domain: string, pages?: number) => ({
	name: domain,
	category: 'ad',
	domains: [`*.${domain}`],
	...(pages !== undefined && { totalOccurrences: pages }),
});

test('a company that no page loads from any more is left out', () => {
	const owned = ownedDomains(blocks, [company('gone.test'), company('nowhere.test', 0), company('here.test', 1)]);
	expect(owned.map(({ domain }) => domain)).toEqual(['acme.test', 'here.test']);
});

test('of a domain that the catalogue knows it still tells the role', () => {
	expect(ownedDomains(blocks, []).map(({ owner }) => owner.role)).toEqual(['utility']);
	expect(ownedDomains(blocks, [company('acme.test')]).map(({ owner }) => owner)).toEqual([
		{ provider: { name: 'Acme' }, role: 'advertising' },
	]);
});
