import { expect, test } from 'vitest';
import { manifestErrorText } from '../../lib/policy/manifest-error.ts';
import { readTcf } from '../../lib/sources/tcf.ts';
import { readVendorDisclosure } from '../../lib/sources/vendor-disclosure.ts';

const vendor = { name: 'AdTech' };
const read = (...disclosures: unknown[]) => {
	const { manifest, errors } = readVendorDisclosure(JSON.stringify({ disclosures, domains: [] }), vendor);
	return { cookies: manifest?.cookies, texts: errors.map(manifestErrorText) };
};
const retarget = {
	identifier: 'retarget_*',
	type: 'cookie',
	maxAgeSeconds: 2_592_000,
	cookieRefresh: false,
	domains: ['*.adtech.test'],
	purposes: [1, 3, 4],
	specialPurposes: [1],
	description: 'Ads for what you saw.',
	optOut: false,
};

test('a disclosure becomes a declaration of its vendor', () => {
	expect(read(retarget)).toEqual({
		cookies: [
			{
				name: 'retarget_*',
				provider: vendor,
				category: 'advertising',
				purpose: { en: 'Ads for what you saw.' },
				retention: 'P30D',
				hosts: ['*.adtech.test'],
				consent: 'required',
			},
		],
		texts: [],
	});
});

test('purposes without number 1 state that no consent is needed; a missing list states nothing', () => {
	const consent = (more: object) => read({ ...retarget, ...more }).cookies?.[0]?.consent;
	expect(consent({ purposes: [1] })).toBe('required');
	expect(consent({ purposes: [] })).toBe('exempt');
	expect(consent({ purposes: [9] })).toBe('exempt');
	expect(consent({ purposes: null })).toBeUndefined();
	expect(read({ identifier: 'name', domains: ['a.test'] }).texts).toEqual(['disclosures[0].purposes: missing']);
});

test('purposes tell the category, and storage alone tells none', () => {
	const meaning = (purposes: number[], specialPurposes?: number[]) => {
		const cookie = read({ ...retarget, purposes, specialPurposes }).cookies?.[0];
		return [cookie?.category, cookie?.function];
	};
	expect(meaning([1, 7])).toEqual(['advertising', 'ad-measurement']);
	expect(meaning([1, 8, 10])).toEqual(['analytics', undefined]);
	expect(meaning([1, 5, 6])).toEqual(['functional', undefined]);
	expect(meaning([2, 9, 11])).toEqual(['advertising', undefined]);
	expect(meaning([1])).toEqual([undefined, undefined]);
	expect(meaning([], [1])).toEqual(['necessary', 'fraud-prevention']);
	expect(meaning([], [3])).toEqual(['necessary', 'consent-record']);
	expect(meaning([], [2])).toEqual([undefined, undefined]);
	expect(read({ ...retarget, purposes: [], optOut: true }).cookies?.[0]).toMatchObject({
		function: 'ad-opt-out',
		consent: 'exempt',
	});
});

test('ages are seconds: none is a session, and the absurd is cut', () => {
	const retention = (maxAgeSeconds: unknown) => read({ ...retarget, maxAgeSeconds }).cookies?.[0]?.retention;
	expect(retention(0)).toBe('session');
	expect(retention(-1)).toBe('session');
	expect(retention(null)).toBeUndefined();
	expect(retention(63_072_000)).toBe('P2Y');
	expect(retention(2_592_000_000)).toBe('P30000D');
	expect(retention(1e300)).toMatch(/^P\d+D$/);
});

test('other storage is no cookie, and bad items are named in the words of the file', () => {
	const { cookies, texts } = read(
		{ ...retarget, type: 'web', identifier: 'id' },
		{ ...retarget, type: 'app' },
		{ ...retarget, identifier: '' },
		{ ...retarget, domains: ['https://adtech.test/'] },
		{ ...retarget, purposes: [1.5] },
		7,
		retarget,
		retarget,
	);
	expect(cookies).toHaveLength(2);
	expect(texts.sort()).toEqual([
		'disclosures[2].identifier: empty',
		expect.stringContaining('disclosures[3].domains[0]: "https://adtech.test/" is no host'),
		'disclosures[4].purposes[0]: unknown "1.5"',
		'disclosures[5]: expected an object, found a number',
		'disclosures[7]: declared before, in disclosures[6]',
	]);
});

