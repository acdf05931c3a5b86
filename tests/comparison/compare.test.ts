import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../lib/comparison/compare.ts';
import { findingText } from '../../lib/comparison/finding-words.ts';
import type { SeenCookie } from '../../lib/comparison/seen-cookie.ts';
import type { Evidence } from '../../lib/knowledge/identity.ts';
import type { Declaration, Manifest } from '../../lib/policy/declaration.ts';
import { day } from '../../lib/policy/duration.ts';
import { literalGlob } from '../../lib/policy/manifest-text.ts';
import { parseManifest } from '../../lib/policy/parse-manifest.ts';
import type { Category } from '../../lib/policy/vocabulary.ts';

const declare = (...cookies: Declaration[]): Manifest => ({ publisher: { name: 'Shop' }, cookies });

const see = (name: string, more: Partial<SeenCookie> = {}): SeenCookie => ({
	name,
	domain: 'www.shop.test',
	site: 'shop.test',
	party: 'first',
	lifetime: 'session',
	state: 'stored',
	identity: { category: 'unknown', consent: 'unclear', evidence: [] },
	...more,
});

const known = (category: Category, more: Partial<Evidence> = {}): SeenCookie['identity'] => ({
	category,
	consent: category === 'necessary' ? 'exempt' : 'required',
	evidence: [
		{
			source: 'catalogue',
			speaker: 'Glassjar’s catalogue',
			ground: 'distinctive-name',
			matched: '_fbp',
			provider: 'Meta',
			category,
			confidence: 0.95,
			decided: false,
			...more,
		},
	],
});

const found = (manifest: Manifest, ...seen: SeenCookie[]) =>
	compare(manifest, seen).findings.map(({ kind, severity, cookie }) => `${severity}: ${kind} ${cookie}`);

const opendatasoft = parseManifest(readFileSync(new URL('../../public/manifests/opendatasoft.json', import.meta.url), 'utf8'))
	.manifest!;
const portal: Partial<SeenCookie> = {
	domain: 'data.opendatasoft.com',
	site: 'opendatasoft.com',
	identity: known('necessary', { ground: 'shared-name' }),
};
const four = [
	see('sessionid', { ...portal, lifetime: 14 * day }),
	see('django_language', { ...portal, lifetime: 365 * day }),
	see('csrftoken', { ...portal, lifetime: 364 * day }),
	see('cookies_preferences', { ...portal, lifetime: 180 * day }),
];

test('Opendatasoft’s portal keeps to its policy: all four declared and seen, nothing else', () => {
	expect(compare(opendatasoft, four)).toEqual({
		findings: [],
		counts: { seen: 4, seenAndDeclared: 4, declared: 4, declaredAndSeen: 4 },
	});
});

test('an extra cookie, one that lives too long and an advertising one called necessary are exactly three findings', () => {
	const manifest = { ...opendatasoft, cookies: [...opendatasoft.cookies, { name: '_fbp', category: 'necessary' as const }] };
	const { findings, counts } = compare(manifest, [
		...four.filter((each) => each.name !== 'sessionid'),
		see('sessionid', { ...portal, lifetime: 60 * day }),
		see('planted', portal),
		see('_fbp', { ...portal, identity: known('advertising') }),
	]);
	expect(findings.map(({ kind, cookie }) => [kind, cookie])).toEqual([
		['category-contradicted', '_fbp'],
		['lives-longer', 'sessionid'],
		['undeclared', 'planted'],
	]);
	expect(counts).toEqual({ seen: 6, seenAndDeclared: 5, declared: 5, declaredAndSeen: 5 });
	expect(findings.map(findingText)).toEqual([
		'_fbp on data.opendatasoft.com: declared as necessary, but Glassjar’s catalogue knows _fbp of Meta as advertising. Touches ePrivacy Directive (2002/58/EC) Art. 5(3); GDPR Art. 13. Check what it is used for, and declare that.',
		'sessionid on data.opendatasoft.com: stays 60 days, declared as P14D. Touches GDPR Art. 13(2)(a); CJEU C-673/17 (Planet49). Shorten its lifetime, or declare the longer one.',
		'planted on data.opendatasoft.com: seen but not declared. Touches GDPR Art. 13; ePrivacy Directive (2002/58/EC) Art. 5(3). Declare it, or stop setting it.',
	]);
});

test('declared but not seen is information, not a fault', () => {
	expect(found(declare({ name: 'basket' }, { name: '_ga_*' }), see('_ga_X'))).toEqual(['information: declared-not-seen basket']);
});

