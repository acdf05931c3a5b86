import { expect, test } from 'vitest';
import { oneAtATime } from '../../lib/browser/one-at-a-time.ts';

/** A work whose runs end when they are told to. */
function slowWork() {
	const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
	const ask = oneAtATime(() => new Promise<void>((resolve, reject) => ends.push({ resolve, reject })));
	return { ask, ends };
}
const soon = () => new Promise((resolve) => setTimeout(resolve));

test('asked for ten times while it runs, it runs once more, and only then the nine that came meanwhile are served', async () => {
	const { ask, ends } = slowWork();
	let served = 0;
	for (let time = 0; time < 10; time++) void ask().then(() => served++);
	await soon();
	expect(ends).toHaveLength(1);
	ends[0]!.resolve();
	await soon();
	// The first was asked for before the first run began.
	expect([ends.length, served]).toEqual([2, 1]);
	ends[1]!.resolve();
	await soon();
	expect([ends.length, served]).toEqual([2, 10]);
});

test('asked for once, it runs once; asked for later, again', async () => {
	const { ask, ends } = slowWork();
	for (let time = 0; time < 2; time++) {
		const asked = ask();
		await soon();
		expect(ends).toHaveLength(time + 1);
		ends[time]!.resolve();
		await asked;
	}
});

test('asked for while a run fails, it runs once more, and only that run answers', async () => {
	const { ask, ends } = slowWork();
	const failing = ask();
	const next = ask();
	ends[0]!.reject(new Error('no'));
	await expect(failing).rejects.toThrow('no');
	await soon();
	expect(ends).toHaveLength(2);
	ends[1]!.resolve();
	await expect(next).resolves.toBeUndefined();
});

test('asked for in the moment in which a run ends, it still never runs twice at once', async () => {
	let running = 0;
	const ask = oneAtATime(async () => {
		expect(++running).toBe(1);
		await Promise.resolve();
		running--;
	});
	const all: Promise<void>[] = [];
	for (let turn = 0; turn < 100; turn++) {
		all.push(ask());
		if (turn % 3 > 0) await Promise.resolve();
	}
	await Promise.all(all);
});

test('after a run that failed it runs again', async () => {
	const { ask, ends } = slowWork();
	const failing = ask();
	ends[0]!.reject(new Error('no'));
	await expect(failing).rejects.toThrow('no');
	const next = ask();
	ends[1]!.resolve();
	await next;
	expect(ends).toHaveLength(2);
});
