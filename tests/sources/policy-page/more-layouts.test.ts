import { expect, test } from 'vitest';
import { declared, page, purposes, table } from './declared.ts';

test('several labels on one line', () => {
	const body = `<h2>Cookies</h2><p>Name: pear-view; Purpose: keeps the view.; Lifetime: 13 months.</p><p>Name: pear_x, Provider: Pear, Duration: session</p>`;
	expect(declared(page(body))).toEqual(['pear-view | - | - | P13M', 'pear_x | Pear | - | session']);
});

test('plain names under labels, with nothing but a purpose', () => {
	const body = `<h3>Cookies som används</h3><ul><li><p><em>Namn:</em> stats</p><p><em>Syfte:</em> Räknar besök.</p></li><li><p><em>Namn:</em> _ga, _gid och _gat</p><p><em>Syfte:</em> Räknar också.</p><p><a href="/x">Mer information om dessa cookies</a></p></li></ul>`;
	expect(declared(page(body, 'sv')).map((line) => line.split(' ')[0])).toEqual(['stats', '_ga', '_gid', '_gat']);
	expect(purposes(page(body)).stats).toBe('Räknar besök.');
});

test('a bold name, a sentence, labelled lines', () => {
	const body = `<h2>Egna cookies</h2><p><strong>cookies-accepted</strong><br>Kommer ihåg valet.<br>Typ: localStorage<br>Lagringstid: 1 år</p><p><strong>blogroll</strong><br>Kommer ihåg listan.<br>Typ: sessionStorage<br>Lagringstid: sessionen.</p>`;
	expect(declared(page(body, 'sv')).map((line) => line.replace(/ \| [^|]* \| /, ' | '))).toEqual([
		'cookies-accepted | - | P1Y'.replace('- | ', '- | '),
		'blogroll | - | session',
	]);
});

test('bullets with names in code, some plain, some joined by a plus', () => {
	const body = `<h1>Cookies</h1><p>Folgende Cookies werden verwendet:</p><ul><li><strong><code>_ga</code></strong> + <strong><code>_gid</code></strong>:<br><a>Google Analytics</a>, zählt Aufrufe.</li><li><strong><code>design</code></strong>:<br>Speichert das Design</li><li><strong><code>PHPSESSID</code></strong>:<br>Speichert die Anmeldung</li></ul>`;
	expect(declared(page(body, 'de')).map((line) => line.split(' ')[0])).toEqual(['_ga', '_gid', 'design', 'PHPSESSID']);
});

test('a cookie “called” a plain word in code', () => {
	const body = `<h1>Cookies</h1><p>We set two:</p><ul><li>A preference cookie called <code>wall</code>. It expires 180 days after it was set.</li><li>A session cookie called <code>results</code>. It stores your jobs.</li></ul>`;
	expect(declared(page(body)).map((line) => line.split(' ')[0])).toEqual(['wall', 'results']);
});

test('examples by label under a kind of cookies', () => {
	const body = `<h3>Cookie tecnici (obbligatori)</h3><ul><li><strong>Scopo</strong>: la sessione</li><li><strong>Conservazione</strong>: fino alla chiusura del browser</li><li><strong>Esempi</strong>: <code>session_id</code>, <code>cookie_consent</code></li></ul><h3>Cookie analitici</h3><ul><li><strong>Scopo</strong>: contare</li><li><strong>Conservazione</strong>: 180 giorni</li><li><strong>Strumenti</strong>: Google Analytics</li></ul>`;
	expect(declared(page(body, 'it')).map((line) => line.replace(/ \| [^|]* \| n/, ' | n'))).toEqual([
		'session_id | necessary | session',
		'cookie_consent | necessary | session',
	]);
});

test('rows with a cell too many or too few still give their names', () => {
	const body = `<h1>Cookies</h1>${table('Cookie | Dauer | Typ | Herausgeber | Beschreibung', 'XSRF-TOKEN | 1 Woche | Funktional | Pear | Schutz', '[Domain]_session | | Funktional | Pear | ', '_ga | 2 Jahre | Marketing | | gtag.js Google | Zählt', 'SID | 1 Jahr')}`;
	expect(declared(page(body, 'de')).map((line) => line.split(' ')[0])).toEqual(['XSRF-TOKEN', '*_session', '_ga', 'SID']);
	expect(declared(page(body, 'de'))[3]).toBe('SID | - | - | P1Y');
});

