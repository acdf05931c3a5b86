import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSetCookie } from '../../lib/cookie/set-cookie.ts';
import { withoutValue } from '../../lib/cookie/without-value.ts';

test.each([
	['a=secret', 'a='],
	['a=secret=more; Path=/x', 'a=; Path=/x'],
	['secret; Path=/', '=; Path=/'],
	['=secret', '='],
	['', '='],
	['a=;b=c', 'a=;b=c'],
])('%j becomes %j', (text, expected) => {
	expect(withoutValue(text)).toBe(expected);
});

test('all but value and size are as they were', () => {
	const name = fc.stringMatching(/^[a-z="_ ]{0,8}$/);
	const attributes = fc.subarray(['Path=/a', 'Domain=x.test', 'Secure', 'Max-Age=5', 'SameSite=Lax', 'junk']);
	fc.assert(
		fc.property(name, fc.boolean(), attributes, (before, paired, after) => {
			const text = [`${before}${paired ? '=SECRET' : ''}`, ...after].join('; ');
			const whole = parseSetCookie(text, 0);
			expect({ ...parseSetCookie(withoutValue(text), 0), size: 0, malformed: false }).toEqual({
				...whole,
				size: 0,
				malformed: false,
			});
			if (paired) expect(withoutValue(text)).not.toContain('SECRET');
		}),
	);
});