test('a week or more may be outlived by a day or 5 %, less only by 5 % or a minute', () => {
	const longer = (retention: string, lifetime: number) =>
		found(declare({ name: 'a', retention }), see('a', { lifetime })).length > 0;
	expect(longer('P14D', 15 * day)).toBe(false);
	expect(longer('P14D', 15 * day + 1)).toBe(true);
	expect(longer('P100D', 105 * day)).toBe(false);
	expect(longer('P100D', 106 * day)).toBe(true);
	expect(longer('P1Y', 366 * day)).toBe(false);
	expect(longer('P13M', 400 * day)).toBe(false);
	expect(longer('P1Y', 400 * day)).toBe(true);
	expect(longer('PT30M', 31 * 60)).toBe(false);
	expect(longer('PT30M', 3600)).toBe(true);
	expect(longer('P1D', 2 * day)).toBe(true);
	expect(longer('PT1S', 30)).toBe(false);
});

test('a cookie declared for the session may stay for hours, not for days; a session never outlives anything', () => {
	const manifest = declare({ name: 'a', retention: 'session' }, { name: 'b', retention: 'PT1M' });
	expect(found(manifest, see('a', { lifetime: 1800 }), see('b'))).toEqual([]);
	expect(found(manifest, see('a', { lifetime: 2 * day }), see('b'))).toEqual(['action: lives-longer a']);
	const [finding] = compare(manifest, [see('a', { lifetime: 2 * day })]).findings;
	expect(finding).toMatchObject({
		evidence: { declared: 'session', declaredSeconds: 0, seenSeconds: 172800, tolerance: 'a-day' },
	});
});

test('statistics that claim exemption and stay over 13 months touch the CNIL’s guidance', () => {
	const manifest = declare({ name: 'a', retention: 'P1Y' });
	const identity = { category: 'analytics', consent: 'exempt', evidence: [] } as const;
	expect(compare(manifest, [see('a', { lifetime: 730 * day, identity })]).findings[0]?.touches).toContain('cnil-13-months');
	expect(compare(manifest, [see('a', { lifetime: 400 * day, identity })]).findings[0]?.touches).not.toContain('cnil-13-months');
});

test('a first-party declaration seen as a third party’s asks for action, the other way round for a look', () => {
	const third = { domain: '.ads.test', party: 'third' } as const;
	expect(found(declare({ name: 'a', party: 'first' }, { name: 'b', party: 'third' }), see('a', third), see('b'))).toEqual([
		'action: other-party a',
		'notice: other-party b',
	]);
	expect(
		found(
			declare({ name: 'a', party: 'first' }, { name: 'a', party: 'third', hosts: ['*.ads.test'] }),
			see('a', third),
			see('a'),
		),
	).toEqual([]);
});

test('what is only inferred of an undeclared cookie is said to be probable', () => {
	const identity = { category: 'analytics', consent: 'required', evidence: [], provider: { name: 'shop.test' } } as const;
	const text = (kind: 'inferred' | 'declared') =>
		findingText(compare(declare(), [see('a', { identity: { ...identity, kind } })]).findings[0]!);
	expect(text('inferred')).toContain('seen but not declared (shop.test, probably analytics, first party)');
	expect(text('declared')).toContain('seen but not declared (shop.test, analytics, first party)');
});

test('a cookie declared for other hosts only is undeclared, and the hosts are named', () => {
	const manifest = declare({ name: 'id', hosts: ['*.shop.test'] });
	const { findings } = compare(manifest, [see('id', { domain: '.myshop.test', site: 'myshop.test' })]);
	expect(findings[0]).toMatchObject({ kind: 'undeclared', evidence: { declaredOn: ['*.shop.test'] } });
	expect(found(manifest, see('id', { domain: '.shop.test' }))).toEqual([]);
});

test('only a sure catalogue contradicts, and it asks for action only where what is about the visitor is called a service to the visitor', () => {
	const against = (declared: Exclude<Category, 'unknown'>, identity: SeenCookie['identity']) =>
		found(declare({ name: 'a', category: declared }), see('a', { identity }));
	expect(against('functional', known('advertising'))).toEqual(['action: category-contradicted a']);
	expect(against('necessary', known('analytics'))).toEqual(['action: category-contradicted a']);
	expect(against('analytics', known('advertising'))).toEqual(['notice: category-contradicted a']);
	expect(against('advertising', known('analytics'))).toEqual(['notice: category-contradicted a']);
	expect(against('necessary', known('functional'))).toEqual(['notice: category-contradicted a']);
	expect(against('advertising', known('advertising'))).toEqual([]);
	expect(against('necessary', known('advertising', { confidence: 0.8 }))).toEqual([]);
	expect(against('necessary', known('advertising', { ground: 'shared-name' }))).toEqual([]);
	expect(against('necessary', known('advertising', { source: 'inference' }))).toEqual([]);
	expect(against('necessary', known('unknown'))).toEqual([]);
});

