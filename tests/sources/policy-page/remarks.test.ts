import { expect, test } from 'vitest';
import { readPolicyPage } from '../../../lib/sources/policy-page/read-policy-page.ts';
import { declared, page, purposes, table } from './declared.ts';

/** What stands beside a name, above it or behind it, and tells whose it is, of what kind and how long it stays. */

const names = (html: string) => declared(html).map((line) => line.split(' ')[0]);

test('a kind and a time in the brackets behind a name', () => {
	const body = `<h2>Přehled cookies</h2><ul><li><b>pear_sid</b> (Nezbytné, 1 rok): drží košík</li><li><b>pear_m</b> (Marketingové, Relace): měří reklamu</li></ul>`;
	expect(declared(page(body, 'cs'))).toEqual(['pear_sid | - | necessary | P1Y', 'pear_m | - | advertising | session']);
});

test('a product and its kind between a name and its time', () => {
	const body = `<h2>Çerezler</h2><ul><li>pear_sid (Zorunlu): 30 gün</li><li>pear_m — Meta Pixel (Pazarlama): 90 gün</li></ul>`;
	expect(declared(page(body, 'tr'))).toEqual(['pear_sid | - | necessary | P30D', 'pear_m | Meta Pixel | advertising | P90D']);
});

test('a label in the middle of a sentence, in any language', () => {
	const body = `<h2>Kolačići</h2><ul><li><b>pear_sid</b> – pamti košaru; trajanje: 2 godine.</li><li><b>pear_b</b> – broji posjete; trajanje: 30 dana.</li></ul>`;
	expect(declared(page(body, 'hr'))).toEqual(['pear_sid | - | - | P2Y', 'pear_b | - | - | P30D']);
});

test('two names and two times in turn, as a sentence of its own', () => {
	const body = `<h2>Файлы cookie</h2><ul><li><b>pear_a</b>, <b>pear_b</b> (Pear Pay) — защищают оплату. 1 год и 30 минут.</li><li><b>pear_c</b> — считает показы. До 3 месяцев.</li></ul>`;
	expect(declared(page(body, 'ru'))).toEqual([
		'pear_a | Pear Pay | - | P1Y',
		'pear_b | Pear Pay | - | PT30M',
		'pear_c | - | - | P3M',
	]);
});

test('“up to” tells how long, “session data” does not', () => {
	const body = `<h2>Cookies</h2><dl><dt>pear_a</dt><dd>Visitor number of Pear Count, set here to at most 180 days.</dd><dt>pear_b</dt><dd>Session data</dd></dl>`;
	expect(declared(page(body)).map((line) => line.split(' | ')[3])).toEqual(['P180D', '-']);
	expect(purposes(page(body)).pear_b).toBe('Session data');
});

test('the kind behind a term, above the words about it', () => {
	const body = `<h2>Cookies</h2><dl><dt>pear_ok — preferencia necesaria</dt><dd>Guarda lo que ha elegido, 180 días.</dd><dt>pear_n y pear_n_7 — analítica opcional</dt><dd>Cuentan visitas.</dd></dl>`;
	expect(declared(page(body, 'es')).map((line) => line.replace(/ \| [^|]* \| /, ' | ').replace(/ \| [^|]*$/, ''))).toEqual([
		'pear_ok | necessary',
		'pear_n | analytics',
		'pear_n_7 | analytics',
	]);
});

test('a kind in bold at the head of a paragraph holds for the list below it; two in a row are a legend', () => {
	const list = (name: string) => `<ul><li><b>Pear Count (${name})</b>: counts visits.</li></ul>`;
	const body = `<h2>Cookies</h2><p><b>b) Functional cookies</b></p><p><b>c) Analytical cookies</b> — only if you agree:</p>${list('_pc')}`;
	expect(declared(page(body))).toEqual(['_pc | Pear Count | analytics | -']);
	const legend = `<h2>Cookies</h2><p><b>Functional cookies</b>: for your choices.</p><p><b>Marketing cookies</b>: for our partners.</p>${table('Name | Purpose | Duration', '_pc | counts | 1 day')}`;
	expect(declared(page(legend))).toEqual(['_pc | - | - | P1D']);
});

