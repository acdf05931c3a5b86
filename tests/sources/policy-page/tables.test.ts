import { expect, test } from 'vitest';
import { declared, page, purposes, table } from './declared.ts';

test('several names in a cell are each declared: commas, lines, “and”, bars, spaced slashes', () => {
	const body = `<h2>Marketing cookies</h2>${table('Cookies | Use', '_a1, _b2 | x', '_c3<br>_d4 | x', '_e5 and _f6; _g7 | x', '_h8 / _i9 | x', '_j0 _k1 | x')}`;
	expect(declared(page(body)).map((line) => line.split(' ')[0])).toEqual([
		'_a1',
		'_b2',
		'_c3',
		'_d4',
		'_e5',
		'_f6',
		'_g7',
		'_h8',
		'_i9',
		'_j0',
		'_k1',
	]);
});

test('a slash inside a name does not part it', () => {
	const body = `<h2>Statistics cookies</h2>${table('Name | Purpose', 'events/1/# | x', 'ads/ga-audiences | x', '_x/_y | x')}`;
	expect(declared(page(body)).map((line) => line.split(' ')[0])).toEqual(['events/1/*', 'ads/ga-audiences', '_x', '_y']);
});

test('times listed beside names belong to them in order', () => {
	const body = `<h2>Cookies</h2>${table('Cookie | Lifespan', '_a1, _b2, _c3 | 1 year, Session, 30 days', '_d4<br>_e5 | 2 days')}`;
	expect(declared(page(body))).toEqual([
		'_a1 | - | - | P1Y',
		'_b2 | - | - | session',
		'_c3 | - | - | P30D',
		'_d4 | - | - | P2D',
		'_e5 | - | - | P2D',
	]);
});

test('a rowspan holds for its rows, for categories and providers', () => {
	const body = `<h1>Cookies</h1><table><tr><th>Category</th><th>Provider</th><th>Cookie</th><th>Duration</th></tr>
		<tr><td rowspan="2">Necessary</td><td rowspan=3>Pear</td><td>pear_sid</td><td>session</td></tr>
		<tr><td>pear_csrf</td><td>1 day</td></tr>
		<tr><td>Statistics</td><td>pear_count</td><td>1 year</td></tr></table>`;
	expect(declared(page(body))).toEqual([
		'pear_sid | Pear | necessary | session',
		'pear_csrf | Pear | necessary | P1D',
		'pear_count | Pear | analytics | P1Y',
	]);
});

test('rows that span the table name the category or the provider of what follows', () => {
	const body = `<h1>Cookies</h1><table><tr><th>Name</th><th>Purpose</th><th>Expires</th></tr>
		<tr><td colspan="3">Strictly necessary cookies</td></tr><tr><td>pear_sid</td><td>Holds the basket</td><td>Session</td></tr>
		<tr><td colspan="3">Marketing</td></tr><tr><td>pear_ad</td><td>Shows pears</td><td>90 days</td></tr>
		<tr><td colspan="3">Plum Ads Ltd</td></tr><tr><td>plum_ad</td><td>Shows plums</td><td>1 year</td></tr></table>`;
	expect(declared(page(body))).toEqual([
		'pear_sid | - | necessary | session',
		'pear_ad | - | advertising | P90D',
		'plum_ad | Plum Ads Ltd | advertising | P1Y',
	]);
});

test('a header row of plain cells is a header', () => {
	const body = `<h1>Cookies</h1><table><tr><td><b>Cookie</b></td><td><b>What it does</b></td></tr><tr><td>pear_sid</td><td>Holds the basket</td></tr></table>`;
	expect(purposes(page(body))).toEqual({ pear_sid: 'Holds the basket' });
});

test('a table without headers is read by what is in it', () => {
	const body = `<h2>Analytics cookies</h2><table><tr><td>_ga</td><td>Google Analytics</td><td>Counts the visitors of this shop</td><td>2 years</td></tr>
		<tr><td>_gid</td><td>Google Analytics</td><td>Counts the visits of this shop</td><td>24 hours</td></tr></table>`;
	expect(declared(page(body))).toEqual([
		'_ga | Google Analytics | analytics | P2Y',
		'_gid | Google Analytics | analytics | PT24H',
	]);
	expect(purposes(page(body))._ga).toBe('Counts the visitors of this shop');
});

