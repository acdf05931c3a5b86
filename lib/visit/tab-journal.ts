import type { Address } from '../cookie/address.ts';
import { registrableDomain } from '../cookie/site.ts';
import { addPrerendered, namePrerendered, type Prerendered, shownOf } from './prerender.ts';
import { record } from './record.ts';
import { newVisit, type Visit } from './visit.ts';
import type { ResponseEvent, VisitEvent } from './visit-event.ts';

export type { ResponseEvent } from './visit-event.ts';

/** What is known of one tab: the visit that goes on, and answers to a navigation whose page is not shown yet. */
export interface TabJournal {
	readonly visit?: Visit;
	/** Responses for the tab's next top page, redirect hops included: they belong to whichever visit the page turns out to start or continue. */
	readonly pending: readonly ResponseEvent[];
	/** Pages loaded out of sight. */
	readonly prerendered?: readonly Prerendered[];
}

export type TabEvent =
	| (ResponseEvent & {
			/** For a page out of sight; -1 is the parent of its top frame. */
			readonly prerender?: { readonly parent: number };
			/** There is nothing to show: 204, 205. */
			readonly pageless?: boolean;
	  })
	| Extract<VisitEvent, { kind: 'change' | 'missed' | 'trace' }>
	/** The tab shows a top page. `address` is absent for pages that are none of ours: `about:blank`, the browser's own. */
	| {
			readonly kind: 'committed';
			readonly at: number;
			readonly address?: Address;
			readonly store: string;
			/** The browser's name for the document, where it has one. */
			readonly document?: string;
			/** Reached through the history: it may be shown without being asked for. */
			readonly again?: boolean;
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
		case 'missed':
		case 'trace':
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
	const { visit, pending } = journal;
	const { prerender, pageless, ...response } = event;
	if (prerender) {
		const frames = { frame: event.frame, parent: prerender.parent };
		return { ...journal, prerendered: addPrerendered(journal.prerendered ?? [], response, frames) };
	}
	if (visit && !isOfNextPage(event, visit)) return { ...journal, visit: record(visit, [response]) };
	const grown = pending.length < longestPending ? { ...journal, pending: [...pending, response] } : journal;
	return pageless ? end(grown, response) : grown;
}

function isOfNextPage(event: ResponseEvent, visit: Visit): boolean {
	// An answer that is older than the page shown is that page's own, told late.
	if (event.resource === 'main_frame') return event.at > (visit.pages.at(-1) ?? visit.startedAt);
	return event.frame === 0 && event.initiator !== undefined && registrableDomain(event.initiator) !== visit.site;
}

function commit(journal: TabJournal, event: Extract<TabEvent, { kind: 'committed' }>): TabJournal {
	const { address, again, at, document, store } = event;
	// A new tab is told of its blank page late, when the answers to its first address may be there already: they wait on.
	if (!address) return { pending: journal.pending };
	const { host, secure } = address;
	const site = registrableDomain(host);
	const goesOn = journal.visit?.site === site && journal.visit.store === store;
	const visit = goesOn && journal.visit ? journal.visit : newVisit(at, { site, host, secure, store });
	const request = journal.pending.findLast((response) => leadsTo(response, address))?.request;
	const own = [
		...journal.pending.filter((response) => isOwn(response, site, request)),
		...shownOf(journal.prerendered ?? [], document),
	];
	const missed = again ? [{ kind: 'missed', what: 'contacts' } as const] : [];
	return { visit: record(visit, [...own, { kind: 'page', at, address }, ...missed]), pending: [] };
}

/** Of the top page’s, those of its own redirects; of others, not the beacon that the page before sent when it was left. */
function isOwn(response: ResponseEvent, site: string, request: string | undefined): boolean {
	if (response.resource === 'main_frame') return response.request === request;
	return response.initiator === undefined || registrableDomain(response.initiator) === site;
}

/**
 * What an answer without a page set is the shown visit’s. It waits on all the same: Firefox tells of an end also where the page is about to come,
 * in another process. A page that gave way to the pending one is told as ended too, and changes nothing.
 */
function abort(journal: TabJournal, address: Address): TabJournal {
	const last = journal.pending.findLast(({ resource }) => resource === 'main_frame');
	return last && leadsTo(last, address) ? end(journal, last) : journal;
}

function end(journal: TabJournal, { request }: ResponseEvent): TabJournal {
	const { visit, pending } = journal;
	const ended = pending.filter((response) => response.resource === 'main_frame' && response.request === request);
	return visit ? { ...journal, visit: record(visit, ended) } : journal;
}

function leadsTo({ resource, address }: ResponseEvent, { host, path }: Address): boolean {
	return resource === 'main_frame' && address.host === host && address.path === path;
}
