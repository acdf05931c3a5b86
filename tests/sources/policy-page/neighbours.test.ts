import { expect, test } from 'vitest';
import { declared, page, purposes, table } from './declared.ts';

/** Names that are known by what stands around them, and kinds that are not what they seem. */

const names = (html: string) => declared(html).map((line) => line.split(' ')[0]);

test('a list of one name, and the paragraph below it that tells its time', () => {
	const body = '<h2>Cookies</h2><ul><li>pear_sid</li></ul><p>It keeps your basket and expires after 30 days.</p>';
	expect(declared(page(body))).toEqual(['pear_sid | - | - | P30D']);
});

test('a table headed like an earlier one of cookies is one, though its names look like none', () => {
	const head = 'Name | Purpose | Expiry';
	const body = `<h2>Our cookies</h2>${table(head, 'pear_sid | Keeps you signed in | 1 day', 'pear_b | Basket | 2 days')}<h2>Plum Stream</h2>${table(head, 'ANON | Tells visitors apart | 1 year', 'CC | Counts plays | 1 day')}`;
	expect(names(page(body))).toEqual(['pear_sid', 'pear_b', 'ANON', 'CC']);
});

test('joined words with capitals among items that begin with names', () => {
	const body = `<h2>Cookies we set</h2><ul><li>pear_sid: your session</li><li>PearSessionId: your visit</li><li>pear_b: your basket</li></ul>`;
	expect(names(page(body))).toEqual(['pear_sid', 'PearSessionId', 'pear_b']);
});

test('brackets in a purpose are no second cookie', () => {
	const body = `<h2>Cookies</h2><ul><li><b>pear-session</b> (vervalt 2 uur na uw laatste klik): onthoudt wat in velden (adres, telefoon) staat.</li><li><b>PEAR_OK</b> (180 dagen): bewaart de keuze.</li></ul>`;
	expect(declared(page(body, 'nl'))).toEqual(['pear-session | - | - | PT2H', 'PEAR_OK | - | - | P180D']);
});

test('a word of time and a kind in one cell of types', () => {
	const body = `<h2>Cookies</h2>${table('Cookie | Tipo | Duración', 'pear_sid | Persistente<br>Técnica | 1 año')}`;
	expect(declared(page(body, 'es'))).toEqual(['pear_sid | - | necessary | P1Y']);
});

test('a kind that leads a paragraph, with whose they are in brackets', () => {
	const body = `<h2>Cookies</h2><p><b>Analytische cookies (Pear Count), enkel met toestemming.</b> Wij meten het bezoek.</p><ul><li><b>_pc</b> (13 maanden): telt.</li></ul>`;
	expect(declared(page(body, 'nl'))[0]).toMatch(/^_pc \| .* \| analytics \| P13M$/);
});

test('a product whose name sounds like a kind does not hide the kind above it', () => {
	const rows = table('Cookie | Purpose', 'li_pear | Measures campaigns');
	expect(declared(page(`<h2>Cookies</h2><h3>Marketing</h3><h4>LinkedIn Insight Tag</h4>${rows}`))).toEqual([
		'li_pear | LinkedIn Insight | advertising | -',
	]);
	expect(declared(page(`<h2>Cookies</h2><h4>Google Analytics</h4>${rows}`))).toEqual([
		'li_pear | Google Analytics | analytics | -',
	]);
});

test('a heading that could be a label is none above a sentence, or above names alone', () => {
	const body = '<h2>Cookies</h2><p>We use these.</p><p>Name: pear_sid</p><p>Purpose: your basket</p><p>Duration: 2 years</p>';
	expect(declared(page(body))).toEqual(['pear_sid | - | - | P2Y']);
	const lists = '<h2>Our cookies</h2><ul><li>pear_sid</li></ul><p>Your basket.</p><ul><li>pear_b</li></ul><p>Stays 30 days.</p>';
	expect(names(page(lists))).toEqual(['pear_sid', 'pear_b']);
});

test('an item goes on over its lines; a single word with a colon is a name where others are', () => {
	const item = (name: string, more: string) =>
		`<li><b>${name}:</b><br>Keeps what you typed.<br>You are asked first.<br>${more}</li>`;
	const body = `<h2>Cookies</h2><p>These cookies are set:</p><ul>${item('pearName', 'It is valid for one year.')}${item('pear_mail', 'Expires after 30 days.')}${item('stok', 'It stays for two days.')}</ul>`;
	expect(declared(page(body))).toEqual(['pearName | - | - | P1Y', 'pear_mail | - | - | P30D', 'stok | - | - | P2D']);
});

