import { plainHost, registrableDomain } from '../cookie/site.ts';
import type { Party } from '../policy/vocabulary.ts';
import type { Subject } from './identity.ts';

/** Where a cookie lives, seen from the site. */
export interface Place {
	/** Lower case, no leading dot. */
	readonly host: string;
	/** Registrable domain of the host. */
	readonly domain: string;
	/** Registrable domain of the site. */
	readonly site: string;
	readonly party: Party;
}

export function placeOf(subject: Subject): Place {
	const host = plainHost(subject.domain);
	const domain = registrableDomain(host);
	const site = registrableDomain(subject.site);
	return { host, domain, site, party: domain === site ? 'first' : 'third' };
}
