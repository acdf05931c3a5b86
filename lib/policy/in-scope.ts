import { coversHost } from './glob.ts';

/**
 * Whether a manifest speaks for a site or for the host that a cookie lives on. No scope: any.
 * `['*.shop.test']` speaks for `shop.test` and `www.shop.test`, never for `myshop.test`.
 */
export function inScope(scope: readonly string[] | undefined, site: string, host: string): boolean {
	return (
		scope === undefined || scope.length === 0 || scope.some((pattern) => coversHost(pattern, site) || coversHost(pattern, host))
	);
}