test('a cookie on any partner’s domain needs a name of its own', () => {
	const anywhere = { ...retarget, domains: ['*'] };
	expect(read({ ...anywhere, identifier: '_adtech_id' }).cookies?.[0]).not.toHaveProperty('hosts');
	expect(read({ ...anywhere, identifier: 'id*' }).texts).toEqual([
		expect.stringContaining('disclosures[0].identifier: "id*" would catch other cookies too'),
	]);
	expect(read({ ...anywhere, identifier: '*' }).cookies).toEqual([]);
	expect(read({ ...retarget, domains: undefined, domain: 'adtech.test', identifier: 'id' }).cookies?.[0]?.hosts).toEqual([
		'*.adtech.test',
	]);
});

test('what is no disclosure is refused whole', () => {
	const refusal = (text: string) => readVendorDisclosure(text, vendor).errors.map(manifestErrorText);
	expect(refusal('[]')).toEqual(['expected an object, found a list']);
	expect(refusal('{}')).toEqual(['disclosures: missing']);
	expect(refusal('{"disclosures": {}}')).toEqual(['disclosures: expected a list, found an object']);
	expect(refusal('{')).toEqual(['line 1, column 2: not JSON: the text ends too early']);
	expect(refusal(' '.repeat(3_000_000))).toEqual(['longer than 2000000 characters']);
});

const list = {
	gvlSpecificationVersion: 3,
	vendors: {
		'7': {
			id: 7,
			name: 'Numbers',
			purposes: [1, 9],
			legIntPurposes: [8],
			specialPurposes: [1],
			cookieMaxAgeSeconds: 0,
			usesCookies: true,
			urls: [
				{ langId: 'fr', privacy: 'https://numbers.test/fr' },
				{ langId: 'en', privacy: 'https://numbers.test/en' },
			],
			deviceStorageDisclosureUrl: 'https://numbers.test/d.json',
		},
		'2': {
			id: 2,
			name: '<b>AdTech</b>',
			purposes: 'all',
			cookieMaxAgeSeconds: 63_072_000,
			policyUrl: 'javascript:alert(1)',
			deviceStorage: { disclosures: [retarget, 7] },
		},
		'3': { id: 'three', name: 'Bad' },
	},
};

test('a vendor list is read with what the visitor chose', () => {
	const choice = {
		eventStatus: 'useractioncomplete',
		tcString: 'SECRET',
		purpose: { consents: { 1: true, 2: false } },
		vendor: { consents: { 7: true } },
	};
	const reading = readTcf(list, choice);
	expect(reading.vendors).toEqual([
		{
			id: 2,
			provider: { name: '<b>AdTech</b>' },
			purposes: [],
			legitimateInterests: [],
			specialPurposes: [],
			retention: 'P2Y',
			consented: false,
		},
		{
			id: 7,
			provider: { name: 'Numbers', privacyUrl: 'https://numbers.test/en' },
			purposes: [1, 9],
			legitimateInterests: [8],
			specialPurposes: [1],
			retention: 'session',
			disclosureUrl: 'https://numbers.test/d.json',
			consented: true,
		},
	]);
	expect(reading.consentedPurposes).toEqual([1]);
	expect(JSON.stringify(reading)).not.toContain('SECRET');
});

test('disclosures that the tool holds in the list are declarations of their vendors', () => {
	const { manifest, errors } = readTcf(list, undefined);
	expect(manifest.cookies).toMatchObject([{ name: 'retarget_*', provider: { name: '<b>AdTech</b>' } }]);
	expect(errors.map(manifestErrorText)).toEqual(['vendors.2: disclosures[1]: expected an object, found a number']);
});

test('while the visitor is still being asked there is no choice', () => {
	const asked = readTcf(list, {
		eventStatus: 'cmpuishown',
		purpose: { consents: { 1: true } },
		vendor: { consents: { 7: true } },
	});
	expect(asked.consentedPurposes).toBeUndefined();
	expect(asked.vendors.every((each) => each.consented === undefined)).toBe(true);
});

test('a page that answers with something else gives no vendors', () => {
	for (const answer of [undefined, null, 'text', [], { vendors: 'many' }, { vendors: { __proto__: null } }]) {
		expect(readTcf(answer, { eventStatus: 'tcloaded', purpose: 7 })).toMatchObject({ vendors: [], consentedPurposes: [] });
	}
});
