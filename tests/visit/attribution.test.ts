import { expect, test } from 'vitest';
import { Attribution, type ToldTab } from '../../lib/visit/attribution.ts';
import type { JarChange } from '../../lib/visit/jar-change.ts';
import { Journals } from '../../lib/visit/journals.ts';
import type { Protection } from '../../lib/visit/protection.ts';
import { emptyJournal, recordInTab, type TabEvent, type TabJournal } from '../../lib/visit/tab-journal.ts';
import { answer, chrome, firefox, page, shown, stored } from './events.ts';

const shop = 'https://www.shop.test/';
const bank = 'https://www.bank.test/';
const journal = (...events: TabEvent[]) => events.reduce(recordInTab, emptyJournal);
const open = (url: string, ...more: TabEvent[]) => journal(page(1, url), shown(2, url), ...more);

/** Tabs with these journals, and what is told to them. */
function desk(journals: readonly TabJournal[], protection: Protection = chrome) {
	const attribution = new Attribution(() => new Journals(new Map(journals.entries())), protection, protection === firefox);
	const say = (told: readonly ToldTab[]) => told.map(({ tab, event }) => `${tab} ${event.by}`);
	return {
		answer: (event: ReturnType<typeof answer>, ...tabs: number[]) =>
			attribution.note(event, tabs).flatMap((correction) => say(attribution.corrected(correction))),
		change: (change: JarChange) => say(attribution.change(change, 1500).told),
		settle: (change: JarChange) => say(attribution.settle(change)),
	};
}

const a = { cookie: stored('a', 'www.shop.test'), at: 1000 };

test('a response’s cookie is its tab’s; to another tab of the site it came from elsewhere, to others it is nothing', () => {
	const tabs = desk([open(shop), open(shop), open(bank)]);
	expect(tabs.answer(answer(995, shop, ['a=1']), 0)).toEqual([]);
	expect(tabs.change(a)).toEqual(['0 response', '1 elsewhere']);
});

test('what no response asked for is the scripts’ of every tab that shows a document which may', () => {
	const px = answer(3, 'https://www.shop.test/p.gif');
	expect(desk([open(shop), open(shop), open(bank)]).change(a)).toEqual(['0 script', '1 script']);
	// A tab that only asked for a picture has no script of that host; another one has.
	expect(desk([open(shop), open(bank, px)]).change({ ...a, cookie: { ...a.cookie, sameSite: 'none' } })).toEqual([
		'0 script',
		'1 elsewhere',
	]);
	expect(desk([open(bank, px)]).change({ ...a, cookie: { ...a.cookie, sameSite: 'none' } })).toEqual(['0 unknown']);
	expect(desk([open(shop)]).change({ ...a, cookie: { ...a.cookie, httpOnly: true } })).toEqual(['0 response']);
});

test('Firefox tells of a change before its answer: nobody is named until the answer is there, or long not there', () => {
	const tabs = desk([open(shop), open(shop)], firefox);
	expect(tabs.change(a)).toEqual(['0 unknown', '1 unknown']);
	expect(tabs.answer(answer(999, shop, ['a=1']), 1)).toEqual(['1 response', '0 elsewhere']);
	expect(tabs.settle(a)).toEqual([]);
	const b = { ...a, cookie: stored('b', 'www.shop.test') };
	expect(tabs.change(b)).toEqual(['0 unknown', '1 unknown']);
	expect(tabs.settle(b)).toEqual(['0 script', '1 script']);
});

test('an answer that Firefox tells even later takes back what was said of scripts, though the page came in between', () => {
	const journals = new Journals(new Map([[0, emptyJournal]]));
	const attribution = new Attribution(() => journals, firefox, true);
	const tell = (told: readonly ToldTab[]) => {
		for (const { tab, event } of told) journals.record(tab, event);
	};
	const change = { ...a, at: 1000 };
	tell(attribution.change(change, 1500).told);
	journals.record(0, shown(1020, shop));
	tell(attribution.settle(change));
	const late = page(990, shop, 'a=1');
	const corrections = attribution.note(late, [0]);
	journals.record(0, late);
	for (const correction of corrections) tell(attribution.corrected(correction));
	const writers = [...journals.get(0)!.visit!.observations.values()].flatMap((each) => (each.source === 'jar' ? [each.by] : []));
	expect(writers).toEqual(['response']);
});

test('one tracker in two tabs at once: each partition’s change is its own tab’s answer’s', () => {
	const tracker = answer(3, 'https://px.tracker.test/p');
	const tabs = desk([open(shop, tracker), open(bank, tracker)], firefox);
	const apart = (site: string, at: number) => ({
		cookie: stored('t', 'px.tracker.test', { sameSite: 'none', partition: { topLevelSite: `https://${site}` } }),
		at,
	});
	const header = (at: number) => answer(at, 'https://px.tracker.test/p', ['t=1; SameSite=None; Secure']);
	tabs.answer(header(998), 0);
	tabs.answer(header(999), 1);
	expect(tabs.change(apart('shop.test', 1000))).toEqual(['0 response']);
	expect(tabs.change(apart('bank.test', 1001))).toEqual(['1 response']);
	// And where the changes come first.
	expect(tabs.change(apart('shop.test', 2000))).toEqual(['0 unknown']);
	expect(tabs.change(apart('bank.test', 2001))).toEqual(['1 unknown']);
	expect(tabs.answer(header(1999), 1)).toEqual(['1 response']);
	expect(tabs.answer(header(1999), 0)).toEqual(['0 response']);
});

test('an answer for a page that is still to come is told to its tab, which has no visit yet', () => {
	const tabs = desk([journal(page(995, shop, 'a=1'))]);
	tabs.answer(answer(995, shop, ['a=1']), 0);
	expect(tabs.change(a)).toEqual(['0 response']);
});

test('what goes is told to all that had it', () => {
	expect(desk([open(shop), open(shop), open(bank)]).change({ ...a, gone: 'explicit' })).toEqual(['0 unknown', '1 unknown']);
});
