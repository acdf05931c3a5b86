import { expect, test } from 'vitest';
import { compare } from '../../lib/comparison/compare.ts';
import { compileManifest } from '../../lib/policy/compile-manifest.ts';
import type { Manifest } from '../../lib/policy/declaration.ts';
import { seenCookies } from '../../scripts/command-line/seen-cookies.ts';
import { contextOf } from '../../scripts/knowledge/context-of.ts';
import { loadKnowledge } from '../../scripts/knowledge/load-knowledge.ts';
import { manifestSite, moodySite, oddSites, teaManifest } from '../sites/manifest-sites.ts';
import { lakeside } from '../sites/policy-portal.ts';
import { portal } from '../sites/portal.ts';
import { askSite, describeRequest, openDesk } from './ask-desk.ts';
import { allWritten, type Bench, inEachBrowser, rowsOf } from './with-browser.ts';

/** What any request of the browser has, whoever sends it. */
const usualHeaders =
	/^(?:host|connection|user-agent|accept|accept-encoding|accept-language|sec-ch-ua(?:-mobile|-platform)?|sec-fetch-(?:site|mode|dest)|sec-gpc|dnt|priority|pragma|cache-control|te)$/;

const tea = manifestSite();
const moody = moodySite();

/** Asks a portal for its policy page and holds that against what the popup lists of it. */
async function comparison(bench: Bench, url: string, cookies: number) {
	const desk = await openDesk(bench.session);
	const tab = await bench.session.open(url);
	const [answer] = await askSite(desk, tab, { policyPage: true });
	const popup = await bench.session.popup(tab, { toolbar: false });
	// All of them, each seen being written, and the answer joined to them: the popup shows what it has and fills in the rest as it hears of it.
	const rows = await rowsOf(
		popup,
		(seen) =>
			allWritten(cookies)(seen) &&
			seen.some(({ name }) => name === 'cookies_preferences') &&
			seen.some(({ evidence }) => evidence.some(({ source }) => source === 'policy-page')),
	);
	await Promise.all([popup.close(), tab.close(), desk.close()]);
	const site = [{ kind: 'policy-page' as const, manifest: compileManifest(answer!.manifest as Manifest) }];
	const { seen, choiceAt } = seenCookies(rows, contextOf(rows), { knowledge: await loadKnowledge(), site });
	return { answer: answer!, rows, ...compare(answer!.manifest!, seen, choiceAt) };
}

