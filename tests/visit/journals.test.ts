import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Journals } from '../../lib/visit/journals.ts';
import { emptyJournal, recordInTab, type TabEvent } from '../../lib/visit/tab-journal.ts';
import { answer, change, page, shown, stored } from './events.ts';

const shop = 'https://www.shop.test/';
const bank = 'https://bank.test/';
const cookie = (name: string) => stored(name, 'www.shop.test');

const anyEvent = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.tuple(fc.nat(50), fc.constantFrom('a', 'b', 'c')).map(([at, name]) => change(at, cookie(name), 'script')),
	},
	fc.tuple(fc.nat(50), fc.constantFrom('a', 'b', 'c')).map(([at, name]) => change(at, cookie(name), 'script', 'explicit')),
	fc.nat(50).map((at): TabEvent => answer(at, shop, ['a=1'])),
	fc.tuple(fc.nat(50), fc.constantFrom(shop, bank)).map(([at, url]): TabEvent => page(at, url)),
	fc.tuple(fc.nat(50), fc.constantFrom(shop, bank)).map(([at, url]): TabEvent => shown(at, url)),
);

test('gathered changes give the journal that each in its turn would have given', () => {
	fc.assert(
		fc.property(fc.array(anyEvent, { maxLength: 40 }), fc.array(fc.boolean(), { maxLength: 40 }), (events, asked) => {
			const journals = new Journals();
			let journal = emptyJournal;
			for (const [index, event] of events.entries()) {
				journals.record(1, event);
				journal = recordInTab(journal, event);
				if (asked[index]) expect(journals.get(1) ?? emptyJournal).toEqual(journal);
			}
			expect(journals.get(1) ?? emptyJournal).toEqual(journal);
		}),
	);
});

test('who goes through the visits sees their hosts, whatever changes wait', () => {
	const journals = new Journals();
	for (const event of [page(1, shop), shown(2, shop), change(3, cookie('a'), 'script')]) journals.record(1, event);
	expect([...journals].map(([tab, { visit }]) => [tab, visit?.site, visit?.observations.size])).toEqual([[1, 'shop.test', 0]]);
	expect(journals.get(1)?.visit?.observations.size).toBe(1);
});

test('a tab that takes another’s place takes its journal, changes that wait included', () => {
	const journals = new Journals();
	for (const event of [page(1, shop), shown(2, shop), change(3, cookie('a'), 'script')]) journals.record(1, event);
	journals.move(1, 2);
	expect(journals.tabs()).toEqual([2]);
	expect(journals.get(2)?.visit?.observations.size).toBe(1);
});

test('a tab without a visit, and one that was closed, keep no change', () => {
	const journals = new Journals();
	expect(journals.record(1, change(3, cookie('a'), 'script'))).toBe(false);
	for (const event of [page(1, shop), shown(2, shop), change(3, cookie('a'), 'script')]) journals.record(1, event);
	journals.delete(1);
	expect(journals.get(1)).toBeUndefined();
	// Firefox tells of the last answers after the tab was closed.
	expect(journals.record(1, answer(5, shop, ['a=1']))).toBe(false);
	expect(journals.tabs()).toEqual([]);
});
