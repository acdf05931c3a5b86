import type { Subscription } from '../../sources/subscription.ts';
import { browser } from '../api.ts';
import { forgetPrivateSites } from '../asking/site-store.ts';
import { concernsSubscriptions, loadSubscriptions } from './subscription-store.ts';
import { updateAll } from './subscriptions.ts';

const alarm = 'update-manifests';
const minutesOfDay = 24 * 60;

/** Registers, at once, what keeps the user's lists fresh. Without a list by address there is no alarm, and nothing is ever asked. */
export function keepListsFresh(): void {
	browser.alarms.onAlarm.addListener(({ name }) => (name === alarm ? quietly(updateAll) : undefined));
	// Browsers forget alarms when they end, or when the extension is updated.
	browser.runtime.onStartup.addListener(() => void quietly(setAlarm));
	browser.runtime.onInstalled.addListener(() => void quietly(setAlarm));
	browser.storage.local.onChanged.addListener((changes) => {
		if (concernsSubscriptions(changes)) void quietly(setAlarm);
	});
	// Firefox for Android has tabs, but no windows.
	browser.windows?.onRemoved.addListener(() => void quietly(forgetPrivateSites));
}

async function setAlarm(): Promise<void> {
	const lists = (await loadSubscriptions()).filter(({ on, address }) => on && address !== undefined);
	const there = await browser.alarms.get(alarm);
	if (lists.length > 0 && !there)
		browser.alarms.create(alarm, { delayInMinutes: delayFor(lists, Date.now()), periodInMinutes: minutesOfDay });
	if (lists.length === 0 && there) await browser.alarms.clear(alarm);
}

/**
 * Minutes until the list that waits longest has waited for a day, and one at least: a browser has enough to do when it starts. Firefox forgets its alarms when it
 * ends; were it always a day from then, whoever closes it each evening would never have news.
 */
function delayFor(lists: readonly Subscription[], now: number): number {
	const oldest = Math.min(...lists.map(({ checkedAt, takenAt }) => checkedAt ?? takenAt));
	return Math.min(minutesOfDay, Math.max(1, minutesOfDay - Math.floor((now - oldest) / 60_000)));
}

function quietly(task: () => Promise<void>): Promise<void> {
	return task().catch((error: unknown) => console.error('Glassjar:', error));
}
