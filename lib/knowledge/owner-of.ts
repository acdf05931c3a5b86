import { registrableDomain } from '../cookie/site.ts';
import type { Knowledge, Owner } from './knowledge.ts';

/**
 * Who owns a host, by itself or by a domain above it, but never above its registrable one: `shop.myshopify.com` is the
 * shop's own (`myshopify.com` is a public suffix), whoever runs `myshopify.com`.
 */
export function ownerOf(
	knowledge: Pick<Knowledge, 'owner'>,
	host: string,
	registrable = registrableDomain(host),
): { readonly domain: string; readonly owner: Owner } | undefined {
	const least = registrable.length;
	for (let domain = host; domain.length >= least; ) {
		const owner = knowledge.owner(domain);
		if (owner) return { domain, owner };
		const dot = domain.indexOf('.');
		if (dot < 0) break;
		domain = domain.slice(dot + 1);
	}
	return undefined;
}
