import type { Manifest } from './declaration.ts';
import { coversHost } from './glob.ts';

/**
 * A manifest that a site published of itself speaks for that site alone, whatever scope it claims: `shop.test` cannot declare for
 * `*.bank.test`, nor by signs for every shop of a platform. A narrower claim within the site stands: `['blog.shop.test']`.
 *
 * @param site registrable domain of the site that it was fetched from
 */
export function confineTo(site: string, manifest: Manifest): Manifest {
	const { signs: _, scope, ...rest } = manifest;
	const own = `*.${site}`;
	const within = scope?.filter((pattern) => pattern === own || coversHost(own, pattern.replace(/^\*\./, '')));
	return { ...rest, scope: within && within.length > 0 ? within : [own] };
}
