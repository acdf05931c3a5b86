import { expect, test } from 'vitest';
import { readRetention } from '../../../lib/sources/duration.ts';
import { declared, page, purposes, table } from './declared.ts';

test('several owners in one line, each with their names in brackets', () => {
	const body =
		'<h2>Cookies</h2><ul><li><b>Analytics &amp; advertising:</b> Pear Count (<code>_pc</code>, <code>_pc_*</code>), Plum Ads (<code>_pl_au</code>) and the Quince pixel (<code>_qp</code>) run here.</li></ul>';
	expect(declared(page(body))).toEqual([
		'_pc | Pear Count | analytics | -',
		'_pc_* | Pear Count | analytics | -',
		'_pl_au | Plum Ads | analytics | -',
		'_qp | Quince | analytics | -',
	]);
});

test('names in bold or quotes in sentences about cookies; plain ones only beside others', () => {
	const body = `<h4>Google Maps</h4><p>Las cookies de estos mapas son: <strong>SID</strong>, <strong>SAPISID</strong>, <strong>NID</strong>.</p>
		<h4>Facebook</h4><p>Facebook utiliza varias cookies como "locale", "reg_pear_gate" y "reg_pear_ref".</p>
		<h4>YouTube</h4><p>La cookie <strong>YSC</strong> cuenta visitas y expira al finalizar la sesión (cierre del navegador). La cookie <strong>VISITOR_INFO1_LIVE</strong> expira a los 9 meses.</p>`;
	expect(declared(page(body, 'es'))).toEqual([
		'SID | Google Maps | - | -',
		'SAPISID | Google Maps | - | -',
		'NID | Google Maps | - | -',
		'locale | Facebook | - | -',
		'reg_pear_gate | Facebook | - | -',
		'reg_pear_ref | Facebook | - | -',
		'YSC | YouTube | - | session',
		'VISITOR_INFO1_LIVE | YouTube | - | P9M',
	]);
});

test('what is set off and no name: acts, agencies, products, storage, identifiers, functions', () => {
	const body = `<h1>Cookies</h1><p>Cookies follow the <b>TDDDG</b> and the <b>LOPDGDD</b>, see <b>IMPORTANT</b>. <b>YouTube</b> and “JavaScript” use cookies, in <code>localStorage</code>/<b>sessionStorage</b>.</p>
		<p>The measurement “G-XXXXXXX” sets cookies with "_anonymizeIp" on.</p><ul><li><strong>iOS:</strong> Settings, then Block All Cookies</li><li>Keeps the page (session)</li></ul>`;
	expect(declared(page(body))).toEqual([]);
});

test('items that were rows once: a name, its words and a time with no sign between', () => {
	const body = `<p><b>3.1. Elengedhetetlenül szükséges sütik</b></p><ul><li>PHPSESSID A munkamenet állapotát őrzi. böngésző bezárásáig</li><li>CookieConsent Megjegyzi a választást az oldalon 1 év</li><li>basket A kosár tartalmát őrzi 1 nap</li></ul>
		<p><b>3.2. Marketing célú sütik</b></p><ul><li>fr A Facebook használja hirdetéshez. 3 hónap</li><li>tr A Facebook használja mérésre böngésző bezárásáig</li></ul>`;
	expect(declared(page(body, 'hu'))).toEqual([
		'PHPSESSID | - | necessary | session',
		'CookieConsent | - | necessary | P1Y',
		'basket | - | necessary | P1D',
		'fr | Facebook | advertising | P3M',
		'tr | Facebook | advertising | session',
	]);
});

test('the sentences behind the one with the name tell how long it stays', () => {
	const body =
		'<h1>Cookies</h1><ul><li>A preference cookie called <code>wall</code>. It hides the notice. It expires 180 days after it was set.</li><li>A session cookie called <code>results</code>. It holds your jobs. It expires when the browser session ends.</li></ul>';
	expect(declared(page(body)).map((line) => line.split(' | ').at(-1))).toEqual(['P180D', 'session']);
	expect(purposes(page(body)).wall).toContain('It hides the notice.');
});

