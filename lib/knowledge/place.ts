import { type Party, plainHost, registrableDomain } from '../cookie/site.ts';
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

/** The subject’s domain and site may be hosts, with a leading dot and in any case. */
export function placeOf(subject: Subject): Place {
	const { host, domain } = hostOf(subject.domain);
	const site = registrableDomain(subject.site);
	return { host, domain, site, party: domain === site ? 'first' : 'third' };
}

/** Cookies of a visit share few hosts. Bounded: emptied when full. */
const known = new Map<string, Pick<Place, 'host' | 'domain'>>();
const mostKnown = 2_000;

function hostOf(written: string): Pick<Place, 'host' | 'domain'> {
	let place = known.get(written);
	if (place === undefined) {
		const host = plainHost(written);
		place = { host, domain: registrableDomain(host) };
		if (known.size >= mostKnown) known.clear();
		known.set(written, place);
	}
	return place;
}