inEachBrowser(
	[portal, lakeside, tea, moody, oddSites],
	(bench) => {
		test('the portal’s policy page: all four declared and seen, nothing undeclared', async () => {
			const { answer, findings, counts } = await comparison(bench, 'https://data.riverton.test/', 4);
			expect(answer).toMatchObject({ state: 'found', address: 'https://data.riverton.test/terms/cookies-policy/', errors: [] });
			expect(answer.manifest?.cookies).toMatchObject([
				{
					name: 'sessionid',
					provider: { name: 'Opendatasoft' },
					service: 'Authentication (front and back office)',
					category: 'necessary',
				},
				{ name: 'django_language', service: 'Language selection (front and back office)' },
				{
					name: 'csrftoken',
					service: 'API (CSRF) (front and back office)',
					purpose: { en: 'To fetch data through calls of the API' },
				},
				{ name: 'cookies_preferences' },
			]);
			expect(counts).toEqual({ seen: 4, seenAndDeclared: 4, declared: 4, declaredAndSeen: 4 });
			expect(findings).toEqual([]);
		});

		test('a portal that does otherwise: one undeclared, one that lives longer, one advertiser’s called necessary, and no other finding', async () => {
			const { findings, rows } = await comparison(bench, 'https://data.lakeside.test/', 6);
			expect(findings.map(({ kind, cookie }) => [kind, cookie]).sort()).toEqual([
				['category-contradicted', '_fbp'],
				['lives-longer', 'sessionid'],
				['undeclared', 'JSESSIONID'],
			]);
			expect(findings.find(({ kind }) => kind === 'category-contradicted')?.evidence).toMatchObject({
				declared: 'necessary',
				known: 'advertising',
				beforeConsent: true,
			});
			// What the site says stands beside the answer in the popup.
			expect(rows.find(({ name }) => name === '_fbp')).toMatchObject({ category: 'advertising' });
			expect(rows.find(({ name }) => name === '_fbp')?.evidence.map(({ source }) => source)).toContain('policy-page');
		});

		test('what is asked is what was said before, without cookies or referrer, and only once it was wished', async () => {
			const desk = await openDesk(bench.session);
			const tab = await bench.session.open('https://www.tea.test/');
			const before = tea.asked.length;
			expect(await describeRequest(desk, tab, { wellKnown: true, consentTool: true })).toEqual([
				{ question: 'wellKnown', addresses: ['https://www.tea.test/.well-known/cookie-policy.json'], kept: false },
				{ question: 'consentTool', addresses: [], kept: false },
			]);
			expect(tea.asked.length).toBe(before);
			const [answer] = await askSite(desk, tab, { wellKnown: true });
			expect(answer).toMatchObject({
				state: 'found',
				manifest: { scope: ['*.tea.test'], cookies: [{ name: 'tea_pot', category: 'functional' }] },
			});
			expect(tea.asked.length).toBe(before + 1);
			const { headers } = tea.asked.at(-1)!;
			// No cookie, referrer or origin, which in Firefox would be this installation's own number.
			expect(Object.keys(headers).filter((name) => !usualHeaders.test(name))).toEqual([]);
			expect(JSON.stringify(headers)).not.toContain('planted-secret');

			// Asked again, the server is told what is here already, and a broken answer leaves it.
			const [again] = await askSite(desk, tab, { wellKnown: true });
			expect(tea.asked.at(-1)?.headers['if-none-match']).toBe(answer?.etag);
			expect(again).toMatchObject({ state: 'found', manifest: answer?.manifest });
			const good = tea.text;
			tea.text = '{"manifestVersion": 1, "cookies": [';
			const [broken] = await askSite(desk, tab, { wellKnown: true });
			expect(broken).toMatchObject({
				state: 'failed',
				failure: 'refused',
				manifest: answer?.manifest,
				errors: [{ code: 'not-json' }],
			});
			tea.text = good;
			await Promise.all([tab.close(), desk.close()]);
		});

		test('a page’s link on its own site is asked instead', async () => {
			const desk = await openDesk(bench.session);
			const tab = await bench.session.open('https://www.tea.test/linked');
			expect(await askSite(desk, tab, { wellKnown: true })).toMatchObject([
				{ state: 'found', address: 'https://cdn.tea.test/cookies.json' },
			]);
			await Promise.all([tab.close(), desk.close()]);
		});

		test('a redirect within the site is followed; of one to another site nothing is asked', async () => {
			const desk = await openDesk(bench.session);
			const round = await bench.session.open('https://leads-round.test/');
			expect(await askSite(desk, round, { wellKnown: true })).toMatchObject([{ state: 'found' }]);
			const away = await bench.session.open('https://leads-away.test/');
			expect(await askSite(desk, away, { wellKnown: true })).toMatchObject([
				{ state: 'failed', failure: 'other-site', detail: 'https://elsewhere.test/.well-known/cookie-policy.json' },
			]);
			expect(bench.sites.requests.filter((request) => request.includes('elsewhere.test'))).toEqual([]);
			await Promise.all([round.close(), away.close(), desk.close()]);
		});

		test('what is too long is left, and a page that answers for every address is no manifest', async () => {
			const desk = await openDesk(bench.session);
			const long = await bench.session.open('https://too-long.test/');
			expect(await askSite(desk, long, { wellKnown: true })).toMatchObject([{ state: 'failed', failure: 'too-large' }]);
			const all = await bench.session.open('https://answers-all.test/');
			expect(await askSite(desk, all, { wellKnown: true })).toMatchObject([{ state: 'none', errors: [] }]);
			await Promise.all([long.close(), all.close(), desk.close()]);
		});

		test('whatever a site answers later, what it said stays: 100 MB, no end, another site’s, another shape', async () => {
			const desk = await openDesk(bench.session);
			const tab = await bench.session.open('https://moody.test/');
			moody.mood = 'good';
			const good = (await askSite(desk, tab, { wellKnown: true }))[0];
			expect(good).toMatchObject({ state: 'found', manifest: { cookies: [{ name: 'moody' }] } });
			const failures: unknown[] = [];
			for (const mood of ['flood', 'away', 'deep', 'shape', 'drip'] as const) {
				moody.mood = mood;
				const [answer] = await askSite(desk, tab, { wellKnown: true });
				expect(answer?.manifest, mood).toEqual(good?.manifest);
				failures.push([mood, answer?.failure, answer?.detail ?? answer?.errors[0]?.place]);
			}
			expect(failures).toEqual([
				['flood', 'too-large', '2000000'],
				['away', 'other-site', 'https://elsewhere.test/.well-known/cookie-policy.json'],
				['deep', 'refused', 'line 1, column 17'],
				['shape', 'refused', 'cookies'],
				['drip', 'timeout', undefined],
			]);
			expect(bench.sites.requests.filter((request) => request.includes('elsewhere.test'))).toEqual([]);
			await Promise.all([tab.close(), desk.close()]);
		});

		test('of a policy page with 50,000 rows so much is read, and the rest is counted', async () => {
			const desk = await openDesk(bench.session);
			const tab = await bench.session.open('https://moody.test/');
			const began = Date.now();
			const [answer] = await askSite(desk, tab, { policyPage: true });
			expect(Date.now() - began).toBeLessThan(20_000);
			expect(answer).toMatchObject({ state: 'found', address: 'https://moody.test/cookies' });
			expect(answer?.manifest?.cookies).toHaveLength(2_000);
			expect(answer?.dropped).toBe(48_000);
			await Promise.all([tab.close(), desk.close()]);
		});

		test('chosen once for always, a site is asked when somebody looks, and what it says is on show', async () => {
			const desk = await openDesk(bench.session);
			await desk.evaluate('document.querySelector("input[name=well-known][value=always]").click()');
			await bench.session.inExtension('chrome.storage.local.remove("site:tea.test")');
			const tab = await bench.session.open('https://www.tea.test/');
			const before = tea.asked.length;
			await new Promise((resolve) => setTimeout(resolve, 300));
			expect(tea.asked.length).toBe(before);
			const popup = await bench.session.popup(tab, { toolbar: false });
			const rows = await rowsOf(popup, (seen) => seen[0]?.evidence.some(({ source }) => source === 'site-manifest') ?? false);
			expect(rows).toMatchObject([{ name: 'tea_pot', category: 'functional', purpose: 'Remembers your pot.' }]);
			expect(tea.asked.length).toBe(before + 1);
			await desk.evaluate('document.querySelector("input[name=well-known][value=ask]").click()');
			await Promise.all([popup.close(), tab.close(), desk.close()]);
		});

		test('a private window leaves nothing on the device, carries no mark to the next visit, and is never asked for unasked', async () => {
			const desk = await openDesk(bench.session);
			await bench.session.inExtension('chrome.storage.local.remove("site:tea.test")');
			const tab = await bench.session.openPrivate('https://www.tea.test/');
			const [first] = await askSite(desk, tab, { wellKnown: true });
			expect(first).toMatchObject({ state: 'found', etag: expect.any(String) });
			const kept = await bench.session.inExtension<{ local: object; session: Record<string, { answers: object[] }> }>(
				'Promise.all([chrome.storage.local.get(null), chrome.storage.session.get("private-site:tea.test")]).then(([local, session]) => ({ local, session }))',
			);
			expect(Object.keys(kept.local)).not.toContain('site:tea.test');
			expect(kept.session['private-site:tea.test']?.answers).toMatchObject([{ state: 'found' }]);
			expect(JSON.stringify(kept.session)).not.toMatch(/etag|freshUntil/);
			await askSite(desk, tab, { wellKnown: true });
			expect(tea.asked.at(-1)?.headers).not.toHaveProperty('if-none-match');

			const before = tea.asked.length;
			await desk.evaluate('document.querySelector("input[name=well-known][value=always]").click()');
			const popup = await bench.session.popup(tab, { toolbar: false });
			await rowsOf(popup, (seen) => seen.length > 0);
			await new Promise((resolve) => setTimeout(resolve, 500));
			expect(tea.asked.length).toBe(before);
			await desk.evaluate('document.querySelector("input[name=well-known][value=ask]").click()');
			await Promise.all([popup.close(), tab.close(), desk.close()]);
			// Whatever else stands in the window, such as the first page of Glassjar.
			await bench.session.inExtension(
				'chrome.windows.getAll().then((all) => Promise.all(all.filter(({ incognito }) => incognito).map(({ id }) => chrome.windows.remove(id)))).then(() => 0)',
			);
			const gone = 'chrome.storage.session.get("private-site:tea.test").then((left) => Object.keys(left).length)';
			await expect.poll(() => bench.session.inExtension<number>(gone)).toBe(0);
		});

		test('texts of a manifest are shown as text', async () => {
			const html = '<img src=x onerror="document.title = 1">';
			const good = tea.text;
			tea.text = teaManifest({ name: 'tea_pot', service: html, provider: { name: html }, purpose: { en: html } });
			const desk = await openDesk(bench.session);
			const tab = await bench.session.open('https://www.tea.test/');
			await askSite(desk, tab, { wellKnown: true });
			tea.text = good;
			const popup = await bench.session.popup(tab, { toolbar: false });
			await rowsOf(popup, (seen) => JSON.stringify(seen[0]?.evidence ?? '').includes('onerror'));
			await popup.evaluate('document.querySelectorAll("details").forEach((row) => { row.open = true; })');
			await new Promise((resolve) => setTimeout(resolve, 200));
			expect(await popup.evaluate<number>('document.querySelectorAll("img[src=x]").length')).toBe(0);
			expect(await popup.evaluate<string>('document.title')).not.toBe('1');
			await Promise.all([popup.close(), tab.close(), desk.close()]);
		});
	},
	{ privateWindows: true },
);