test('what requires consent is not what is required', () => {
	for (const [heading, category] of [
		['Analytische cookies (optioneel - vereist toestemming)', 'analytics'],
		['Marketing (Einwilligung erforderlich)', 'advertising'],
		['Statistiques (consentement requis)', 'analytics'],
		['Erforderliche Cookies', 'necessary'],
		['Noodzakelijke cookies (geen toestemming vereist)', 'necessary'],
		['Nezbytné Vždy aktivní', 'necessary'],
	])
		expect(declared(page(`<h1>Cookies</h1><h3>${heading}</h3><ul><li>_pear – counts (1 day)</li></ul>`))).toEqual([
			`_pear | - | ${category} | P1D`,
		]);
});

test('a kind that has run into its text', () => {
	const cells = ['Name', 'Provider', 'Purpose', 'Duration', '_pc', 'Pear Count', 'Counts visitors', '2 years'];
	const body = `<p>C) Analytical Cookies These cookies help us to count.</p>${cells.map((cell) => `<p>${cell}</p>`).join('')}`;
	expect(declared(page(body))).toEqual(['_pc | Pear Count | analytics | P2Y']);
});

test('labelled parts between bars are no table', () => {
	const body = '<h2>Cookies</h2><p>Proveedor: Pear SL | Cookies: _pc, _pd | Duración: 2 años</p>';
	expect(declared(page(body, 'es'))).toEqual(['_pc | Pear SL | - | P2Y', '_pd | Pear SL | - | P2Y']);
});

test('a label with one more word, and one that is none of ours behind a purpose', () => {
	const body = `<h3>_pc</h3><p><b>Provider:</b> Pear.</p><p><b>Default duration:</b> up to 2 years.</p>
		<h2>Plum</h2><ul><li>Cookies: _pl, _pm</li><li>Purpose: Measurement</li><li>Privacy Policy: Google Privacy Policy</li><li>Opt-out: Google opt-out</li></ul>`;
	expect(declared(page(`<h2>Cookies</h2>${body}`))).toEqual([
		'_pc | Pear | - | P2Y',
		'_pl | Plum | analytics | -',
		'_pm | Plum | analytics | -',
	]);
});

test('a table under a company’s name, below others of cookies', () => {
	const body = `<h2>Nødvendige cookies</h2>${table('Navn | Formål', 'haveSeen | Husker valget')}<h2>Pear Count</h2><p>Pear Count er et verktøy.</p>${table('Navn | Formål', '_pc | Teller besøk', 'pearId | Skiller besøkende')}
		<h2>Skjema</h2>${table('Navn | Formål', 'Epost | Svar', 'Telefon | Svar')}`;
	expect(declared(page(body, 'no')).map((line) => line.split(' | ').slice(0, 2).join(' | '))).toEqual([
		'haveSeen | -',
		'_pc | Pear Count',
		'pearId | Pear Count',
	]);
});

test('footnote stars are no globs, and a column of consequences is nobody’s', () => {
	const body = `<h2>Cookies</h2>${table('Our Cookies | Name | Purpose | Consequences if the cookie is not accepted', 'Pear** | pear_id, pear_user_id * | Counts | None', 'Plum*** | plum_id | Counts | None')}`;
	expect(declared(page(body))).toEqual(['pear_id | Pear | - | -', 'pear_user_id | Pear | - | -', 'plum_id | Plum | - | -']);
});

test('Ukrainian hours are no Bulgarian years', () => {
	const iso = (text: string, language?: string) => {
		const found = readRetention(text, language);
		return found?.kind === 'duration' ? found.iso : undefined;
	};
	expect(iso('2 години', 'uk')).toBe('PT2H');
	expect(iso('1 година', 'uk')).toBe('PT1H');
	expect(iso('2 години', 'bg')).toBe('P2Y');
	expect(iso('1 година')).toBe('P1Y');
	expect(iso('24 години')).toBe('PT24H');
	expect(iso('12 годин')).toBe('PT12H');
	const body = `<h2>Файли cookie</h2>${table('Назва | Призначення | Термін', 'pear_sid | Сесія входу | 2 години')}`;
	expect(declared(page(body, 'uk'))).toEqual(['pear_sid | - | - | PT2H']);
});

