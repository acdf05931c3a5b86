import { expect, test } from 'vitest';
import { manifestErrorText } from '../../../lib/policy/manifest-error.ts';
import { readConsentTools } from '../../../lib/sources/consent-tools/read-consent-tools.ts';

/** The one tool that a page holds. */
function read(tool: string, data: unknown) {
	const [reading] = readConsentTools({ [tool]: data });
	return { ...reading!, cookies: reading!.manifest.cookies, faults: reading!.errors.map(manifestErrorText) };
}

test('OneTrust: groups by first party and by host, ages in days', () => {
	const { cookies, services, faults } = read('oneTrust', {
		Language: 'de',
		Groups: [
			{
				OptanonGroupId: 'C0001',
				GroupName: 'Unbedingt erforderlich',
				FirstPartyCookies: [
					{
						Name: 'OptanonConsent',
						Host: 'www.shop.test',
						IsSession: false,
						Length: '364',
						DurationType: 1,
						description: 'Merkt sich die Wahl.',
					},
					{ Name: '_gaxxxxxxxxxx', Host: 'shop.test', IsSession: true, Length: '0' },
				],
				Hosts: [],
			},
			{
				OptanonGroupId: 'BG77',
				GroupName: 'Marketing',
				FirstPartyCookies: [],
				Hosts: [
					{
						DisplayName: 'Google Ads',
						HostName: 'doubleclick.net',
						Cookies: [
							{
								Name: 'IDE',
								Host: 'doubleclick.net',
								Length: '13',
								DurationType: 30,
								isThirdParty: true,
								thirdPartyDescription: 'Anzeigen',
							},
							{ Host: 'doubleclick.net' },
							7,
						],
					},
				],
			},
		],
	});
	expect(cookies).toEqual([
		{
			name: 'OptanonConsent',
			category: 'necessary',
			purpose: { de: 'Merkt sich die Wahl.' },
			retention: 'P364D',
			hosts: ['*.shop.test'],
		},
		{ name: '_ga*', category: 'necessary', retention: 'session', hosts: ['*.shop.test'] },
		{
			name: 'IDE',
			provider: { name: 'Google Ads' },
			category: 'advertising',
			purpose: { de: 'Anzeigen' },
			hosts: ['*.doubleclick.net'],
			party: 'third',
		},
	]);
	expect(services).toBe(1);
	expect(faults).toEqual([
		'Groups[1].Hosts[0].Cookies[1].Name: missing',
		'Groups[1].Hosts[0].Cookies[2]: expected an object, found a number',
	]);
});

test('Cookiebot: rows of tables, other storage left aside', () => {
	const { cookies, faults } = read('cookiebot', {
		language: 'en',
		cookieTableNecessary: [['CookieConsent', 'shop.test', 'Stores the <b>choice</b>.', '1 year', 'HTTP Cookie', '1']],
		cookieTableStatistics: [
			['_ga_#', 'Google', 'Counts.', '2 years', 'HTTP Cookie', '1'],
			['collect', 'Google', 'Sends.', 'Session', 'Pixel Tracker', '5'],
			['_hjLS', 'Hotjar', 'Keeps.', 'Persistent', 'HTML Local Storage', '2'],
			['short'],
		],
		cookieTableUnclassified: [['odd', '', '', 'Session', 'HTTP Cookie']],
	});
	expect(cookies).toEqual([
		{
			name: 'CookieConsent',
			category: 'necessary',
			purpose: { en: 'Stores the choice .' },
			retention: 'P1Y',
			hosts: ['*.shop.test'],
		},
		{ name: '_ga_*', provider: { name: 'Google' }, category: 'analytics', purpose: { en: 'Counts.' }, retention: 'P2Y' },
		{ name: 'odd', retention: 'session' },
	]);
	expect(faults).toEqual(['cookieTableStatistics[3]: missing']);
});

