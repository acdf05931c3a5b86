import { browser } from './api.ts';
import { forgetPrivateSites } from './site-store.ts';
import { concernsSubscriptions, loadSubscriptions } from './subscription-store.ts';
import { updateAll } from './subscriptions.ts';

const alarm = 'update-manifests';
const minutesOfDay = 24 * 60;

/** Registers, at once, what keeps the user's lists fresh. Without a list by address there is no alarm, and nothing is ever asked. */
export function keepListsFresh(): void {
	browser.alarms.onAlarm.addListener(({ name }) => {
		if (name === alarm) return updateAll();
		return undefined;
	});
	// Browsers forget alarms when they end, or when the extension is updated.
	browser.runtime.onStartup.addListener(() => quietly(setAlarm));
	browser.runtime.onInstalled.addListener(() => quietly(setAlarm));
	browser.storage.local.onChanged.addListener((changes) => {
		if (concernsSubscriptions(changes)) quietly(setAlarm);
	});
	// Firefox for Android has tabs, but no windows.
	browser.windows?.onRemoved.addListener(() => quietly(forgetPrivateSites));
}

async function setAlarm(): Promise<void> {
	const wanted = (await loadSubscriptions()).some(({ on, address }) => on && address !== undefined);
	const there = await browser.alarms.get(alarm);
	if (wanted && !there) browser.alarms.create(alarm, { delayInMinutes: minutesOfDay, periodInMinutes: minutesOfDay });
	if (!wanted && there) await browser.alarms.clear(alarm);
}

function quietly(task: () => Promise<void>): void {
	task().catch((error: unknown) => console.error('Glassjar:', error));
}
