import { demoSites } from '../../tests/sites/demo-sites.ts';
import type { BrowserKind } from '../browsers/browser-session.ts';

/** A view of Glassjar, what is looked at in it, and the size of its window. */
export interface View {
	readonly name: string;
	/** The page, given the tab that is looked at. */
	readonly at: (tab: number) => string;
	readonly width: number;
	readonly height: number;
	/** The site that is looked at; absent: the shop. */
	readonly site?: string;
	/** Done in the page before the picture. */
	readonly doing?: string;
	/** A part of the page that is all of the picture, however high. Chromium only. */
	readonly part?: string;
	readonly browser?: BrowserKind;
	readonly language?: string;
}

export const shop = demoSites[1]!.url;
export const portal = demoSites[0]!.url;
export const lakeside = 'https://data.lakeside.test/';
export const bare = 'https://bare.test/';

const popup = { at: (tab: number) => `popup.html?tab=${tab}`, width: 400, height: 600 };
const sidepanel = { at: (tab: number) => `sidepanel.html?tab=${tab}`, width: 460, height: 820 };
const report = { at: (tab: number) => `report.html?tab=${tab}`, width: 1100, height: 1000 };
const page = (name: string) => ({ at: () => `${name}.html`, width: 900, height: 1100 });

const click = (selector: string) => `document.querySelector('${selector}').click()`;
const unfold = (name: string) =>
	`const row = [...document.querySelectorAll('.row')].find((each) => each.querySelector('.name').innerText === '${name}');
	row.querySelector('summary').click(); row.scrollIntoView()`;
const readPolicy = `[...document.querySelectorAll('.ask button')].find(({ innerText }) => innerText === 'Read its cookie policy')?.click()`;

/** Those that are wider than this have a picture a theme; others have both in one. */
export const widest = 600;

export const views: readonly View[] = [
	{ ...popup, name: 'popup' },
	{ ...popup, name: 'popup-firefox', browser: 'firefox' },
	{ ...popup, name: 'popup-details', doing: unfold('_ga') },
	{ ...popup, name: 'popup-providers', doing: click('.segments [value=provider]') },
	{ ...popup, name: 'popup-filters', doing: click('.icon.filters') },
	{ ...popup, name: 'popup-portal', site: portal },
	{ ...popup, name: 'popup-arabic', language: 'ar' },
	{ ...popup, name: 'popup-empty', site: bare, height: 300 },
	{ ...popup, name: 'popup-narrow', width: 360, height: 740 },
	{ ...sidepanel, name: 'sidepanel', doing: unfold('_fbp') },
	{ ...sidepanel, name: 'sidepanel-firefox', browser: 'firefox' },
	{ ...report, name: 'report' },
	{ ...report, name: 'report-firefox', browser: 'firefox' },
	{ ...report, name: 'report-cookie', part: '#cookies', doing: click('tr.cookie .unfold') },
	{ ...report, name: 'report-policy', part: '#policy', site: lakeside, doing: readPolicy },
	{ ...report, name: 'report-findings', part: '#policy' },
	{ ...report, name: 'report-timeline', part: '#timeline' },
	{ ...report, name: 'report-providers', part: '#providers' },
	{ ...report, name: 'report-hosts', part: '#hosts' },
	{ ...report, name: 'report-history', part: '#history' },
	{ ...report, name: 'report-export', part: '#export' },
	{ ...report, name: 'report-narrow', width: 360, height: 740 },
	{ ...page('options'), name: 'options' },
	{ ...page('options'), name: 'options-narrow', width: 360, height: 740 },
	{ ...page('welcome'), name: 'welcome' },
	{ ...page('glossary'), name: 'glossary' },
	{ ...page('glossary'), name: 'glossary-narrow', width: 360, height: 740 },
];
