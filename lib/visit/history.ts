/** A cookie as history keeps it: facts that identify it and how long it stays. Never the value. */
export interface RememberedCookie {
	readonly name: string;
	/** With a leading dot where it covers the domain and all below it. */
	readonly domain: string;
	readonly path: string;
	readonly partition?: string;
	/** Seconds, or `session`. */
	readonly lifetime: number | 'session';
	/** `lifetime` counts from the look, because the cookie was written before the visit. */
	readonly remaining?: true;
	/** Seconds since 1970; absent for a session cookie. */
	readonly until?: number;
}

/** What a visit came to, as last looked at. */
export interface Snapshot {
	/** When the visit started, which tells it from the next; milliseconds since 1970. */
	readonly startedAt: number;
	/** When it was last looked at. */
	readonly at: number;
	readonly cookies: readonly RememberedCookie[];
	/** There were more cookies than are kept. */
	readonly more?: true;
}

/** What is kept of a site: its last visits in the order in which they started. Several can go on at once, in tabs of their own. */
export interface SiteHistory {
	readonly version: 2;
	readonly visits: readonly Snapshot[];
}

export interface Changes {
	/** When the earlier visit was last looked at. */
	readonly since: number;
	readonly added: readonly RememberedCookie[];
	readonly gone: readonly RememberedCookie[];
	readonly changed: readonly { readonly cookie: RememberedCookie; readonly before: RememberedCookie['lifetime'] }[];
}

/** `text`: characters of all sites' together; a browser gives an extension some ten million for everything. */
export const historyLimits = { sites: 100, visits: 4, cookies: 400, text: 3_000_000 } as const;

/** Takes a look at a visit into a site's history: a visit that goes on takes the place of its own earlier look. */
export function remember(history: SiteHistory | undefined, look: Snapshot): SiteHistory {
	const cookies = look.cookies.slice(0, historyLimits.cookies);
	const kept: Snapshot = { ...look, cookies, ...(cookies.length < look.cookies.length && { more: true }) };
	const others = (history?.visits ?? []).filter(({ startedAt }) => startedAt !== look.startedAt);
	const visits = [...others, kept].sort((a, b) => a.startedAt - b.startedAt);
	// A look at a visit that is older than all that are kept tells nothing of what comes.
	return { version: 2, visits: visits.slice(-historyLimits.visits) };
}

/**
 * What the visit has, has no more, and has for another length of time than the one before it. No earlier visit: nothing to tell. Where
 * either had more cookies than are kept, what is not among them may be there.
 */
export function changesIn({ visits }: SiteHistory, startedAt: number): Changes | undefined {
	const at = visits.findIndex((visit) => visit.startedAt === startedAt);
	const [before, last] = [visits[at - 1], visits[at]];
	if (!before || !last) return undefined;
	const then = new Map(before.cookies.map((cookie) => [keyOf(cookie), cookie]));
	const now = new Set(last.cookies.map(keyOf));
	const changed = last.cookies.flatMap((cookie) => {
		const earlier = then.get(keyOf(cookie));
		return earlier && differs(earlier, cookie) ? [{ cookie, before: earlier.lifetime }] : [];
	});
	return {
		since: before.at,
		added: before.more ? [] : last.cookies.filter((cookie) => !then.has(keyOf(cookie))),
		gone: last.more ? [] : before.cookies.filter((cookie) => !now.has(keyOf(cookie))),
		changed,
	};
}

/** What is stored may come from another version; such a one counts as none. */
export function isSiteHistory(stored: unknown): stored is SiteHistory {
	return typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === 2 && 'visits' in stored;
}

/**
 * Whether a cookie now stays for another length of time. One that was just left alone ends when it always did, though its lifetime, counted
 * from a later look, is shorter; and of what was written before a visit nobody knows how long it was to stay, but that it is no less. A
 * tenth, or a day, is no change.
 */
function differs(before: RememberedCookie, now: RememberedCookie): boolean {
	const [a, b] = [before.lifetime, now.lifetime];
	if (a === 'session' || b === 'session') return a !== b;
	if (Math.abs((before.until ?? 0) - (now.until ?? 0)) < 60) return false;
	const isLonger = b > a;
	if (isLonger ? before.remaining : now.remaining) return false;
	return Math.abs(a - b) > Math.max(24 * 3600, 0.1 * Math.max(a, b));
}

function keyOf({ name, domain, path, partition }: RememberedCookie): string {
	return JSON.stringify([name, domain, path, partition ?? '']);
}
