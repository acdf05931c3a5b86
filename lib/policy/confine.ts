import type { Manifest } from './declaration.ts';
import { coversHost } from './glob.ts';

/**
 * A manifest that a site published of itself speaks for that site alone, whatever scope it claims: `shop.test` cannot declare for
 * `*.bank.test`, nor by signs for every shop of a platform. A narrower claim within the site stands: `['blog.shop.test']`.
 *
 * @param site registrable domain of the site that it was fetched from
 * @param host the host that it was fetched from; absent: it speaks for the site
 */
export function confineTo(site: string, manifest: Manifest, host = site): Manifest {
	const { signs: _, scope, ...rest } = manifest;
	const own = `*.${site}`;
	const within = scope?.filter((pattern) => pattern === own || coversHost(own, pattern.replace(/^\*\./, '')));
	// What stands on a host of the site without saying for whom is that host's: `help.shop.test` may be somebody else's desk.
	const usual = host === site || host === `www.${site}` ? own : host;
	return { ...rest, scope: within && within.length > 0 ? within : [usual] };
}
