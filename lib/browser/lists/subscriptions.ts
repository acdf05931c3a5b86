import type { ManifestError } from '../../policy/manifest-error.ts';
import { openCookieDatabaseLimit } from '../../sources/open-cookie-database.ts';
import { afterFailure, afterNoChange, moved, type Subscription, takeList } from '../../sources/subscription.ts';
import { type FetchFailure, fetchBounded } from '../fetching/fetch-bounded.ts';
import { changeSubscriptions, loadSubscriptions } from './subscription-store.ts';

/** What came of adding a list. */
export type Added =
	| { readonly kind: 'added'; readonly subscription: Subscription }
	| {
			readonly kind: 'refused';
			readonly reason: FetchFailure | 'refused' | 'too-many' | 'no-room';
			readonly detail?: string;
			readonly errors: readonly ManifestError[];
	  };

export const mostSubscriptions = 20;

const accept = 'application/json, text/csv, text/plain';

/** Adds a list by its address, or updates the one that has this address, however it is written. */
export async function addByAddress(typed: string): Promise<Added> {
	const address = plainAddress(typed);
	const known = (await loadSubscriptions()).find((each) => each.address === address);
	const fetched = await fetchBounded(address, { accept, limit: openCookieDatabaseLimit });
	if (fetched.kind === 'unchanged') return { kind: 'refused', reason: 'status', detail: '304', errors: [] };
	if (fetched.kind === 'failed') return { ...fetched, kind: 'refused', errors: [] };
	const source = { id: known?.id ?? crypto.randomUUID(), from: new URL(address).hostname, address };
	return keep(source, fetched.text, fetched.etag);
}

/** ` https://Lists.test/tea.json#cups ` → `https://lists.test/tea.json`. */
function plainAddress(typed: string): string {
	const address = typed.trim().replace(/#.*$/s, '');
	return URL.canParse(address) ? new URL(address).href : address;
}

/** Adds a list from a file of the user's. */
export async function addFile(name: string, text: string): Promise<Added> {
	const known = (await loadSubscriptions()).find((each) => each.address === undefined && each.from === name);
	return keep({ id: known?.id ?? crypto.randomUUID(), from: name.slice(0, 200) }, text);
}

/** @param only `known`: one that was removed while it was being asked for stays removed */
async function keep(
	source: { id: string; from: string; address?: string },
	text: string,
	etag?: string,
	only?: 'known',
): Promise<Added> {
	const taken = takeList(source, text, Date.now());
	if (!('manifest' in taken)) return { kind: 'refused', reason: 'refused', errors: taken.errors };
	const list = await loadSubscriptions();
	if (list.length >= mostSubscriptions && !list.some(({ id }) => id === source.id))
		return { kind: 'refused', reason: 'too-many', detail: String(mostSubscriptions), errors: [] };
	const subscription = etag === undefined ? taken.subscription : { ...taken.subscription, etag };
	try {
		await changeSubscriptions((before) => replaced(before, subscription, only), new Map([[source.id, taken.manifest]]));
	} catch (error) {
		// The browser's own limit of storage; its words are the only ones there are.
		return { kind: 'refused', reason: 'no-room', detail: String(error).slice(0, 200), errors: [] };
	}
	return { kind: 'added', subscription };
}

/** In its place where it is known, on or off as it was; else at the end, if it may be new. */
function replaced(list: readonly Subscription[], subscription: Subscription, only?: 'known'): readonly Subscription[] {
	const before = list.find(({ id }) => id === subscription.id);
	// Added twice at once: the first stays.
	if (!before && subscription.address !== undefined && list.some(({ address }) => address === subscription.address)) return list;
	if (!before) return only === 'known' ? list : [...list, subscription];
	return list.map((each) => (each === before ? { ...subscription, on: before.on } : each));
}

/** Asks for a list anew. One that is broken, gone or too large leaves the last good one, and says so. */
export async function updateSubscription(id: string): Promise<void> {
	const before = (await loadSubscriptions()).find((each) => each.id === id);
	if (before?.address === undefined) return;
	const { address, from, etag } = before;
	const fetched = await fetchBounded(address, {
		accept,
		limit: openCookieDatabaseLimit,
		...(etag === undefined ? {} : { etag }),
	});
	const now = Date.now();
	const put = (next: Subscription) =>
		changeSubscriptions((list) => list.map((each) => (each.id === id ? { ...next, on: each.on } : each)));
	if (fetched.kind === 'unchanged') return put(afterNoChange(before, now));
	if (fetched.kind === 'failed') {
		const { reason, detail } = fetched;
		return put(afterFailure(before, now, { reason, ...(detail === undefined ? {} : { detail }) }, before.errors));
	}
	const added = await keep({ id, from, address }, fetched.text, fetched.etag, 'known');
	if (added.kind === 'added') return;
	const { reason, errors } = added;
	await put(afterFailure(before, now, { reason }, reason === 'refused' ? errors : before.errors));
}

/** Updates, one after another, all lists by address that are on. For the daily alarm. */
export async function updateAll(): Promise<void> {
	for (const { id, on, address } of await loadSubscriptions()) if (on && address !== undefined) await updateSubscription(id);
}

export async function switchSubscription(id: string, on: boolean): Promise<void> {
	await changeSubscriptions((list) => list.map((each) => (each.id === id ? { ...each, on } : each)));
}

export async function moveSubscription(id: string, by: -1 | 1): Promise<void> {
	await changeSubscriptions((list) => moved(list, id, by));
}

export async function removeSubscription(id: string): Promise<void> {
	await changeSubscriptions((list) => list.filter((each) => each.id !== id), new Map([[id, undefined]]));
}
