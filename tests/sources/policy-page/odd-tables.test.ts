import { expect, test } from 'vitest';
import { declared, page, purposes } from './declared.ts';

const cells = (tag: string, texts: readonly string[]) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
const rowOf = (...texts: string[]) => `<tr>${cells('td', texts)}</tr>`;

test('kinds as columns, under a header of their own: a row has its mark below one of them', () => {
	const head = `<tr><th rowspan="2">Cookie</th><th rowspan="2">Titular</th><th colspan="3">Finalidad</th><th rowspan="2">Caducidad</th></tr><tr>${cells('th', ['Técnica', 'Análisis', 'Publicidad'])}</tr>`;
	const body = `<table><thead>${head}</thead>${rowOf('pear_sid', 'Pera', 'X', '', '', 'Sesión')}${rowOf('_pc', 'Contador', '–', '✓', 'no', '2 años')}${rowOf('pads_id', 'Anuncios', '', '', 'X', 'un mes')}</table>`;
	expect(declared(page(body, 'es'))).toEqual([
		'pear_sid | Pera | necessary | session',
		'_pc | Contador | analytics | P2Y',
		'pads_id | Anuncios | advertising | P1M',
	]);
});

test('a first column that groups rows is their kind, the description what each is for', () => {
	const body = `<table>${rowOf('Finalité', 'Nom du cookie', 'Description', 'Durée')}<tr><td rowspan="2">Fonctionnement (cookies strictement nécessaires)</td>${cells('td', ['pear_sid', 'Vous garde connecté', 'Session'])}</tr>${rowOf('pear_lb', 'Répartit la charge', 'Session')}<tr><td rowspan="2">Mesure d’audience</td>${cells('td', ['_pc', 'Distingue les visiteurs', '13 mois'])}</tr>${rowOf('_pd', 'Relie les pages vues', '30 min')}</table>`;
	expect(declared(page(body, 'fr'))).toEqual([
		'pear_sid | - | necessary | session',
		'pear_lb | - | necessary | session',
		'_pc | - | analytics | P13M',
		'_pd | - | analytics | PT30M',
	]);
	expect(purposes(page(body, 'fr'))).toMatchObject({ pear_sid: 'Vous garde connecté', _pd: 'Relie les pages vues' });
});

test('where a cookie has a name of its own, “Name” is of the service', () => {
	const pair = (label: string, value: string) => `<tr><th>${label}</th><td>${value}</td></tr>`;
	const body = `<h3>Technisch notwendige Cookies</h3><table>${pair('Name', 'Cookie-Hinweis')}${pair('Anbieter', 'Birne gGmbH, <a href="/impressum">Impressum</a>')}${pair('Zweck', 'Merkt sich Ihre Wahl.')}${pair('Cookie-Name', 'pear_consent')}${pair('Cookie-Laufzeit', '1&nbsp;Jahr')}</table>`;
	expect(declared(page(body, 'de'))).toEqual(['pear_consent | Birne gGmbH | necessary | P1Y']);
});

test('cookies as columns, under labels of which only the first is known; what spans columns speaks for each', () => {
	const body = `<h2>Necessary cookies</h2><table><tr><th>Cookie name</th>${cells('td', ['pear_sid', 'pear_lb', 'stay'])}</tr><tr><th>What’s it good for?</th>${cells('td', ['Keeps you signed in to the shop', 'Spreads the load of many visitors', 'Remembers that you want to stay'])}</tr><tr><th>Who?</th><td colspan="3">Google Analytics</td></tr><tr><th>And then?</th><td colspan="2">30 days</td><td>1 year</td></tr></table>`;
	expect(declared(page(body))).toEqual([
		'pear_sid | Google Analytics | necessary | P30D',
		'pear_lb | Google Analytics | necessary | P30D',
		'stay | Google Analytics | necessary | P1Y',
	]);
});

