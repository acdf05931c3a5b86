import { expect, test } from 'vitest';
import { readPolicyPage } from '../../../lib/sources/policy-page/read-policy-page.ts';
import { declared, page, purposes } from './declared.ts';

/** Pages written by hand: plain names, sentences, cards, and what only looks like a policy. */

const names = (html: string) => declared(html).map((line) => line.split(' ')[0]);

test('plain names below `Cookie name`; kinds below `Cookie` are none', () => {
	const rows = (...cells: string[]) =>
		cells.map((cell) => `<tr><td>${cell}</td><td>Keeps it.</td><td>Session</td></tr>`).join('');
	const table = (head: string, ...cells: string[]) =>
		page(`<table><tr><th>${head}</th><th>Description</th><th>Lifespan</th></tr>${rows(...cells)}</table>`);
	expect(names(table('Cookie name', 'X-Box-pqrst', 'Pear.NET_SessionId', 'Pre', 'src', 'see-plum', 'SeePlum'))).toHaveLength(6);
	expect(names(table('Cookie', 'Session cookies', 'Our preferences', 'Statistics'))).toEqual([]);
});

test('sentences that begin with a name; numbered items; names called so in single quotes', () => {
	const told =
		'The names are as follows: __pa tells new visitors. two year expiry time. __pb counts but expires when you close your browser.';
	expect(declared(page(`<h2>Cookies</h2><p>We use cookies. ${told}</p>`))).toEqual([
		'__pa | - | - | P2Y',
		'__pb | - | - | session',
	]);
	expect(names(page('<h2>Cookies we use</h2><ul><li>1-PearConsent</li><li>2-PHPSESSID</li></ul>'))).toEqual([
		'PearConsent',
		'PHPSESSID',
	]);
	expect(names(page("<h2>Cookies</h2><p>We use cookies called 'SID' and 'SSID' to sign you in.</p>"))).toEqual(['SID', 'SSID']);
});

test('labels of a time, with others between; parameters of a program are no names', () => {
	const card = (name: string, days: number) =>
		`<p>${name}<br>Module: Pear<br>Expires after: ${days} days (can be changed), 30 minutes (without consent)<br>Extends: Automatically<br>Type: First-party cookie<br>About: Keeps your choice.</p>`;
	const html = page(`<h2>Cookies</h2>${card('pear_a', 365)}${card('pear_b', 14)}`);
	expect(declared(html)).toEqual(['pear_a | Pear Shop | - | P365D', 'pear_b | Pear Shop | - | P14D']);
	expect(purposes(html).pear_a).toBe('Keeps your choice.');
	const terms =
		'<dl><dt><b>name</b></dt><dd>Which cookie.</dd><dt><b>value</b></dt><dd>What it holds.</dd><dt><b>expire</b></dt><dd>When the cookie ends: in two hours.</dd></dl>';
	expect(names(page(`<h1>Cookies in Plum</h1>${terms}`))).toEqual([]);
});

test('Icelandic', () => {
	const rows =
		'<tr><td>_pa</td><td>Telur heimsóknir</td><td>13 mánuðir</td></tr><tr><td>_pb, _pc</td><td>Telur</td><td>30 mínútur</td></tr>';
	const html = page(`<table><tr><td>Kökur</td><td>Notist fyrir</td><td>Vistun</td></tr>${rows}</table>`);
	expect(declared(html)).toEqual(['_pa | - | - | P13M', '_pb | - | - | PT30M', '_pc | - | - | PT30M']);
});

test('names in bold above what is said, also without spaces between words; items that name and items that tell', () => {
	const told = '<p><b>Pear user (pear_sid):</b></p><p>It signs you in. It expires after a day.</p>';
	expect(declared(page(`<h2>Cookies</h2>${told}`))[0]).toMatch(/^pear_sid \| .* \| - \| P1D$/);
	const japanese = page('<h2>梨のクッキーの種類</h2><p><b>pear_sid:</b></p><p>このクッキーは梨のセッションを維持します。</p>');
	expect(declared(japanese)).toEqual(['pear_sid | - | - | -']);
	expect(purposes(japanese).pear_sid).toContain('梨');
	const list = '<ul><li><code>_pa</code></li><li><code>pear_ignore</code>, where you (as you may) say no</li></ul>';
	const times = '<ul><li><code>_pa</code> – 13 months (tells visits apart)</li></ul>';
	expect(declared(page(`<h2>Cookies</h2><p>Cookies of ours:</p>${list}${times}`))).toEqual([
		'_pa | - | - | P13M',
		'pear_ignore | - | - | -',
	]);
});

