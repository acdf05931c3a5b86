import { endsAtLabel } from '../policy/glob.ts';
import type { SiteContext } from './identity.ts';

/**
 * Whether a visit shows a platform: one list of signs is there in full. `cookie:NAME` is the exact name of a cookie on the site's own
 * hosts; `host:cdn.shopify.com` a contacted host, that one or one below it.
 */
export function showsPlatform(signs: readonly (readonly string[])[] | undefined, context: SiteContext): boolean {
	return signs?.some((all) => all.length > 0 && all.every((sign) => shows(sign, context))) ?? false;
}

function shows(sign: string, { hosts, names }: SiteContext): boolean {
	if (sign.startsWith('cookie:')) return names.has(sign.slice('cookie:'.length));
	if (!sign.startsWith('host:')) return false;
	const wanted = sign.slice('host:'.length);
	if (hosts.has(wanted)) return true;
	for (const host of hosts) if (endsAtLabel(host, wanted)) return true;
	return false;
}
