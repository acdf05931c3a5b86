import { html, type Site } from './site.ts';

const page = (title: string, body: string) =>
	html(`<html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}`);

/** What tools that are not published hold in a page, in their shapes; with values and numbers beside, which are nobody's business. */
export const stubbedTools: Site = {
	hosts: ['stubs.test'],
	answer: ({ path }) => (path === '/' ? page('Stubs', stubs) : undefined),
};

const stubs = `
<div id="ckyDetailCategoryanalytics"><ul class="cky-cookie-des-table"><li><div>Cookie</div><div>_ga</div></li><li><div>Duration</div><div>1 year</div></li>
<li><div>Description</div><div>Counts visits.</div></li></ul></div>
<script>
	window.OneTrust = { GetDomainData: () => ({ consentId: 'planted-secret-ot', Language: { Culture: 'en' }, Groups: [
		{ OptanonGroupId: 'C0001', GroupName: 'Necessary', FirstPartyCookies: [{ Name: 'OptanonConsent', Host: 'stubs.test', IsSession: false, Length: '365', DurationType: 1 }], Hosts: [] },
		{ OptanonGroupId: 'C0004', GroupName: 'Ads', FirstPartyCookies: [], Hosts: [{ HostName: 'doubleclick.net', Cookies: [{ Name: 'IDE', Host: 'doubleclick.net', Length: '390' }] }] }] }) };
	window.Cookiebot = { consentID: 'planted-secret-cb' };
	window.CookieConsentDialog = { cookieTableNecessary: [['CookieConsent', 'stubs.test', 'Keeps the choice', '1 year', 'HTTP Cookie', '1']], cookieTablePreference: [],
		cookieTableStatistics: [['_ga', 'Google', 'Counts', '2 years', 'HTTP Cookie', '1']], cookieTableAdvertising: [], cookieTableUnclassified: [] };
	window.ckyStore = { _categories: [{ name: 'Necessary', slug: 'necessary', isNecessary: true, cookies: [{ cookieID: 'cookieyes-consent', domain: 'stubs.test' }] }] };
	window.complianz = { set_cookies: { wp_geo: ['planted-secret-cmplz', 30] }, page_links: {}, user_banner_id: 'planted-secret-b' };
	window.axeptioSDK = { userPreferencesManager: { choices: { token: 'planted-secret-ax' } },
		cookiesConfig: { steps: [{ name: 'statistics', vendors: [{ name: 'ga', title: 'Google Analytics', cookies: ['_gid'] }] }] } };
	window.UC_UI = { getServicesBaseInfo: () => [{ id: 'a', name: 'Google Analytics', categorySlug: 'marketing', consent: { history: ['planted-secret-uc'] } }] };
	window.Didomi = { getRequiredVendors: () => [{ id: 7, name: 'AdTech', purposeIds: [1] }] };
	window._iub = { csConfiguration: { siteId: 1, cookiePolicyId: 12345, lang: 'en' } };
</script>`;

/** A page that would like to hang or break whoever reads it; and one that has put its own functions in the place of the language's. */
export const hostileTools: Site = {
	hosts: ['hostile.test', 'overwritten.test'],
	answer: ({ host, path }) =>
		path === '/' ? (host === 'hostile.test' ? page('Hostile', traps) : page('Overwritten', overwritten)) : undefined,
};

const overwritten = `<script>
	window.klaroConfig = { services: [{ name: 'matomo', purposes: ['analytics'], cookies: ['_pk_id'] }] };
	window.__tcfapi = (command, version, done) => done({ displayStatus: 'visible', vendors: { 7: { id: 7, name: 'AdTech', purposes: [1] } } }, true);
	const trap = () => { throw new Error('trap'); };
	for (const name of ['map', 'filter', 'slice', 'reduce', 'flatMap', 'push', 'find']) Array.prototype[name] = trap;
	Array.prototype.toJSON = Object.prototype.toJSON = () => 'evil';
	for (const name of ['keys', 'entries', 'values', 'fromEntries', 'create', 'assign']) Object[name] = trap;
	for (const name of ['slice', 'trim', 'split', 'replace']) String.prototype[name] = trap;
	window.JSON = { parse: trap, stringify: () => 'evil' };
	window.Promise = window.setTimeout = window.Set = window.Map = window.URL = trap;
	Array.prototype[Symbol.iterator] = trap;
</script>`;

const traps = `<script>
	window.OneTrust = new Proxy({}, { get() { throw new Error('trap'); } });
	window.Optanon = { GetDomainData() { return this.GetDomainData; } };
	const round = { services: [] }; round.services.push(round); round.self = round;
	window._iub = { csConfiguration: round };
	window.UC_UI = { getServicesBaseInfo: () => new Proxy([], { get() { throw new Error('trap'); } }) };
	window.__ucCmp = { getConsentDetails: () => new Promise(() => {}) };
	window.__tcfapi = () => { throw new Error('trap'); };
	Object.defineProperty(window, 'Didomi', { get() { throw new Error('trap'); } });
	window.CookieConsent = { getConfig: () => JSON.parse('{"categories": {"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}}') };
	const failing = new Proxy({}, { ownKeys() { throw new Error('trap'); }, get() { throw new Error('trap'); } });
	const revoked = Proxy.revocable([], {}); revoked.revoke();
	window.ckyStore = { _categories: failing };
	window.complianz = { set_cookies: 'x'.repeat(50000000), page_links: new Uint8Array(50000000) };
	window.CookieConsentDialog = { cookieTableNecessary: revoked.proxy };
	window.tarteaucitron = { services: failing, job: [Symbol('a'), failing, revoked.proxy] };
	window.axeptioSDK = { cookiesConfig: { steps: Object.defineProperty([1], 0, { get() { throw new Error('trap'); } }) } };
	let deep = {}; for (let level = 0; level < 5000; level++) deep = { services: [deep], cookies: [deep] };
	window.klaroConfig = { services: [deep, ...Array.from({ length: 100000 }, (_, number) => ({ name: '<b>' + number, cookies: ['c' + number, 'x'.repeat(100000), /a/] }))] };
</script>`;