test('what programs are made of is no name', () => {
	const prose =
		'<p>The cookies’ length can be changed with the ‘pear_cookie_expiry’ hook.</p><p>clear_pear_cookie()</p><p>set_pear( $name )</p>';
	expect(names(page(`<h2>Cookies</h2><p>We set the <b>pear_sid</b> cookie.</p>${prose}`))).toEqual(['pear_sid']);
	const rows =
		'<tr><td>Cookies de session</td><td>Navigation</td><td>Session</td></tr><tr><td>Cookies serveur</td><td>Choix du serveur</td><td>13 mois</td></tr>';
	expect(names(page(`<table><tr><th>Noms des cookies</th><th>Finalité</th><th>Durée</th></tr>${rows}</table>`))).toEqual([]);
});

test('plain names with hyphens behind a label; a list behind two brackets; a name in two humps', () => {
	const card = '<p><b>Cookie name:</b> plum-visits, plum-shop, plum-shop-XXXXXX<br><b>Purpose:</b> Remembers your choice.</p>';
	expect(names(page(`<h2>Cookies</h2>${card}`))).toEqual(['plum-visits', 'plum-shop', 'plum-shop-*']);
	const list = '<p>A handy list (by name): pear_id (24h), pear_token (24h), locale (30 days).</p>';
	expect(declared(page(`<h2>Essential cookies (session)</h2>${list}`))).toEqual([
		'pear_id | - | necessary | PT24H',
		'pear_token | - | necessary | PT24H',
		'locale | - | necessary | P30D',
	]);
	const row = '<tr><td>PearControl</td><td>13 weeks</td><td>Saves your choice</td></tr>';
	expect(names(page(`<table><tr><td>Cookie name</td><td>Expires</td><td>Purpose</td></tr>${row}</table>`))).toEqual([
		'PearControl',
	]);
});

test('a policy among numbered articles; tokens of a program are no site’s own', () => {
	const body = '<h1>Cookies</h1><p>There is a cookie whose name is "PearPoll-&lt;poll&gt;". It expires after one day.</p>';
	const read = (url: string) => readPolicyPage(page(body), { url }).manifest.cookies.map(({ name }) => name);
	expect(read('https://pear.test/article/53/Cookies')).toEqual(['PearPoll-*']);
	expect(read('https://pear.test/article/53/polls-and-their-cookies')).toEqual([]);
	const program =
		'<ul><li>Set <code>access_token</code> as an HTTP-only, Secure cookie</li><li>Read it in the middleware</li></ul>';
	expect(names(page(`<h1>Cookies for tokens</h1>${program}`))).toEqual([]);
});

test('a name above a list about it; times told in the purpose; kinds with brackets in Chinese', () => {
	const card = (name: string, time: string) =>
		`<p><b>${name}</b></p><ul><li>This cookie remembers that you said no.</li><li>It is set when you may choose.</li><li>It holds "yes" or "no".</li><li>It expires ${time}.</li></ul>`;
	expect(
		declared(
			page(`<h2>Cookies</h2>${card('__pear_out', 'in 13 months')}${card('pear-box-is-open', 'at the end of the session')}`),
		),
	).toEqual(['__pear_out | - | - | P13M', 'pear-box-is-open | - | - | session']);
	const rows = '<tr><td>pear_visit</td><td>Tells visitors apart. The cookie expires two years after it was set.</td></tr>';
	expect(declared(page(`<table><tr><th>Cookie name</th><th>Description</th></tr>${rows}</table>`))).toEqual([
		'pear_visit | - | - | P2Y',
	]);
	const kind = (text: string) => `<tr><td colspan="3">${text}</td></tr>`;
	const row = (name: string) => `<tr><td>${name}</td><td>梨</td><td>2 年</td></tr>`;
	const body = `${kind('必要(localStorage)')}${row('pear_a')}${kind('分析类(Pear Count 4)')}${row('pear_b')}`;
	expect(
		declared(page(`<table><tr><th>名称</th><th>用途</th><th>有效期</th></tr>${body}</table>`)).map(
			(line) => line.split(' | ')[2],
		),
	).toEqual(['necessary', 'analytics']);
});

test('Slovenian', () => {
	const rows = '<tr><td>pear_sid</td><td>do konca seje</td></tr><tr><td>pear_b</td><td>2 uri</td></tr>';
	expect(declared(page(`<table><tr><th>Ime piškotka</th><th>Trajanje</th></tr>${rows}</table>`))).toEqual([
		'pear_sid | - | - | session',
		'pear_b | - | - | PT2H',
	]);
});

