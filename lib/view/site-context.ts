import { partyOf } from '../cookie/site.ts';
import type { SiteContext } from '../knowledge/identity.ts';
import type { CookieInEffect } from '../visit/in-effect.ts';
import type { Visit } from '../visit/visit.ts';

/**
 * The rest of the visit, by which platforms are recognised. Only the site's own cookies tell what it runs on: a map of Opendatasoft's in a frame brings
 * the `sessionid` of Opendatasoft into a shop.
 */
export function siteContext(
	{ site, contacts, host }: Pick<Visit, 'site' | 'contacts'> & { readonly host?: string },
	listed: readonly Pick<CookieInEffect, 'cookie'>[],
): SiteContext {
	const names = new Set<string>();
	for (const { cookie } of listed) if (partyOf(cookie.domain, site) === 'first') names.add(cookie.name);
	return { hosts: new Set(contacts.keys()), names, ...(host !== undefined && { page: host }) };
}
