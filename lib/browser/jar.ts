import type { Cookies, Tabs } from 'webextension-polyfill';
import { textOfBytes } from '../cookie/header-text.ts';
import type { SameSite, StoredCookie } from '../cookie/stored-cookie.ts';
import { browser, isFirefox } from './api.ts';

/** Everything that one cookie store holds, partitioned cookies included. Values are left behind here. */
export async function readJar(store: string): Promise<StoredCookie[]> {
	const everything = { storeId: store, partitionKey: {}, ...(isFirefox ? { firstPartyDomain: null } : {}) };
	const cookies = await browser.cookies.getAll(everything as Cookies.GetAllDetailsType);
	return cookies.map(toStoredCookie);
}

/** A tab's cookie store. Firefox tells it; Chrome has one for normal and one for private windows. */
export function storeOf(tab: Pick<Tabs.Tab, 'cookieStoreId' | 'incognito'>): string {
	return tab.cookieStoreId ?? (tab.incognito ? '1' : '0');
}

/** A cookie of the browser’s as ours, without its value. */
export function toStoredCookie(cookie: Cookies.Cookie): StoredCookie {
	const { topLevelSite, hasCrossSiteAncestor } = cookie.partitionKey ?? {};
	return {
		name: textOf(cookie.name),
		domain: cookie.domain.replace(/^\./, ''),
		hostOnly: cookie.hostOnly,
		path: cookie.path,
		secure: cookie.secure,
		httpOnly: cookie.httpOnly,
		sameSite: toSameSite(cookie.sameSite),
		store: cookie.storeId,
		...(cookie.expirationDate === undefined ? {} : { expires: cookie.expirationDate }),
		...(topLevelSite
			? { partition: { topLevelSite, ...(hasCrossSiteAncestor === undefined ? {} : { hasCrossSiteAncestor }) } }
			: {}),
		...(cookie.firstPartyDomain ? { firstPartyDomain: cookie.firstPartyDomain } : {}),
	};
}

/** Firefox gives names and values as bytes, one a character: `Ã©` is `é`. */
export function textOf(given: string): string {
	return isFirefox ? textOfBytes(given) : given;
}

function toSameSite(sameSite: Cookies.SameSiteStatus | undefined): SameSite {
	if (sameSite === 'no_restriction') return 'none';
	return sameSite === 'lax' || sameSite === 'strict' ? sameSite : 'unspecified';
}