test('a host column says whose cookie it is where nothing else does, and where it lives', () => {
	const body = `<h2>Kakor</h2>${table('Namn | Domän | Syfte | Lagringstid', '__Secure-3PSIDCC | .google.com | | ', 'pear_sid | pear.test | Minns | 1 år')}`;
	expect(declared(page(body, 'sv'))).toEqual(['__Secure-3PSIDCC | google.com | - | -', 'pear_sid | pear.test | - | P1Y']);
});

test('a generator’s table: cookies and their owners in brackets, many in one cell', () => {
	const body = `<h2>Third-party cookies</h2>${table('Cookies | Expiration | Purpose', '_ga (Google Analytics), _gid (Google Analytics) | 2 years, 24 hours | Statistics')}`;
	expect(declared(page(body))).toEqual([
		'_ga | Google Analytics | analytics | P2Y',
		'_gid | Google Analytics | analytics | PT24H',
	]);
});

test('headings of categories by number and count, tabs before panels', () => {
	const tabs = '<ul><li><a>Necessary</a></li><li><a>Statistics</a></li><li><a>Marketing</a></li></ul>';
	const body = `<h1>Cookies</h1>${tabs}<h3>4.1 Strictly Necessary Cookies (2)</h3>${table('Name | Expiry', 'pear_a | 1 day')}<p><u>Marketing Cookies</u></p>${table('Name | Expiry', 'pear_b | 1 day')}`;
	expect(declared(page(body))).toEqual(['pear_a | - | necessary | P1D', 'pear_b | - | advertising | P1D']);
});

test('a category in a column, in words of a sentence', () => {
	const body = `<h1>Cookies</h1>${table('Name | Consent | Purpose', 'pear_a | Not required (strictly necessary) | x', 'pear_b | Yes, statistics only with consent | y')}`;
	expect(declared(page(body)).map((line) => line.split(' | ')[2])).toEqual(['necessary', 'analytics']);
});

test('bullets with owner, time and purpose between dashes', () => {
	const body = `<h2>Tabla de cookies</h2><ul><li><strong>_ga</strong> (Google Analytics) — 2 años — cuenta visitas.</li><li><strong>_gcl_au</strong> (Google Ads) — 3&nbsp;meses — mide anuncios.</li><li><strong>IDE</strong> (Google Ads) — 1 año — elige anuncios.</li></ul>`;
	expect(declared(page(body, 'es'))).toEqual([
		'_ga | Google Analytics | - | P2Y',
		'_gcl_au | Google Ads | - | P3M',
		'IDE | Google Ads | - | P1Y',
	]);
});

test('bullets with the category in brackets and the time behind a colon', () => {
	const body = `<h3>3. Çerez saklama süreleri</h3><ul><li>session_id (Zorunlu): Oturum sonu</li><li>auth_token (İşlevsel): 30 gün</li><li>_ga (Analitik): 2 yıl</li></ul>`;
	expect(declared(page(body, 'tr'))).toEqual([
		'session_id | - | necessary | session',
		'auth_token | - | functional | P30D',
		'_ga | - | analytics | P2Y',
	]);
});

test('a product with its names in brackets', () => {
	const body = `<p><strong>Analytics cookies</strong></p><ul><li><strong>Google Analytics (_ga, _gid, _gat):</strong> counts visits.</li><li><b>Matomo</b> (_pk_id, _pk_ses) – counts too</li><li><strong>Meta Pixel:</strong> measures ads (only with consent)</li></ul>`;
	expect(declared(page(body))).toEqual([
		'_ga | Google Analytics | analytics | -',
		'_gid | Google Analytics | analytics | -',
		'_gat | Google Analytics | analytics | -',
		'_pk_id | Matomo | analytics | -',
		'_pk_ses | Matomo | analytics | -',
	]);
});

