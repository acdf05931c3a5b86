import type { Address } from '../cookie/address.ts';
import { registrableDomain } from '../cookie/site.ts';
import { record, type VisitEvent } from './record.ts';
import { newVisit, type Visit } from './visit.ts';

/** What is known of one tab: the visit that goes on, and answers to a navigation whose page is not shown yet. */
export interface TabJournal {
	readonly visit?: Visit;
	/** Responses for the tab's next top page, redirect hops included: they belong to whichever visit the page turns out to start or continue. */
	readonly pending: readonly ResponseEvent[];
}

export type ResponseEvent = Extract<VisitEvent, { kind: 'response' }>;

export type TabEvent =
	| ResponseEvent
	| Extract<VisitEvent, { kind: 'change' | 'access' }>
	/** The tab shows a top page. `address` is absent for pages that are none of ours: `about:blank`, the browser's own. */
	| { readonly kind: 'committed'; readonly at: number; readonly address?: Address; readonly store: string }
	/** A top navigation ended without a page: a download, an answer 204, a stop. */
	| { readonly kind: 'aborted'; readonly at: number; readonly address: Address };

export const emptyJournal: TabJournal = { pending: [] };

/** More than any chain of redirects that a browser follows (20), with room for early requests of the new page. */
const longestPending = 500;

/**
 * Takes one tab a step further. A visit starts when the top page moves to another site and goes on across pages of the same
 * site: `www.shop.test` → `pay.shop.test` is one visit, → `bank.test` starts the next.
 *
 * Browsers tell of answers and of pages on different ways, so that a page can be told before its own answer (Firefox does) or after its
 * images; the times tell which belongs to which.
 */
export function recordInTab(journal: TabJournal, event: TabEvent): TabJournal {
	switch (event.kind) {
		case 'response':
			return recordResponse(journal, event);
		case 'access':
		case 'change':
			return journal.visit ? { ...journal, visit: record(journal.visit, [event]) } : journal;
		case 'committed':
			return commit(journal, event);
		case 'aborted':
			return abort(journal, event.address);
	}
}

function recordResponse(journal: TabJournal, event: ResponseEvent): TabJournal {
	const { visit, pending } = journal;
	if (visit && !isOfNextPage(event, visit)) return { ...journal, visit: record(visit, [event]) };
	return pending.length < longestPending ? { ...journal, pending: [...pending, event] } : journal;
}

function isOfNextPage(event: ResponseEvent, visit: Visit): boolean {
	// An answer that is older than the page shown is that page's own, told late.
	if (event.resource === 'main_frame') return event.at > (visit.pages.at(-1) ?? visit.startedAt);
	return event.frame === 0 && event.initiator !== undefined && registrableDomain(event.initiator) !== visit.site;
}

function commit(journal: TabJournal, event: Extract<TabEvent, { kind: 'committed' }>): TabJournal {
	const { address, at, store } = event;
	// A new tab is told of its blank page late, when the answers to its first address may be there already: they wait on.
	if (!address) return { pending: journal.pending };
	const { host, secure } = address;
	const site = registrableDomain(host);
	const goesOn = journal.visit?.site === site && journal.visit.store === store;
	const visit = goesOn && journal.visit ? journal.visit : newVisit(at, { site, host, secure, store });
	const own = journal.pending.filter((response) => isOwn(response, site));
	return { visit: record(visit, [...own, { kind: 'page', at, address }]), pending: [] };
}

/** A beacon that the page before sent when it was left is not the new page's. */
function isOwn({ resource, initiator }: ResponseEvent, site: string): boolean {
	return resource === 'main_frame' || initiator === undefined || registrableDomain(initiator) === site;
}

/** What an answer without a page set is the shown visit's. A page that gave way to the pending one is also told as ended, and changes nothing. */
function abort(journal: TabJournal, { host, path }: Address): TabJournal {
	const last = journal.pending.findLast((event) => event.resource === 'main_frame')?.address;
	if (last?.host !== host || last.path !== path) return journal;
	return { ...(journal.visit ? { visit: record(journal.visit, journal.pending) } : {}), pending: [] };
}
