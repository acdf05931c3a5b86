import type { Scripting } from 'webextension-polyfill';
import { browser } from '../api.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { readSettings, watchSettings } from '../settings.ts';

const everywhere = { matches: ['<all_urls>'], allFrames: true, matchOriginAsFallback: true, runAt: 'document_start' } as const;

/** The one that listens comes first. */
const scripts = [
	{ ...everywhere, id: 'trace-relay', js: ['trace-relay.js'], world: 'ISOLATED' },
	{ ...everywhere, id: 'trace-page', js: ['trace-page.js'], world: 'MAIN' },
] as unknown as Scripting.RegisteredContentScript[];
const ids = scripts.map(({ id }) => id);

/** Puts the trace scripts into pages while the user wants them there, and into none otherwise. Browsers remember it, but not across updates. */
export function keepTraceScripts(): void {
	// One after the other: the user can be quick with the switch.
	const register = oneAtATime(async () => putInPlace((await readSettings()).traceScripts));
	const apply = () => {
		register().catch((error: unknown) => console.error('Glassjar: the trace scripts', error));
	};
	browser.runtime.onInstalled.addListener(apply);
	browser.runtime.onStartup.addListener(apply);
	watchSettings(apply);
}

async function putInPlace(wanted: boolean): Promise<void> {
	const there = await browser.scripting.getRegisteredContentScripts({ ids });
	if (there.length === (wanted ? scripts.length : 0)) return;
	if (there.length > 0) await browser.scripting.unregisterContentScripts({ ids: there.map(({ id }) => id) });
	if (wanted) await browser.scripting.registerContentScripts(scripts);
}
