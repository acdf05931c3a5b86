import type { Manifest } from '../../policy/declaration.ts';
import type { Subscription } from '../../sources/subscription.ts';
import { browser } from '../api.ts';

/** Raised when the shape of what is stored changes. */
const version = 1;
const listKey = 'subscriptions';
const manifestKey = (id: string) => `manifest:${id}`;

/** The lists that the user added, in the order of belief, without their declarations. */
export async function loadSubscriptions(): Promise<readonly Subscription[]> {
	const stored = (await browser.storage.local.get(listKey))[listKey];
	return isList(stored) ? stored.list : [];
}

/** The declarations of those that are on, in the order of belief. One read where there are none. */
export async function loadUserManifests(): Promise<readonly Manifest[]> {
	const keys = (await loadSubscriptions()).filter(({ on }) => on).map(({ id }) => manifestKey(id));
	if (keys.length === 0) return [];
	const stored = await browser.storage.local.get(keys);
	return keys.map((key) => stored[key]).filter(isManifest);
}

/**
 * Changes the list. The options page and the background may both want to: a lock that all pages of the extension share lets one in at a time.
 *
 * @param manifests declarations to store besides, by id; undefined removes them
 */
export async function changeSubscriptions(
	change: (list: readonly Subscription[]) => readonly Subscription[],
	manifests: ReadonlyMap<string, Manifest | undefined> = new Map(),
): Promise<void> {
	await navigator.locks.request('glassjar-subscriptions', async () => {
		const list = change(await loadSubscriptions());
		const stored: Record<string, unknown> = { [listKey]: { version, list } };
		// Those of a list that is not there, since somebody removed it meanwhile, are nobody's.
		const there = new Set(list.map(({ id }) => id));
		for (const [id, manifest] of manifests) if (manifest && there.has(id)) stored[manifestKey(id)] = manifest;
		// All of it or nothing: an update that finds no room leaves the last good one.
		await browser.storage.local.set(stored);
		const gone = [...manifests].filter(([, manifest]) => !manifest).map(([id]) => manifestKey(id));
		if (gone.length > 0) await browser.storage.local.remove(gone);
	});
}

/** Whether a change of storage is one of the user's lists. */
export function concernsSubscriptions(changes: Readonly<Record<string, unknown>>): boolean {
	return listKey in changes;
}

function isList(stored: unknown): stored is { readonly list: readonly Subscription[] } {
	return (
		typeof stored === 'object' &&
		stored !== null &&
		'version' in stored &&
		stored.version === version &&
		'list' in stored &&
		Array.isArray(stored.list)
	);
}

function isManifest(stored: unknown): stored is Manifest {
	return typeof stored === 'object' && stored !== null && 'cookies' in stored && 'publisher' in stored;
}
