import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manifestErrorText } from '../../lib/policy/manifest-error.ts';
import { readAnyManifest } from '../../lib/sources/any-manifest.ts';
import { csvRecords } from '../../lib/sources/csv-records.ts';
import { openCookieDatabaseLimit, readOpenCookieDatabase } from '../../lib/sources/open-cookie-database.ts';

const header =
	'ID,Platform,Category,Cookie / Data Key name,Domain,Description,Retention period,Data Controller,User Privacy & GDPR Rights Portals,Wildcard match';
const csv = (...lines: string[]) => [header, ...lines].join('\r\n');
const read = (text: string) => {
	const { manifest, errors } = readOpenCookieDatabase(text);
	return { cookies: manifest?.cookies, texts: errors.map(manifestErrorText) };
};

const row = '1,Numbers Pro,Analytics,_num,,"Counts visits, by browser",2 years,Numbers Ltd,https://numbers.test/privacy,1';

test('a row becomes a declaration: product and controller, category, glob, duration', () => {
	expect(read(csv(row))).toEqual({
		cookies: [
			{
				name: '_num*',
				provider: { name: 'Numbers Pro', organisation: 'Numbers Ltd', privacyUrl: 'https://numbers.test/privacy' },
				category: 'analytics',
				purpose: { en: 'Counts visits, by browser' },
				retention: 'P2Y',
			},
		],
		texts: [],
	});
});

test('domains in prose become hosts, and what names no host binds to none', () => {
	const hosts = (domain: string) => read(csv(`1,P,Marketing,name,"${domain}",,,,,0`)).cookies?.[0]?.hosts;
	expect(hosts('.ads.test (3rd party) or .Track.test (3rd party)')).toEqual(['*.ads.test', '*.track.test']);
	expect(hosts('ads-[account].vendor.test')).toEqual(undefined);
	expect(hosts('advertiser’s website domain')).toBeUndefined();
});

test('its categories are ours, and one outside its own list is named', () => {
	const categories = ['Functional', 'Personalization', 'Analytics', 'Marketing', 'Security', 'Necessary'];
	const { cookies } = read(csv(...categories.map((each, index) => `1,P,${each},name${index},,,,,,0`)));
	expect(cookies?.map((each) => each.category)).toEqual([
		'functional',
		'functional',
		'analytics',
		'advertising',
		'necessary',
		'necessary',
	]);
	expect(read(csv('1,P,Other,name,,,,,,0')).texts).toEqual([
		'line 2: category: unknown "Other"; one of necessary, functional, analytics, advertising',
	]);
});

test('a wildcard of three characters is left out unless it is bound to a domain', () => {
	const { cookies, texts } = read(
		csv('1,P,Analytics,ct_,,,,,,1', '2,P,Analytics,tp,vendor.test,,,,,1', '3,P,Analytics,ct_,,,,,,0'),
	);
	expect(cookies?.map((each) => each.name)).toEqual(['tp*', 'ct_']);
	expect(texts).toEqual([expect.stringContaining('line 2: name: "ct_" would catch other cookies too')]);
});

test('a name that many sites use is left out unless it is bound to a domain', () => {
	const { cookies } = read(
		csv('1,P,Analytics,i,,,,,,0', '2,P,Analytics,_s,,,,,,0', '3,P,Analytics,uid,vendor.test,,,,,0', '4,P,Analytics,_ga,,,,,,0'),
	);
	expect(cookies?.map((each) => each.name)).toEqual(['uid', '_ga']);
});

test('faults name the line of the file, also after fields with line breaks', () => {
	const { texts } = read(
		csv('1,P,Analytics,abcd,,"two\nlines ""quoted""",,,,0', '2,P,Analytics,,,,,,,0', '3,P,Analytics,abcd,,,,,,0'),
	);
	expect(texts).toEqual(['line 4: name: empty', 'line 5: declared before, in line 2']);
});

test('the JSON form says the same as the CSV', () => {
	const json = JSON.stringify({
		'Numbers Pro': [
			{
				id: '1',
				category: 'Analytics',
				cookie: '_num',
				domain: '',
				description: 'Counts visits, by browser',
				retentionPeriod: '2 years',
				dataController: 'Numbers Ltd',
				privacyLink: 'https://numbers.test/privacy',
				wildcardMatch: '1',
			},
		],
		constructor: [{ cookie: '__proto__', category: 'Marketing', wildcardMatch: '0' }],
		broken: 'no list',
		hostile: [{ cookie: { toString: 1 }, category: ['Analytics'] }, null],
	});
	expect(read(json).texts).toEqual([
		'hostile[0]: name: empty',
		'hostile[0]: category: unknown ""; one of necessary, functional, analytics, advertising',
	]);
	expect(read(json).cookies).toEqual([
		...read(csv(row)).cookies!,
		{ name: '__proto__', provider: { name: 'constructor' }, category: 'advertising' },
	]);
	expect(read('{"P": [{"cookie": "", "category": "Analytics"}, {"cookie": "abcd", "category": "Analytics"}]}').texts).toEqual([
		'P[0]: name: empty',
	]);
});

test('what is something else, or too much, is refused with one reason', () => {
	expect(read('a,b,c\n1,2,3').texts).toEqual([expect.stringContaining('line 1: no format that is known here')]);
	expect(read('{"a": 1}').texts).toEqual([expect.stringContaining('no format')]);
	expect(read('{"a": ').texts).toEqual(['line 1, column 7: not JSON: the text ends too early']);
	expect(read('x'.repeat(openCookieDatabaseLimit + 1)).texts).toEqual(['longer than 5000000 characters']);
	expect(read(csv(...Array.from({ length: 50_000 }, (_, index) => `1,P,Analytics,name${index},,,,,,0`))).cookies).toHaveLength(
		5000,
	);
});

test('the text itself tells which format it is', () => {
	const format = (text: string) => readAnyManifest(text, 'vendor.test').format;
	expect(format(csv(row))).toBe('open-cookie-database');
	expect(format('{"P": [{"cookie": "a", "dataController": "P"}]}')).toBe('open-cookie-database');
	expect(format('{"disclosures": []}')).toBe('vendor-disclosure');
	expect(format('{"manifestVersion": 1, "x-note": {"disclosures": []}}')).toBe('manifest');
	expect(readAnyManifest(`${'"disclosures":'.repeat(400_000)}`, 'a').errors[0]?.code).toBe('too-large');
	expect(readAnyManifest('<html>', 'a').errors[0]?.code).toBe('not-json');
});

test('any table written as RFC 4180 has it is read back', () => {
	const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', 'é') });
	fc.assert(
		fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), (rows) => {
			const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
			const written = `one,two\r\n${rows.map((each) => each.map(quoted).join(',')).join('\r\n')}\r\n`;
			const expected = rows.filter(([one, two]) => one !== '' || two !== '');
			expect(csvRecords(written, 1000).map(({ fields }) => [fields.get('one'), fields.get('two')])).toEqual(expected);
		}),
	);
});

test('a domain that speaks of the site’s own binds to none', () => {
	const { cookies } = read(
		csv('1,P,Analytics,_ga,"google-analytics.com (3rd party) or advertiser’s website domain (1st party)",,,,,0'),
	);
	expect(cookies?.[0]).not.toHaveProperty('hosts');
});