test('a placeholder in quotes, a list that ends in “and the like”, a purpose that opens with “session cookie”', () => {
	expect(names(page('<h2>Cookies</h2><p>Cookie name: _pc_"property id"<br>Purpose: counts</p>'))).toEqual(['_pc_*']);
	const list = '<h2>Cookies</h2><ul><li>PEAR_SESSID, pear_lang, _pc_ * and the like are cookies set by Pear.</li></ul>';
	expect(names(page(list))).toEqual(['PEAR_SESSID', 'pear_lang', '_pc_*']);
	const body = '<h2>Cookies we use</h2><p><b>pear_sid</b><br>A session cookie - used to keep you signed in.</p>';
	expect(declared(page(body))).toEqual(['pear_sid | - | - | session']);
});

test('one time of two parts, a purpose with more behind a slash, a product followed by “cookies”', () => {
	const head = 'Cookies | Cookie | Purpose/More information | Duration';
	const rows = ['Google Analytics cookies | _pc and _pc_* | Counts visits | Up to 2 years, says Pear'];
	const html = page(`<h2>Cookies</h2>${table(head, ...rows)}`);
	expect(declared(html)).toEqual(['_pc | Google Analytics | - | P2Y', '_pc_* | Google Analytics | - | P2Y']);
	expect(purposes(html)).toEqual({ _pc: 'Counts visits', '_pc_*': 'Counts visits' });
});

test('lines in bold that stand for headings, where some are names', () => {
	const item = (name: string, said: string) => `<p>${name}</p><p>${said}</p>`;
	const body = `<h2>Cookies</h2>${item('<b>pear_sid</b>', 'Keeps you signed in.')}${item('<b>guest-view</b>', 'Keeps an order of a guest.')}${item('<b>pear-store</b> (local storage)', 'Keeps translations.')}${item('<b>pear_b</b>', 'Keeps the basket.')}${item('<b>Hotjar</b>', 'We do not use it.')}`;
	expect(names(page(body))).toEqual(['pear_sid', 'guest-view', 'pear-store', 'pear_b']);
});

test('a first row with a time is no header; types of values beside cookies’ names; columns with gaps hold no names', () => {
	const bare =
		'<table><tr><td>PearControl</td><td>Saves your cookie settings</td><td>1 year</td></tr><tr><td>pear_set</td><td>Tells that you have chosen</td><td>1 year</td></tr></table>';
	expect(declared(page(`<h2>Cookies message</h2>${bare}`))).toEqual(['PearControl | - | - | P1Y', 'pear_set | - | - | P1Y']);
	const typed = table(
		'Cookie name | Description | Type | Module',
		'pear_id | The guest | integer | pear_guests',
		'logged | Signed in or not | boolean | ',
	);
	expect(names(page(`<h2>Cookie policy</h2>${typed}`))).toEqual(['pear_id', 'logged']);
});

test('storage in brackets is no time; a quoted name behind “called” needs no underscore', () => {
	const rows = table('Name | Purpose | Lifetime', 'pear_state (local storage) | Keeps the page | 24 hours');
	expect(declared(page(`<h2>Cookies</h2>${rows}`))).toEqual(['pear_state | - | - | PT24H']);
	expect(names(page('<h2>Cookies</h2><p>A cookie called “pear-cookie” keeps your choice.</p>'))).toEqual(['pear-cookie']);
});

test('text parted by arrows is a table; a star with a space is a bullet', () => {
	const body =
		'<h1>Cookies</h1><h3>Cookies necesarias</h3><p>pear_sid -&gt; Google -&gt; Recuerda la sesión. -&gt; 1 día<br>pear_b -&gt; Google -&gt; Recuerda la cesta. -&gt; 2 días</p>';
	expect(declared(page(body, 'es'))).toEqual(['pear_sid | Google | necessary | P1D', 'pear_b | Google | necessary | P2D']);
	const stars = '<h1>Cookies</h1><p>* Cookie_pear: caduca a los 2 años.</p><p>* Cookie_plum: caduca a los 30 minutos.</p>';
	expect(declared(page(stars, 'es'))).toEqual(['Cookie_pear | - | - | P2Y', 'Cookie_plum | - | - | PT30M']);
});

test('what an article’s sentences and addresses mention is nobody’s declaration; a bare prefix is no name', () => {
	const body = '<h1>Cookies of Pear</h1><p>Pear sets the <code>_pc</code> cookie.</p>';
	expect(declared(page(body), 'https://pear.test/blog/cookies-of-pear')).toEqual([]);
	expect(declared(page(body), 'https://pear.test/cookies')).toEqual(['_pc | - | - | -']);
	expect(declared(page('<h1>Cookies</h1><p>See /pear/from-_pa-to-_pb-cookies.html for more.</p>'))).toEqual([]);
	expect(declared(page('<h1>Cookies</h1><p>Our cookies have the <code>__Host-</code> prefix.</p>'))).toEqual([]);
});