test('a table without headers in Japanese, with full-width digits and a time behind words', () => {
	const body = `<h2>必須Cookie</h2><table>${rowOf('_pear_session', '当社', 'ログイン状態を維持するため', 'ブラウザを閉じるまで')}${rowOf('remember_pear', '株式会社ナシ（<a href="/p">プライバシーポリシー</a>）', '次回以降のログインを省略するため', '最終アクセスから２年間')}</table>`;
	expect(declared(page(body, 'ja'))).toEqual([
		'_pear_session | Pear Shop | necessary | session',
		'remember_pear | 株式会社ナシ | necessary | P2Y',
	]);
});

test('terms on two lines, hyphened terms, and labels parted by a point', () => {
	const told = (text: string, life: string) =>
		`<dd>${text}<br><em>Anbieter:</em> Birne Ltd., Dublin · <em>Laufzeit:</em> ${life}</dd>`;
	const body = `<h2>Notwendige Cookies</h2><dl><dt>pear_cache<br>pear_states</dt>${told('Hält Seiten bereit.', 'Sitzungsende')}<dt>session-</dt>${told('Hält die Sitzung zusammen.', '30 Tage')}</dl><h2>Funktionale Cookies</h2><dl><dt>wishlist-enabled</dt>${told('Schaltet den Merkzettel frei.', '1 Jahr')}<dt>map-shown</dt>${told('Zeigt die Karte wieder.', '1 Jahr')}</dl>`;
	expect(declared(page(body, 'de'))).toEqual([
		'pear_cache | Birne Ltd. | necessary | session',
		'pear_states | Birne Ltd. | necessary | session',
		'session-* | Birne Ltd. | necessary | P30D',
		'wishlist-enabled | Birne Ltd. | functional | P1Y',
		'map-shown | Birne Ltd. | functional | P1Y',
	]);
});

test('a dash before a name in bold is no part of it; “al año” is a year', () => {
	const body =
		'<h3>Cookies técnicas</h3><p>– <b>pear.visits</b> (6 meses) – cuenta las visitas<br>– <b>pear_menu</b>: guarda el menú. Caduca al año.</p>';
	expect(declared(page(body, 'es'))).toEqual(['pear.visits | - | necessary | P6M', 'pear_menu | - | necessary | P1Y']);
});

test('a row above others says their kind and whose they are, whatever their type is called', () => {
	const body = `<table>${rowOf('Denumire', 'Tip', 'Scop', 'Durata')}<tr><td colspan="4"><b>Cookie-uri strict necesare – PARA S.R.L.</b></td></tr>${rowOf('para_state', 'Permanent', 'Reține sesiunea', '7 zile')}</table>`;
	expect(declared(page(body, 'ro'))).toEqual(['para_state | PARA S.R.L. | necessary | P7D']);
});

test('typed bullets, terms in code beside each other or below each other, names in low quotes', () => {
	const items = `<h2>必須クッキー</h2><p>■ _pear_session<br>目的:ログイン状態の維持<br>提供者:当社<br>有効期間:2週間</p>`;
	expect(declared(page(items, 'ja'))).toEqual(['_pear_session | Pear Shop | necessary | P2W']);
	const terms = `<h2>Statistics cookies</h2><dl><dt><code>_pear_dat_*</code>, <code>Ptest</code></dt><dd>Counts readers. Lifetime: 1 year.</dd><dt>_pa</dt><dt>_pb</dt><dd>Counts visits. Lifetime: 2 days.</dd></dl>`;
	expect(declared(page(terms))).toEqual([
		'_pear_dat_* | - | analytics | P1Y',
		'Ptest | - | analytics | P1Y',
		'_pa | - | analytics | P2D',
		'_pb | - | analytics | P2D',
	]);
	const list = `<h2>Pliki cookies</h2><p>Sklep wykorzystuje następujące pliki cookies niezbędne:</p><ol><li>„client” – utrzymanie sesji klienta, ważny 30 dni;</li><li>„basket_id” – odtworzenie koszyka, ważny 30 dni.</li></ol>`;
	expect(declared(page(list, 'pl'))).toEqual(['client | - | necessary | P30D', 'basket_id | - | necessary | P30D']);
});
