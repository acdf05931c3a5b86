import { plainHost, registrableDomain } from '../../lib/cookie/site.ts';
import type { SiteContext } from '../../lib/knowledge/identity.ts';

/** What the cookies of one site show of its platform: the names of its own, and the hosts that set any. */
export function contextOf(
	cookies: readonly { readonly name: string; readonly domain: string; readonly site: string }[],
): SiteContext {
	const hosts = new Set<string>();
	const names = new Set<string>();
	for (const { name, domain, site } of cookies) {
		hosts.add(plainHost(domain));
		if (registrableDomain(domain) === registrableDomain(site)) names.add(name);
	}
	return { hosts, names };
}
