import type { StoredCookie } from '../../lib/cookie/stored-cookie.ts';
import type { Sources } from '../../lib/knowledge/sources.ts';
import { compileManifest } from '../../lib/policy/compile-manifest.ts';
import type { Manifest } from '../../lib/policy/declaration.ts';
import { type Report, reportOf } from '../../lib/view/report.ts';
import { viewOf } from '../../lib/view/view.ts';
import { emptyJournal, recordInTab, type TabEvent } from '../../lib/visit/tab-journal.ts';
import { makeKnowledge } from '../knowledge/make-knowledge.ts';
import { answer, change, chrome, page, shown, stored } from '../visit/events.ts';

const day = 24 * 3600;
/** The moment at which the visit starts, milliseconds since 1970. */
export const start = Date.UTC(2026, 10, 23, 12);
const later = (days: number) => start / 1000 + days * day;

export const knowledge = makeKnowledge(`## numbers: Numbers
domains: numbers.test
_num  visitor-id  P390D  first
## ads: Ads House
domains: ads.test
track  ad-click-id  P90D  third  @
## tongue: Tongues
lang  language-choice  P30D  first  shared
`);

/** What the jar holds: two of the shop's own, one that lives long, one of a third party. */
const jar: StoredCookie[] = [
	stored('basket', 'www.shop.test'),
	stored('lang', '.shop.test', { expires: later(30) }),
	stored('_num', '.shop.test', { expires: later(400) }),
	stored('track', '.ads.test', { expires: later(90), sameSite: 'none' }),
];

const events: TabEvent[] = [
	page(start, 'https://www.shop.test/', 'basket=1; Secure; Path=/'),
	shown(start + 50, 'https://www.shop.test/'),
	answer(start + 400, 'https://px.ads.test/t', ['track=1; Domain=ads.test; Path=/; Max-Age=7776000; SameSite=None; Secure'], {
		frame: 3,
	}),
	answer(start + 450, 'https://px.ads.test/t', ['open=1; SameSite=None'], { frame: 3 }),
	change(start + 500, jar[2]!, 'script'),
	change(start + 600_000, jar[1]!, 'script'),
];

/** The report on a visit to the shop, with what somebody declares for it. */
export function shopReport(declared?: Manifest, sources: Partial<Sources> = {}): Report {
	const all: Sources = {
		knowledge,
		...(declared && { site: [{ kind: 'policy-page' as const, manifest: compileManifest(declared) }] }),
		...sources,
	};
	const visit = events.reduce(recordInTab, emptyJournal).visit!;
	const at = start + 700_000;
	return reportOf({ view: viewOf(visit, jar, all, chrome, at), visit, frames: [], sources: all, protection: chrome, at });
}
