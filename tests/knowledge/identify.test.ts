import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identify } from '../../lib/knowledge/identify.ts';
import type { SiteContext, Subject } from '../../lib/knowledge/identity.ts';
import type { Sources } from '../../lib/knowledge/sources.ts';
import { compileManifest } from '../../lib/policy/compile-manifest.ts';
import type { Declaration, Manifest } from '../../lib/policy/declaration.ts';
import { makeKnowledge, nothingElse } from './make-knowledge.ts';

const knowledge = makeKnowledge(
	`## acme-ads: Acme Ads
organisation: Acme
domains: acme.test
_acme  ad-visitor-id  P1Y  first
id     ad-visitor-id  P1Y  third  @
## cms: Rails
kind: software
home: https://rails.test/
_rails_state  session  session  first
sessid  session  session  first  shared
uid  visitor-id  P1Y  first  shared
## shopway: Shopway
domains: shopway.test
signs: host:cdn.shopway.test, cookie:_sw_y+cookie:_sw_z
_sw_y   visitor-id  P1Y  first
cart    shopping-basket  P14D  first  shared
`,
	[{ name: 'Trackers Inc', category: 'ad', domains: ['*.trackers.test'], totalOccurrences: 9 }],
);

const site = 'shop.test';
const subject = (name: string, domain = `www.${site}`): Subject => ({ name, domain, site });
const manifest = (cookies: Declaration[], extra: Partial<Manifest> = {}) =>
	compileManifest({ publisher: { name: 'P' }, cookies, ...extra });
const ask = (cookie: Subject, sources: Partial<Sources> = {}, context: SiteContext = nothingElse) =>
	identify(cookie, context, { knowledge, ...sources });

test('a name that only one provider uses names it on any site', () => {
	const answer = ask(subject('_acme'));
	expect(answer).toMatchObject({
		kind: 'declared',
		provider: { name: 'Acme Ads', organisation: 'Acme' },
		own: false,
		category: 'advertising',
		party: 'first',
	});
	expect(answer.evidence).toMatchObject([{ source: 'catalogue', ground: 'distinctive-name', matched: '_acme', decided: true }]);
});

test('a prefix promises attributes and hides no name', () => {
	expect(ask(subject('__Host-sessid'))).toMatchObject({ function: 'session', evidence: [{ matched: 'sessid' }] });
	expect(ask(subject('__secure-_acme')).provider.name).toBe('Acme Ads');
	expect(ask(subject('__Host-Http-sessid')).function).toBe('session');
	expect(ask(subject('__Hostsessid')).evidence).not.toMatchObject([{ source: 'catalogue' }]);
});

test('a host-bound name is never credited elsewhere', () => {
	expect(ask(subject('id', 'px.acme.test')).provider.name).toBe('Acme Ads');
	for (const domain of ['shop.test', 'myacme.test', 'acme.test.shop.test']) {
		const answer = ask(subject('id', domain));
		expect(answer.provider.name).not.toBe('Acme Ads');
		expect(answer.category).toBe('unknown');
	}
});

test('a shared name tells the function, not the provider', () => {
	expect(ask(subject('sessid'))).toMatchObject({
		provider: { name: 'shop.test' },
		own: true,
		category: 'necessary',
		function: 'session',
		service: 'Rails',
	});
	expect(ask(subject('sessid', 'a.trackers.test'))).toMatchObject({
		provider: { name: 'Trackers Inc' },
		own: false,
		party: 'third',
	});
});

test('a visitor’s number that sites share says nothing about a third party’s cookie', () => {
	expect(ask(subject('uid'))).toMatchObject({ category: 'analytics', own: true });
	expect(ask(subject('uid', 'a.trackers.test')).evidence.map((each) => each.source)).not.toContain('catalogue');
});

test('an advertiser’s visit number serves its advertising', () => {
	expect(ask(subject('sessid', 'a.trackers.test'))).toMatchObject({
		provider: { name: 'Trackers Inc' },
		party: 'third',
		function: 'ad-session',
	});
});

test('software that a site runs itself is named, and still the site’s own', () => {
	expect(ask(subject('_rails_state'))).toMatchObject({ provider: { name: 'Rails', software: true }, own: true });
});

test('a platform that the visit shows makes a shared name its own', () => {
	expect(ask(subject('cart')).provider.name).toBe('shop.test');
	expect(ask(subject('cart'), {}, { hosts: new Set(['eu.cdn.shopway.test']), names: new Set() })).toMatchObject({
		provider: { name: 'Shopway' },
	});
	expect(ask(subject('cart'), {}, { hosts: new Set(), names: new Set(['_sw_y']) }).provider.name).toBe('shop.test');
	expect(ask(subject('cart'), {}, { hosts: new Set(), names: new Set(['_sw_y', '_sw_z']) }).evidence[0]?.ground).toBe('platform');
});

test('a provider is always named: the site, the domain’s owner, or the domain', () => {
	expect(ask(subject('zz'))).toMatchObject({ provider: { name: 'shop.test' }, own: true });
	expect(ask(subject('zz', 'x.trackers.test'))).toMatchObject({ provider: { name: 'Trackers Inc' }, own: false });
	expect(ask(subject('zz', 'cdn.nobody.test'))).toMatchObject({ provider: { name: 'nobody.test' }, own: false });
});

