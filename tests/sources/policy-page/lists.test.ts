import { expect, test } from 'vitest';
import { declared, page, purposes } from './declared.ts';

test('bullets: a name, a sign, what it does', () => {
	const body = `<h2>Cookies we use</h2><h3>Necessary</h3><ul><li><strong>pear_sid</strong> – keeps you signed in (session)</li><li><code>pear_csrf</code>: protects forms. Expires after 1 day.</li><li>pear_lang - remembers the language, 1 year</li><li><b>session:</b> holds the basket</li></ul>`;
	expect(declared(page(body))).toEqual([
		'pear_sid | - | necessary | session',
		'pear_csrf | - | necessary | P1D',
		'pear_lang | - | necessary | P1Y',
		'session | - | necessary | -',
	]);
	expect(purposes(page(body)).pear_csrf).toContain('protects forms');
});

test('bullets of names alone, under whose they are', () => {
	const body = `<h2>Analytics cookies</h2><p><strong>Google Analytics</strong></p><p>We count visits. The cookies are:</p><ul><li>_ga</li><li>_gid</li><li>_gat</li></ul>`;
	expect(declared(page(body))).toEqual([
		'_ga | Google Analytics | analytics | -',
		'_gid | Google Analytics | analytics | -',
		'_gat | Google Analytics | analytics | -',
	]);
});

test('names and times, as a tool prints them under a service', () => {
	const body = `<h2>Statistics</h2><h3>Google Analytics 4 (Google Ireland Limited)</h3><p>It counts visits.</p><p>Trackers duration:</p><ul><li>_ga: 2 years</li><li>_ga_*: 2 years</li></ul><p>AMP_TOKEN: 1 hour</p>`;
	expect(declared(page(body))).toEqual([
		'_ga | Google Analytics | analytics | P2Y',
		'_ga_* | Google Analytics | analytics | P2Y',
		'AMP_TOKEN | Google Analytics | analytics | PT1H',
	]);
});

test('definition lists: terms are names', () => {
	const body = `<h2>Functional cookies</h2><dl><dt>pear_view</dt><dd>Remembers list or tiles. Duration: 1 month.</dd><dt><code>theme</code></dt><dd>Dark or light</dd><dt>_a1, _b2</dt><dd>Remember filters</dd></dl>`;
	expect(declared(page(body))).toEqual([
		'pear_view | - | functional | P1M',
		'theme | - | functional | -',
		'_a1 | - | functional | -',
		'_b2 | - | functional | -',
	]);
});

test('definition lists: terms are labels', () => {
	const body = `<h2>Marketing</h2><dl><dt>Name</dt><dd>_fbp</dd><dt>Provider</dt><dd>Meta</dd><dt>Expiry</dt><dd>3 months</dd></dl><dl><dt>Name</dt><dd>pear_ad</dd><dt>Provider</dt><dd>Pear</dd></dl>`;
	expect(declared(page(body))).toEqual(['_fbp | Meta | advertising | P3M', 'pear_ad | Pear | advertising | -']);
});

test('a heading for each cookie, then labelled lines', () => {
	const body = `<h2>Strictly necessary cookies</h2><h4>pear_sid</h4><ul><li><strong>Provider:</strong> Pear Shop</li><li><strong>Purpose:</strong> keeps the basket</li><li><strong>Expiry:</strong> 2 hours</li></ul>
		<h4>pear_csrf</h4><p>Provider: Pear Shop<br>Purpose: protects forms<br>Duration: session</p>`;
	expect(declared(page(body))).toEqual([
		'pear_sid | Pear Shop | necessary | PT2H',
		'pear_csrf | Pear Shop | necessary | session',
	]);
});

test('a heading for each cookie, then a paragraph', () => {
	const body = `<h2>Analytics cookies</h2><h3>_ga</h3><p>Counts the visitors of this shop. Duration: 2 years.</p><h3>_gid</h3><p>Counts the visits of this shop.</p>`;
	expect(declared(page(body))).toEqual(['_ga | - | analytics | P2Y', '_gid | - | analytics | -']);
});

test('labelled paragraphs, one after the other', () => {
	const body = `<h2>Cookies</h2><p>Cookie name: pear_sid</p><p>Provider: Pear</p><p>Purpose: holds the basket</p><p>Duration: session</p><p>Cookie name: plum_sid</p><p>Provider: Plum</p><p>Duration: 1 year</p>`;
	expect(declared(page(body))).toEqual(['pear_sid | Pear | - | session', 'plum_sid | Plum | - | P1Y']);
	const german = `<h2>Cookies</h2><p>Name des Cookies: pear_sid<br>Anbieter: Pear GmbH<br>Zweck: hält den Warenkorb<br>Gültigkeit: 1 Jahr</p>`;
	expect(declared(page(german, 'de'))).toEqual(['pear_sid | Pear GmbH | - | P1Y']);
});

test('cards without labels: name, time, purpose', () => {
	const card = (name: string, time: string, text: string) =>
		`<div><div><div>${name}</div><div>${time}</div></div><div>${text}</div></div>`;
	const body = `<h2>Cookies</h2><h4>Marketing</h4>${card('_fbp', '3 months', 'Shows ads to people who were here.')}${card('tr', 'Session', 'Unclassified')}${card('lang', '1 day', 'Remembers a language.')}`;
	expect(declared(page(body))).toEqual([
		'_fbp | - | advertising | P3M',
		'tr | - | advertising | session',
		'lang | - | advertising | P1D',
	]);
});