test('rows of inline cells that only their style sets apart', () => {
	const row = (...cells: string[]) =>
		`<div><b>${cells[0]}</b>${cells
			.slice(1)
			.map((cell) => `<span>${cell}</span>`)
			.join('')}</div>`;
	const body = `<h2>Cookies we set</h2><div>${row('_pc', 'Google Analytics', 'Tells one visit from another', '2 years')}${row('_pc_T8T', 'Google Analytics', 'Keeps a visit together', '2 years')}${row('pear-cookie-choice', 'This site', 'Remembers your answer', 'Until you clear it')}</div>`;
	expect(declared(page(body)).map((line) => line.replace(/ \| -/g, ''))).toEqual([
		'_pc | Google Analytics | P2Y',
		'_pc_T8T | Google Analytics | P2Y',
		'pear-cookie-choice | This site',
	]);
});

test('headings in capitals are no names, nor is a word that the times of two are parted by', () => {
	const body = `<h1>COOKIES</h1><ul><li>NSC_*: for load balancing</li><li>JSESSIONID: for the desk</li></ul><h3>CHANGING BROWSER SETTINGS</h3><p>Cookies can be switched off there.</p><h3>IMPRINT</h3><p>Who is responsible for this page.</p>${table('Cookie | Duration', '_pa / _pb | 2 years / 24h')}`;
	expect(declared(page(body)).map((line) => line.replace(/ \| -/g, ''))).toEqual([
		'NSC_*',
		'JSESSIONID',
		'_pa | P2Y',
		'_pb | PT24H',
	]);
});

test('under a kind of cookies, a purpose that sounds like another kind changes nothing', () => {
	const body = `<p><strong>Reporting and Analytics</strong></p>${table('Name | Function', '_pear_consent | Tracking preferences.', '_pear_s | Pear analytics.')}`;
	expect(declared(page(`<h1>Cookies</h1>${body}`)).map((line) => line.split(' | ')[2])).toEqual(['analytics', 'analytics']);
});

test('a consent tool’s counts behind names, and several hosts in a cell', () => {
	const body = `<h2>Podstawowe pliki cookie (2)</h2>${table('Nazwa | Dostawca | Cel | Maksymalny okres przechowywania | Rodzaj', 'pear_bm [x2] | pear.test<br>radar.plum.test | Boty | 1 dzień | Plik cookie HTTP', 'PearConsent [x17] | www.pear.test | Zgoda | 1 rok | Plik cookie HTTP')}`;
	expect(declared(page(body, 'pl'))).toEqual([
		'pear_bm | pear.test | necessary | P1D',
		'PearConsent | www.pear.test | necessary | P1Y',
	]);
});

test('a name in code within words, a party in brackets, fewer times than names', () => {
	const body = `<h2>Cookies</h2>${table('Name | Provider | Type | Duration', 'cookie consent (localStorage: <code>cc_v1</code>) | Pear | Preference | 12 months', 'pear_a, pear_b | Pear | necessary | 1 year')}
		${table('Cookie | Nombre | Finalidad | Vencimiento', 'pear.test | <p>PHPSESSID</p><p>pear_box</p><p>(Cookies propias)</p> | Sesión | 30 días', 'Google Analytics | <p>_pa</p><p>_pb</p><p>_pc</p><p>_pd</p> | Contar | <p>2 años</p><p>30 minutos</p><p>sesión</p>')}`;
	expect(declared(page(body))).toEqual([
		'cc_v1 | Pear | functional | P12M',
		'pear_a | Pear | necessary | P1Y',
		'pear_b | Pear | necessary | P1Y',
		'PHPSESSID | pear.test | - | P30D',
		'pear_box | pear.test | - | P30D',
		'_pa | Google Analytics | - | P2Y',
		'_pb | Google Analytics | - | PT30M',
		'_pc | Google Analytics | - | session',
		'_pd | Google Analytics | - | -',
	]);
});

test('plain names among items that begin with sure ones', () => {
	const body =
		'<h3>Cookies</h3><ul><li>PHPSESSID : expire lorsque vous quittez la navigation</li><li>pear_notice : expire 24 h après création</li><li>welcome : expire 1 heure après création</li><li>aucun, un ou plusieurs pear_forum_nnnnnn : expire 1 an après</li></ul>';
	expect(declared(page(body, 'fr')).map((line) => line.replace(/ \| -/g, ''))).toEqual([
		'PHPSESSID | session',
		'pear_notice | PT24H',
		'welcome | PT1H',
		'pear_forum_* | P1Y',
	]);
});