test('CookieYes: what the dialog shows completes what the configuration names', () => {
	const { cookies } = read('cookieYes', {
		language: 'fr',
		categories: [
			{ slug: 'necessary', isNecessary: true, cookies: [{ cookieID: 'cookieyes-consent', domain: '.shop.test' }] },
			{ slug: 'analytics', cookies: [{ cookieID: '_ga', domain: '.shop.test' }] },
		],
		shown: [
			{
				category: 'analytics',
				cells: [
					['Cookie', '_ga'],
					['Durée', '1 an'],
					['Description', 'Compte les visites.'],
				],
			},
			{
				category: 'advertisement',
				cells: [
					['Cookie', 'IDE'],
					['Durée', '13 mois'],
					['Description', 'Publicité.'],
				],
			},
		],
	});
	expect(cookies).toMatchObject([
		{ name: 'cookieyes-consent', category: 'necessary', hosts: ['*.shop.test'] },
		{ name: '_ga', category: 'analytics', retention: 'P1Y', purpose: { fr: 'Compte les visites.' }, hosts: ['*.shop.test'] },
		{ name: 'IDE', category: 'advertising', retention: 'P13M' },
	]);
});

test('Usercentrics names services; cookies only where it holds their disclosures', () => {
	const { cookies, services } = read('usercentrics', {
		language: 'de',
		services: [
			{ name: 'Google Analytics', categorySlug: 'marketing' },
			{
				name: 'Matomo',
				categorySlug: 'functional',
				deviceStorage: {
					disclosures: [
						{ identifier: '_pk_id', type: 'cookie', maxAgeSeconds: 86_400 },
						{ identifier: 'x', type: 'web' },
					],
				},
			},
		],
	});
	expect(services).toBe(2);
	expect(cookies).toEqual([{ name: '_pk_id', category: 'functional', provider: { name: 'Matomo' }, retention: 'P1D' }]);
});

test('Complianz and Iubenda say where the policy is', () => {
	const links = { eu: { 'cookie-statement': { title: 'Cookies', url: 'https://www.shop.test/cookie-policy-eu/' } } };
	expect(read('complianz', { names: ['wp_geo'], links })).toMatchObject({
		policyUrl: 'https://www.shop.test/cookie-policy-eu/',
		cookies: [{ name: 'wp_geo' }],
	});
	expect(read('iubenda', { cookiePolicyId: 12345 }).policyUrl).toBe('https://www.iubenda.com/privacy-policy/12345/cookie-policy');
	expect(read('iubenda', { cookiePolicyUrl: 'javascript:alert(1)' })).not.toHaveProperty('policyUrl');
});

test('Didomi: vendors with their retention, and what they disclose', () => {
	const { vendors, cookies, services } = read('didomi', {
		vendors: [
			{ id: 'google', name: 'Google', purposeIds: ['cookies'] },
			{
				id: 7,
				name: 'AdTech',
				purposeIds: [1],
				cookieMaxAgeSeconds: 86_400,
				deviceStorageDisclosureUrl: 'https://adtech.test/d.json',
				deviceStorageDisclosures: {
					disclosures: [{ identifier: 'adtech_id', type: 'cookie', domains: ['*.adtech.test'], purposes: [1, 3] }],
				},
			},
		],
	});
	expect(services).toBe(2);
	expect(vendors?.map(({ provider, disclosureUrl }) => [provider.name, disclosureUrl])).toEqual([
		['AdTech', 'https://adtech.test/d.json'],
		['Google', undefined],
	]);
	expect(cookies).toMatchObject([
		{ name: 'adtech_id', provider: { name: 'AdTech' }, category: 'advertising', hosts: ['*.adtech.test'] },
	]);
});

test('Axeptio: vendors in steps, cookies where a site filled them in', () => {
	const vendors = [
		{ name: 'ga', title: 'Google Analytics', type: 'analytics', cookies: ['_ga', { name: '_gid', description: 'Compte.' }] },
		{ name: 'hotjar' },
	];
	const { cookies, services } = read('axeptio', { language: 'fr', steps: [{ name: 'statistiques', vendors }] });
	expect(services).toBe(2);
	expect(cookies).toMatchObject([
		{ name: '_ga', category: 'analytics', provider: { name: 'Google Analytics' } },
		{ name: '_gid', purpose: { fr: 'Compte.' } },
	]);
});

