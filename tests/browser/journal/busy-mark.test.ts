import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BusyMark } from '../../../lib/browser/journal/busy-mark.ts';

beforeEach(() => {
	vi.useFakeTimers();
	fakeBrowser.reset();
});
afterEach(() => {
	vi.useRealTimers();
});

test('the mark is there from the first event until three seconds without one', async () => {
	const mark = new BusyMark();
	expect(await BusyMark.wasLeft()).toBe(false);
	mark.touch();
	expect(await BusyMark.wasLeft()).toBe(true);
	for (let second = 0; second < 10; second += 2) {
		await vi.advanceTimersByTimeAsync(2000);
		expect(await BusyMark.wasLeft()).toBe(true);
		mark.touch();
	}
	await vi.advanceTimersByTimeAsync(2900);
	expect(await BusyMark.wasLeft()).toBe(true);
	await vi.advanceTimersByTimeAsync(200);
	expect(await BusyMark.wasLeft()).toBe(false);
	mark.touch();
	expect(await BusyMark.wasLeft()).toBe(true);
});

test('a page that is told of in hundreds of events keeps one timer and writes the mark once', async () => {
	const set = vi.spyOn(fakeBrowser.storage.session, 'set');
	const mark = new BusyMark();
	for (let event = 0; event < 300; event++) mark.touch();
	expect(vi.getTimerCount()).toBe(1);
	expect(set).toHaveBeenCalledTimes(1);
});
