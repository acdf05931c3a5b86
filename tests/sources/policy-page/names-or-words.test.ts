import { expect, test } from 'vitest';
import { declared, page, table } from './declared.ts';

/** Outside of tables: which words are names by what stands beside them, and which look like names and are none. */

const names = (html: string) => declared(html).map((line) => line.split(' ')[0]);

test('a heading that is an ordinary word, beside headings that are names', () => {
	const told = (name: string) =>
		`<h4>${name}</h4><ul><li><b>Duration:</b> 1 year</li><li><b>Description:</b> Keeps something.</li></ul>`;
	expect(declared(page(`<h2>Cookies</h2>${told('tracker')}${told('pear_seen')}`))).toEqual([
		'tracker | - | - | P1Y',
		'pear_seen | - | - | P1Y',
	]);
});

test('a name in quotes at the head of a title', () => {
	const body = `<h3>Cookies necessários</h3><p><b>"cidade" - Qual cliente</b></p><p>Guarda o cliente.</p><p><b>"escolha" - As suas preferências</b></p><p>Guarda o que escolheu.</p>`;
	expect(declared(page(body, 'pt'))).toEqual(['cidade | - | necessary | -', 'escolha | - | necessary | -']);
	expect(declared(page('<h2>Cookies</h2><h3>"Cookies" - what are they?</h3><p>Small files.</p>'))).toEqual([]);
});

test('a list in brackets where three of four names look like names', () => {
	const body = `<h1>Cookie policy</h1><ul><li><b>Basket</b> - keeps what you buy (cookies for this include: X-PEAR-BOX, JSESSIONID, pear_a, pear_b)</li><li>keeps you signed in (ie. REMEMBERME &amp; PEARUID cookies)</li></ul>`;
	expect(declared(page(body)).map((line) => line.split(' ')[0])).toEqual([
		'JSESSIONID',
		'X-PEAR-BOX',
		'pear_a',
		'pear_b',
		'REMEMBERME',
		'PEARUID',
	]);
});

test('an address says whose word a page is, where no heading does', () => {
	const body =
		'<h2>Audience measurement</h2><p>Pear Count sets cookies (<code>_pc</code>, <code>_pc_*</code>) valid for up to 13 months.</p>';
	expect(
		declared(page(body).replace('Cookies | Pear Shop', 'Pear'), 'https://pear.test/legal').map((line) => line.split(' ')[0]),
	).toEqual(['_pc', '_pc_*']);
	expect(declared(page(body).replace('Cookies | Pear Shop', 'Pear'), 'https://pear.test/blog/numbers')).toEqual([]);
});

test('laws and addresses in code are no names', () => {
	const body = `<h2>Cookies</h2>${table('Cookie | Purpose', 'pear_sid | keeps you')}<p>As the <b>ePrivacy</b> directive says of cookies.</p><p>About cookies ask:<br>Email: <a href="#">{PEAR_EMAIL}</a><br>E-mail: {PEAR_EMAIL}</p>`;
	expect(declared(page(body)).map((line) => line.split(' ')[0])).toEqual(['pear_sid']);
});

test('a title of several names, one of them surely a name', () => {
	const body = `<h3>What cookies are stored?</h3><ul><li><h4>_pa</h4><p>Tells visitors apart.</p></li><li><h4>__pid, pear.order, pearauth</h4><p>Lets you comment.</p></li></ul>`;
	expect(names(page(body))).toEqual(['_pa', '__pid', 'pear.order', 'pearauth']);
	expect(declared(page('<h2>Cookies</h2><h4>Pears, Plums, pear_fruit</h4><p>All of them are fruit.</p>'))).toEqual([]);
});

test('words in quotes in a row, two of them surely names', () => {
	const body = '<h2>Cookies</h2><p>Google usa cookies, entre ellas "PREF", "NID", "PEARS", "LSID", "PEAR" o "ULS".</p>';
	expect(names(page(body, 'es'))).toEqual(['PREF', 'NID', 'PEARS', 'LSID', 'PEAR', 'ULS']);
});

test('what a page for programmers names is an example, also in a list of parameters', () => {
	const body = `<h1>Cookies: delete()</h1><pre><code class="language-js">pearStore.delete("pear_a")</code></pre><dl><dt><code>pear_options</code></dt><dd>An object.</dd></dl>
		<p>This code makes the cookies named "doc_pear1" and "doc_pear2" with <code>document.cookie</code>.</p>`;
	expect(declared(page(body))).toEqual([]);
	expect(
		declared(
			page('<h1>cookies</h1><p><code>_pa</code></p><p>GA1.1.1827526090.1689745728</p>'),
			'https://github.com/pear/tag/blob/master/cookies.md',
		),
	).toEqual([]);
});

test('a tool in brackets above a list of its cookies is no cookie', () => {
	const body = `<h1>Datenschutz</h1><h3>Cookie-Consent-Verwaltung (CMP19)</h3><p>CMP19 speichert Ihre Wahl in einem Cookie.</p><ul><li><code>pear_consent</code> – Speichert Ihre Wahl, Speicherdauer 365 Tage</li></ul>`;
	expect(names(page(body, 'de'))).toEqual(['pear_consent']);
});

test('a labelled name may be a single letter', () => {
	const body = `<h1>Cookie policy</h1><table><tr><td>Name:</td><td>a</td></tr><tr><td>Purpose:</td><td>Tells browsers apart.</td></tr><tr><td>Expires in:</td><td>1 year</td></tr></table>`;
	expect(declared(page(body))).toEqual(['a | - | - | P1Y']);
	expect(declared(page(`<h1>Cookies</h1>${table('Cookie | Purpose | Duration', 'N/A | nothing | 1 year')}`))).toEqual([]);
});

test('headings in capitals, products, hosts and files of programs are no names', () => {
	const body = `<h1>COOKIEBELEID</h1><p>Wij gebruiken cookies.</p><h2>SESSIECOOKIES</h2><p>Verdwijnen als u de browser sluit, zo gaat dat.</p>
		<h2>Quick start with PearChecker</h2><p>It shows a banner about cookies.</p><ul><li><b>ippear.is</b> — where you are, roughly.</li></ul>`;
	expect(declared(page(body, 'nl'), 'https://pear.test/cookiebeleid')).toEqual([]);
	const notes = `<h1>Notes on cookies</h1><ul><li>page_view: sent when a page is seen</li><li>pear_seen: sent once</li></ul><pre><code class="language-js">pear()</code></pre>`;
	expect(declared(page(notes), 'https://pear.test/cookies')).toEqual([]);
});
