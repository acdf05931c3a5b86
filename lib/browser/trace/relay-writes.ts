import { listen } from './channel.ts';
import type { TraceMessage } from './trace-message.ts';

/** Beside this module stands no polyfill: it runs in every frame. Firefox knows the name as well. */
declare const chrome: { readonly runtime: { sendMessage(message: TraceMessage): Promise<unknown> | undefined } };

/** Milliseconds for which the same script writing the same cookie again is no news. */
const pause = 1000;
const most = 500;

/** Runs in our own world of a frame: takes what the page tells to the background, bounded. */
export function relayWrites(): void {
	const told = new Map<string, number>();
	listen((text) => {
		const at = Date.now();
		if (text.length > 4000 || at - (told.get(text) ?? 0) < pause) return;
		for (const [old, last] of told) if (at - last >= pause) told.delete(old);
		// More in a second than any page writes in earnest.
		if (told.size >= most) return;
		told.set(text, at);
		send({ kind: 'trace', at, text });
	});
}

function send(message: TraceMessage): void {
	const failed = (error: unknown) => console.debug('Glassjar: the background is gone', error);
	try {
		chrome.runtime.sendMessage(message)?.catch(failed);
	} catch (error) {
		// Glassjar was updated or removed while the page stayed open.
		failed(error);
	}
}
