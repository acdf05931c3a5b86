import { expect, test } from 'vitest';
import { readPolicyPage } from '../../../lib/sources/policy-page/read-policy-page.ts';
import { declared, page, purposes } from './declared.ts';

/** Small signs that decide: a page's address, a number before a name, code beside code, a footnote's placeholder. */

const names = (html: string) => declared(html).map((line) => line.split(' ')[0]);
const table = (...rows: string[][]) =>
	`<table>${rows.map((row, at) => `<tr>${row.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`;

test('a page at `/cookie-policy` speaks of its own cookies, whatever its headings say', () => {
	const html = '<h2>Kind: needed</h2><h4>_pa</h4><p>Expiry: 2 years<br>Pear Count: tells visitors apart</p>';
	const read = (url: string) => readPolicyPage(html, { url }).manifest.cookies.map(({ name }) => name);
	expect(read('https://pear.test/cookie-policy?lang=sk')).toEqual(['_pa']);
	expect(read('https://pear.test/recipes')).toEqual([]);
});

test('four labels of one cookie need no heading to vouch for them; values that run over lines', () => {
	const card = (name: string, time: string) =>
		`<p>Name: ${name} Cookie<br>Description: Tells visitors apart.<br>It is counted again after a while.<br>That is common.<br>Provider: Pear Count<br>Expiry: ${time}</p>`;
	expect(declared(`<h3>Statistics</h3>${card('_pa', '30 minutes')}${card('_pb', 'On exit')}`)).toEqual([
		'_pa | Pear Count | analytics | PT30M',
		'_pb | Pear Count | analytics | session',
	]);
});

test('numbers before names', () => {
	const card = (title: string) =>
		`<h3>${title}</h3><p><b>What it is:</b> a cookie of Plum.</p><p><b>Function:</b> Knows you.</p><p><b>Duration:</b> It stays for 2 years.</p>`;
	const html = page(`<h1>Cookies</h1>${card('1. PEARSESSID')}${card('2. _pa')}${card('3. PEAR_LANGUAGE')}`);
	expect(declared(html).map((line) => line.replace(/\|.*\|/, '|'))).toEqual([
		'PEARSESSID | P2Y',
		'_pa | P2Y',
		'PEAR_LANGUAGE | P2Y',
	]);
	expect(names(page(`<h1>Cookies</h1>${table(['Cookie', 'Purpose'], ['1. _pa', 'Counts'], ['2. _pb', 'Counts'])}`))).toEqual([
		'_pa',
		'_pb',
	]);
});

test('names in code with nothing between; labels in bold on one line', () => {
	const code = '<li><code>pear_a</code><code>pear-box-*</code><code>pear_c</code>: These keep your choice.</li>';
	expect(names(page(`<h2>Cookies</h2><ul>${code}</ul>`))).toEqual(['pear_a', 'pear-box-*', 'pear_c']);
	const line = (name: string) => `<p><b>Cookie name:</b> ${name}  <b>Duration:</b> 365 days  <b>Purpose:</b> Keeps the list.</p>`;
	const html = page(`<h2>Cookies</h2>${line('pear-settings')}${line('plumlaw')}`);
	expect(declared(html)).toEqual(['pear-settings | - | - | P365D', 'plumlaw | - | - | P365D']);
	expect(purposes(html).plumlaw).toBe('Keeps the list.');
});

test('placeholders: `#word` behind a joint; a word before one in brackets is no name', () => {
	const rows = table(['Cookie', 'Purpose'], ['pear_author_#hash', 'Knows you'], ['plum/1/#', 'Counts']);
	expect(names(page(`<h1>Cookies</h1>${rows}`))).toEqual(['pear_author_*', 'plum/1/*']);
	expect(names(page('<h2>Cookies on [pear_site]</h2><p>[pear_table]</p>'))).toEqual([]);
	expect(names(page(`<h1>Cookies</h1>${table(['Cookie', 'Purpose'], ['pear- {user id}', 'Keeps it.'])}`))).toEqual(['pear-*']);
});

test('headers of a table of one row; `Name / purpose`; misspelled headers', () => {
	const one = table(['Name of cookie', 'What it does'], ['PearControl', 'Keeps your choice.']);
	expect(names(page(`<h1>Cookies</h1>${one}`))).toEqual(['PearControl']);
	const both = table(
		['Type', 'Name / purpose', 'Kept'],
		['Necessary', '<code>pear_consent</code> – keeps your choice', '1 year'],
		['Statistics', 'Pear Count 4 – counts visits', '2 years'],
	);
	expect(declared(page(`<h2>Cookies</h2>${both}`))).toEqual(['pear_consent | - | necessary | P1Y']);
	const odd = table(['Group', 'Cookies', 'Durration', 'Purpouse'], ['', 'pear_sid', 'As long as you are here.', 'Knows you.']);
	expect(purposes(page(`<h1>Cookies</h1>${odd}`))).toEqual({ pear_sid: 'Knows you.' });
});

