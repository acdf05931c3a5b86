import { expect, test } from 'vitest';
import { declared, page, purposes } from './declared.ts';

test('what a class makes a block stands on a line of its own, what one makes bold is a title', () => {
	const item = (name: string, text: string) => `<span class="text-sm block"><strong>${name}:</strong> ${text}</span>`;
	const card = (title: string, text: string) =>
		`<div class="card"><span class="block font-semibold">${title}</span>${text}</div>`;
	const body = `<h2>Statistics cookies</h2><div>${item('pear_views', 'Pages seen (1 month)')}${item('journey', 'The way through the shop (7 days)')}</div><h2>Cookies of others</h2>${card('Pear Pay', item('Cookies', 'pay_session, pay_token'))}${card('Plum Post', item('Cookies', 'post_place, post_map'))}`;
	expect(declared(page(body))).toEqual([
		'pear_views | - | analytics | P1M',
		'journey | - | analytics | P7D',
		'pay_session | Pear Pay | - | -',
		'pay_token | Pear Pay | - | -',
		'post_place | Plum Post | - | -',
		'post_map | Plum Post | - | -',
	]);
});

test('rows parted by dashes under a line that says what they are', () => {
	const body =
		'<p><b>Cookie name — Provider — Purpose — Duration — Category</b></p><ul><li><b>pear_sid</b> — Pear — Keeps you signed in — Session — Essential</li><li><b>_pc</b> — Pear Count — Counts visits — 2 years — Analytics</li></ul><p>These — as all — may change — at times — soon</p>';
	expect(declared(page(body))).toEqual(['pear_sid | Pear | necessary | session', '_pc | Pear Count | analytics | P2Y']);
	expect(purposes(page(body))).toEqual({ pear_sid: 'Keeps you signed in', _pc: 'Counts visits' });
});

test('labels on the line below a name and its words belong to it', () => {
	const item = (name: string, text: string, time: string) =>
		`<div class="item"><strong>${name}</strong> ${text}<br><small><strong>Maximum storage duration:</strong> ${time}</small> <small><strong>Type:</strong> HTTP</small></div>`;
	const body = `<h3>Necessary cookies</h3>${item('pear_consent', 'Keeps your choice.', '1 year')}${item('pear_sid', 'Keeps you signed in.', '1 day')}`;
	expect(declared(page(body))).toEqual(['pear_consent | - | necessary | P1Y', 'pear_sid | - | necessary | P1D']);
});

test('plain words of an example column count where all are code and one is a name', () => {
	const row = (kind: string, ...names: string[]) =>
		`<tr><td>${kind}</td><td>Serves the shop</td><td>${names.map((name) => `<code>${name}</code>`).join(', ')}</td></tr>`;
	const body = `<table><tr><th>Category</th><th>Purpose</th><th>Example of a cookie</th></tr>${row('Necessary', 'session_id', 'csrf_token')}${row('Functional', 'lang', 'pear_consent')}</table>`;
	expect(declared(page(body))).toEqual([
		'session_id | - | necessary | -',
		'csrf_token | - | necessary | -',
		'lang | - | functional | -',
		'pear_consent | - | functional | -',
	]);
});

test.each([
	'Diese Website verwendet ausschließlich technisch notwendige Cookies.',
	'We use only strictly necessary cookies.',
	'Nous utilisons uniquement des cookies nécessaires.',
])('“%s” says the kind of what follows', (sentence) => {
	expect(declared(page(`<h2>Cookies</h2><p>${sentence}</p><p><b>PHPSESSID</b><br>Keeps your session.</p>`))).toEqual([
		'PHPSESSID | - | necessary | -',
	]);
});

test('“Cookies and tracking” heads all of them and is no kind', () => {
	const body =
		'<h2>3. Cookies and tracking</h2><p><b>Cookie name:</b> pear_signal</p><p><b>Purpose:</b> Makes the shop easier</p><p><b>Duration:</b> 1 year</p>';
	expect(declared(page(body))).toEqual(['pear_signal | - | - | P1Y']);
});

test('in brackets each name has its time', () => {
	const body =
		'<h1>Cookie policy</h1><p>The payment sets cookies of its own (<code>__pear_mid</code>, 1 year; <code>__pear_sid</code>, 30 minutes), which keep it safe.</p>';
	expect(declared(page(body))).toEqual(['__pear_mid | - | - | P1Y', '__pear_sid | - | - | PT30M']);
});