test('Orejime 2 and Klaro before 0.7 keep their services under “apps”', () => {
	const apps = [{ name: 'matomo', title: 'Matomo', purposes: ['analytics'], cookies: ['_pk_id', { regexp: '^_pk_' }] }];
	const expected = [{ name: '_pk_id', category: 'analytics' }, { name: '_pk_*' }];
	expect(read('orejime', { apps }).cookies).toMatchObject(expected);
	expect(read('klaro', { apps }).cookies).toMatchObject(expected);
});

test('a literal star in a name is a star, not a glob', () => {
	const { cookies } = read('tarteaucitron', { services: [{ name: 'Odd', type: 'other', cookies: ['a*b'] }] });
	expect(cookies).toMatchObject([{ name: 'a\\*b', category: 'functional' }]);
});

test('several tools: the one that declares most comes first', () => {
	const readings = readConsentTools({
		tcf: { vendorList: { vendors: { 1: { id: 1, name: 'A' } } }, tcData: {} },
		klaro: { services: [{ name: 'a', cookies: ['a'] }] },
		cookiebot: {
			cookieTableNecessary: [
				['a', 'shop.test', '', ''],
				['b', 'shop.test', '', ''],
			],
		},
	});
	expect(readings.map(({ tool }) => tool)).toEqual(['Cookiebot', 'Klaro', 'IAB TCF']);
});

const tools = [
	'axeptio',
	'complianz',
	'cookiebot',
	'cookieConsent',
	'cookieYes',
	'didomi',
	'iubenda',
	'klaro',
	'oneTrust',
	'orejime',
	'tarteaucitron',
	'tcf',
	'usercentrics',
];
const lists = [
	'steps',
	'names',
	'cookieTableNecessary',
	'categories',
	'shown',
	'vendors',
	'services',
	'apps',
	'Groups',
	'purposes',
];

test.each(tools)('%s: whatever a page puts there is read, bounded, and never throws', (tool) => {
	const deep = JSON.parse(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`);
	const html = '<script>alert(1)</script>';
	const hostile: unknown[] = [
		null,
		7,
		'text',
		[],
		{},
		deep,
		...[
			null,
			7,
			'text',
			[null, 7, [], {}, deep],
			{ a: null, b: 7 },
			Array(20_000).fill({ name: html, cookies: Array(3).fill(html) }),
		].map((value) => Object.fromEntries(lists.map((list) => [list, value]))),
		Object.fromEntries(
			lists.map((list) => [
				list,
				[JSON.parse('{"__proto__": {"name": "x"}, "constructor": 1, "name": "toString", "cookies": ["__proto__"]}')],
			]),
		),
		{
			vendorList: { vendors: { 1: deep } },
			tcData: deep,
			language: { default: '__proto__', translations: deep },
			translations: deep,
			lang: 'constructor',
		},
	];
	for (const data of hostile) {
		for (const { manifest, errors } of readConsentTools({ [tool]: data })) {
			expect(manifest.cookies.length).toBeLessThanOrEqual(5_000);
			expect(errors.length).toBeLessThanOrEqual(500);
		}
	}
	expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('what is no collection of tools has none', () => {
	for (const nothing of [undefined, null, 'x', [], { unknown: {} }]) expect(readConsentTools(nothing)).toEqual([]);
});

test('Klaro’s patterns may be written as text, and with their place', () => {
	const cookies = [
		'^_pk_.*$',
		['^_ga_', '/', '.shop.test'],
		{ pattern: 'mtm_consent', domain: '.shop.test' },
		{ pattern: { regexp: '^_pkx' } },
	];
	const { manifest } = read('klaro', { services: [{ name: 'matomo', purposes: ['analytics'], cookies }] });
	expect(manifest.cookies.map(({ name, hosts }) => [name, hosts])).toEqual([
		['_pk_*', undefined],
		['_ga_*', ['*.shop.test']],
		['mtm_consent', ['*.shop.test']],
		['_pkx*', undefined],
	]);
});
