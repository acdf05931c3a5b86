import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings, settingsIn, writeSetting } from '../../lib/browser/settings.ts';

beforeEach(() => fakeBrowser.reset());

const outOfTheBox = {
	language: 'auto',
	theme: 'auto',
	grouping: 'category',
	wellKnown: 'ask',
	keepHistory: false,
	traceScripts: false,
};

test('out of the box nothing is asked and nothing is kept', async () => {
	expect(await readSettings()).toEqual(outOfTheBox);
});

test('what is written is read, and leaves the rest alone', async () => {
	await writeSetting('theme', 'dark');
	await writeSetting('keepHistory', true);
	expect(await readSettings()).toEqual({ ...outOfTheBox, theme: 'dark', keepHistory: true });
});

test('what no version of ours wrote counts as not set', () => {
	const stored = (value: unknown, version: unknown = 1) =>
		settingsIn({ 'setting:wellKnown': { version, value }, 'setting:keepHistory': value }).wellKnown;
	expect(stored('always')).toBe('always');
	for (const wrong of ['sometimes', true, null, { a: 1 }]) expect(stored(wrong)).toBe('ask');
	expect(stored('always', 2)).toBe('ask');
	expect(settingsIn({ 'setting:language': { version: 1, value: '../secret' } }).language).toBe('auto');
	expect(settingsIn({ 'setting:theme': 'dark' }).theme).toBe('auto');
});