test('labels of content are no purposes; the third party in a column is whose it is; kinds that are treated as others', () => {
	const body =
		'<h2>Cookies</h2><p>Name: pear_sid</p><p>Content: a number</p><p>Purpose: your session</p><p>Expires: when the tab is closed</p>';
	expect(declared(page(body))).toEqual(['pear_sid | - | - | session']);
	expect(purposes(page(body))).toEqual({ pear_sid: 'your session' });
	const rows = table('Cookie name | Purpose | Third party', '_pc | Counts | Google');
	expect(declared(page(`<h2>Analytics cookies (assimilated to technical)</h2>${rows}`))).toEqual([
		'_pc | Google | analytics | -',
	]);
});

test('a name in bold behind “called”; a time in brackets is no name', () => {
	const body =
		'<h1>Use of cookies</h1><p>The session cookie is called <b>PearSession</b>. Pear Count sets <code>_pc.*</code> (TTL 365 days) and <code>_pd.*</code> (session) cookies.</p>';
	expect(declared(page(body))).toEqual(['PearSession | - | - | -', '_pc.* | - | - | P365D', '_pd.* | - | - | session']);
});

test('rows that say by whom; an example behind a name; a time among other words', () => {
	const rows = [
		'<tr><td colspan="3">Set by Plum</td></tr>',
		'<tr><td>plum[fruit] e.g. plumPear</td><td>Keeps the fruit</td><td>It is deleted when you close your browser.</td></tr>',
		'<tr><td>plum_b</td><td>Keeps the basket</td><td>See above</td></tr>',
	];
	const html = `<h2>Cookies</h2><table><tr><th>Cookie</th><th>Purpose</th><th>More information</th></tr>${rows.join('')}</table>`;
	expect(declared(page(html))).toEqual(['plum* | Plum | - | session', 'plum_b | Plum | - | -']);
});

test('a list of what for, with names; two letters in bold above labels; a kind behind a name', () => {
	const body =
		'<h2>Essential cookies of ours</h2><ul><li>Security and signing in: pear_sid, PEAR-TOKEN</li><li>Session and workings: pear-session-bind, plum.box.sessionId, pearSession</li></ul>';
	expect(names(page(body))).toEqual(['pear_sid', 'PEAR-TOKEN', 'pear-session-bind', 'plum.box.sessionId', 'pearSession']);
	const card = (name: string) => `<p><b>${name}</b></p><ul><li>Purpose: signs you in</li><li>Duration: 1 day</li></ul>`;
	expect(names(page(`<h2>Cookies</h2>${card('pear_sid')}${card('hs')}`))).toEqual(['pear_sid', 'hs']);
	const typed = '<h2>Cookies</h2><ul><li>Cookie: pear_sid (functional)</li><li>Type: session</li></ul>';
	expect(declared(page(typed))).toEqual(['pear_sid | - | functional | session']);
});

test('kinds of consent are no names; a purpose and a time in one cell', () => {
	const body =
		'<h2>Cookies</h2><p>Marketing cookies include storage (<code>ad_storage</code>) and <code>ad_user_data</code>.</p>';
	expect(declared(page(body))).toEqual([]);
	const cell = '<tr><td>pear_sid</td><td>Signs you in<br>Cookie<br>Four hours</td></tr>';
	const html = page(`<h2>Cookies</h2><table><tr><th>Name</th><th>Purpose, type, and duration</th></tr>${cell}</table>`);
	expect(declared(html)).toEqual(['pear_sid | - | - | PT4H']);
	expect(purposes(html)).toEqual({ pear_sid: 'Signs you in' });
});

test('two labels of kinds on one card; whose before brackets in a sentence; a bold word among names', () => {
	const card = (name: string) =>
		`<p>Cookie name: ${name}<br>Type: First-party persistent cookie<br>Purpose: counts<br>Duration: 2 years<br>Category: Analytics</p>`;
	expect(declared(page(`<h2>Cookies</h2>${card('_pc')}${card('_pd')}`))).toEqual([
		'_pc | Pear Shop | analytics | P2Y',
		'_pd | Pear Shop | analytics | P2Y',
	]);
	const line =
		'<h2>Cookies</h2><p><b>Statistics:</b> Data from Shopify and Google Analytics (<code>_pc</code>, <code>_pd</code>, etc.) for us.</p>';
	expect(declared(page(line))[0]).toBe('_pc | Google Analytics | analytics | -');
	const item = (name: string) => `<li><b>${name}</b><br>Remembers you. It expires after a year.</li>`;
	expect(names(page(`<h2>Cookies</h2><ul>${item('pear_sid')}${item('PearAccepted')}${item('pear_b')}</ul>`))).toEqual([
		'pear_sid',
		'PearAccepted',
		'pear_b',
	]);
});
