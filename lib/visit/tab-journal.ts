import type { Address } from '../cookie/address.ts';
import { registrableDomain } from '../cookie/site.ts';
import type { StoredCookie } from '../cookie/stored-cookie.ts';
import { askedFor, latest } from './asked-for.ts';
import { responseKey } from './observe.ts';
import { addPrerendered, namePrerendered, type Prerendered, shownOf } from './prerender.ts';
import { record } from './record.ts';
import { newVisit, type Visit } from './visit.ts';
import type { ResponseEvent, VisitEvent } from './visit-event.ts';

/** What is known of one tab: the visit that goes on, and answers to a navigation whose page is not shown yet. */
export interface TabJournal {
	readonly visit?: Visit;
	/** Responses for the tab's next top page, redirect hops included: they belong to whichever visit the page turns out to start or continue. */
	readonly pending: readonly ResponseEvent[];
	/** Changes of the jar that those answers caused. */
	readonly changes?: readonly ChangeEvent[];
	/** Pages loaded out of sight. */
	readonly prerendered?: readonly Prerendered[];
	/** When the last page of the visit before this one was shown: an answer that is older is not this visit's, however late it is told. */
	readonly before?: number;
}

type ChangeEvent = Extract<VisitEvent, { kind: 'change' }>;

export type TabEvent =
	| (ResponseEvent & {
			/** For a page out of sight; -1 is the parent of its top frame. */
			readonly prerender?: { readonly parent: number };
			/** There is nothing to show: 204, 205. */
			readonly pageless?: boolean;
			/** The page that asked is no longer the one shown. */
			readonly left?: boolean;
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
			return recordChanges(journal, [event]);
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
	const { prerender, pageless, left, ...response } = event;
	if (prerender) {
		const frames = { frame: event.frame, parent: prerender.parent };
		return { ...journal, prerendered: addPrerendered(journal.prerendered ?? [], response, frames) };
	}
	if (visit && isOfPageBefore(event, journal)) return journal;
	if (visit && !isOfNextPage(event, visit)) return recordLate(journal, visit, response);
	const grown = { ...journal, pending: [...withRoom(pending), response] };
	return pageless ? end(grown, response) : grown;
}

/** Without a page of ours, answers of the page that is shown may come for hours: the oldest of them go, and those of navigations stay longest. */
function withRoom(pending: readonly ResponseEvent[]): readonly ResponseEvent[] {
	if (pending.length < longestPending) return pending;
	const oldest = pending.findIndex(({ resource }) => resource !== 'main_frame');
	return pending.filter((_, at) => at !== Math.max(0, oldest));
}

/** The page's own answer can be told after the page; the hops that led to it have waited for it. */
function recordLate(journal: TabJournal, visit: Visit, response: ResponseEvent): TabJournal {
	const hops = journal.pending.filter((hop) => isHopOf(hop, response));
	const changes = journal.changes ?? [];
	const grown = record(visit, [...hops, response, ...askedFor(changes, [...hops, response])]);
	return { ...journal, visit: grown, pending: journal.pending.filter((hop) => !hops.includes(hop)) };
}

function isHopOf(hop: ResponseEvent, { resource, request }: ResponseEvent): boolean {
	return resource === 'main_frame' && hop.resource === 'main_frame' && hop.request === request;
}

/**
 * Changes that an answer to the tab's next page caused wait with it; they are the shown visit’s where that answer is, or is of its site, so that
 * the visit goes on. What was written before the visit is of another one, though it be told only now.
 */
export function recordChanges(journal: TabJournal, told: readonly ChangeEvent[]): TabJournal {
	const { visit, pending, changes = [] } = journal;
	const waiting = askedFor(
		told.filter(({ by, gone }) => by === 'response' && !gone),
		pending,
	);
	const isForeign = ({ cookie }: ChangeEvent) => registrableDomain(cookie.domain) !== visit?.site;
	const own = visit
		? told.filter(
				(each) => hasAsked(visit, each.cookie) || (each.at >= visit.startedAt && !(waiting.includes(each) && isForeign(each))),
			)
		: [];
	if (own.length === 0 && waiting.length === 0) return journal;
	const kept = waiting.length > 0 ? { ...journal, changes: [...changes, ...waiting].slice(0, longestPending) } : journal;
	return visit && own.length > 0 ? { ...kept, visit: record(visit, own) } : kept;
}

function hasAsked({ observations }: Visit, cookie: StoredCookie): boolean {
	return [false, true].some((partitioned) => observations.has(responseKey({ ...cookie, partitioned })));
}

/** Firefox, when it is busy, tells of a page's answer when the tab is back at the page before: that needed no answer, and is at once there. */
function isOfPageBefore({ resource, at }: ResponseEvent, { before }: TabJournal): boolean {
	return resource === 'main_frame' && before !== undefined && at <= before;
}

function isOfNextPage(event: Extract<TabEvent, { kind: 'response' }>, visit: Visit): boolean {
	// An answer that is older than the page shown is that page's own, told late.
	if (event.resource === 'main_frame') return event.at > (visit.pages.at(-1) ?? visit.startedAt);
	return (
		(event.frame === 0 || event.left === true) &&
		event.initiator !== undefined &&
		registrableDomain(event.initiator) !== visit.site
	);
}

function commit(journal: TabJournal, event: Extract<TabEvent, { kind: 'committed' }>): TabJournal {
	const { address, again, at, document, store } = event;
	// A new tab is told of its blank page late, when the answers to its first address may be there already: they wait on.
	const { changes = [] } = journal;
	if (!address) return waiting(journal.pending, changes);
	const { host, secure } = address;
	const site = registrableDomain(host);
	const goesOn = journal.visit?.site === site && journal.visit.store === store;
	const visit = goesOn && journal.visit ? journal.visit : newVisit(at, { site, host, secure, store });
	const answer = journal.pending.findLast((response) => leadsTo(response, address));
	const from = (answer?.at ?? at) - 2;
	const arrived = journal.pending.filter((response) => isOwn(response, site, answer?.request, from));
	const outOfSight = shownOf(journal.prerendered ?? [], document);
	const own = [...arrived, ...outOfSight];
	const missed = again ? [{ kind: 'missed', what: 'contacts' } as const] : [];
	const page = { kind: 'page', at, address } as const;
	const before = goesOn ? journal.before : journal.visit?.pages.at(-1);
	const hops = answer ? [] : journal.pending.filter((hop) => hop.resource === 'main_frame' && !arrived.includes(hop));
	return {
		visit: record(visit, [page, ...own, ...askedFor(changes, own), ...elsewhereIn(visit, outOfSight), ...missed]),
		...waiting(hops, changes),
		...(before === undefined ? {} : { before }),
	};
}

/** What a page out of sight had written, and what so far was nobody's. What changed much later came of something else. */
function elsewhereIn({ observations }: Visit, asked: readonly ResponseEvent[]): ChangeEvent[] {
	if (asked.length === 0) return [];
	const told = [...observations.values()].flatMap((each): ChangeEvent[] =>
		each.source === 'jar' && each.by === 'elsewhere' && !each.gone
			? [{ kind: 'change', at: each.lastAt, cookie: each.cookie, by: 'response' }]
			: [],
	);
	return told.filter(
		(each) =>
			askedFor(
				[each],
				asked.filter(({ at }) => each.at - at <= latest),
			).length > 0,
	);
}

/** The answer that the page shown goes back to can be told after it: hops and changes wait on for it. */
function waiting(pending: readonly ResponseEvent[], changes: readonly ChangeEvent[]): Omit<TabJournal, 'visit'> {
	return pending.length > 0 && changes.length > 0 ? { pending, changes } : { pending };
}

/** Of the top page’s, those of its own redirects; of others, not the beacon that a page before sent when it was left. */
function isOwn(response: ResponseEvent, site: string, request: string | undefined, from: number): boolean {
	if (response.resource === 'main_frame') return response.request === request;
	if (response.at < from) return false;
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
	const { visit, pending, changes = [] } = journal;
	const ended = pending.filter((response) => response.resource === 'main_frame' && response.request === request);
	return visit ? { ...journal, visit: record(visit, [...ended, ...askedFor(changes, ended)]) } : journal;
}

function leadsTo({ resource, address }: ResponseEvent, { host, path }: Address): boolean {
	return resource === 'main_frame' && address.host === host && address.path === path;
}