test('names that everybody knows make a table one of cookies', () => {
	const asp = table(['Name', 'Purpose'], ['ASPSESSIONID*', 'Keeps track of your visit to this site.']);
	expect(names(page(`<h1>Privacy</h1><h2>ASP</h2>${asp}`))).toEqual(['ASPSESSIONID*']);
	const fields = table(['Name', 'Purpose'], ['pear_sid', 'Knows you.'], ['pear_age', 'Says how old it is.']);
	expect(names(page(`<h1>Privacy</h1><h2>ASP</h2>${fields}`))).toEqual([]);
});

test('times: of a session cookie behind other sentences, in Serbian, behind each name', () => {
	const headed = '<h3>pear_zone</h3><p>Keeps your time zone for the dates. This is a session cookie.</p>';
	expect(declared(page(`<h1>Cookies</h1>${headed}`))).toEqual(['pear_zone | - | - | session']);
	const serbian = '<p>Kolačić pristanka <code>pear_consent</code> čuva se 12 meseci.</p>';
	expect(declared(page(`<h2>Kolačići</h2>${serbian}`))).toEqual(['pear_consent | - | - | P12M']);
	const each = '<p>Cookies that count (<code>_pa</code> for 2 years, <code>_pb</code> about 24 hours) are set if you agree.</p>';
	expect(declared(page(`<h2>Cookies</h2>${each}`))).toEqual(['_pa | - | - | P2Y', '_pb | - | - | PT24H']);
	const greek = '<ul><li><b>pear_sid</b> — Διάρκεια: περίοδος σύνδεσης.</li></ul>';
	expect(declared(page(`<h2>Cookies</h2>${greek}`))).toEqual(['pear_sid | - | - | session']);
});

test('references for programmers', () => {
	const parameters = table(
		['Attribute', 'Type', 'What it is'],
		['expires', 'number or Date', 'Days'],
		['path', 'string', 'Where'],
	);
	expect(names(page(`<h1>cookie</h1><p>Attributes of a cookie:</p>${parameters}`))).toEqual([]);
	expect(names(page('<h1>Cookies</h1><p>The object <code>_pear.cookie</code> writes cookies.</p>'))).toEqual([]);
	const lesson =
		'<p>The middleware reads cookies with <code>pear-parser</code>: <code>res.cookie("a", 1, {expires: new Date()})</code>.</p>';
	expect(names(page(`<h1>Cookies</h1>${lesson}<p>The function <code>clear_pear</code> deletes a cookie.</p>`))).toEqual([]);
	const terms = '<dl><dt><code>pattern</code></dt><dd>A regular expression for names.</dd><dt>Type</dt><dd>string</dd></dl>';
	expect(names(page(`<h1>A cookie in Plum</h1>${terms}`))).toEqual([]);
});

test('names in sentences: `something like`, placeholders beside the word, names that nothing else bears', () => {
	const like = '<p>The other cookie is for comfort, called something like <b>PEARMATEID</b>.</p>';
	expect(names(page(`<h2>Cookies</h2>${like}`))).toEqual(['PEARMATEID']);
	expect(names(page('<h2>Cookies</h2><p>Plum sets a few pear-settings-{time}-[UID] cookies.</p>'))).toEqual([
		'pear-settings-*-*',
	]);
	const token = '<ul><li>the safety token XSRF-TOKEN, which guards forms;</li><li>the TOKEN of a session</li></ul>';
	expect(names(page(`<h2>Cookies</h2><p>Only cookies that it needs:</p>${token}`))).toEqual(['XSRF-TOKEN']);
});

test('patterns as a consent tool is told', () => {
	const html = page(`<h1>Cookies</h1>${table(['Cookie', 'Purpose'], ['^_pa', 'a'], ['/^_pb$/', 'b'], ['/^_pc_.*$/', 'c'])}`);
	expect(names(html)).toEqual(['_pa*', '_pb', '_pc_*']);
});

test('tables that say nothing of their cookies; modules', () => {
	const parameters = table(['URL parameter', 'Cookie name'], ['offer', 'pear_offer'], ['source', 'pear_source']);
	expect(names(`<h1>Clicks</h1><p>Kept in cookies.</p>${parameters}`)).toEqual([]);
	expect(names(page(`<h1>Cookies we set</h1>${parameters}`))).toEqual(['pear_offer', 'pear_source']);
	const card = '<h4>pear_view</h4><p>Keeps the order.</p><ul><li>Expiration policy: Session</li><li>Module: Pear_Sales</li></ul>';
	expect(declared(page(`<h2>Cookies</h2>${card}`))).toEqual(['pear_view | - | - | session']);
});

