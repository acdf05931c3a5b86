import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSetCookie } from '../../lib/cookie/set-cookie.ts';

const now = Date.UTC(2026, 10, 23);
const parse = (header: string) => parseSetCookie(header, now);

test('a plain cookie is a session cookie of the very host', () => {
	expect(parse('id=7')).toEqual({
		name: 'id',
		secure: false,
		httpOnly: false,
		partitioned: false,
		sameSite: 'unspecified',
		size: 3,
		malformed: false,
	});
});

test('every attribute is read, whatever its case and the space around it', () => {
	expect(parse('id=7 ;DOMAIN = .Shop.Test ; path=/a;Max-Age=60; SECURE;HttpOnly; samesite=LAX;partitioned')).toEqual({
		name: 'id',
		domain: 'shop.test',
		path: '/a',
		maxAge: 60,
		secure: true,
		httpOnly: true,
		partitioned: true,
		sameSite: 'lax',
		size: 3,
		malformed: false,
	});
});

test.each([
	['flag', '', 4],
	['=flag', '', 4],
	['=a=b', '', 3],
	['a=b=c', 'a', 4],
	['a', '', 1],
	[' a b = c ', 'a b', 4],
	['"a"=b', '"a"', 4],
	['__proto__=1', '__proto__', 10],
	['né=ü', 'né', 5],
	['😀=1', '😀', 5],
	['\u00a0a=1', '\u00a0a', 4],
])('%j has the name %j and %i bytes', (header, name, size) => {
	expect(parse(header)).toMatchObject({ name, size, malformed: false });
});

test.each([
	'',
	'=',
	';',
	' = ; Path=/',
	'a\u0001=b',
	'a=b\u007f',
	'a=b; Path=/\u0000',
	'=__Host-id',
	'=__secure-a=b',
	'__Secure-x',
])('%j is what no browser keeps', (header) => {
	expect(parse(header).malformed).toBe(true);
});

test.each(['a\t=b', 'a=\tb', 'a=b; Path=/\t', '__Secure-x=1', '__Host=1', '=_Host-x'])('%j is no fault of form', (header) => {
	expect(parse(header).malformed).toBe(false);
});

test.each([
	['a=1; Path=/x; Path=/y', { path: '/y' }],
	['a=1; Path=/x; Path', { path: undefined }],
	['a=1; Path=x', { path: undefined }],
	['a=1; Path="/x"', { path: undefined }],
	['a=1; Domain=x.test; Domain=', { domain: undefined }],
	['a=1; Domain=..x.test', { domain: '.x.test' }],
	['a=1; SameSite=Strict; SameSite=Wrong', { sameSite: 'unspecified' }],
	['a=1; Secure=false', { secure: true }],
	['a=1; Secured', { secure: false }],
	['a=1; HttpOnly; ; ;', { httpOnly: true }],
	[`a=1; Path=/${'x'.repeat(1023)}`, { path: `/${'x'.repeat(1023)}` }],
	[`a=1; Path=/y; Path=/${'x'.repeat(1024)}`, { path: '/y' }],
])('%j', (header, expected) => {
	expect({ path: undefined, domain: undefined, ...parse(header) }).toMatchObject(expected);
});

test.each([
	['Max-Age=60', 60],
	['Max-Age=0', 0],
	['Max-Age=-5', 0],
	['Max-Age=', undefined],
	['Max-Age=1.5', undefined],
	['Max-Age=+5', undefined],
	['Max-Age=60; Max-Age=soon', 60],
	['Max-Age=60; Max-Age=30', 30],
	['Max-Age=99999999999999999999', 1e10],
	['Expires=Tue, 24 Nov 2026 00:00:00 GMT', 86400],
	['Expires=Mon, 23-Nov-26 00:01:00 GMT', 60],
	['Expires=Thu, 01 Jan 1970 00:00:00 GMT', 0],
	['Expires=never', undefined],
	['Expires=Tue, 24 Nov 2026 00:00:00 GMT; Expires=never', 86400],
	['Expires=Tue, 24 Nov 2026 00:00:00 GMT; Max-Age=5', 5],
	['Max-Age=5; Expires=Tue, 24 Nov 2026 00:00:00 GMT', 5],
])('%s lasts %s seconds', (attribute, seconds) => {
	expect(parse(`a=1; ${attribute}`).maxAge).toBe(seconds);
});

test('no header makes it fail, and nothing of the value is in what it gives', () => {
	const part = fc.stringMatching(/^[a-z;=, \t"%\u0080-\u00ff-]{0,30}$/);
	fc.assert(
		fc.property(part, part, (before, after) => {
			const read = parse(`${before}=SECRETVALUE; ${after}`);
			const name = before.includes(';') ? before.split(';')[0]! : before;
			if (!before.includes(';')) expect(read.name).toBe(name.split('=')[0]!.replace(/^[\t ]+|[\t ]+$/g, ''));
			expect(JSON.stringify(read)).not.toContain('SECRETVALUE');
		}),
	);
});

test('browsers’ own ways: a header without `=` is a name to Firefox, a tab is a fault to Chrome', () => {
	const firefox = { bareIsName: true, refusesTabs: false };
	const chrome = { bareIsName: false, refusesTabs: true };
	expect(parseSetCookie(' flag ; Path=/', now, firefox)).toMatchObject({ name: 'flag', size: 4, malformed: false });
	expect(parseSetCookie('flag', now, chrome)).toMatchObject({ name: '', size: 4 });
	expect(parseSetCookie('=', now, firefox).malformed).toBe(true);
	expect(parseSetCookie('; Path=/', now, firefox).malformed).toBe(true);
	for (const header of ['a=b\tc', 'a\tb=c', 'a\tb']) {
		expect(parseSetCookie(header, now, chrome).malformed).toBe(true);
		expect(parseSetCookie(header, now, firefox).malformed).toBe(false);
	}
	expect(parseSetCookie('\ta=b\t;\tPath=/', now, chrome)).toMatchObject({ name: 'a', malformed: false });
});
