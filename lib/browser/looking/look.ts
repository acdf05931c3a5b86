import type { Tabs } from 'webextension-polyfill';
import { addressOf } from '../../cookie/address.ts';
import { registrableDomain } from '../../cookie/site.ts';
import { type View, viewOf } from '../../view/view.ts';
import { record } from '../../visit/record.ts';
import { newVisit, type Visit } from '../../visit/visit.ts';
import type { VisitEvent } from '../../visit/visit-event.ts';
import { browser, isFirefox } from '../api.ts';
import { readJar, storeOf } from '../jar.ts';
import { askForCloserLook } from '../journal/closer-look.ts';
import { loadJournal } from '../journal/journal-store.ts';
import { protection } from '../protection.ts';
import { framesNow } from './frames-now.ts';
import { loadSources, withSiteWord } from './load-sources.ts';

/** What a look at a tab finds. “Not loaded yet” is no answer of this function: it is the time until it answers. */
export type Look =
	| { readonly kind: 'view'; readonly view: View }
	/** The browser's own pages, extension stores, files. */
	| { readonly kind: 'uninspectable' }
	/** The user has not let Glassjar see sites. */
	| { readonly kind: 'no-permission' };

export const allSites = { origins: ['<all_urls>'] };

/**
 * Looks at a tab as it is now: journal, frames, jar and knowledge, all asked for at once. The jar may be read before the journal: what the journal
 * then knows and the jar not yet is a change that whoever watches the tab is told of, and looks again.
 */
export async function lookAt(tabId: number): Promise<Look> {
	const sources = loadSources();
	const shown = browser.tabs.get(tabId);
	const jarOfTab = shown.then((tab) => readJar(storeOf(tab)));
	// Waited for below, unless there is nothing to inspect.
	jarOfTab.catch(() => undefined);
	const [tab, journal, frames, everywhere] = await Promise.all([
		shown,
		loadJournal(tabId),
		framesNow(tabId),
		browser.permissions.contains(allSites),
	]);
	if (!everywhere && !(await isAllowed(tab.url))) return { kind: 'no-permission' };
	const visit = withFrames(visitIn(journal.visit, tab) ?? visitOf(tab, storeOf(tab)), frames);
	if (!visit || isProtected(tab.url ?? '')) return { kind: 'uninspectable' };
	if (visit.site !== journal.visit?.site || journal.visit.missed) askForCloserLook(tabId);
	const said = withSiteWord(sources, visit.site, tab.incognito);
	return { kind: 'view', view: viewOf(visit, await jarOfTab, await said, protection, Date.now()) };
}

/** Pages of which Chromium shows extensions nothing, neither answers nor cookies. */
const protectedPages = /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore)(?:[/?#]|$)/;

function isProtected(url: string): boolean {
	return !isFirefox && protectedPages.test(url);
}

/** The user can let an extension see single sites; the address of others is not even told. */
async function isAllowed(url: string | undefined): Promise<boolean> {
	const address = addressOf(url ?? '');
	return address !== undefined && (await browser.permissions.contains({ origins: [`*://${address.host}/*`] }));
}

/** Unless the tab shows another site: an error page, which Chromium commits without a word. */
function visitIn(visit: Visit | undefined, tab: Tabs.Tab): Visit | undefined {
	const address = addressOf(tab.url ?? '');
	return address && visit && registrableDomain(address.host) !== visit.site ? undefined : visit;
}

/** A tab that was there before Glassjar: what its address tells. */
function visitOf(tab: Tabs.Tab, store: string): Visit | undefined {
	const address = addressOf(tab.url ?? '');
	if (!address) return undefined;
	const { host, secure } = address;
	const visit = newVisit(Date.now(), { site: registrableDomain(host), host, secure, store });
	return record(visit, [{ kind: 'page', at: visit.startedAt, address }]);
}

/** The frames that are there now were asked for, also where no worker was awake to see it. */
function withFrames(visit: Visit | undefined, frames: readonly { frameId: number; url: string }[]): Visit | undefined {
	if (!visit) return undefined;
	const events: VisitEvent[] = [];
	for (const { frameId, url } of frames) {
		const address = addressOf(url);
		if (!address || visit.contacts.get(address.host)?.paths.includes(address.path)) continue;
		events.push({ kind: 'response', at: visit.startedAt, address, frame: frameId, resource: 'sub_frame', cookies: [] });
	}
	return events.length > 0 ? record(visit, events) : visit;
}
