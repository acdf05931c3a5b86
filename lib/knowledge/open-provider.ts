import type { KnownProvider } from './knowledge.ts';

/** Reads a provider as `packProvider` wrote it. */
export function openProvider(text: string): KnownProvider {
	const [name = '', organisation, country, home, privacy, domains, tail = '', signs] = text.split('|');
	const owned = domains ? domains.split(' ') : undefined;
	return {
		name,
		...(organisation && { organisation }),
		...(country && { country }),
		...(home && { url: long(home, owned?.[0]) }),
		...(privacy && { privacyUrl: long(privacy, owned?.[0]) }),
		...(owned && { domains: owned }),
		...(tail[1] === 's' && { software: true }),
		signs: signs ? signs.split(' ').map((all) => all.split('+')) : [],
	};
}

/** `www.^/privacy` of `shop.test` → `https://www.shop.test/privacy`. */
export function long(address: string, domain: string | undefined): string {
	const full = domain ? address.replace('^', domain) : address;
	return full.includes('://') ? full : `https://${full}`;
}