test('labels that are called otherwise: the kind holds the name, the purpose the kind', () => {
	const french = `<h2>Cookies</h2><div><p><b>Google Analytics</b><br>Typologie : <b>_pa</b><br>Finalités : Mesurer.<br>Durée de vie et de conservation : 13 mois</p><p>Typologie : <b>_pb</b><br>Finalités : Mesurer.<br>Durée de vie et de conservation : 1 an</p></div>`;
	expect(declared(page(french, 'fr')).map((line) => line.replace(/ \|.*\|/, ' |'))).toEqual(['_pa | P13M', '_pb | P1Y']);
	const english = `<h2>Cookies</h2><ul><li><p>_pa</p><p><b>Duration:</b> 2 years</p><p><b>Description:</b> Tells visitors apart.</p><p><b>Type:</b> Third party</p><p><b>Purpose:</b> Analytical</p></li></ul>`;
	expect(declared(page(english))).toEqual(['_pa | - | analytics | P2Y']);
	const mixed = '<h2>Cookies</h2><h3>Cookies Esenciales</h3><ul><li>Cookies: pear-auth.session-token, CSRF tokens</li></ul>';
	expect(declared(page(mixed, 'es'))).toEqual(['pear-auth.session-token | - | necessary | -']);
});

test('whose the names of a line are is said at its beginning', () => {
	const body = `<h1>Cookies et traceurs</h1><h3>Mesure d’audience</h3><p><b>Google Analytics 4</b> mesure les pages et les sessions. Il peut déposer <b>_pa</b> et <b>_pa_&lt;identifiant&gt;</b>, pour distinguer les sessions, avec une durée de deux ans.</p>
		<p><b>Microsoft Clarity</b> produit des statistiques. Il peut déposer <b>_pc</b>.</p><p><b>Matomo (matomo.js):</b> Used to count.</p><ul><li>_pk: counts (2 years)</li></ul>`;
	expect(declared(page(body, 'fr')).map((line) => line.replace(/ \| (?:analytics|-) \|/, ' |'))).toEqual([
		'_pk | Matomo | P2Y',
		'_pa | Google Analytics | P2Y',
		'_pa_* | Google Analytics | P2Y',
		'_pc | Microsoft Clarity | -',
	]);
});

test('items of bold names, one with a time in brackets; tokens in capitals; attributes are no names', () => {
	const body = `<h1>Cookies</h1><h6>Cookies Essenciais</h6><ul><li><strong>PHPSESSID:</strong> Mantém a sessão</li><li><strong>auth_token:</strong> Verificação</li><li><strong>audit_id:</strong> Registos (5 anos)</li><li><code>XSRF-TOKEN</code> - Proteção</li></ul><p>Os cookies são <code>httpOnly</code> e <code>sameSite=lax</code>.</p>`;
	expect(declared(page(body, 'pt'))).toEqual([
		'PHPSESSID | - | necessary | -',
		'auth_token | - | necessary | -',
		'audit_id | - | necessary | P5Y',
		'XSRF-TOKEN | - | necessary | -',
	]);
	expect(purposes(page(body)).audit_id).toBe('Registos');
});

test('a heading of sessions and cookies gives no time', () => {
	const body = `<h2>8. Cookies und Sitzungen</h2><ul><li><code>pear-session</code>: Kennung der Sitzung; eingestellte Inaktivitätsdauer 120 Minuten; Secure.</li><li><code>pear_b</code>: Schutz.</li></ul>`;
	expect(declared(page(body, 'de')).map((line) => line.split(' | ').at(-1))).toEqual(['PT120M', '-']);
});

test('a policy in capitals that names no cookie declares none', () => {
	const body = `<h1>COOKIE POLICY</h1><p>LAST UPDATED: MAY 2024</p><p>We use “first-party” cookies and “web beacons”. Type <b>about:config</b>, set <code>network.cookie.cookieBehavior</code>; scripts read <code>document.cookie</code>.</p>
		<ul><li><b>SESSION COOKIES:</b> deleted when you close the browser</li><li>session cookies: deleted</li><li><b>PERSISTENT COOKIES:</b> up to 2 years</li></ul><h2>CONTACT</h2><p>PEAR LTD, <b>VAT</b> GB1, the DPO.</p>
		<p>The code “gat._anonymizeIp();” is on; the identifier is <b>UA-1234567-1</b>, the container <b>GTM-ABC123</b>; cookies follow.</p><ul><li>macOS Open the menu</li><li>GDPR Rights you have</li></ul>`;
	expect(declared(page(body))).toEqual([]);
});