test('names behind a colon inside brackets', () => {
	const basket = '<li>Basket – we keep what you choose (cookies used for this purpose include: pear_sid, pear_basket)</li>';
	expect(names(page(`<h2>Cookies</h2><ul>${basket}</ul>`))).toEqual(['pear_sid', 'pear_basket']);
	const fields = '<li>Basket – we keep what you choose (data kept for this purpose: your name, your e-mail)</li>';
	expect(names(page(`<h2>Cookies</h2><ul>${fields}</ul>`))).toEqual([]);
});

test('what is required under “Consent” is consent: that makes nothing necessary', () => {
	const row = (header: string, cell: string) => {
		const html = page(
			`<h1>Cookies</h1>${table(['Name', 'Purpose', 'Duration', header], ['_pa', 'Targeted advertising', '90 days', cell])}`,
		);
		return declared(html)[0];
	};
	for (const [header, cell] of [
		['Consent', 'Required'],
		['Toestemming', 'Vereist'],
		['Zgoda', 'Wymagana'],
		['Einwilligung', 'erforderlich'],
		['Consentement', 'Requis'],
	] as const)
		expect(row(header, cell), header).not.toContain('necessary');
	expect(row('Consent needed', 'No – strictly necessary')).toContain('necessary');
});

test('kinds of consent are kinds', () => {
	const kinds = (header: string, ...cells: string[]) => {
		const rows = cells.map((cell, at) => [`_p${at}`, 'Keeps a number', '90 days', cell]);
		const { cookies } = readPolicyPage(
			page(`<h1>Cookies</h1>${table(['Name', 'Purpose', 'Duration', header], ...rows)}`),
		).manifest;
		return cookies.map(({ category }) => category);
	};
	const four = ['necessary', 'functional', 'analytics', 'advertising'];
	for (const header of ['Consent category', 'Consent preferences', 'Category / Consent', 'Consent'])
		expect(kinds(header, 'Required', 'Functional', 'Analytics', 'Marketing'), header).toEqual(four);
	expect(kinds('Einwilligungskategorie', 'Erforderlich', 'Funktional', 'Statistik', 'Marketing')).toEqual(four);
	expect(kinds('Toestemmingscategorie', 'Vereist', 'Functioneel', 'Statistiek', 'Marketing')).toEqual(four);
	expect(kinds('Catégorie de consentement', 'Requis')).toEqual(['necessary']);
});

test('companies whose names are words for “we” elsewhere are no site', () => {
	const read = (provider: string, party = '') => {
		const html = page(`<h1>Cookies</h1>${table(['Name', 'Provider', 'Purpose', 'Party'], ['_pa', provider, 'Counts', party])}`);
		return readPolicyPage(html, { url: 'https://www.pear.test/cookies' }).manifest.cookies[0];
	};
	expect(read('NOS')).toMatchObject({ provider: { name: 'NOS' } });
	expect(read('NOS')).not.toHaveProperty('party');
	expect(read('Mi', 'Third party')).toMatchObject({ provider: { name: 'Mi' }, party: 'third' });
	for (const we of ['Wij', 'WIR', 'NOSOTROS']) expect(read(we)?.party, we).toBe('first');
});

test('a privacy policy further down on a page of something else is read', () => {
	const html = `<title>Pear Shop</title><h1>Pear Shop</h1><h2>Datenschutzerklärung</h2><h3>Pear Count</h3>
		<p>Dabei werden folgende Cookies gesetzt:</p><ul><li>_pa_id: 13 Monate</li><li>_pa_ses: 30 Minuten</li></ul>`;
	const { cookies } = readPolicyPage(html, { url: 'https://www.pear.test/service/info' }).manifest;
	expect(cookies.map(({ name, retention }) => `${name} ${retention}`)).toEqual(['_pa_id P13M', '_pa_ses PT30M']);
	const own = '<h2>Cookies</h2><p>The following cookies are set:</p><ul><li>pear_sid: 1 day</li></ul>';
	const orders = '<h2>Order tracking</h2><p>We keep:</p><ul><li>server_log: 30 days</li><li>mail_queue: 5 days</li></ul>';
	const service = readPolicyPage(`<title>Pear Shop</title><h1>Service</h1>${own}${orders}`, {
		url: 'https://www.pear.test/service/info',
	});
	expect(service.manifest.cookies.map(({ name }) => name)).toEqual(['pear_sid']);
});
