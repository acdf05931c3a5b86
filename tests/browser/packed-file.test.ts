import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packedFile, unpackAnew } from '../../lib/browser/packed-file.ts';
import { pack } from '../../scripts/packaging/pack.ts';

let shipped: unknown;
let version: string;
const fetched = vi.fn(async (_address: string) => {
	const packed = pack(new TextEncoder().encode(JSON.stringify(shipped)), new Uint8Array());
	return { ok: shipped !== undefined, bytes: async () => packed };
});

beforeEach(() => {
	fakeBrowser.reset();
	shipped = { cookies: ['größe', '_ga'] };
	version = '1.0';
	vi.stubGlobal('fetch', fetched.mockClear());
	vi.stubGlobal('scheduler', { postTask: async () => undefined });
	vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(() => ({ manifest_version: 3, name: 'Glassjar', version }));
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

test('a packed file is unpacked once and then read from storage, by however many at once', async () => {
	const all = await Promise.all([packedFile('a.packed'), packedFile('a.packed'), packedFile('a.packed')]);
	expect(all).toEqual([shipped, shipped, shipped]);
	expect(await packedFile('a.packed')).toEqual(shipped);
	expect(fetched).toHaveBeenCalledTimes(1);
});

test('another version brings its own, and takes the place of the old one', async () => {
	await packedFile('a.packed');
	version = '1.1';
	shipped = { cookies: [] };
	expect(await packedFile('a.packed')).toEqual(shipped);
	expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['unpacked:a.packed']);
});

test('after an install of the same version, as developers do it, the new file counts', async () => {
	await packedFile('a.packed');
	shipped = { cookies: ['new'] };
	expect(await packedFile('a.packed')).not.toEqual(shipped);
	await unpackAnew('a.packed');
	expect(await packedFile('a.packed')).toEqual(shipped);
});

test('where storage has no room, the file is had all the same', async () => {
	const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
	expect(await packedFile('a.packed')).toEqual(shipped);
	expect(told).toHaveBeenCalledOnce();
});

test('a file that is missing is an error, and nothing is kept of it', async () => {
	shipped = undefined;
	await expect(packedFile('b.packed')).rejects.toThrow('b.packed is missing');
	expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});