test('a consent dialog: name, purpose, then labelled time and type', () => {
	const body = `<div><button>Necessary 2</button><div><a>Pear Shop</a><div><strong>pear_sid</strong><div>Keeps the state of the visitor.</div><div><b>Maximum Storage Duration</b>: Session</div><div><b>Type</b>: HTTP Cookie</div></div>
		<div><strong>pear_ok</strong><div>Stores what the visitor chose.</div><div><b>Maximum Storage Duration</b>: 1 year</div><div><b>Type</b>: HTTP Cookie</div></div></div></div>`;
	expect(declared(page(body)).map((line) => line.replace(/ \| .* \| n/, ' | n'))).toEqual([
		'pear_sid | necessary | session',
		'pear_ok | necessary | P1Y',
	]);
});

test('a panel of labels and values without signs', () => {
	const list = (...pairs: string[]) =>
		`<ul>${pairs
			.map(
				(pair) =>
					`<li>${pair
						.split('=')
						.map((part) => `<div>${part}</div>`)
						.join('')}</li>`,
			)
			.join('')}</ul>`;
	const body = `<button>Analytics</button><span><b>Off</b></span>${list('Cookie=_ga', 'Duration=1 year 1 month 4 days', 'Description=Counts visitors.')}${list('Cookie=pear-consent', 'Duration=1 year', 'Description=Remembers.')}`;
	expect(declared(page(body))).toEqual(['_ga | - | analytics | P1Y1M4D', 'pear-consent | - | analytics | P1Y']);
});

test('running text: names in code, in quotes and beside the word', () => {
	const body = `<h1>Privacy</h1><p>When you sign in we use the cookie <code>pear_sid</code> to know you again.</p><p>Der Dienst setzt das Cookie „_pk_ses“.</p><p>The _pearcount cookie is used to count visits.</p><p>Your <code>user_name</code> is shown to others.</p>`;
	expect(
		declared(page(body))
			.map((line) => line.split(' ')[0])
			.sort(),
	).toEqual(['_pearcount', '_pk_ses', 'pear_sid']);
});

test('running text adds nothing to what a table says', () => {
	const body = `<h1>Cookies</h1><p>The cookie <code>pear_sid</code> lasts 2 years.</p><table><tr><th>Cookie</th><th>Expires</th></tr><tr><td>pear_sid</td><td>1 day</td></tr></table>`;
	expect(declared(page(body))).toEqual(['pear_sid | - | - | P1D']);
});

test('“any cookie starting with” and placeholders become globs', () => {
	const body = `<h2>Statistics cookies</h2><ul><li>any cookie starting with wp_ : counts</li></ul><table><tr><th>Cookie</th></tr>${['_ga_&lt;container-id&gt;', 'intercom-id-#', 'amp_XXXXXX', 'wordpress_[hash]', 'hjS_{site id}', '_gat_UA-', '_gcl_*', 'pear…', 'Cookies beginning with plum_', '_ga_'].map((name) => `<tr><td>${name}</td></tr>`).join('')}</table>`;
	const names = declared(page(body)).map((line) => line.split(' | ')[0]);
	expect(names).toEqual([
		'wp_*',
		'_ga_*',
		'intercom-id-*',
		'amp_*',
		'wordpress_*',
		'hjS_*',
		'_gat_UA-*',
		'_gcl_*',
		'pear*',
		'plum_*',
	]);
});

test('policies that name no cookie declare none', () => {
	for (const body of [
		'<h1>Cookie policy</h1><p>We use strictly necessary, analytics and marketing cookies.</p><ul><li><strong>Necessary</strong>: for the site</li><li><b>Session cookies</b> – end with the visit</li><li><strong>Third-party</strong>: by others</li></ul>',
		'<h1>Privacy</h1><ul><li><strong>GDPR</strong>: the law</li><li><b>IP</b>: your address</li><li><b>NIF</b>: B123</li><li><strong>E-mail:</strong> a@b.test</li><li><b>YouTube</b> – videos</li><li><strong>AdRoll:</strong> ads</li></ul>',
		'<h1>Cookies</h1><h2>Google Analytics</h2><p>Google Analytics uses cookies to count visits; see the opt-out.</p><p>Duration: see Google.</p><p>Provider: Google</p>',
		'<h1>Privacy</h1><p>Name: Pear GmbH</p><p>Purpose: sale of fruit</p><p>Retention: 10 years</p>',
		'<h1>Cookies</h1><p>How to switch off: <a>Chrome</a>, <a>Firefox</a>, <code>about:preferences#privacy</code></p><ul><li><a>iOS</a></li><li><a>macOS</a></li></ul>',
		'<h1>Cookies</h1><dl><dt>Session cookies</dt><dd>end with the visit</dd><dt>Persistent cookies</dt><dd>stay</dd><dt>Analytics</dt><dd>count</dd></dl>',
		'<nav><ul><li>Cookies</li><li>user_menu</li></ul></nav><h1>Welcome</h1><p>snake_case and camelCase are styles.</p>',
	])
		expect(declared(page(body))).toEqual([]);
});
