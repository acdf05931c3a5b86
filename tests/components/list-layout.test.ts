import { expect, test } from 'vitest';
import { anchorAt, headingId, inSight, layOut, nearest } from '../../components/list-layout.ts';

const groups = [
	{ key: 'one', ids: ['a', 'b', 'c'] },
	{ key: 'two', ids: ['d', 'e'] },
];
const lay = (heights: Record<string, number> = {}, list = groups) =>
	layOut(list, { heights: new Map(Object.entries(heights)), row: 10, heading: 4 });

test('rows stand under each other, at measured heights where they are known', () => {
	const layout = lay({ b: 30, [headingId('two')]: 6 });
	expect([...layout.byId.values()].map(({ id, top }) => [id, top])).toEqual([
		['a', 4],
		['b', 14],
		['c', 44],
		['d', 60],
		['e', 70],
	]);
	expect(layout.groups.map(({ top, height }) => [top, height])).toEqual([
		[0, 54],
		[54, 26],
	]);
	expect(layout.height).toBe(80);
});

test('in sight is what touches the window; what only meets its edge is not', () => {
	const ids = (from: number, to: number, keep?: string) =>
		inSight(lay(), from, to, keep).map(({ key, rows }) => [key, rows.map(({ id }) => id)]);
	expect(ids(14, 24)).toEqual([['one', ['b']]]);
	expect(ids(30, 45)).toEqual([
		['one', ['c']],
		['two', ['d']],
	]);
	expect(ids(0, 4)).toEqual([['one', []]]);
	expect(ids(0, 4, 'e')).toEqual([
		['one', []],
		['two', ['e']],
	]);
});

test('the reader’s place is the first row in sight, or the preferred one if it is in sight', () => {
	expect(anchorAt(lay(), 20, 40)).toEqual({ id: 'b', offset: -6 });
	expect(anchorAt(lay(), 20, 40, 'c')).toEqual({ id: 'c', offset: 4 });
	expect(anchorAt(lay(), 20, 40, 'e')).toEqual({ id: 'b', offset: -6 });
	expect(anchorAt(lay({}, []), 0, 10)).toBeUndefined();
});

test('for a row that is gone stands the nearest after it, else before it', () => {
	const without = (...gone: string[]) =>
		lay(
			{},
			groups.map(({ key, ids }) => ({ key, ids: ids.filter((id) => !gone.includes(id)) })),
		);
	expect(nearest('b', lay(), without())).toBe('b');
	expect(nearest('b', lay(), without('b'))).toBe('c');
	expect(nearest('b', lay(), without('b', 'c'))).toBe('d');
	expect(nearest('e', lay(), without('e'))).toBe('d');
	expect(nearest('e', lay(), without('a', 'b', 'c', 'd', 'e'))).toBeUndefined();
	expect(nearest('never there', lay(), without('a'))).toBe('b');
});
