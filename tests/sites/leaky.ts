import { html, type Site, type SiteRequest, script } from './site.ts';

/** A site that puts its visitors' numbers, each the value of a cookie, wherever an address or a text can hold one; and what it was asked by Glassjar. */
export interface LeakySite extends Site {
	/** Requests for its manifest and its policy. */
	readonly asked: SiteRequest[];
}

/** Each place has its own, so that a leak tells where it was. */
const secret = (place: string) => `planted-secret-${place}`;

export function leakySite(): LeakySite {
	const asked: SiteRequest[] = [];
	return {
		asked,
		hosts: ['www.leaky.test', 'cdn.leaky.test', 'px.numbers.test'],
		answer(request) {
			const { host, path } = request;
			if (path === '/manifest.json' || path.startsWith('/cookies')) asked.push(request);
			if (host === 'px.numbers.test') return { ...script(''), cookies: [`n=${secret('pixel')}; SameSite=None; Secure`] };
			if (path === '/manifest.json') {
				const body = JSON.stringify({ manifestVersion: 1, publisher: { name: 'Leaky' }, cookies: [{ name: 'uid' }] });
				return { type: 'application/json', body };
			}
			if (path.startsWith('/cookies'))
				return html('<title>Cookies</title><h1>Cookies</h1><table><tr><th>Cookie<th>Duration<tr><td>uid<td>1 year</table>');
			if (path === '/write.js') return script(`document.cookie = 'uid=${secret('script')}; path=/; max-age=9999';`);
			if (path.startsWith('/shop')) return { ...html(page), cookies };
			return path === '/'
				? { location: `/shop;jsessionid=${secret('path')}?sid=${secret('query')}#${secret('hash')}` }
				: undefined;
		},
	};
}

const cookies = [
	`JSESSIONID=${secret('path')}; Path=/; HttpOnly; Secure`,
	`sid=${secret('query')}; Path=/; Secure`,
	// No name at all, and what no browser takes.
	`=${secret('nameless')}; Path=/`,
	`bad=${secret('control')}\u0001; Path=/`,
	`alien=${secret('alien')}; Domain=elsewhere.test`,
];

const page = `<html lang="en"><meta charset="utf-8"><title>Leaky</title><h1>Leaky</h1>
<link rel="cookie-policy" href="https://cdn.leaky.test/manifest.json?v=2&uid=${secret('manifest')}">
<a href="/cookies;jsessionid=${secret('path')}?lang=en&_ga=${secret('linker')}">Cookie policy</a>
<script src="/write.js?uid=${secret('script')}"></script>
<script src="https://px.numbers.test/p;n=${secret('pixel')}?n=${secret('pixel')}"></script>`;