test('a kind with a product in brackets, on a line above a table', () => {
	const rows = (name: string) => `<table><tr><td>${name}</td><td>2 Jahre</td><td>Zählt Besuche</td></tr></table>`;
	const body = `<h2>Cookie-Einstellungen</h2><div><span>●</span> Notwendige Cookies</div>${rows('pear_ok')}<div><span>○</span> Analyse-Cookies (Google Analytics)</div>${rows('_pc')}`;
	expect(declared(page(body, 'de')).map((line) => line.split(' | ')[2])).toEqual(['necessary', 'analytics']);
});

test('services that fold away, headed as high as their kind', () => {
	const body = `<h3>Necessari</h3><h4>Gestiti da terze parti</h4><details><summary><div><h3>Pearbase</h3></div></summary><div><p>Pearbase è un servizio di Pearbase, Inc.<br>Durata degli Strumenti di Tracciamento:<br>pb-access-token: durata della sessione</p></div></details>`;
	expect(declared(page(body, 'it'))).toEqual(['pb-access-token | Pearbase | necessary | session']);
});

test('the product above a table is told, not the company that its purpose mentions', () => {
	const body = `<h2>Google Analytics</h2>${table('Navn | Varighet | Formål', '_pc | 1 minutt | Sendes til Google.')}`;
	expect(declared(page(body, 'no'))).toEqual(['_pc | Google Analytics | analytics | PT1M']);
});

test('a question as a heading is nobody’s name', () => {
	const body = `<h2>Qué usamos exactamente</h2><ul><li><b>pear_a</b> — distingue visitantes. Dura 2 años.</li></ul><p>cookies</p>`;
	expect(declared(page(body, 'es'))).toEqual(['pear_a | - | - | P2Y']);
});

test('a subgroup that is no host is whose they are', () => {
	const body = `<h3>Performance Cookies</h3>${table('Cookie Subgroup | Cookies | Cookies used | Lifespan', 'Pearflare | __pf_bm | Third party | 30 mins')}`;
	expect(declared(page(body))).toEqual(['__pf_bm | Pearflare | analytics | PT30M']);
});

test('of two columns about purposes the one of kinds is the category, the one of contents is none', () => {
	const kinds = table(
		'Cookie name | Cookie description | Cookie purpose | Duration',
		'pear_a | Counts visits. | Analytics | 1 day',
		'pear_b | Sells. | Marketing | 2 days',
	);
	expect(declared(page(kinds))).toEqual(['pear_a | - | analytics | P1D', 'pear_b | - | advertising | P2D']);
	const contents = table('Nom | Échéance | Contenu | Objectif', 'pear_a | 1 semaine | Suite de lettres | Répartir la charge');
	expect(purposes(page(contents, 'fr')).pear_a).toBe('Répartir la charge');
});

test('headings that are names, and plain ones beside them', () => {
	const body = `<h1>Cookies</h1><p>This website uses two cookies.</p><h2>pearId / pear_csrf:</h2><p>Tells you apart.</p><p>Is deleted at the end of the session.</p><h2>notices:</h2><p>Shows what was done. Is deleted when the browser is closed.</p><h2>contact</h2>`;
	expect(declared(page(body))).toEqual(['pearId | - | - | session', 'pear_csrf | - | - | session', 'notices | - | - | session']);
});

test('a table of key and value, headed so; an example of one declares nothing', () => {
	const upright = (head: string) =>
		`<h2>Cookies</h2><p>Wir setzen ein Cookie:</p>${table(head, 'Name | pear_ok', 'Zweck | Merkt die Wahl', 'Speicherdauer | 30 Tage', 'Typ | Technisch notwendig')}`;
	expect(declared(page(upright('Eigenschaft | Details'), 'de'))).toEqual(['pear_ok | - | necessary | P30D']);
	expect(declared(page(upright('Feld | Beispiel'), 'de'))).toEqual([]);
});

