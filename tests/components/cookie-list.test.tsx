/** @jsxImportSource preact */
// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CookieList } from '../../components/CookieList.tsx';
import { translator } from '../../lib/language/translate.ts';
import { groupRows } from '../../lib/view/group.ts';
import type { Row } from '../../lib/view/row.ts';
import { someRow } from '../view/some-row.ts';

const t = translator('en');
const actions = { copy: () => Promise.resolve(), readValue: async () => undefined };
const many = (count: number, from = 0): Row[] =>
	Array.from({ length: count }, (_, index) =>
		someRow({ name: `c${from + index}`, category: index < count / 2 ? 'advertising' : 'necessary' }),
	);

let root: HTMLElement;
beforeEach(() => {
	root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
	render(null, root);
	root.remove();
});

async function show(rows: readonly Row[], version = ''): Promise<void> {
	await act(() =>
		render(
			<CookieList
				groups={groupRows(rows, 'category')}
				version={version}
				sayPurpose={() => 'For tests.'}
				siteSpeaks={false}
				actions={actions}
				t={t}
			/>,
			root,
		),
	);
	// Beyond the first paint.
	await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
}
const names = () => [...root.querySelectorAll('.row .name')].map(({ textContent }) => textContent);
const list = () => root.querySelector('.list')!;
async function scrollTo(top: number): Promise<void> {
	await act(() => {
		list().scrollTop = top;
		list().dispatchEvent(new Event('scroll'));
	});
}

test('a short list is all in the document', async () => {
	await show(many(60));
	expect(names()).toHaveLength(60);
});

test('of a long list only what is in sight is, and each row says which of how many it is', async () => {
	await show(many(2000));
	expect(names().length).toBeLessThan(40);
	expect(names()[0]).toBe('c0');
	await scrollTo(100_000);
	expect(names().length).toBeLessThan(40);
	const row = root.querySelector('.row')!;
	expect(row.getAttribute('aria-setsize')).toBe('1000');
	const [number] = names().map((name) => Number(name?.slice(1)));
	expect(row.getAttribute('aria-posinset')).toBe(String((number! % 1000) + 1));
});

test('the row that has the focus stays in the document, however far one scrolls', async () => {
	await show(many(2000));
	const summary = root.querySelector<HTMLElement>('summary')!;
	await act(() => summary.focus());
	await scrollTo(100_000);
	expect(names()[0]).toBe('c0');
	expect(document.activeElement).toBe(summary);
});

test('rows that come above leave the reader’s place and the unfolded row as they are', async () => {
	const rows = many(2000);
	await show(rows);
	await scrollTo(50_000);
	const summary = root.querySelectorAll<HTMLElement>('summary')[10]!;
	const name = summary.querySelector('.name')?.textContent;
	await act(() => summary.focus());
	const before = list().scrollTop;
	await show([...many(5, 9000), ...rows]);
	expect(list().scrollTop).toBeGreaterThan(before);
	expect(document.activeElement?.querySelector('.name')?.textContent).toBe(name);
});

test('when the row with the focus goes, its neighbour gets it', async () => {
	const rows = many(10);
	await show(rows);
	await act(() => root.querySelectorAll<HTMLElement>('summary')[2]!.focus());
	await show(rows.filter((_, index) => index !== 2));
	expect(document.activeElement?.querySelector('.name')?.textContent).toBe('c3');
});

test('another list, asked for, starts at its top', async () => {
	await show(many(2000));
	await scrollTo(50_000);
	await show(many(2000), 'sorted by name');
	expect(list().scrollTop).toBe(0);
	expect(names()[0]).toBe('c0');
});

test('arrow keys, Home and End go from row to row', async () => {
	await show(many(2000));
	await act(() => root.querySelector<HTMLElement>('summary')!.focus());
	const press = (key: string) =>
		act(() => void document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
	const focused = () => document.activeElement?.querySelector('.name')?.textContent;
	await press('ArrowDown');
	expect(focused()).toBe('c1');
	await press('End');
	expect(focused()).toBe('c1999');
	await press('ArrowUp');
	expect(focused()).toBe('c1998');
	await press('Home');
	expect(focused()).toBe('c0');
});
