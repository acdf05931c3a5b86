import { addressOf } from '../../cookie/address.ts';
import type { Frame } from '../../view/hosts.ts';
import { type Report, reportOf } from '../../view/report.ts';
import type { Visit } from '../../visit/visit.ts';
import { browser } from '../api.ts';
import { loadJournal } from '../journal/journal-store.ts';
import { protection } from '../protection.ts';
import { framesNow } from './frames-now.ts';
import { loadSources, withSiteWord } from './load-sources.ts';
import { type Look, lookAt } from './look.ts';

/** What a look at a whole visit finds: all that the popup's look finds, and what it leaves out. */
export type WholeLook =
	| Exclude<Look, { readonly kind: 'view' }>
	| { readonly kind: 'view'; readonly report: Report; readonly isPrivate: boolean };

/** Looks at a tab with everything that is known of its visit. @throws where there is no such tab */
export async function lookAtWhole(tabId: number): Promise<WholeLook> {
	const [look, tab, journal, frames] = await Promise.all([
		lookAt(tabId),
		browser.tabs.get(tabId),
		loadJournal(tabId),
		framesIn(tabId),
	]);
	if (look.kind !== 'view') return look;
	const { view } = look;
	const sources = await withSiteWord(loadSources(), view.site, tab.incognito);
	const visit: Visit | undefined = journal.visit?.site === view.site ? journal.visit : undefined;
	const report = reportOf({ view, visit, frames, sources, protection, at: Date.now() });
	return { kind: 'view', report, isPrivate: tab.incognito };
}

async function framesIn(tabId: number): Promise<Frame[]> {
	return (await framesNow(tabId)).map(({ frameId, parentFrameId, url }) => ({
		id: frameId,
		...(parentFrameId >= 0 && { parent: parentFrameId }),
		host: addressOf(url)?.host ?? '',
	}));
}