test('a table that goes on without its header keeps the columns', () => {
	const body = `<h2>Cookies</h2>${table('Provider | Name | Purpose | Time', 'Pear | pear_a | Keeps the basket | 1 day')}<table><tr><td>Pear</td><td>pear_b</td><td>Keeps the theme</td><td>1 week</td></tr></table>`;
	expect(declared(page(body))).toEqual(['pear_a | Pear | - | P1D', 'pear_b | Pear | - | P1W']);
});

test('beside a “Name” column, a “Cookie” column with words is whose they are', () => {
	const body = `<h2>Cookies</h2>${table('Cookie | Name | Purpose | More information', 'Google Analytics | _ga, _gid | Counts visitors | <a href="/">Read</a>', 'Pear consent | pear_ok | Remembers your choice | -')}`;
	expect(declared(page(body))).toEqual([
		'_ga | Google Analytics | - | -',
		'_gid | Google Analytics | - | -',
		'pear_ok | Pear consent | - | -',
	]);
});

test('an upright table per cookie: labels in the first column', () => {
	const one = (name: string, time: string) =>
		`<table><tr><td>Name:</td><td>${name}</td></tr><tr><td>Purpose:</td><td>Holds pears</td></tr><tr><td>Provider:</td><td>.pear.test</td></tr><tr><td>Service:</td><td>Pear <a href="/p">View Service Privacy Policy</a></td></tr><tr><td>Type:</td><td>http_cookie</td></tr><tr><td>Expires in:</td><td>${time}</td></tr></table>`;
	const body = `<h2>Essential website cookies:</h2>${one('__pearcf', '1 year')}${one('pear_sid', 'session')}`;
	expect(declared(page(body))).toEqual([
		'__pearcf | .pear.test | necessary | P1Y',
		'pear_sid | .pear.test | necessary | session',
	]);
});

test('an upright table with a service’s name and then its cookies’', () => {
	const body = `<h3>Statistiken</h3><table><tbody><tr><th>Name</th><td>Pear Zähler</td></tr><tr><th>Anbieter</th><td>Pear GmbH, Obstweg 1</td></tr><tr><th>Zweck</th><td>Zählt Besuche.</td></tr>
		<tr><th>Datenschutzerklärung</th><td>https://pear.test/datenschutz</td></tr><tr><th>Host(s)</th><td>.pear.test</td></tr><tr><th>Cookie Name</th><td>_pk1,_pk2</td></tr><tr><th>Cookie Laufzeit</th><td>2 Monate</td></tr></tbody></table>`;
	expect(declared(page(body, 'de'))).toEqual(['_pk1 | Pear GmbH | analytics | P2M', '_pk2 | Pear GmbH | analytics | P2M']);
});

test('an upright table under its cookie’s name', () => {
	const body = `<h2>Cookies</h2><h4>pear_sid</h4><table><tr><th>Provider</th><td>Pear</td></tr><tr><th>Expiry</th><td>1 day</td></tr></table>
		<table><tr><th colspan=2>plum_sid</th></tr><tr><td>Provider</td><td>Plum</td></tr><tr><td>Expiry</td><td>2 days</td></tr></table>`;
	expect(declared(page(body))).toEqual(['pear_sid | Pear | - | P1D', 'plum_sid | Plum | - | P2D']);
});

test('consent tools’ lists by host: names in links, first and third party, times', () => {
	const body = `<h3>Targeting Cookies</h3><p>These may be set by partners.</p><table><thead><tr><th>Cookie Subgroup</th><th>Cookies</th><th>Cookies used</th><th>Lifespan</th></tr></thead>
		<tr><td><a href="/x">pear.test</a></td><td><span><a href="/1">_gcl_au</a></span>, <span><a href="/2">_fbp</a></span></td><td>First Party</td><td>90 Days, 90 Days</td></tr>
		<tr><td>doubleclick.net</td><td><a>IDE</a></td><td>Third Party</td><td>390 Days</td></tr></table>`;
	expect(declared(page(body), 'https://pear.test/cookies').map((line) => line.replace(/ \| .* \| a/, ' | a'))).toEqual([
		'_gcl_au | advertising | P90D',
		'_fbp | advertising | P90D',
		'IDE | advertising | P390D',
	]);
	expect(declared(page(body))[2]).toBe('IDE | doubleclick.net | advertising | P390D');
});