test('a table of services with the cookies that each sets', () => {
	const body = `<h3>Analytics Cookies (Optional)</h3>${table('Service | Purpose | Cookies Set | Privacy Policy', '<strong>Google Analytics 4</strong> | Usage and insights | _ga, _ga_* | <a href="/x">Google Privacy Policy</a>', 'Hotjar | Heatmaps | _hjSession_* | <a href="/y">Policy</a>')}`;
	expect(declared(page(body))).toEqual([
		'_ga | Google Analytics 4 | analytics | -',
		'_ga_* | Google Analytics 4 | analytics | -',
		'_hjSession_* | Hotjar | analytics | -',
	]);
});

test('a nested list per cookie', () => {
	const item = (name: string, time: string) =>
		`<li>${name}<ul><li>Ablaufzeit: ${time}</li><li>Verwendung: zählt Besucher</li><li>Beispielhafter Wert: GA1.2.13.15</li></ul></li>`;
	const body = `<h2>Google Analytics Datenschutzerklärung</h2><h3>Cookies von Google Analytics</h3><ul>${item('_ga', '2 Jahre')}${item('_gid', '24 Stunden')}</ul>`;
	expect(declared(page(body, 'de')).map((line) => line.replace('analytics', '-'))).toEqual([
		'_ga | Google Analytics | - | P2Y',
		'_gid | Google Analytics | - | PT24H',
	]);
	expect(purposes(page(body))._gid).toBe('zählt Besucher');
});

test('bullets of pixels and paths beside cookies', () => {
	const body = `<h3>Necessary Cookies</h3><ul><li>__cfduid – tells people from robots</li><li>cookiesAccepted – stores the choice</li></ul><h3>Statistics</h3><ul><li>_ga, _gat – count</li></ul><h3>Marketing</h3><ul><li>ads/ga-audiences – calls people back</li><li>collect – sends data</li><li>GPS – follows phones</li></ul>`;
	expect(
		declared(page(body)).map((line) =>
			line
				.split(' | ')
				.filter((_, index) => index % 2 === 0)
				.join(' '),
		),
	).toEqual([
		'__cfduid necessary',
		'cookiesAccepted necessary',
		'_ga analytics',
		'_gat analytics',
		'ads/ga-audiences advertising',
		'collect advertising',
		'GPS advertising',
	]);
});

test('headers in capitals, names in bold, third-party cookies as the name column', () => {
	const body = `<h2>Cookies</h2>${table('THIRD PARTY COOKIES | PURPOSE | EXPIRE DATE', '<b>NID</b> | google | 6 months', '__adroll | Re-targeting | 1 year and 4 weeks')}`;
	expect(
		declared(page(body)).map((line) =>
			line
				.split(' | ')
				.filter((_, index) => index % 3 === 0)
				.join(' '),
		),
	).toEqual(['NID P6M', '__adroll P1Y4W']);
});

test('a column of kinds beside one of purposes', () => {
	const body = `<h2>Cookies</h2>${table('Name | Function | Retention | Domain | Provider', '_uet | Tracking/Marketing | 1 month | pear.test | ', '__mid | Functional (fraud protection) | 1 year | pear.test | ', '_hj | Statistics | 1 year | pear.test | Hotjar')}`;
	expect(declared(page(body)).map((line) => line.split(' | ')[2])).toEqual(['advertising', 'functional', 'analytics']);
});

test('a table that lost its frame: headers, then cells, each a paragraph', () => {
	const cells = [
		'Name',
		'Provider',
		'Purpose',
		'Duration',
		'Type',
		'_ga',
		'Google Analytics',
		'Tells visitors apart',
		'2 years',
		'Third-party',
		'pear_ui',
		'Pear',
		'Keeps the look',
		'6 months',
		'First-party',
		'Legal basis: your consent.',
		'More.',
	];
	const body = `<h2>Analytical Cookies</h2>${cells.map((cell) => `<p>${cell}</p>`).join('')}`;
	expect(declared(page(body))).toEqual(['_ga | Google Analytics | analytics | P2Y', 'pear_ui | Pear | analytics | P6M']);
});

