import type { Address } from '../cookie/address.ts';
import { registrableDomain } from '../cookie/site.ts';
import { addPrerendered, namePrerendered, type Prerendered, shownOf } from './prerender.ts';
import { type ResponseEvent, record, type VisitEvent } from './record.ts';
import { newVisit, type Visit } from './visit.ts';

export type { ResponseEvent } from './record.ts';

/** What is known of one tab: the visit that goes on, and answers to a navigation whose page is not shown yet. */
export interface TabJournal {
	readonly visit?: Visit;
	/** Responses for the tab's next top page, redirect hops included: they belong to whichever visit the page turns out to start or continue. */
	readonly pending: readonly ResponseEvent[];
	/** The pending ones came to an end without a page, and the visit has them; Firefox says so too where the page still comes. */
	readonly ended?: boolean;
	/** Pages loaded out of sight. */
	readonly prerendered?: readonly Prerendered[];
}

export type TabEvent =
	| (ResponseEvent & { readonly prerender?: { readonly parent: number } })
	| Extract<VisitEvent, { kind: 'change' }>
	/** The tab shows a top page. `address` is absent for pages that are none of ours: `about:blank`, the browser's own. */
	| {
			readonly kind: 'committed';
			readonly at: number;
			readonly address?: Address;
			readonly store: string;
			/** The browser's name for the document, where it has one. */
			readonly document?: string;
	  }
	/** A page out of sight has its document. */
	| { readonly kind: 'prerendered'; readonly at: number; readonly frame: number; readonly document: string }
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
		case 'change':
			return journal.visit ? { ...journal, visit: record(journal.visit, [event]) } : journal;
		case 'prerendered':
			return { ...journal, prerendered: namePrerendered(journal.prerendered ?? [], event.frame, event.document) };
		case 'committed':
			return commit(journal, event);
		case 'aborted':
			return abort(journal, event.address);
	}
}

function recordResponse(journal: TabJournal, event: Extract<TabEvent, { kind: 'response' }>): TabJournal {
	const { visit } = journal;
	const { prerender, ...response } = event;
	if (prerender) {
		const frames = { frame: event.frame, parent: prerender.parent };
		return { ...journal, prerendered: addPrerendered(journal.prerendered ?? [], response, frames) };
	}
	if (visit && !isOfNextPage(event, visit)) return { ...journal, visit: record(visit, [response]) };
	// Another navigation than the one that ended.
	const { ended, ...going } = journal;
	const pending = ended && event.resource === 'main_frame' ? [] : journal.pending;
	return pending.length < longestPending
		? { ...(pending === journal.pending ? journal : going), pending: [...pending, response] }
		: journal;
}

function isOfNextPage(event: ResponseEvent, visit: Visit): boolean {
	// An answer that is older than the page shown is that page's own, told late.
	if (event.resource === 'main_frame') return event.at > (visit.pages.at(-1) ?? visit.startedAt);
	return event.frame === 0 && event.initiator !== undefined && registrableDomain(event.initiator) !== visit.site;
}

function commit(journal: TabJournal, event: Extract<TabEvent, { kind: 'committed' }>): TabJournal {
	const { address, at, document, store } = event;
	// A new tab is told of its blank page late, when the answers to its first address may be there already: they wait on.
	if (!address) return { pending: journal.pending };
	const { host, secure } = address;
	const site = registrableDomain(host);
	const goesOn = journal.visit?.site === site && journal.visit.store === store;
	const visit = goesOn && journal.visit ? journal.visit : newVisit(at, { site, host, secure, store });
	const before = journal.ended && !leadsTo(journal.pending, address) ? [] : journal.pending;
	const own = [...before.filter((response) => isOwn(response, site)), ...shownOf(journal.prerendered ?? [], document)];
	return { visit: record(visit, [...own, { kind: 'page', at, address }]), pending: [] };
}

/** A beacon that the page before sent when it was left is not the new page's. */
function isOwn({ resource, initiator }: ResponseEvent, site: string): boolean {
	return resource === 'main_frame' || initiator === undefined || registrableDomain(initiator) === site;
}

/**
 * What an answer without a page set is the shown visit's. It waits on all the same: Firefox tells of an end also where the page is about to come, in
 * another process. A page that gave way to the pending one is told as ended too, and changes nothing.
 */
function abort(journal: TabJournal, address: Address): TabJournal {
	if (journal.ended || !leadsTo(journal.pending, address)) return journal;
	return { ...journal, ...(journal.visit ? { visit: record(journal.visit, journal.pending) } : {}), ended: true };
}

function leadsTo(pending: readonly ResponseEvent[], { host, path }: Address): boolean {
	const last = pending.findLast(({ resource }) => resource === 'main_frame')?.address;
	return last?.host === host && last.path === path;
}
