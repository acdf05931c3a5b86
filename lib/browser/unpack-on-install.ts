import { browser } from './api.ts';
import { unpackAnew } from './packed-file.ts';

/** Unpacks the knowledge after an install or update, so that the first popup need not wait for it. Languages are short; pages unpack their own. */
export function unpackOnInstall(): void {
	browser.runtime.onInstalled.addListener(({ reason }) => {
		if (reason !== 'install' && reason !== 'update') return;
		unpackAnew('knowledge.packed').catch((error: unknown) => console.error('Glassjar: the knowledge', error));
	});
}
