import { policyPage } from './policy-portal.ts';
import { html, type Site, script } from './site.ts';

/** A city's open-data portal under its own domain, on the Opendatasoft platform: the cookies that platform's policy lists. */
export const portal: Site = {
	hosts: ['data.riverton.test', 'riverton.opendatasoft.com'],
	answer({ path }) {
		if (path === '/static/preferences.js') return script(preferences);
		if (path === '/terms/cookies-policy/') return html(policyPage('Riverton'));
		if (path !== '/' && path !== '/explore/') return undefined;
		return { ...html(page), cookies: platformCookies };
	},
};

const weeks = (count: number) => count * 7 * 24 * 3600;
const days = (count: number) => count * 24 * 3600;

const platformCookies = [
	`sessionid=planted-secret-7f3a; HttpOnly; Path=/; Max-Age=${weeks(2)}; SameSite=Lax; Secure`,
	`csrftoken=planted-secret-91cc; Path=/; Max-Age=${weeks(52)}; SameSite=Lax; Secure`,
	`django_language=en; Path=/; Max-Age=${days(365)}; SameSite=Lax`,
];

const preferences = `document.cookie = 'cookies_preferences=planted-secret-own; Path=/; Max-Age=${days(182)}; SameSite=Lax; Secure';`;

const page = `<html lang="en"><meta charset="utf-8"><title>Riverton open data</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:40rem;color:#123}li{margin:.4rem 0}</style>
<h1>Riverton open data</h1>
<p>What the city counts, measures and pays for, free to use.</p>
<ul><li>Trees along the streets<li>Air at twelve crossings<li>Bicycles in the racks<li>The budget, line by line</ul>
<footer><a href="/terms/cookies-policy/">Cookies policy</a></footer>
<script src="/static/preferences.js"></script>`;
