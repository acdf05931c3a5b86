import { expect, test } from 'vitest';
import { Attribution, moment, type ToldTab } from '../../lib/visit/attribution.ts';
import { cookiesInEffect } from '../../lib/visit/in-effect.ts';
import type { JarChange } from '../../lib/visit/jar-change.ts';
import { Journals } from '../../lib/visit/journals.ts';
import type { ResponseEvent } from '../../lib/visit/visit-event.ts';
import { answer, chrome, firefox, page, shown, stored } from './events.ts';

const shop = 'https://www.shop.test/';
const prefs = stored('prefs', 'www.shop.test');
const fetched = (at: number) =>
	answer(at, `${shop}api`, ['prefs=1; Path=/; Secure'], { resource: 'xmlhttprequest', initiator: 'www.shop.test' });

/** One tab of a browser that tells things in an order of its own: each step is taken when it is told, whatever time it bears. */
function told(patient: boolean, steps: readonly (readonly [number, ReturnType<typeof shown> | ResponseEvent | JarChange])[]) {
	const journals = new Journals();
	const attribution = new Attribution(() => journals, patient ? firefox : chrome, patient);
	const tell = (all: readonly ToldTab[]) => {
		for (const { tab, event } of all) journals.record(tab, event);
	};
	const late: [number, () => void][] = [];
	const take = (event: (typeof steps)[number][1], at: number) => {
		if (!('kind' in event)) {
			const first = attribution.change(event, 1500);
			tell(first.told);
			// As the journal's keeper does.
			if (first.undecided || attribution.mayConcernMore(first.told))
				late.push([at + (first.undecided ? 500 : moment), () => tell(attribution.settle(event, first.told))]);
			return;
		}
		const corrections = event.kind === 'response' ? attribution.note(event, [0]) : [];
		journals.record(0, event);
		for (const correction of corrections) tell(attribution.corrected(correction));
	};
	const queue = steps.map(([at, event]): [number, () => void] => [at, () => take(event, at)]);
	for (let at = 0; at < 10_000; at++) for (const [, step] of [...queue, ...late].filter(([when]) => when === at)) step();
	return journals.get(0)!.visit!;
}

test('of a cookie that an answer set and a script rewrote, a busy Firefox’s late word on the answer is of the first', () => {
	const header = fetched(995);
	const written: (readonly [number, JarChange])[] = [
		[1000, { cookie: prefs, at: 1000 }],
		[1150, { cookie: prefs, at: 1150, replaced: true }],
	];
	for (const when of [998, 1010, 1200, 1800]) {
		const visit = told(true, [[1, page(1, shop)], [2, shown(2, shop)], ...written, [when, header]]);
		expect(cookiesInEffect(visit, [prefs], firefox), `told at ${when}`).toMatchObject([{ writer: 'script' }]);
	}
});

test('a removal just before the page, and the writing that takes its place, are both the page’s', () => {
	const record = stored('consent', 'www.shop.test');
	for (const patient of [false, true]) {
		const visit = told(patient, [
			[980, page(980, shop)],
			[1009, { cookie: record, at: 1009, gone: 'expired_overwrite' }],
			[1010, { cookie: record, at: 1010 }],
			[1020, shown(1020, shop)],
		]);
		expect(cookiesInEffect(visit, [record], chrome)).toMatchObject([{ writer: 'script', wasThere: true }]);
	}
});

test('a removal and a writing in one millisecond are told once where they were told at once', () => {
	const record = stored('consent', 'www.shop.test');
	const visit = told(false, [
		[980, page(980, shop)],
		[1000, shown(1000, shop)],
		[1100, { cookie: record, at: 1100, gone: 'explicit' }],
		[1101, { cookie: record, at: 1100 }],
	]);
	expect(cookiesInEffect(visit, [record], chrome)).toMatchObject([{ writer: 'script' }]);
});

test('a late answer is the cause of the change next to it, not of a script’s before that', () => {
	const header = fetched(1010);
	for (const when of [1013, 1200, 1800]) {
		const visit = told(true, [
			[1, page(1, shop)],
			[2, shown(2, shop)],
			[1000, { cookie: prefs, at: 1000 }],
			[1012, { cookie: prefs, at: 1012, replaced: true }],
			[when, header],
		]);
		expect(cookiesInEffect(visit, [prefs], firefox), `told at ${when}`).toMatchObject([{ writer: 'response' }]);
	}
});

test('a removal that is told late leaves what the page has written since', () => {
	const cookie = stored('sid', 'www.shop.test');
	for (const patient of [false, true]) {
		const visit = told(patient, [
			[980, page(980, shop)],
			[1001, { cookie, at: 1001, gone: 'explicit' }],
			[1002, shown(1002, shop)],
			[1003, { cookie, at: 1002 }],
		]);
		expect(cookiesInEffect(visit, [cookie], chrome)).toMatchObject([{ writer: 'script' }]);
	}
});
