import { expect, test } from 'vitest';
import { globsOfPattern } from '../../../lib/sources/consent-tools/pattern-glob.ts';

test.each<[pattern: string, globs: string[]]>([
	['^_ga', ['_ga*']],
	['^_ga$', ['_ga']],
	['^_ga_.*$', ['_ga_*']],
	['_pk_', ['*_pk_*']],
	['^_pk_(id|ses)', ['undefined']],
	['^(_ga|_gid)$', ['_ga', '_gid']],
	['^(?:_ga|_gid)', ['_ga*', '_gid*']],
	['^_dc_gtm_UA-\\d{4,10}-\\d+$', ['_dc_gtm_UA-*-*']],
	['^ajs_[a-z0-9]+$', ['ajs_*']],
	['^a\\.b\\*c$', ['a.b\\*c']],
	['^wp-settings-\\w+', ['wp-settings-*']],
	['^_gac_?$', ['_gac*']],
	['^sess\\$x', ['sess$x*']],
])('/%s/ means %j', (pattern, globs) => {
	expect(globsOfPattern(pattern) ?? ['undefined']).toEqual(globs);
});

test.each(['', '.*', '^', '^a|b$', '(a+)+b', '^a(?=b)', '\\bfoo', '^(a)\\1', 'x'.repeat(300)])(
	'/%s/ cannot be said as a glob',
	(pattern) => {
		expect(globsOfPattern(pattern)).toBeUndefined();
	},
);

test('a pattern that would keep a regular expression busy for ever is read at once', () => {
	const began = Date.now();
	for (const pattern of [`${'('.repeat(100)}a`, '[a'.repeat(99), '\\'.repeat(199), `${'a|'.repeat(99)}b`, '^((a|a)*)*$'])
		globsOfPattern(pattern);
	expect(Date.now() - began).toBeLessThan(200);
});