test('ARIA tables count as tables', () => {
	const row = (role: string, ...cells: string[]) =>
		`<div role="row">${cells.map((cell) => `<div role="${role}">${cell}</div>`).join('')}</div>`;
	const body = `<h2>Functional cookies</h2><div role="table">${row('columnheader', 'Cookie name', 'Provider', 'Expiry')}<div role="rowgroup">${row('cell', 'pear_lang', 'Pear', '1 year')}${row('cell', 'pear_view', '', 'session')}</div></div>`;
	expect(declared(page(body))).toEqual(['pear_lang | Pear | functional | P1Y', 'pear_view | - | functional | session']);
});

test('a grid of divs counts as a table, also with empty cells, also flat', () => {
	const row = (...cells: string[]) => `<div class="r">${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`;
	const rows = `<h2>Statistics</h2><div>${row('Name', 'Purpose', 'Provider', 'Duration')}${row('_ga', '', 'Google', '2 years')}${row('pear_n', 'Counts', '', '')}</div>`;
	expect(declared(page(rows))).toEqual(['_ga | Google | analytics | P2Y', 'pear_n | - | analytics | -']);
	const flat = `<h2>Statistics</h2><div class="grid">${['Name', 'Provider', 'Duration', '_ga', 'Google', '2 years', 'pear_n', 'Pear', 'Session'].map((cell) => `<div>${cell}</div>`).join('')}</div>`;
	expect(declared(page(flat))).toEqual(['_ga | Google | analytics | P2Y', 'pear_n | Pear | analytics | session']);
	const list = `<h2>Statistics</h2><ul><li><span>Name</span><span>Provider</span><span>Duration</span></li><li><span>_ga</span><span>Google</span><span>2 years</span></li></ul>`;
	expect(declared(page(list))).toEqual(['_ga | Google | analytics | P2Y']);
});

test('cells that repeat their header for small screens are read without it', () => {
	const body = `<h2>Cookies</h2><table><tr><th>Name</th><th>Expiry</th></tr><tr><td><span class="m">Name</span><div>pear_sid</div></td><td><span>Expiry:</span> 1 day</td></tr></table>`;
	expect(declared(page(body))).toEqual(['pear_sid | - | - | P1D']);
});

test('a table that is there twice declares once', () => {
	const one = table('Name | Expiry', 'pear_sid | 1 day', 'pear_x | 2 days');
	expect(declared(page(`<h2>Cookies</h2>${one}<div class="mobile" style="display:none">${one}</div>`))).toEqual([
		'pear_sid | - | - | P1D',
		'pear_x | - | - | P2D',
	]);
});

test('tables inside a layout table are read', () => {
	const body = `<table><tr><td><h2>Necessary cookies</h2>${table('Name | Expiry', 'pear_sid | 1 day')}</td><td>Menu</td></tr></table>`;
	expect(declared(page(body))).toEqual(['pear_sid | - | necessary | P1D']);
});

test('Markdown’s bars and eaten underscores', () => {
	const bars = `<h2>Marketing</h2><p>| Name | Provider | Duration |\n|------|:------|------|\n| _fbp | Facebook | 3 months |\n| pear_x | Pear | session |</p>`;
	expect(declared(page(bars))).toEqual(['_fbp | Facebook | advertising | P3M', 'pear_x | Pear | advertising | session']);
	const eaten = `<h2>Statistics</h2>${table('Name | Duration', '<em>ga</em>&lt;ID&gt; | 2 years', '<em>hjSession</em>{site} | 30 minutes')}`;
	expect(declared(page(eaten))).toEqual(['_ga_* | - | analytics | P2Y', '_hjSession_* | - | analytics | PT30M']);
});

