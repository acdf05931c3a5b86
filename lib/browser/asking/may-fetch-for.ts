import { isIpAddress } from '../../cookie/address.ts';
import { mayFetch, sameSite } from '../../sources/well-known.ts';

/**
 * Whether an address that a page names may be asked: a page of the web cannot have the machine itself asked, or the house's network, where `http://localhost:8080/stop` may do
 * something. That can only pages that are there too.
 */
export function mayFetchFor(page: string, url: string): boolean {
	// As the browser will understand it: `127.1`, `0x7f.1` and `１２７.0.0.1` are addresses, and a closing dot changes nothing.
	const host = URL.parse(url)?.hostname.replace(/\.$/, '') ?? '';
	const isNear = isIpAddress(host) || !host.includes('.') || near.test(host);
	return host !== '' && mayFetch(url) && (!isNear || sameSite(page, url));
}

/** Names that only the house's own network knows: RFC 6761, 6762, 8375, ICANN's `.internal`, and what routers and offices use. */
const near = /\.(?:localhost|local|internal|intranet|private|lan|home|corp|box|home\.arpa)$/;
