/** @jsxImportSource preact */
// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { Places } from '../../components/Places.tsx';

/** As it is drawn: `[host]` runs from left to right, `|` is where it may be broken. */
function drawn(text: string): string {
	const box = document.createElement('div');
	render(<Places text={text} />, box);
	expect(box.textContent).toBe(text);
	return box.innerHTML
		.replace(/<wbr>/g, '|')
		.replace(/<bdi dir="ltr">/g, '[')
		.replace(/<\/bdi>/g, ']');
}

test('a host is broken after its dots, an address after its slashes, and both keep their direction', () => {
	expect(drawn('a response from www.facebook.com (image)')).toBe('a response from [www.|facebook.|com] (image)');
	expect(drawn('.shop.test, any path')).toBe('[.shop.|test], any path');
	expect(drawn('Asks https://www.shop.test/.well-known/cookie-policy.json.')).toBe(
		'Asks [https://www.shop.test/|.well-|known/|cookie-|policy.json].',
	);
	expect(drawn('at /.well-known/cookie-policy.json. When?')).toBe('at [/|.well-|known/|cookie-|policy.|json]. When?');
	expect(drawn('www.shop.test からの応答（フレーム）')).toBe('[www.|shop.|test] からの応答（フレーム）');
});

test('what is no place stays as it is: ends of sentences, numbers, names', () => {
	for (const text of ['It is first party. The site said so.', 'a script in the page', 'before, and after', '13 months', ''])
		expect(drawn(text)).toBe(text);
});