test('a type column may hold the party, the kind of storage or the category', () => {
	const body = `<h1>Cookies</h1>${table('Cookie | Type | Category | Time', 'pear_a | Third party (Plum Ads) | Marketing | 1 day', 'pear_b | HTTP | Necessary | 1 day', 'pear_c | First party, session | Analytics | ')}`;
	expect(declared(page(body))).toEqual([
		'pear_a | Plum Ads | advertising | P1D',
		'pear_b | - | necessary | P1D',
		'pear_c | Pear Shop | analytics | session',
	]);
});

test('the heading’s company is the provider where no column says it', () => {
	const body = `<h2>Analytics cookies</h2><h3>Matomo</h3>${table('Name | Duration', '_pk_id.* | 13 months')}<h2>Marketing cookies (Criteo)</h2>${table('Name | Duration', 'cto_bundle | 13 months')}`;
	expect(declared(page(body))).toEqual(['_pk_id.* | Matomo | analytics | P13M', 'cto_bundle | Criteo | advertising | P13M']);
});

test('tables of kinds of cookies, of processors and of personal data declare none', () => {
	for (const none of [
		`<h2>Cookies</h2>${table('Cookie type | Purpose', 'Necessary | Needed for the site', 'Analytics | Counting visits', 'Marketing | Ads')}`,
		`<h2>Cookies</h2>${table('Cookie | Purpose', 'Authentication | Signing in', 'Security | Protection', 'Localization | Language')}`,
		`<h2>Cookies</h2>${table('Category | Description | Duration', 'Session cookies | Deleted at the end | Session', 'Persistent cookies | Stay | 1 year')}`,
		`<h2>Our processors</h2>${table('Name | Purpose | Country', 'Amazon Web Services | Hosting | US', 'SendGrid | E-mail | US', 'Stripe | Payment | IE')}`,
		`<h2>Data we keep</h2>${table('Data | Purpose | Retention', 'Name, address | Delivery | 10 years', 'IP address | Security | 30 days')}`,
		`<h2>Third-party cookies</h2>${table('Provider | Purpose | Privacy policy', 'Google Analytics | Statistics | Link', 'Facebook | Ads | Link', 'HubSpot | CRM | Link')}`,
		`<h2>Browsers</h2>${table('Browser | Link', 'Chrome | https://x.test', 'Safari | https://y.test')}`,
		`<h2>Cookies</h2>${table('Cookie | Provider', 'YouTube | Google', 'Hotjar | Hotjar Ltd', 'Vimeo | Vimeo Inc')}`,
	])
		expect(declared(page(none))).toEqual([]);
});

test('the four cookies of an open-data portal: provider, service, names and purposes', () => {
	const body = `<h1>Cookies policy</h1><h2>What cookies are used on the platform</h2><h3>Cookies necessary for the platform to function properly/functionality cookies</h3>
		${table("Service provider's name | Function and location | Cookie name(s) | Purposes", 'Opendatasoft | Signing in (front and back office) | sessionid | To know the user on the next page', 'Opendatasoft | Choice of language | django_language | To keep the language', 'Opendatasoft | API (CSRF) | csrftoken | To fetch data by the API', 'Opendatasoft | Cookie choices | cookies_preferences | To keep the choices')}`;
	expect(declared(page(body))).toEqual([
		'sessionid | Opendatasoft | necessary | -',
		'django_language | Opendatasoft | necessary | -',
		'csrftoken | Opendatasoft | necessary | -',
		'cookies_preferences | Opendatasoft | necessary | -',
	]);
	expect(purposes(page(body)).csrftoken).toBe('To fetch data by the API');
});

test('a product mentioned before a table is whose the cookies are only where the sentence is about its cookies', () => {
	const of = (intro: string) =>
		declared(page(`<h2>Our cookies</h2><p>${intro}</p>${table('Name | Duration', 'pear_count | 1 day')}`))[0];
	expect(of('We use the cookies of Matomo, as follows:')).toBe('pear_count | Matomo | - | P1D');
	expect(of('We use Matomo to count visits. Below are our cookies.')).toBe('pear_count | - | - | P1D');
});