test('labels that are unknown stand between those that are known', () => {
	const body = `<h2>Performance Cookies</h2><p><b>Name:</b> Pear Count (_pa, _pb)</p><p><b>Provider:</b> Pear LLC</p><p><b>Storage:</b> United States</p><p><b>Retention:</b> 14 months</p>`;
	expect(declared(page(body))).toEqual(['_pa | Pear LLC | analytics | P14M', '_pb | Pear LLC | analytics | P14M']);
});

test('what a test of cookies found is no declaration', () => {
	const heading = '<h2>Cookie security</h2>';
	expect(
		declared(
			page(
				heading +
					table('Cookie | Secure | HttpOnly | SameSite | Issues', 'pear_sid | Yes | No | Lax | Missing HttpOnly on a cookie'),
			),
		),
	).toEqual([]);
	expect(declared(page(heading + table('Cookie | Set? | Value', 'pear_sid | yes | 4711')))).toEqual([]);
});

test('names that no rule of shape tells, in code, down a whole column', () => {
	const cells = (name: string) => `<tr><td><code>${name}</code></td><td>Ricorda la scelta</td><td>6 mesi</td></tr>`;
	const body = `<h2>Cookie di questo sito</h2><h3>Consenso</h3><ul><li><b>Consenso:</b> non richiesto</li></ul><table><tr><th>Chiave</th><th>Scopo</th><th>Durata</th></tr>${cells('pearchoice')}${cells('pearcounting')}</table>`;
	expect(names(page(body, 'it'))).toEqual(['pearchoice', 'pearcounting']);
});

test('initials of the words before them, and words that go on in the next, are no names', () => {
	const body = `<h2>Cookies</h2><p>We keep your choice in our <code>pear_ok</code> cookie.</p><p>Some browsers send a "Do Not Track" (DNT) signal.</p>${table('Naam | Doel | Bewaartermijn', '_pc | Telt bezoek | 1 dag', 'Sessie- / beveiligingscookies | Beveiligt | Sessie')}`;
	expect(names(page(body, 'nl'))).toEqual(['_pc', 'pear_ok']);
});

test('an ellipsis behind the last of several ends the list; behind a joint it stands for more', () => {
	const body = table(
		'Nombre | Finalidad | Duración',
		'Pear (<code>PEAR_INFO</code>, <code>PSC</code>, <code>PREF</code>...) | Vídeos | 1 día',
		'_pc_... | Cuenta | 1 día',
	);
	expect(names(page(body, 'es'))).toEqual(['PEAR_INFO', 'PSC', 'PREF', '_pc_*']);
});

test('a row of its own may be called as a type of data is', () => {
	const body = `<h2>Cookies de Marketing</h2><table><tr><th>Nome</th><th>Nome do anfitrião</th><th>Caminho</th><th>Termo</th></tr><tr><td>_pc</td><td>pear.test</td><td>/</td><td>90 dias</td></tr></table><p>Conta.</p><table><tr><td>uuid</td><td>pear.test</td><td>/</td><td>181 dias</td><td>Terceiros</td></tr></table>`;
	expect(names(page(body, 'pt'))).toEqual(['_pc', 'uuid']);
});

test('underscores that Markdown ate, and one that stands apart', () => {
	expect(names(page('<h2>Cookies</h2><ul><li><b>_pc</b>, <b><em>pc</em>…</b> — counts.</li></ul>'))).toEqual(['_pc', '_pc_*']);
	expect(names(page('<h2>Cookies</h2><p>• Cookie _ pcb: counts for 30 minutes.</p><p>• Cookie _pct: also counts.</p>'))).toEqual([
		'_pcb',
		'_pct',
	]);
});