test('what the browser refused is a notice at most, and has no lifetime', () => {
	const refused = { state: 'refused', lifetime: 900 * day, beforeConsent: true } as const;
	expect(found(declare({ name: 'a', retention: 'P1D' }), see('a', refused), see('b', refused))).toEqual(['notice: undeclared b']);
});

test('a cookie set before the choice is a finding whether or not it is declared', () => {
	const { findings } = compare(
		declare({ name: 'a' }),
		[see('a', { beforeConsent: true, firstSeen: 5_000, identity: known('analytics') }), see('b')],
		8_000,
	);
	expect(findings[0]).toMatchObject({
		kind: 'before-consent',
		cookie: 'a',
		declared: 'a',
		evidence: { setAt: 5_000, choiceAt: 8_000, category: 'analytics' },
	});
	expect(findingText(findings[0]!)).toContain('needs consent (analytics), but was set 3 seconds before the choice');
});

test('what the site declares exempt is not early; where the catalogue knows better, that is the one finding', () => {
	const early = { beforeConsent: true, firstSeen: 1 } as const;
	const manifest = declare(
		{ name: 'language', category: 'necessary' },
		{ name: 'count', category: 'analytics', anonymised: true },
		{ name: 'stated', category: 'functional', consent: 'exempt' },
		{ name: '_fbp', category: 'necessary' },
		{ name: 'ads', category: 'necessary', consent: 'required' },
	);
	const seen = ['language', 'count', 'stated', 'ads'].map((name) =>
		see(name, { ...early, identity: { category: 'functional', consent: 'required', evidence: [] } }),
	);
	const { findings } = compare(manifest, [...seen, see('_fbp', { ...early, identity: known('advertising') })]);
	expect(findings.map(({ kind, cookie }) => [kind, cookie])).toEqual([
		['before-consent', 'ads'],
		['category-contradicted', '_fbp'],
	]);
	const self = declare({ name: '_fbp', category: 'advertising', consent: 'exempt' });
	expect(found(self, see('_fbp', { ...early, identity: known('advertising') }))).toEqual(['action: before-consent _fbp']);
	expect(findingText(findings[1]!)).toContain('knows _fbp of Meta as advertising, and it was set before the choice.');
});

test('one cookie under two paths is found once, by its longest life', () => {
	const twice = [
		see('a', { lifetime: 10 * day }),
		see('a', { lifetime: 90 * day, domain: '.WWW.shop.test' }),
		see('a', { state: 'refused', lifetime: 999 * day }),
	];
	const { findings, counts } = compare(declare({ name: 'a', retention: 'P1W' }), twice);
	expect(findings.map((each) => each.evidence)).toEqual([expect.objectContaining({ seenSeconds: 90 * day })]);
	expect(counts.seen).toBe(1);
});

test('names that objects know too are compared like any other', () => {
	expect(found(declare({ name: '__proto__' }), see('__proto__'), see('constructor'))).toEqual(['action: undeclared constructor']);
});

test('whatever was seen, a manifest made of it leaves nothing undeclared, and an empty one everything', () => {
	const cookie = fc.record({
		name: fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'b', '_', '*', '\\', '<') }),
		domain: fc.constantFrom('shop.test', '.shop.test', 'ads.test'),
	});
	fc.assert(
		fc.property(fc.array(cookie, { maxLength: 20 }), (cookies) => {
			const seen = cookies.map(({ name, domain }) => see(name, { domain, party: domain === 'ads.test' ? 'third' : 'first' }));
			const manifest = declare(...seen.map(({ name }) => ({ name: literalGlob(name) })));
			expect(compare(manifest, seen).findings.filter(({ kind }) => kind === 'undeclared')).toEqual([]);
			expect(compare(declare(), seen).findings.length).toBe(compare(declare(), seen).counts.seen);
		}),
	);
});

test('a declared function says the category as well', () => {
	expect(found(declare({ name: '_fbp', function: 'csrf-token' }), see('_fbp', { identity: known('advertising') }))).toEqual([
		'action: category-contradicted _fbp',
	]);
	const early = see('_num', { beforeConsent: true, identity: known('analytics', { confidence: 0.5 }) });
	expect(found(declare({ name: '_num', function: 'session' }), early)).toEqual([]);
	expect(found(declare({ name: '_num', function: 'visitor-id' }), early)).toEqual(['action: before-consent _num']);
});

test('of one cookie in two places, the one that came early tells when', () => {
	const early = see('_num', { domain: 'shop.test', beforeConsent: true, firstSeen: 1500, lifetime: 60 });
	const late = see('_num', { domain: '.shop.test', firstSeen: 9000, lifetime: 63_072_000 });
	for (const seen of [
		[early, late],
		[late, early],
	])
		expect(compare(declare(), seen, 6000).findings.find(({ kind }) => kind === 'before-consent')?.evidence).toMatchObject({
			setAt: 1500,
			choiceAt: 6000,
		});
});
