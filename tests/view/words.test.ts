import { expect, test } from 'vitest';
import { translator } from '../../lib/language/translate.ts';
import { sayDuration, sayWriter } from '../../lib/view/words.ts';
import type { ResponseObservation } from '../../lib/visit/visit.ts';

const t = translator('en');
const answered = (resource: string) =>
	sayWriter({ writer: 'response', response: { host: 'www.shop.test', resource } as ResponseObservation }, t);

test('a part of a page is called as a person would call it, and not at all where that says nothing', () => {
	expect(answered('main_frame')).toBe('a response from www.shop.test');
	expect(answered('sub_frame')).toBe('a response from www.shop.test (frame)');
	expect(answered('xmlhttprequest')).toBe('a response from www.shop.test (fetched by a script)');
	expect(answered('csp_report')).toBe('a response from www.shop.test');
	expect(answered('constructor')).toBe('a response from www.shop.test');
});

test('a short time is told by its tenths, none as none, a long one in its own unit', () => {
	const said = [-5, 0, 320, 1260, 9960, 61_000].map((length) => sayDuration(length, t));
	expect(said).toEqual(['0 seconds', '0 seconds', '0.32 seconds', '1.3 seconds', '10 seconds', '1 minute']);
});
