import type { Address } from '../cookie/address.ts';
import { registrableDomain } from '../cookie/site.ts';
import { record, type VisitEvent } from './record.ts';
import { newVisit, type Visit } from './visit.ts';

/** What is known of one tab: the visit that goes on, and answers to a navigation that has not arrived at its page yet. */
export interface TabJournal {
	readonly visit?: Visit;
	/** Responses of the tab's next top page, redirect hops included. They belong to whichever visit the page turns out to start or continue. */
	readonly pending: readonly ResponseEvent[];
}

export type ResponseEvent = Extract<VisitEvent, { kind: 'response' }>;

export type TabEvent =
	| (ResponseEvent & {
			/** Host of the document that asked, where the browser tells: it betrays requests of a page that is about to be shown. */
			readonly initiator?: string;
	  })
	| Extract<VisitEvent, { kind: 'change' }>
	/** The tab shows a top page. `address` is absent for pages that are none of ours: `about:blank`, the browser's own. */
	| { readonly kind: 'committed'; readonly at: number; readonly address?: Address; readonly store: string }
	/** A top navigation ended without a page: a download, an answer 204, a stop. */
	| { readonly kind: 'aborted'; readonly at: number };

export const emptyJournal: TabJournal = { pending: [] };

/** More than any chain of redirects that a browser follows (20), with room for early requests of the new page. */
const longestPending = 500;

/**
 * Takes one tab a step further. A visit starts when the top page moves to another site and goes on across pages of the same
 * site: `www.shop.test` → `pay.shop.test` is one visit, → `bank.test` starts the next.
 */
export function recordInTab(journal: TabJournal, event: TabEvent): TabJournal {
	switch (event.kind) {
		case 'response':
			return recordResponse(journal, event);
		case 'change':
			return journal.visit ? { ...journal, visit: record(journal.visit, [event]) } : journal;
		case 'committed':
			return commit(journal, event);
		case 'aborted':
			return { ...(journal.visit ? { visit: record(journal.visit, journal.pending) } : {}), pending: [] };
	}
}

function recordResponse(journal: TabJournal, { initiator, ...event }: Extract<TabEvent, { kind: 'response' }>): TabJournal {
	const { visit, pending } = journal;
	const ofNextPage = event.resource === 'main_frame' || isAhead(journal, event.frame, initiator);
	if (ofNextPage || !visit) return pending.length < longestPending ? { ...journal, pending: [...pending, event] } : journal;
	return { ...journal, visit: record(visit, [event]) };
}

/** A page's first requests can be told before the page itself is; then the asking host is that of the pending page, not of the shown one. */
function isAhead({ visit, pending }: TabJournal, frame: number, initiator: string | undefined): boolean {
	if (!visit || frame !== 0 || initiator === undefined) return false;
	const next = pending.findLast((event) => event.resource === 'main_frame');
	if (!next) return false;
	const asking = registrableDomain(initiator);
	return asking !== visit.site && asking === registrableDomain(next.address.host);
}

function commit(journal: TabJournal, event: Extract<TabEvent, { kind: 'committed' }>): TabJournal {
	const { address, at, store } = event;
	// A new tab is told of its blank page late, when the answers to its first address may be there already: they wait on.
	if (!address) return { pending: journal.pending };
	const { host, secure } = address;
	const site = registrableDomain(host);
	const goesOn = journal.visit?.site === site && journal.visit.store === store;
	const visit = goesOn && journal.visit ? journal.visit : newVisit(journal.pending[0]?.at ?? at, { site, host, secure, store });
	return { visit: record(visit, [...journal.pending, { kind: 'page', at, address }]), pending: [] };
}
