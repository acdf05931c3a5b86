import { getPublicSuffix } from 'tldts';
import { isIpAddress } from './address.ts';

/**
 * Whether nobody may set a cookie for this domain, because unrelated people share it: `co.uk`, `github.io`; `shop.co.uk` is not one.
 * A single label that is in no list (`intranet`) counts, as browsers treat it (RFC 6265bis §5.7 step 8).
 */
export function isPublicSuffix(domain: string): boolean {
	return !isIpAddress(domain) && getPublicSuffix(domain, { allowPrivateDomains: true, validateHostname: false }) === domain;
}
