import type { Manifest } from '../policy/declaration.ts';
import type { ManifestError } from '../policy/manifest-error.ts';
import { type ManifestFormat, readAnyManifest } from './any-manifest.ts';

/** A list of declarations that the user added: where from, and how it stands. Its declarations are kept apart. */
export interface Subscription {
	readonly id: string;
	/** Where it is fetched from; absent: a file of the user's. */
	readonly address?: string;
	/** What to call it: its publisher, as the list itself says. Text from outside. */
	readonly title: string;
	/** Name of the file, or host of the address. */
	readonly from: string;
	readonly format: ManifestFormat;
	/** Whether it is believed, and updated. */
	readonly on: boolean;
	readonly entries: number;
	/** The list's own date, ISO 8601. */
	readonly updated?: string;
	/** Milliseconds since 1970. */
	readonly takenAt: number;
	/** When it was last asked for; absent: a file. */
	readonly checkedAt?: number;
	/** Why the last update failed; what was taken before still stands. `detail` is text from outside. */
	readonly failure?: { readonly reason: string; readonly detail?: string };
	/** What is wrong in it; after a failed update, in what came last. */
	readonly errors: readonly ManifestError[];
	readonly etag?: string;
}

export interface Taken {
	readonly subscription: Subscription;
	readonly manifest: Manifest;
}

interface Source {
	readonly id: string;
	readonly from: string;
	readonly address?: string;
}

/** A list from the text of it; or, where nothing of it can be used, why. */
export function takeList(source: Source, text: string, now: number): Taken | { readonly errors: readonly ManifestError[] } {
	const { manifest, errors, format } = readAnyManifest(text, source.from);
	if (!manifest) return { errors };
	const subscription: Subscription = {
		...source,
		title: manifest.publisher.name,
		format,
		on: true,
		entries: manifest.cookies.length,
		...(manifest.updated === undefined ? {} : { updated: manifest.updated }),
		takenAt: now,
		...(source.address === undefined ? {} : { checkedAt: now }),
		errors,
	};
	return { subscription, manifest };
}

/** The same list after an update that failed: what was taken stands, and why it failed is said. */
export function afterFailure(
	subscription: Subscription,
	now: number,
	failure: NonNullable<Subscription['failure']>,
	errors: readonly ManifestError[],
): Subscription {
	return { ...subscription, checkedAt: now, failure, errors };
}

/** The same list where its server says that nothing has changed. */
export function afterNoChange({ failure: _, ...subscription }: Subscription, now: number): Subscription {
	// The faults of an answer that was refused are not those of the list that stayed.
	return {
		...subscription,
		checkedAt: now,
		...(subscription.errors.some(({ effect }) => effect === 'refused') && { errors: [] }),
	};
}

/** Puts one a place up (-1) or down (1). Who stands first is believed first. */
export function moved(list: readonly Subscription[], id: string, by: -1 | 1): readonly Subscription[] {
	const at = list.findIndex((each) => each.id === id);
	const to = at + by;
	if (at < 0 || to < 0 || to >= list.length) return list;
	const next = [...list];
	[next[at], next[to]] = [next[to]!, next[at]!];
	return next;
}