test('a kind in a row above the header; plain names without more; two names in a bold line; a time behind a session', () => {
	const row = (name: string) => `<tr><td>${name}</td><td>Counts.</td><td>Pear</td><td>2 weeks</td></tr>`;
	const header = '<tr><td>Name</td><td>Description</td><td>Provider</td><td>Duration</td></tr>';
	const kind = (text: string) => `<tr><td colspan="4">${text}</td></tr>`;
	const table = `<table>${kind('Cookies estrictamente necesarias')}${header}${row('pear_a')}${kind('Cookies de marketing')}${header}${row('pear_b')}</table>`;
	expect(declared(page(`<h2>Cookies</h2>${table}`))).toEqual([
		'pear_a | Pear | necessary | P2W',
		'pear_b | Pear | advertising | P2W',
	]);
	const bare = ['pear_a', 'wepearpass', 'plumSource'].map((name) => `<tr><td>${name}</td><td></td></tr>`).join('');
	expect(names(page(`<table><tr><th>Cookie</th><th>Description</th></tr>${bare}</table>`))).toEqual([
		'pear_a',
		'wepearpass',
		'plumSource',
	]);
	const card = (name: string) => `<p><b>${name}</b></p><ul><li>Purpose: keeps it</li><li>Expiry: 60 days</li></ul>`;
	expect(names(page(`<h2>Cookies</h2>${card('pearCookies')}${card('Pear.Persist and Pear_Session')}`))).toEqual([
		'pearCookies',
		'Pear.Persist',
		'Pear_Session',
	]);
	const item = '<ul><li>_pa: Guarda la sesión y tiene una caducidad de dos años.</li></ul>';
	expect(declared(page(`<h2>Cookies</h2>${item}`))).toEqual(['_pa | - | - | P2Y']);
});

test('a manual with a part on its cookies: the table, not what else it lists by name', () => {
	const body = `<h1>Pear widgets</h1><h2>Methods</h2><ul><li><strong>pear_load()</strong> - Loads the widget.</li><li><strong>pear-element-id</strong> - Where the widget stands.</li></ul><h2>Cookies</h2><p>These cookies are set:</p><table><tr><th>Cookie Name</th><th>Purpose</th><th>Term</th></tr><tr><td>pear_sid</td><td>Keeps you signed in.</td><td>2 weeks</td></tr></table>`;
	expect(declared(`<html lang="en"><head><title>Pear widgets</title></head><body>${body}</body></html>`)).toEqual([
		'pear_sid | - | - | P2W',
	]);
});

test('a settings dialogue: buttons head the kinds, a summary says nothing, a line tells the order', () => {
	const kind = (title: string, items: string) =>
		`<button>${title}</button><div><p>These are such.<details><summary>Further information</summary><p>Cookie name / duration / purpose</p><ul>${items}</ul></details></p></div>`;
	const body =
		kind('Necessary cookies', '<li><strong>pear_cc</strong>, 6 months, what you chose (kept by our banner)</li>') +
		kind(
			'Analytics cookies',
			'<li><strong>_pc</strong>, 2 years, tells visitors apart</li><li><strong>_pd</strong>, 1 minute, slows requests down</li>',
		);
	expect(declared(page(`<h1>Cookies</h1>${body}`))).toEqual([
		'pear_cc | - | necessary | P6M',
		'_pc | - | analytics | P2Y',
		'_pd | - | analytics | PT1M',
	]);
	expect(purposes(page(`<h1>Cookies</h1>${body}`))._pc).toBe('tells visitors apart');
});

test('Markdown that nobody turned into HTML, in a paragraph that keeps its line breaks', () => {
	const body = `<h2>Cookies</h2><p class="whitespace-pre-line">
		We use:

		**Technical cookies:**

		• Name: pear_cc
		• Purpose: Remembers what you chose
		  about cookies
		• Duration: 1 year

		**Analytics cookies:**

		• Name: _pc, _pd
		• Duration: _pc (2 years), _pd (1 minute)
	</p>`;
	expect(declared(page(body))).toEqual([
		'pear_cc | - | necessary | P1Y',
		'_pc | - | analytics | P2Y',
		'_pd | - | analytics | PT1M',
	]);
});

test('a label that is glued to its words', () => {
	const body = `<h2>Cookies</h2><ul><li><span class="font-semibold">_pc:</span>tells visitors apart. Duration: 2 years.</li></ul>`;
	expect(declared(page(body)).map((line) => line.split(' | ')[0])).toEqual(['_pc']);
});