test('a kind between dashes behind a name, and a plain name set off beside another', () => {
	const body = `<h2>Используемые cookie</h2><ul><li><b>pear_ok</b> (httpOnly) — обязательный — узнаёт вас;</li><li><b>pear-id</b>, <b>pip</b> — функциональные — рисует профиль;</li></ul>`;
	expect(declared(page(body, 'ru'))).toEqual([
		'pear_ok | - | necessary | -',
		'pear-id | - | functional | -',
		'pip | - | functional | -',
	]);
	expect(purposes(page(body)).pip).toBe('рисует профиль');
});

test('what is said of a product in the line above its labelled cookies', () => {
	const body = `<h2>Çerezler</h2><ul><li><b>Pear Count:</b> Ziyaretleri sayar<br><em>Çerezler: _pc, _pd</em><br><em>Süre: 2 yıl</em></li></ul>`;
	expect(purposes(page(body, 'tr'))).toEqual({ _pc: 'Ziyaretleri sayar', _pd: 'Ziyaretleri sayar' });
});

test('a host in brackets behind a name', () => {
	const body =
		'<h2>Cookies</h2><ul><li><b>pear_sid</b> (shop.pear.test) keeps your basket.</li><li><b>pear_b</b> (pear.test) tells browsers apart.</li></ul>';
	expect(purposes(page(body)).pear_b).toBe('tells browsers apart.');
});

test('that all are necessary is said right above a table; that some are is not', () => {
	const rows = table('Name | Purpose', 'pear_sid | keeps you', 'pear_b | keeps your basket');
	const kinds = (html: string) => declared(page(html)).map((line) => line.split(' | ')[2]);
	expect(
		kinds(`<h2>Cookies</h2><p>Our site uses cookies. At present these are all necessary for it to work.</p>${rows}`),
	).toEqual(['necessary', 'necessary']);
	expect(kinds(`<h2>Cookies</h2><p>Not all of these are necessary.</p>${rows}`)).toEqual(['-', '-']);
	expect(kinds(`<h2>Cookies</h2><p>Some are necessary for the site to work.</p>${rows}`)).toEqual(['-', '-']);
});

test('a kind said in a sentence of its own, and in brackets beside words that are none', () => {
	const body = `<h2>Cookie</h2><ul><li><b>pear_ok</b> (PearTalk): ricorda la scelta. È un cookie tecnico e dura 6 mesi.</li><li><b>pear_l</b> (PearTalk): la lingua; è un cookie funzionale e dura 12 mesi.</li></ul>`;
	expect(declared(page(body, 'it'))).toEqual(['pear_ok | PearTalk | necessary | P6M', 'pear_l | PearTalk | functional | P12M']);
	const english = `<h2>Cookies</h2><ul><li><b>pear_ok</b> (strictly necessary, set by us): remembers your choice. Lasts 6 months.</li><li><b>_pa</b> (Pear Count, only if you agree): counts visits.</li></ul>`;
	expect(declared(page(english))).toEqual(['pear_ok | - | necessary | P6M', '_pa | Pear Count | - | -']);
});

test('a product and a comma before what a cookie is for', () => {
	const body = '<h2>Analyscookies</h2><ul><li><b>_pa</b> - Google Analytics, skiljer användare åt, 13 månader</li></ul>';
	expect(declared(page(body, 'sv'))).toEqual(['_pa | Google Analytics | analytics | P13M']);
	expect(purposes(page(body))).toEqual({ _pa: 'skiljer användare åt' });
});

test('what a page calls itself is the site, in any language', () => {
	const rows = ['Wir', 'نحن', '当社', 'Nosotros', 'Chúng tôi'].map(
		(we, at) => `<tr><td>pear_${at}</td><td>${we}</td><td>Keeps you signed in</td><td>1 year</td></tr>`,
	);
	const html = `<html lang="en"><head><meta property="og:site_name" content="Pear Shop"></head><body><h1>Cookies</h1><table><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr>${rows.join('')}</table></body></html>`;
	const providers = readPolicyPage(html).manifest.cookies.map(({ provider, party }) => `${provider?.name} ${party}`);
	expect(new Set(providers)).toEqual(new Set(['Pear Shop first']));
});
