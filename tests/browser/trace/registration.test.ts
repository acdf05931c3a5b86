import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeSetting } from '../../../lib/browser/settings.ts';
import { keepTraceScripts } from '../../../lib/browser/trace/registration.ts';

/** The browser's list of scripts that it puts into pages. */
let there: string[];
const scripting = {
	getRegisteredContentScripts: vi.fn(async () => there.map((id) => ({ id }))),
	registerContentScripts: vi.fn(async (scripts: readonly { id: string }[]) => {
		if (scripts.some(({ id }) => there.includes(id))) throw new Error('already there');
		there.push(...scripts.map(({ id }) => id));
	}),
	unregisterContentScripts: vi.fn(async ({ ids }: { ids: readonly string[] }) => {
		there = there.filter((id) => !ids.includes(id));
	}),
};

beforeEach(() => {
	fakeBrowser.reset();
	there = [];
	Object.assign(fakeBrowser.scripting, scripting);
	keepTraceScripts();
});

test('the scripts are in pages while the user wants them there', async () => {
	await writeSetting('traceScripts', true);
	await expect.poll(() => there).toEqual(['trace-relay', 'trace-page']);
	await writeSetting('traceScripts', false);
	await expect.poll(() => there).toEqual([]);
});

test('after a failure the switch still works', async () => {
	const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	scripting.registerContentScripts.mockRejectedValueOnce(new Error('busy'));
	await writeSetting('traceScripts', true);
	await expect.poll(() => told.mock.calls.length).toBe(1);
	await writeSetting('traceScripts', false);
	await writeSetting('traceScripts', true);
	await expect.poll(() => there).toEqual(['trace-relay', 'trace-page']);
});
