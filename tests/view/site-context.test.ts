import { expect, test } from 'vitest';
import { compileManifest } from '../../lib/policy/compile-manifest.ts';
import { reportOf } from '../../lib/view/report.ts';
import { viewOf } from '../../lib/view/view.ts';
import { emptyJournal, recordInTab, type TabEvent } from '../../lib/visit/tab-journal.ts';
import { answer, chrome, page, shown, stored } from '../visit/events.ts';
import { knowledge } from './shop-visit.ts';

/** A platform that is known by its host and the name of a cookie, and what its portals set. */
const portals = compileManifest({
	publisher: { name: 'Portals' },
	scope: ['*.portals.test'],
	signs: [['host:portals.test', 'cookie:sessionid']],
	cookies: [{ name: 'csrftoken', category: 'necessary', provider: { name: 'Portals' } }],
});
const frame: TabEvent = answer(90, 'https://map.portals.test/embed', ['sessionid=1; Secure; SameSite=None'], {
	frame: 2,
	resource: 'sub_frame',
});
const visit = [page(10, 'https://shop.test/'), shown(20, 'https://shop.test/'), frame].reduce(recordInTab, emptyJournal).visit!;
const sources = { knowledge, bundled: [portals] };

/** What is said of the shop's `csrftoken`, and whose policy is held against the shop. */
function look(sessionid: string) {
	const jar = [stored('csrftoken', 'shop.test'), stored('sessionid', sessionid, { sameSite: 'none' })];
	const view = viewOf(visit, jar, sources, chrome, 100);
	const { checks } = reportOf({ view, visit, frames: [], sources, protection: chrome, at: 100 });
	const token = view.stored.find(({ cookie }) => cookie.name === 'csrftoken');
	return { provider: token?.identity.provider.name, declarers: checks.map(({ manifest }) => manifest.publisher.name) };
}

test('a platform whose map stands in a frame is not the platform that the site runs on', () => {
	expect(look('map.portals.test')).toEqual({ provider: 'shop.test', declarers: [] });
});

test('a site with a platform’s own cookie runs on it', () => {
	expect(look('shop.test')).toEqual({ provider: 'Portals', declarers: ['Portals'] });
});