test('a product, a colon, its names; a kind, brackets, its names', () => {
	const body = `<h2>Third-Party Cookies</h2><ul><li><strong>Google Analytics:</strong> _ga, _gid, _gat</li><li><strong>Google Ads:</strong> IDE, DSID</li><li><strong>Social Media:</strong> posts of YouTube, Twitter</li><li>Marketing cookies (ad_pref, pear_campaign)</li></ul><p><strong>Cookies used:</strong> _pk1, _pk2 (Matomo)</p>`;
	expect(declared(page(body))).toEqual([
		'_ga | Google Analytics | - | -',
		'_gid | Google Analytics | - | -',
		'_gat | Google Analytics | - | -',
		'IDE | Google Ads | - | -',
		'DSID | Google Ads | - | -',
		'ad_pref | - | advertising | -',
		'pear_campaign | - | advertising | -',
		'_pk1 | Matomo | - | -',
		'_pk2 | Matomo | - | -',
	]);
});

test('times that repeat the names they belong to', () => {
	const body = `<h2>Cookies</h2>${table('Kategorie | Name | Anbieter | Dauer', 'Notwendig | session | Eigene Website | Session (bis Browser geschlossen)', 'Analyse | _ga, _gid | Google Analytics | _ga: 2 Jahre, _gid: 24 Stunden')}`;
	expect(declared(page(body, 'de'))).toEqual([
		'session | Eigene Website | necessary | session',
		'_ga | Google Analytics | analytics | P2Y',
		'_gid | Google Analytics | analytics | PT24H',
	]);
});

test('names in code under a heading of cookies need not say so again; the bold word before them is their kind', () => {
	const body = `<h2>Cookies</h2><ul><li><b>Necessary</b>: <code>pear_consent</code> your choice, <code>pear_hint</code> a hint</li><li><strong>Payment:</strong> our processor sets <code>__stripe_mid</code> and <code>__stripe_sid</code> to take payment.</li></ul>`;
	expect(
		declared(page(body)).map((line) =>
			line
				.split(' | ')
				.filter((_, index) => index % 2 === 0)
				.join(' '),
		),
	).toEqual(['pear_consent necessary', 'pear_hint necessary', '__stripe_mid -', '__stripe_sid -']);
});

test('a numbered table, and a name cell of paragraphs', () => {
	const cell = (text: string) => `<td colSpan="1" rowSpan="1"><p>${text}</p></td>`;
	const row = (...cells: string[]) => `<tr>${cells.map(cell).join('')}</tr>`;
	const body = `<h2>Cookies</h2><table><tbody>${row('#', 'Name of cookie', 'Domain', 'Purpose(s) of cookie', 'Storage period of cookie', 'Consequences if not accepted')}${row('1', '_ga</p><p>_gid', 'pear.test', 'Tells people apart', '2 years from set/update', 'None')}</tbody></table>`;
	expect(
		declared(page(body)).map((line) =>
			line
				.split(' | ')
				.filter((_, index) => index % 3 === 0)
				.join(' '),
		),
	).toEqual(['_ga P2Y', '_gid P2Y']);
});

test('a service and its company on a plain line, its cookies below', () => {
	const body = `<h2>Measurement</h2><p>Pear Count (Pear Ltd.)</p><p>Pear Count is a service that counts visits.</p><p>Trackers duration:</p><ul><li>_p: 1 hour</li><li>_pid: 2 years</li></ul><h2>Targeting &amp; Advertising</h2><p>Plum Tag (Plum Ireland Limited)</p><p>Plum Tag shows advertisements.</p><p>Trackers duration:</p><ul><li>_plum: 3 months</li></ul>`;
	expect(declared(page(`<h1>Cookie policy</h1>${body}`))).toEqual([
		'_p | Pear Count | analytics | PT1H',
		'_pid | Pear Count | analytics | P2Y',
		'_plum | Plum Tag | advertising | P3M',
	]);
});
