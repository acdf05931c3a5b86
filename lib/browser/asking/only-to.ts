import { type Fetch, fetchBounded } from '../fetching/fetch-bounded.ts';

/** A fetch that asks these addresses and no other. */
export interface OnlyTo {
	readonly fetch: Fetch;
	/** It was wanted for others, and for none of these. */
	refusedAll(): boolean;
}

/** Between the moment at which a button says whom it asks, and the click, a page can name others. They are not asked. */
export function onlyTo(addresses: readonly string[], fetch: Fetch = fetchBounded): OnlyTo {
	let asked = 0;
	let refused = 0;
	return {
		async fetch(address, options) {
			if (!addresses.includes(address)) {
				refused++;
				return { kind: 'failed', reason: 'unreachable' };
			}
			asked++;
			return fetch(address, options);
		},
		refusedAll: () => refused > 0 && asked === 0,
	};
}
