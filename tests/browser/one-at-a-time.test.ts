import { expect, test } from 'vitest';
import { oneAtATime } from '../../lib/browser/one-at-a-time.ts';

/** A work whose runs end when they are told to. */
function slowWork() {
	const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
	const ask = oneAtATime(() => new Promise<void>((resolve, reject) => ends.push({ resolve, reject })));
	return { ask, ends };
}
const soon = () => new Promise((resolve) => setTimeout(resolve));

test('asked for ten times while it runs, it runs once more, and only then all of them are served', async () => {
	const { ask, ends } = slowWork();
	let served = 0;
	for (let time = 0; time < 10; time++) void ask().then(() => served++);
	await soon();
	expect(ends).toHaveLength(1);
	ends[0]!.resolve();
	await soon();
	expect([ends.length, served]).toEqual([2, 0]);
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
