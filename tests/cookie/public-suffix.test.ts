import fc from 'fast-check';
import { getPublicSuffix } from 'tldts';
import { expect, test } from 'vitest';
import { isPublicSuffix, publicSuffix } from '../../lib/cookie/public-suffix.ts';
import { suffixRules } from '../../lib/cookie/suffix-rules.ts';

/** The installed tldts, whose list a script writes into ours. */
const reference = (host: string) => getPublicSuffix(host, { allowPrivateDomains: true, validateHostname: false });

/** Every label of the list, a rule's or not: what a host is made of to come near to a rule. */
const labels = [...new Set(suffixRules.match(/[-a-z\d]*[a-z\d]/g))];

test.each([
	['www.shop.co.uk', 'co.uk'],
	['co.uk', 'co.uk'],
	['shop.uk', 'uk'],
	['www.ann.github.io', 'github.io'],
	['github.io', 'github.io'],
	['notgithub.io', 'io'],
	['www.shop.test', 'test'],
	['intranet', 'intranet'],
	// `*.ck`, but `!www.ck`.
	['shop.any.ck', 'any.ck'],
	['www.ck', 'ck'],
	['a.www.ck', 'ck'],
	// `*.kobe.jp`, but `!city.kobe.jp`.
	['a.b.kobe.jp', 'b.kobe.jp'],
	['a.city.kobe.jp', 'kobe.jp'],
	['shop.xn--p1ai', 'xn--p1ai'],
	// Names of JavaScript's own are labels like any other.
	['shop.constructor', 'constructor'],
	['__proto__.com', 'com'],
])('the public suffix of %s is %s', (host, suffix) => {
	expect(publicSuffix(host)).toBe(suffix);
	expect(reference(host)).toBe(suffix);
});

test('the list is the one of the installed tldts: run scripts/update-suffixes.ts', () => {
	const wrong: string[] = [];
	for (const rule of everyRule()) {
		const host = rule.replace('*', 'anything').replace('!', '');
		for (const near of [host, `shop.${host}`, `www.shop.${host}`, host.slice(host.indexOf('.') + 1), `not${host}`])
			if (publicSuffix(near) !== reference(near)) wrong.push(near);
	}
	expect(wrong).toEqual([]);
	expect(everyRule().length).toBeGreaterThan(9_000);
});

test('hosts of any of the list’s labels have the suffix that tldts finds', () => {
	const label = fc.oneof(fc.constantFrom(...labels), fc.constantFrom('shop', 'com', 'uk', 'jp', 'amazonaws', 'us-east-1', 'www'));
	fc.assert(
		fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), (parts) => {
			const host = parts.join('.');
			expect(publicSuffix(host)).toBe(reference(host));
		}),
		{ seed: 3, numRuns: 20_000 },
	);
});

test('an address is no suffix, a name that only begins like one may be', () => {
	expect(isPublicSuffix('192.168.0.1')).toBe(false);
	expect(isPublicSuffix('[::1]')).toBe(false);
	expect(isPublicSuffix('co.uk')).toBe(true);
	expect(isPublicSuffix('shop.co.uk')).toBe(false);
});

/** The list's rules, written out: `uk ac,co(blogspot)` → `ac.uk`, `co.uk`, `blogspot.co.uk`. */
function everyRule(): string[] {
	return suffixRules.split('\n').flatMap((line) => {
		const [topLevel, text = ''] = line.split(' ');
		const open = [topLevel!];
		let last = topLevel!;
		const rules: string[] = [];
		for (const [token] of text.matchAll(/[^(),]+|[()]/g)) {
			if (token === '(') open.push(last);
			else if (token === ')') open.pop();
			else {
				last = `${token.replace(/-$/, '')}.${open.at(-1)}`;
				if (!token.endsWith('-')) rules.push(last);
			}
		}
		return rules;
	});
}
