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
