import { addressOf } from '../../lib/cookie/address.ts';
import { parseSetCookie } from '../../lib/cookie/set-cookie.ts';
import type { StoredCookie } from '../../lib/cookie/stored-cookie.ts';
import type { Protection } from '../../lib/visit/protection.ts';
import type { TabEvent } from '../../lib/visit/tab-journal.ts';
import type { GoneCause, Writer } from '../../lib/visit/visit.ts';
import type { ResponseEvent } from '../../lib/visit/visit-event.ts';

/** Chrome as it comes, with third-party cookies allowed. */
export const chrome: Protection = {
	laxByDefault: true,
	schemeful: true,
	namelessKept: true,
	hostPrefixNeedsPath: true,
	thirdParty: 'allowed',
};
export const chromeBlocking: Protection = {
	laxByDefault: true,
	schemeful: true,
	namelessKept: true,
	hostPrefixNeedsPath: true,
	thirdParty: 'blocked',
};
export const firefox: Protection = {
	laxByDefault: false,
	schemeful: false,
	namelessKept: false,
	hostPrefixNeedsPath: false,
	thirdParty: 'partitioned',
};

/** A response with its `Set-Cookie` headers. */
export function answer(
	at: number,
	url: string,
	cookies: readonly string[] = [],
	more: Partial<ResponseEvent> = {},
): ResponseEvent {
	return {
		kind: 'response',
		at,
		address: addressOf(url)!,
		frame: 0,
		resource: 'image',
		cookies: cookies.map((cookie) => parseSetCookie(cookie, at)),
		...more,
	};
}

/** The answer to a navigation of the tab. */
export const page = (at: number, url: string, ...cookies: string[]) => answer(at, url, cookies, { resource: 'main_frame' });

export function shown(at: number, url: string, store = '0'): Extract<TabEvent, { kind: 'committed' }> {
	const address = addressOf(url);
	return { kind: 'committed', at, store, ...(address ? { address } : {}) };
}

/** `a=1` of a host alone, for any path; `domain` with a leading dot for a host and all below it. */
export function stored(name: string, domain: string, more: Partial<StoredCookie> = {}): StoredCookie {
	return {
		name,
		domain: domain.replace(/^\./, ''),
		hostOnly: !domain.startsWith('.'),
		path: '/',
		secure: true,
		httpOnly: false,
		sameSite: 'unspecified',
		store: '0',
		...more,
	};
}

export function change(at: number, cookie: StoredCookie, by: Writer, gone?: GoneCause): Extract<TabEvent, { kind: 'change' }> {
	return { kind: 'change', at, cookie, by, ...(gone ? { gone } : {}) };
}
