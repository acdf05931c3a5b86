import { expect, test } from 'vitest';
import { contactedVendors } from '../../lib/sources/contacted-vendors.ts';
import type { TcfVendor } from '../../lib/sources/tcf.ts';
import { loadKnowledge } from '../../scripts/knowledge/load-knowledge.ts';

const knowledge = await loadKnowledge();
const vendor = (id: number, name: string, disclosureUrl: string, privacyUrl?: string): TcfVendor => ({
	id,
	provider: { name, ...(privacyUrl && { privacyUrl }) },
	purposes: [1],
	legitimateInterests: [],
	specialPurposes: [],
	disclosureUrl,
});
const vendors = [
	vendor(1, 'AdTech', 'https://cdn.adtech.test/d.json'),
	vendor(2, 'Google', 'https://www.gstatic.com/iabtcf/d.json', 'https://business.safety.google/privacy/'),
	vendor(3, 'The Trade Desk', 'https://ttd.s3.amazonaws.com/d.json', 'https://www.thetradedesk.com/privacy'),
	vendor(4, 'On a cloud', 'https://d111.cloudfront.net/d.json'),
];
const whom = (...hosts: string[]) => contactedVendors(vendors, hosts, knowledge).map(({ provider }) => provider.name);

test('a vendor is asked whose own domain the page has contacted, under whatever host', () => {
	expect(whom('px.adtech.test')).toEqual(['AdTech']);
	expect(whom('adtech.test.evil.test', 'myadtech.test')).toEqual([]);
});

test('a company is known by all its domains', () => {
	expect(whom('stats.g.doubleclick.net')).toEqual(['Google']);
	expect(whom('match.adsrvr.org')).toEqual(['The Trade Desk']);
});

test('that two keep their files in the same house makes them no company', () => {
	expect(whom('d222.cloudfront.net', 'pictures.s3.amazonaws.com')).toEqual([]);
	expect(whom('d111.cloudfront.net')).toEqual(['On a cloud']);
});

test('a page that contacted nobody has nobody asked', () => {
	expect(whom()).toEqual([]);
});
