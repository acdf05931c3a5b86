import { html, pixel, type Site, type SiteAnswer, script } from './site.ts';

/**
 * A shop with a consent banner that comes too late: statistics and advertising are there before anybody chose. Its third parties
 * bear the names of real ones, so that the catalogue has something to recognise; the names lead to this machine only.
 */
export const shop: Site = {
	hosts: ['www.shop.test'],
	answer({ path }) {
		if (path === '/') {
			const session = 'PHPSESSID=planted-secret-51bd; HttpOnly; Path=/; SameSite=Lax; Secure';
			return { ...html(page('Tea and teapots')), cookies: [session, 'pll_language=en; Path=/; Max-Age=31536000; SameSite=Lax'] };
		}
		if (path === '/basket') {
			const basket = 'woocommerce_items_in_cart=1; Path=/; SameSite=Lax; Secure';
			return { ...html(page('Your basket')), cookies: [basket, 'woocommerce_cart_hash=planted-secret-77; Path=/; SameSite=Lax'] };
		}
		if (path === '/banner.js') return script(banner);
		return undefined;
	},
};

const year = 365 * 24 * 3600;
const crossSite = 'Path=/; SameSite=None; Secure';

/** Google's, Meta's and others' parts, as far as cookies go. */
export const thirdParties: Site = {
	hosts: [
		'www.googletagmanager.com',
		'googleads.g.doubleclick.net',
		'connect.facebook.net',
		'www.facebook.com',
		'chat.helpdesk.test',
		'px.quietcount.test',
	],
	answer({ host, path }) {
		return answers[`${host}${path}`];
	},
};

const answers: Readonly<Record<string, SiteAnswer>> = {
	'www.googletagmanager.com/gtag/js': script(`
		const keep = '; Path=/; Domain=shop.test; Max-Age=${2 * year}; SameSite=Lax';
		document.cookie = '_ga=GA1.1.planted-secret-ga' + keep;
		document.cookie = '_ga_H1J2K3L4M5=GS1.1.planted-secret' + keep;`),
	'connect.facebook.net/en_US/fbevents.js': script(`
		document.cookie = '_fbp=fb.1.planted-secret-fbp; Path=/; Domain=shop.test; Max-Age=${90 * 24 * 3600}; SameSite=Lax';
		new Image().src = 'https://www.facebook.com/tr';`),
	'www.facebook.com/tr': {
		...pixel,
		cookies: [`fr=planted-secret-fr; Domain=facebook.com; Max-Age=7776000; HttpOnly; ${crossSite}`],
	},
	'googleads.g.doubleclick.net/pagead/view': {
		...pixel,
		cookies: [`IDE=planted-secret-ide; Domain=doubleclick.net; Max-Age=34560000; HttpOnly; ${crossSite}`],
	},
	// No SameSite: Chrome takes it for Lax and refuses it in another site's page.
	'px.quietcount.test/p.gif': { ...pixel, cookies: [`zq_7=planted-secret-zq; Path=/; Max-Age=${year}`] },
	'chat.helpdesk.test/frame': {
		...html('<html lang="en"><title>Chat</title><body><p>How can we help?</p>'),
		cookies: [`__Host-chat_visitor=planted-secret-chat; Max-Age=2592000; Partitioned; ${crossSite}`],
	},
};

const banner = `
	const box = document.querySelector('dialog');
	if (!document.cookie.includes('CookieConsent=')) box.show();
	box.addEventListener('close', () => {
		document.cookie = 'CookieConsent=planted-secret-choice; Path=/; Max-Age=${year}; SameSite=Lax; Secure';
		if (box.returnValue === 'all')
			document.cookie = '_gcl_au=1.1.planted-secret; Path=/; Domain=shop.test; Max-Age=7776000; SameSite=Lax';
	});`;

const page = (title: string) => `<html lang="en"><meta charset="utf-8"><title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:40rem;color:#312}
dialog{position:fixed;inset:auto 1rem 1rem auto;margin:0;border:1px solid #ccc;border-radius:8px}iframe{border:1px solid #ddd;width:100%;height:5rem}</style>
<script async src="https://www.googletagmanager.com/gtag/js?id=G-H1J2K3L4M5"></script>
<script async src="https://connect.facebook.net/en_US/fbevents.js"></script>
<h1>${title}</h1><p>Small leaves, slow water.</p><p><a href="/">Shop</a> · <a href="/basket">Put a pot into the basket</a></p>
<iframe title="Chat" src="https://chat.helpdesk.test/frame"></iframe>
<img alt="" src="https://googleads.g.doubleclick.net/pagead/view"><img alt="" src="https://px.quietcount.test/p.gif">
<dialog><form method="dialog"><p>We use cookies to count visits and to show you our ads elsewhere.</p>
<button value="all">Accept all</button> <button value="none">Only what is needed</button></form></dialog>
<script src="/banner.js"></script>`;
