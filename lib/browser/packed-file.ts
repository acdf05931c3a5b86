import { unpack } from '../packed/unpack.ts';
import { browser } from './api.ts';
import { ownFile } from './own-file.ts';

/** An unpacked file as it is kept: unpacking takes up to a second, reading it again milliseconds. */
interface Kept {
	readonly version: string;
	readonly text: string;
}

const keyOf = (file: string) => `unpacked:${file}`;

/**
 * A JSON file that the package holds packed. It is unpacked once a version of the extension, and kept in the extension's storage; no request leaves
 * the browser.
 *
 * @param primer the text from which packing began
 */
export async function packedFile(file: string, primer = ''): Promise<unknown> {
	return JSON.parse((await keptText(file)) ?? (await unpackOnce(file, primer)));
}

/** Unpacks a file before somebody needs it, also if it is kept: who develops Glassjar loads it again and again in the same version. */
export async function unpackAnew(file: string): Promise<void> {
	await browser.storage.local.remove(keyOf(file));
	await unpackOnce(file, '');
}

async function keptText(file: string): Promise<string | undefined> {
	const key = keyOf(file);
	const kept = (await browser.storage.local.get(key))[key] as Kept | undefined;
	return kept?.version === currentVersion() ? kept.text : undefined;
}

const currentVersion = () => browser.runtime.getManifest().version;

/** Whoever asks while another page or the background is at it, waits and takes what that has kept. */
function unpackOnce(file: string, primer: string): Promise<string> {
	return navigator.locks.request(keyOf(file), async () => {
		const kept = await keptText(file);
		if (kept !== undefined) return kept;
		const shipped = await ownFile(file);
		const bytes = await unpack(await shipped.bytes(), new TextEncoder().encode(primer), breath);
		const text = new TextDecoder().decode(bytes);
		await keep(file, text);
		return text;
	});
}

async function keep(file: string, text: string): Promise<void> {
	try {
		await browser.storage.local.set({ [keyOf(file)]: { version: currentVersion(), text } satisfies Kept });
	} catch (error) {
		// The user's lists may have left no room. Then it is unpacked each time, which is slow; without it nothing could be shown.
		console.error(`Glassjar: ${file} could not be kept`, error);
	}
}

/**
 * Time for others: what the browser tells comes first, which `scheduler.yield` would let wait. A timer of a page out of sight may come a second later.
 */
const breath = () => scheduler.postTask(() => undefined, { priority: 'background' });
