import { expect, test } from 'vitest';
import { viewOf } from '../../lib/view/view.ts';
import { emptyJournal, recordInTab, type TabEvent } from '../../lib/visit/tab-journal.ts';
import { makeKnowledge } from '../knowledge/make-knowledge.ts';
import { answer, change, chrome, page, shown, stored } from '../visit/events.ts';

const knowledge = makeKnowledge(`## site: Site
cookie_consent  consent-record  P365D  first  shared
## numbers: Numbers
domains: numbers.test
_num  visitor-id  P390D  first
`);
const start = Date.UTC(2026, 10, 23, 12);
const shop = 'https://www.shop.test/';
const unset = 'cookie_consent=unset; Path=/; Secure; Max-Age=31536000';
const record = stored('cookie_consent', 'www.shop.test', { expires: start / 1000 + 31_536_000 });
const statistics = stored('_num', '.shop.test', { expires: start / 1000 + 33_696_000 });

/** A record that comes with the page as “unset”, statistics at once, and a click eight seconds later. */
function afterClick(...click: TabEvent[]) {
	const events: TabEvent[] = [
		page(start, shop, unset),
		shown(start + 40, shop),
		change(start + 60, record, 'response'),
		change(start + 900, statistics, 'script'),
		...click,
	];
	const { visit } = events.reduce(recordInTab, emptyJournal);
	const { moment, stored: rows } = viewOf(visit!, [record, statistics], { knowledge }, chrome, start + 60_000);
	return { moment: 'at' in moment ? moment.at - start : moment.kind, early: rows.filter((row) => row.beforeConsent).length };
}

test('a record that came unset with the page tells of the choice when it is changed, whoever changes it', () => {
	expect(afterClick()).toEqual({ moment: 'none', early: 1 });
	const at = start + 8000;
	expect(afterClick({ ...change(at, record, 'script'), replaced: true })).toEqual({ moment: 8000, early: 1 });
	const fetched = answer(at, `${shop}consent`, [unset], { resource: 'xmlhttprequest', initiator: 'www.shop.test' });
	expect(afterClick(fetched, { ...change(at + 3, record, 'response'), replaced: true })).toMatchObject({ early: 1 });
});
