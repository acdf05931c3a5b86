import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
	[...css.matchAll(/--([a-z-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, ...pair]) => [name, pair]),
);
const themes = ['light', 'dark'] as const;

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: number): number {
	const [dark, bright] = [one, other].map((name) => luminance(tokens.get(name)![theme]!)).sort((a, b) => a - b) as [
		number,
		number,
	];
	return (bright + 0.05) / (dark + 0.05);
}

test.each(themes)('text is readable on its ground: 4.5 to 1 (%s)', (name) => {
	const theme = themes.indexOf(name);
	const texts = ['ink', 'muted', 'accent', 'necessary', 'functional', 'analytics', 'advertising', 'unknown'];
	const faint = texts.flatMap((text) =>
		['ground', 'panel']
			.map((ground) => [text, ground, contrast(text, ground, theme)] as const)
			.filter(([, , ratio]) => ratio < 4.5),
	);
	expect(faint).toEqual([]);
	expect(contrast('on-accent', 'accent', theme)).toBeGreaterThanOrEqual(4.5);
	expect(contrast('warning', 'warning-ground', theme)).toBeGreaterThanOrEqual(4.5);
});

test.each(themes)('the edge of what can be operated is seen: 3 to 1 (%s)', (name) => {
	for (const ground of ['ground', 'panel']) expect(contrast('edge', ground, themes.indexOf(name))).toBeGreaterThanOrEqual(3);
});
