import { expect, test } from 'vitest';
import { englishSentences } from '../../lib/knowledge/purpose.ts';
import { translator } from '../../lib/language/translate.ts';
import { nested } from '../../lib/view/hosts.ts';
import { cellText, columnIds, sortRows } from '../../lib/view/report-columns.ts';
import { everything, filterRows, isEverything, toggled } from '../../lib/view/report-filter.ts';
import type { Row } from '../../lib/view/row.ts';
import { snapshotOf } from '../../lib/view/snapshot.ts';
import { longestStay } from '../../lib/view/tallies.ts';
import { shopReport, start } from './shop-visit.ts';

const t = translator('en');
const report = shopReport({ publisher: { name: 'The shop' }, cookies: [{ name: 'basket' }, { name: 'lang' }] });
const { view, undeclared } = report;
const context = { t, sentences: englishSentences, site: view.site, undeclared, siteSpeaks: true };
const names = (rows: readonly Row[]) => rows.map(({ cookie }) => cookie.name);
const found = (filter: Partial<typeof everything>) =>
	names(filterRows(view.stored, { ...everything, ...filter }, context)).sort();

test('the table can be narrowed by category, party, text, and what one should mind', () => {
	expect(found({})).toEqual(['_num', 'basket', 'lang', 'track']);
	expect(found({ category: 'analytics' })).toEqual(['_num']);
	expect(found({ party: 'third' })).toEqual(['track']);
	expect(found({ party: 'first', filters: new Set(['needs-consent']) })).toEqual(['_num', 'lang']);
	expect(found({ filters: new Set(['long-lived']) })).toEqual(['_num']);
	expect(found({ filters: new Set(['undeclared']) })).toEqual(['_num', 'track']);
	expect(found({ text: 'ads HOUSE' })).toEqual(['track']);
	expect(found({ text: 'ads house', category: 'analytics' })).toEqual([]);
});

test('where nobody declares anything, asking for the undeclared narrows nothing', () => {
	const filter = { ...everything, filters: new Set(['undeclared'] as const) };
	expect(filterRows(view.stored, filter, { ...context, undeclared: undefined })).toHaveLength(4);
});

test('a filter is taken out as it was put in', () => {
	const once = toggled(everything, 'third-party');
	expect([...once.filters]).toEqual(['third-party']);
	expect(isEverything(toggled(once, 'third-party'))).toBe(true);
	expect(isEverything(everything)).toBe(true);
});

test('lifetimes sort by length, not by their words; other columns by the language', () => {
	const sorted = (column: (typeof columnIds)[number], descending = false) =>
		names(sortRows(view.stored, { column, descending }, context));
	expect(sorted('lifetime')).toEqual(['basket', 'lang', 'track', '_num']);
	expect(sorted('lifetime', true)).toEqual(['_num', 'track', 'lang', 'basket']);
	expect(sorted('category').at(0)).toBe('track');
	expect(sorted('provider').at(0)).toBe('track');
});

test('every column has words for every row, and none a placeholder', () => {
	for (const row of [...view.stored, ...view.refused])
		for (const column of columnIds) expect(cellText(column, row, context)).not.toMatch(/[{}]|undefined|NaN/);
	expect(cellText('declared', view.stored[0]!, context)).toBe('not declared');
	expect(cellText('declared', view.stored[0]!, { ...context, undeclared: undefined })).toBe('');
});

test('the timeline keeps the order, and a pause of ten minutes does not press the beginning together', () => {
	const { timeline } = report;
	const marks = timeline.lanes.flatMap((lane) => lane.marks).sort((a, b) => a.at - b.at);
	expect(names(marks.map(({ row }) => row))).toEqual(['basket', 'track', 'open', '_num', 'lang']);
	expect(marks.map(({ x }) => x)).toEqual(marks.map(({ x }) => x).toSorted((a, b) => a - b));
	expect(marks.at(0)!.x).toBe(0);
	expect(marks.at(-1)!.x).toBe(1);
	expect(marks.find(({ row }) => row.cookie.name === '_num')!.x).toBeGreaterThan(0.2);
	expect(timeline.pages.map(({ at }) => at - start)).toEqual([50]);
	expect(timeline.choice).toBeUndefined();
	expect(timeline.earlier).toEqual([]);
});

test('marks at one place stand above each other', () => {
	for (const { marks, height } of report.timeline.lanes) {
		for (const mark of marks) {
			const beside = marks.filter((other) => other.level === mark.level && Math.abs(other.x - mark.x) < 1 / 72);
			expect(beside).toEqual([mark]);
			expect(mark.level).toBeLessThan(height);
		}
	}
});

test('hosts name their owners, what they are sent and what they set; the site’s own come first', () => {
	expect(report.hosts).toEqual([
		{
			host: 'www.shop.test',
			party: 'first',
			owner: { name: 'shop.test' },
			sent: 3,
			set: 1,
			askedBy: 'page',
			frames: 0,
			insecure: false,
		},
		{
			host: 'px.ads.test',
			party: 'third',
			owner: { name: 'Ads House', role: expect.any(String) },
			sent: 1,
			set: 1,
			askedBy: 'frames',
			frames: 1,
			insecure: false,
		},
	]);
});

test('frames are told as they are nested, also where a parent is gone and none without end', () => {
	const frames = [
		{ id: 0, host: 'a.test' },
		{ id: 5, parent: 3, host: 'c.test' },
		{ id: 3, parent: 0, host: 'b.test' },
		{ id: 9, parent: 77, host: 'd.test' },
	];
	expect(nested(frames).map(({ host, depth }) => [host, depth])).toEqual([
		['a.test', 0],
		['b.test', 1],
		['c.test', 2],
		['d.test', 0],
	]);
	expect(nested([{ id: 4, parent: 4, host: 'loop.test' }])).toEqual([]);
});

test('providers are counted by their cookies', () => {
	expect(report.providers.map(({ name, count, thirdParty }) => [name, count, thirdParty])).toEqual([
		['shop.test', 2, 0],
		['Ads House', 1, 1],
		['Numbers', 1, 0],
	]);
	expect(longestStay(view.stored)!.cookie.name).toBe('_num');
});

test('a snapshot for history holds names and lifetimes only, of stored cookies', () => {
	const snapshot = snapshotOf(report)!;
	expect(snapshot.startedAt).toBe(start + 50);
	expect(snapshot.cookies.map(({ name }) => name).sort()).toEqual(['_num', 'basket', 'lang', 'track']);
	expect(snapshot.cookies.find(({ name }) => name === 'basket')).toEqual({
		name: 'basket',
		domain: 'www.shop.test',
		path: '/',
		lifetime: 'session',
	});
	expect(snapshotOf({ ...report, visit: undefined })).toBeUndefined();
});
