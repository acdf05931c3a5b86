import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../../lib/visit/draft.ts';
import { cookiesInEffect } from '../../lib/visit/in-effect.ts';
import { record } from '../../lib/visit/record.ts';
import { newVisit, type Visit } from '../../lib/visit/visit.ts';
import type { VisitEvent } from '../../lib/visit/visit-event.ts';
import { answer, change, chrome, stored } from './events.ts';
import { earlier, step, tell } from './jar-model.ts';

const fresh = newVisit(1000, { site: 'shop.test', host: 'www.shop.test', secure: true, store: '0' });
const list = (visit: Visit, jar: Parameters<typeof cookiesInEffect>[1]) =>
	cookiesInEffect(visit, jar, chrome)
		.map(({ cookie: { name, domain, path }, state, writer }) => `${name}@${domain}${path} ${state} ${writer}`)
		.sort();

const story = fc
	.tuple(fc.array(earlier, { maxLength: 6 }), fc.array(step, { maxLength: 25 }))
	.map(([before, steps]) => tell(before, steps));
const shuffled = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length });
const storyOutOfOrder = story.chain((told) => shuffled(told.events).map((events) => ({ ...told, events })));

test('told in order, the list is what a model of the jar says', () => {
	fc.assert(
		fc.property(story, ({ events, jar, expected }) => {
			expect(list(record(fresh, events), jar)).toEqual(expected);
		}),
	);
});

test('told in any order, it is the same', () => {
	fc.assert(
		fc.property(storyOutOfOrder, ({ events, jar, expected }) => {
			expect(list(record(fresh, events), jar)).toEqual(expected);
		}),
		{ numRuns: 500 },
	);
});

test('told in any pieces, it is the same visit', () => {
	fc.assert(
		fc.property(story, ({ events }) => {
			expect(events.reduce((visit, event) => record(visit, [event]), fresh)).toEqual(record(fresh, events));
		}),
	);
});

test('told again, wholly or in part, nothing changes', () => {
	const twice = story.chain((told) => fc.subarray([...told.events]).map((again) => ({ ...told, again })));
	fc.assert(
		fc.property(twice, ({ events, again }) => {
			const once = record(fresh, events);
			expect(record(once, again)).toEqual(once);
		}),
	);
});

test('what was replaced, taken away, or asked for and not changed was there before', () => {
	const cookie = stored('_ga', 'www.shop.test');
	const of = (...events: VisitEvent[]) => cookiesInEffect(record(fresh, events), [cookie], chrome)[0]?.wasThere ?? false;
	const written = (at: number) => change(at, cookie, 'script');
	const replacing = { ...written(5), replaced: true } as const;
	expect([of(written(5)), of(replacing), of(written(4), replacing), of(replacing, written(4))]).toEqual([
		false,
		true,
		false,
		false,
	]);
	const removed = change(4, cookie, 'unknown', 'explicit');
	// Taken away and written anew at once, or much later.
	expect([of(removed, written(5)), of(removed, written(4000))]).toEqual([true, false]);
	const asked = answer(5, 'https://www.shop.test/', ['_ga=1']);
	expect([of(asked), of(asked, written(6)), of(asked, { kind: 'missed', what: 'events' })]).toEqual([true, false, false]);
});

test('a deletion, or a header that deletes, is not the first writing', () => {
	const cookie = stored('_ga', 'www.shop.test');
	const firstAt = (...events: VisitEvent[]) => cookiesInEffect(record(fresh, events), [cookie], chrome)[0]?.firstAt;
	const written = change(9000, cookie, 'script');
	expect(firstAt(change(300, cookie, 'unknown', 'explicit'), written)).toBe(9000);
	expect(firstAt(answer(300, 'https://www.shop.test/', ['_ga=; Max-Age=0']), written)).toBe(9000);
	expect(firstAt(answer(300, 'https://www.shop.test/', ['_ga=1; SameSite=None']), written)).toBe(9000);
	// The header's own time, where the background was told late.
	expect(firstAt(answer(8000, 'https://www.shop.test/', ['_ga=1']), change(9000, cookie, 'response'))).toBe(8000);
});

test('what has gone makes room for what comes; where there was none, nobody says that it was there before', () => {
	const passing = Array.from({ length: limits.observations }, (_, at) => stored(`p${at}`, 'www.shop.test'));
	const cookie = stored('_ga', 'www.shop.test');
	const writer = (gone: boolean) => {
		const events = passing.flatMap((each, at) => [
			change(1000 + at, each, 'script'),
			...(gone ? [change(1000 + at, each, 'unknown', 'explicit')] : []),
		]);
		const seen = cookiesInEffect(
			record(fresh, [answer(900, 'https://www.shop.test/'), ...events, change(99_000, cookie, 'script')]),
			[cookie],
			chrome,
		)[0];
		return [seen?.writer, seen?.wasThere ?? false];
	};
	expect(writer(true)).toEqual(['script', false]);
	expect(writer(false)).toEqual(['unknown', false]);
});

test('recording leaves the visit that was there as it was', () => {
	const before = structuredClone(fresh);
	record(fresh, [answer(5, 'https://www.shop.test/', ['a=1']), change(6, stored('a', 'www.shop.test'), 'response')]);
	expect(fresh).toEqual(before);
});

test('a page cannot make a visit grow without end; what is left out is counted once', () => {
	const flood: VisitEvent[] = [];
	for (let i = 0; i < limits.observations + 300; i++) {
		flood.push(answer(i, `https://www.shop.test/${i}`, [`a${i}=1`], { frame: i }));
		flood.push(change(i, stored(`a${i}`, 'www.shop.test'), 'script'));
		if (i < limits.contacts + 200) flood.push(answer(i, `https://h${i}.test/`));
		flood.push({ kind: 'page', at: i, address: { host: 'www.shop.test', path: '/', secure: true } });
	}
	const visit = record(fresh, flood);
	expect(visit.observations.size).toBe(limits.observations);
	expect(visit.contacts.size).toBe(limits.contacts);
	expect(visit.pages.length).toBeLessThanOrEqual(limits.pages);
	expect(visit.contacts.get('www.shop.test')!.frames.length).toBeLessThanOrEqual(limits.framesPerContact);
	expect(visit.contacts.get('www.shop.test')!.paths).toEqual([]);
	// As many as can be told apart: `limits.dropped` of both kinds together.
	expect(visit.dropped.contacts + visit.dropped.observations).toBe(limits.dropped);
	expect(visit.dropped.contacts).toBe(201);
	expect(record(visit, flood)).toEqual({ ...visit, contacts: expect.any(Map) });
	// The jar is listed whole all the same.
	const jar = Array.from({ length: 4000 }, (_, i) => stored(`a${i}`, 'www.shop.test'));
	expect(list(visit, jar).filter((line) => line.includes('stored'))).toHaveLength(4000);
});
