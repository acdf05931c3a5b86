import { expect, test } from 'vitest';
import { jarContents } from '../../lib/view/jar-contents.ts';

const none = { necessary: 0, functional: 0, analytics: 0, advertising: 0, unknown: 0 };

test('a few cookies lie in the jar one by one, an empty jar is empty', () => {
	expect(jarContents(none)).toEqual([]);
	expect(jarContents({ ...none, advertising: 2, necessary: 1 })).toEqual(['necessary', 'advertising', 'advertising']);
});

test('many are drawn in proportion', () => {
	const contents = jarContents({ ...none, necessary: 30, advertising: 10 });
	expect(contents.filter((category) => category === 'necessary')).toHaveLength(6);
	expect(contents).toHaveLength(8);
});

test('one of two thousand is still there', () => {
	const contents = jarContents({ ...none, advertising: 1998, analytics: 1, unknown: 1 });
	expect(contents).toHaveLength(8);
	expect(new Set(contents)).toEqual(new Set(['analytics', 'advertising', 'unknown']));
});
