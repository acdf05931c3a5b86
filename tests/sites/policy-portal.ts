import { html, type Site } from './site.ts';

/** A line of the portal's cookies policy, in the columns that Opendatasoft's platform prints. */
interface Line {
	readonly provider: string;
	readonly use: string;
	readonly name: string;
	readonly purpose: string;
	readonly kept?: string;
}

const platformLines: readonly Line[] = [
	{
		provider: 'Opendatasoft',
		use: 'Authentication (front and back office)',
		name: 'sessionid',
		purpose: 'To know the user again on the next page',
		kept: '2 weeks',
	},
	{
		provider: 'Opendatasoft',
		use: 'Language selection (front and back office)',
		name: 'django_language',
		purpose: 'To keep the visitor’s language',
		kept: '12 months',
	},
	{
		provider: 'Opendatasoft',
		use: 'API (CSRF) (front and back office)',
		name: 'csrftoken',
		purpose: 'To fetch data through calls of the API',
		kept: '12 months',
	},
	{
		provider: 'Opendatasoft',
		use: 'Choices about cookies',
		name: 'cookies_preferences',
		purpose: 'To keep the visitor’s choices about cookies',
		kept: '6 months',
	},
];

/** The policy page at /terms/cookies-policy/: in the shape of the platform's, in our own words. Its durations stand only where `kept` is asked for. */
export function policyPage(city: string, lines: readonly Line[] = platformLines, withDurations = false): string {
	const cells = ({ provider, use, name, purpose, kept }: Line) => [
		provider,
		use,
		name,
		purpose,
		...(withDurations ? [kept ?? ''] : []),
	];
	const headers = [
		'Service provider’s name',
		'Function and location',
		'Cookie name(s)',
		'Purposes',
		...(withDurations ? ['Duration'] : []),
	];
	return `<html lang="en"><meta charset="utf-8"><title>Cookies policy — ${city} open data</title>
<h1>Cookies policy</h1>
<p>This portal sets a few small pieces of data in your browser. Here is which, by whom, and why.</p>
<h2>Kinds of cookies</h2>
<p>“Necessary” cookies keep what you asked for from one page to the next. They need no consent.</p>
<p>“Statistical” cookies count visits. Where nobody can be recognised in the counts, they need no consent either.</p>
<h2>Cookies on this platform</h2>
<h3>Cookies necessary for the platform to work</h3>
<table><thead><tr>${headers.map((header) => `<th>${header}</th>`).join('')}</tr></thead>
<tbody>${lines
		.map(
			(line) =>
				`<tr>${cells(line)
					.map((cell) => `<td>${cell}</td>`)
					.join('')}</tr>`,
		)
		.join('\n')}</tbody></table>`;
}

const days = (count: number) => count * 24 * 3600;

/**
 * Another city's portal, whose cookies are not as its policy says: one that the policy does not name (`JSESSIONID`), one that stays for two months and is
 * declared for two weeks (`sessionid`), and an advertiser's called necessary (`_fbp`).
 */
export const lakeside: Site = {
	hosts: ['data.lakeside.test'],
	answer({ path }) {
		if (path === '/terms/cookies-policy/') {
			const meta = {
				provider: 'Meta',
				use: 'Sharing',
				name: '_fbp',
				purpose: 'To show which pages were shared',
				kept: '3 months',
			};
			return html(policyPage('Lakeside', [...platformLines, meta], true));
		}
		if (path === '/.well-known/cookie-policy.json') return { status: 404, type: 'text/plain', body: 'none here' };
		return path === '/' ? { ...html(page), cookies } : undefined;
	},
};

const cookies = [
	`sessionid=planted-secret-l1; HttpOnly; Path=/; Max-Age=${days(60)}; SameSite=Lax; Secure`,
	`csrftoken=planted-secret-l2; Path=/; Max-Age=${days(364)}; SameSite=Lax; Secure`,
	`django_language=fr; Path=/; Max-Age=${days(365)}; SameSite=Lax`,
	'JSESSIONID=planted-secret-l3; HttpOnly; Path=/; Secure',
	`_fbp=fb.1.planted-secret-l4; Path=/; Domain=lakeside.test; Max-Age=${days(90)}; SameSite=Lax`,
];

const page = `<html lang="en"><meta charset="utf-8"><title>Lakeside open data</title><h1>Lakeside open data</h1>
<p>Water levels since 1921.</p><footer><a href="/terms/cookies-policy/">Cookies policy</a></footer>
<script>document.cookie = 'cookies_preferences=planted-secret-l5; Path=/; Max-Age=${days(182)}; SameSite=Lax; Secure';</script>`;
