import type { Cookies } from 'webextension-polyfill';
import { cookieKey } from '../cookie/cookie-key.ts';
import type { StoredCookie } from '../cookie/stored-cookie.ts';
import { browser, isFirefox } from './api.ts';
import { textOf, toStoredCookie } from './jar.ts';

/**
 * The value of one cookie, for the eyes of the person who has just asked for it (README, “What it never does”: the one exception). Whoever calls this shows it
 * and drops it: it goes into no storage, message, log or export. `undefined` where the cookie is gone.
 */
export async function readValue(cookie: StoredCookie): Promise<string | undefined> {
	const { domain, path, store } = cookie;
	const anyPartition = { partitionKey: {}, ...(isFirefox ? { firstPartyDomain: null } : {}) };
	// Not by name: Firefox would want it as bytes.
	const details = { domain, path, storeId: store, ...anyPartition };
	const found = await browser.cookies.getAll(details as Cookies.GetAllDetailsType);
	const key = cookieKey(cookie);
	const value = found.find((candidate) => cookieKey(toStoredCookie(candidate)) === key)?.value;
	return value === undefined ? undefined : textOf(value);
}