test('a product before a dash is whose it is', () => {
	const body = '<h2>Analytics cookies</h2><ul><li><b>_ga:</b> Google Analytics - Tells visitors apart</li></ul>';
	expect(declared(page(body))).toEqual(['_ga | Google Analytics | analytics | -']);
	expect(purposes(page(body))).toEqual({ _ga: 'Tells visitors apart' });
});

test('an item that begins with a label of its own tells nothing of the name above', () => {
	const body =
		'<h2>Cookies of others</h2><ul><li><b>Pear Ads:</b> PADE, PADS_1</li><li><b>Social media:</b> pictures of Plum</li></ul>';
	expect(declared(page(body)).map((line) => line.split(' | ')[2])).toEqual(['-', '-']);
});

test('brackets of Chinese and Japanese tell whose it is and how long', () => {
	const body = '<h2>必要 Cookie</h2><ol><li><code>pear_sid</code>（阿梨云，30 分钟）：保持登录状态。</li></ol>';
	expect(declared(page(body, 'zh'))).toEqual(['pear_sid | 阿梨云 | necessary | PT30M']);
	expect(purposes(page(body, 'zh'))).toEqual({ pear_sid: '保持登录状态。' });
});

test('a title in bold that is a plain word has the labels below it; a thousand days are a thousand', () => {
	const body =
		'<h2>Nödvändiga kakor</h2><p><b>pear_lb</b><br>Delar upp lasten.<br>Lagringstid: försvinner när du stänger webbläsaren</p><p><b>PearVisionLTM</b><br>Håller dig på samma server.<br>Lagringstid: 8 timmar</p><p><b>nmstat</b><br>Räknar besök.<br>Lagringstid: 1 000 dagar</p>';
	expect(declared(page(body, 'sv'))).toEqual([
		'pear_lb | - | necessary | session',
		'PearVisionLTM | - | necessary | PT8H',
		'nmstat | - | necessary | P1000D',
	]);
});

test('labels of consent tools: a function is a purpose, the longest storage a lifetime', () => {
	const complianz = `<h4>Funkcionalno</h4><h5>Naziv</h5><div>pear_pref</div><h5>Istek</h5><div>1 godina</div><h5>Funkcija</h5><div>Pohranjuje postavke</div>`;
	expect(declared(page(complianz, 'hr'))).toEqual(['pear_pref | - | functional | P1Y']);
	expect(purposes(page(complianz, 'hr'))).toEqual({ pear_pref: 'Pohranjuje postavke' });
	const card = (name: string, text: string, life: string) =>
		`<div><strong>${name}</strong><div>${text}</div><div><div><b>Maksimal lagringstid</b>: ${life}</div><div><b>Type</b>: HTTP-informasjonskapsel</div></div></div>`;
	const cookiebot = `<h2>Oversikt</h2><button>Nødvendig</button>${card('pear_sid', 'Holder deg innlogget', '30 dager')}${card('plum_lb', 'Fordeler lasten', '1 dag')}`;
	expect(declared(page(cookiebot, 'no'))).toEqual(['pear_sid | - | necessary | P30D', 'plum_lb | - | necessary | P1D']);
});

test('a footnote and a link to a privacy page are no part of a provider’s name; “та” joins names', () => {
	const table = (rows: string) =>
		`<table><tr><th>Назва</th><th>Мета</th><th>Термін дії</th><th>Постачальник</th></tr>${rows}</table>`;
	const row = `<tr><td>_pc та _pd</td><td>Статистика відвідувань</td><td>2 роки</td><td>Груша (1)</td></tr>`;
	expect(declared(page(`<h2>Аналітичні cookie</h2>${table(row)}`, 'uk'))).toEqual([
		'_pc | Груша | analytics | P2Y',
		'_pd | Груша | analytics | P2Y',
	]);
	const grouped = `<h2>Analytische cookies</h2><table><tr><th>Naam</th><th>Waarvoor?</th><th>Hoe lang?</th></tr><tr><td colspan="3"><em>Peer Teller</em> – <a href="/p">privacybeleid</a></td></tr><tr><td>_pc</td><td>Telt bezoeken.</td><td>24 uur</td></tr></table>`;
	expect(declared(page(grouped, 'nl'))).toEqual(['_pc | Peer Teller | analytics | PT24H']);
});

test('a table of guarantees for transfers names no cookies', () => {
	const body =
		'<h2>Cookies</h2><table><tr><td><b>Tercero</b></td><td><b>País</b></td><td><b>Garantía</b></td></tr><tr><td>Pera Inc.</td><td>EE. UU.</td><td>DPF</td></tr><tr><td>Ciruela Ltd.</td><td>Irlanda</td><td>CCT</td></tr></table>';
	expect(declared(page(body, 'es'))).toEqual([]);
});