test('nothing known is unknown, and needs no guess at consent', () => {
	expect(ask(subject('c'))).toMatchObject({
		kind: 'unknown',
		category: 'unknown',
		consent: 'unclear',
		consentReason: 'category-unknown',
		confidence: 0,
	});
});

test('who is believed: user, catalogue, site, vendor, shared name', () => {
	const says = (category: Declaration['category'], name = '_acme') => manifest([{ name, ...(category && { category }) }]);
	const user = [says('functional')];
	const word = [{ kind: 'policy-page' as const, manifest: says('necessary') }];
	const vendors = [manifest([{ name: 'sessid', category: 'advertising', hosts: ['*.shop.test'] }])];
	expect(ask(subject('_acme'), { user, site: word }).category).toBe('functional');
	expect(ask(subject('_acme'), { site: word }).category).toBe('advertising');
	expect(ask(subject('sessid'), { vendors }).category).toBe('advertising');
	const declared = [{ kind: 'consent-tool' as const, manifest: says('analytics', 'sessid') }];
	expect(ask(subject('sessid'), { site: declared, vendors }).category).toBe('analytics');
});

test('a vendor that declares a common name for any host says nothing of a site’s own cookie', () => {
	const vendors = [manifest([{ name: 'sessid', category: 'advertising' }])];
	expect(ask(subject('sessid'), { vendors })).toMatchObject({ category: 'necessary', own: true });
});

test('a vendor does not exempt an advertising cookie that the catalogue knows', () => {
	const vendors = [manifest([{ name: '_acme', category: 'advertising', consent: 'exempt' }])];
	expect(ask(subject('_acme'), { vendors })).toMatchObject({ category: 'advertising', consent: 'required' });
});

test('what did not decide stays as evidence, contradiction and words included', () => {
	const word = [
		{
			kind: 'policy-page' as const,
			manifest: manifest([{ name: '_acme', category: 'necessary', purpose: { en: 'We need it.' } }]),
		},
	];
	const { evidence } = ask(subject('_acme'), { site: word });
	expect(evidence.map(({ source, category, decided }) => [source, category, decided])).toEqual([
		['catalogue', 'advertising', true],
		['policy-page', 'necessary', false],
	]);
	expect(evidence[1]?.declaration?.purpose).toEqual({ en: 'We need it.' });
});

test('a bundled manifest speaks in its scope and where its signs are, never otherwise', () => {
	const platform = manifest([{ name: 'sessid', category: 'necessary', provider: { name: 'Platform' }, consent: 'exempt' }], {
		scope: ['*.platform.test'],
		signs: [['cookie:one', 'cookie:two']],
	});
	const where = (domain: string, top: string, names: string[]) =>
		identify(
			{ name: 'sessid', domain, site: top },
			{ hosts: new Set(), names: new Set(names) },
			{ knowledge, bundled: [platform] },
		).provider.name;
	expect(where('data.platform.test', 'platform.test', [])).toBe('Platform');
	expect(where('data.city.test', 'city.test', ['one', 'two'])).toBe('Platform');
	expect(where('data.city.test', 'city.test', ['one'])).toBe('city.test');
	expect(where('x.trackers.test', 'city.test', ['one', 'two'])).toBe('Trackers Inc');
	expect(where('notplatform.test', 'notplatform.test', [])).toBe('notplatform.test');
});

test('a claim without a category is filled in by those that agree', () => {
	const user = [manifest([{ name: '_acme', provider: { name: 'Somebody' } }])];
	expect(ask(subject('_acme'), { user })).toMatchObject({
		provider: { name: 'Somebody' },
		category: 'advertising',
		function: 'ad-visitor-id',
		retention: 'P1Y',
	});
	const contradicting = [manifest([{ name: '_acme', category: 'necessary' }])];
	expect(ask(subject('_acme'), { user: contradicting })).not.toHaveProperty('function');
});

test('a vendor without a storage purpose states that no consent is needed', () => {
	const vendors = [manifest([{ name: 'zz', category: 'necessary', consent: 'exempt', hosts: ['*.trackers.test'] }])];
	expect(ask(subject('zz', '.trackers.test'), { vendors })).toMatchObject({
		consent: 'exempt',
		consentReason: 'no-storage-purpose',
	});
});

test('a site’s own word that its advertising is exempt is shown and not taken; the same from a list that the user added is', () => {
	const says = manifest([{ name: '_acme', category: 'advertising', consent: 'exempt' }]);
	const site = [{ kind: 'site-manifest' as const, manifest: says }];
	expect(ask(subject('_acme'), { site })).toMatchObject({ consent: 'required', consentReason: 'advertising' });
	expect(ask(subject('_acme'), { site }).evidence.at(-1)?.declaration?.consent).toBe('exempt');
	expect(ask(subject('_acme'), { user: [says] }).consent).toBe('exempt');
});

test('any name and domain has an answer, twice the same, and changes nothing', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '*', '')),
			fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6(), fc.string()),
			(name, domain) => {
				const first = ask({ name, domain, site });
				expect(ask({ name, domain, site })).toEqual(first);
				expect(first.confidence).toBeGreaterThanOrEqual(0);
				expect(first.confidence).toBeLessThanOrEqual(1);
			},
		),
	);
});
