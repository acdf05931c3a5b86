import { expect, test } from 'vitest';
import { commonPolicyPaths, findPolicyLinks } from '../../lib/sources/policy-link.ts';

const page = 'https://www.pear.test/shop';
const best = (...links: [href: string, text: string][]) =>
	findPolicyLinks(
		links.map(([href, text]) => ({ href: absolute(href), text })),
		page,
	)[0]?.url;
/** As a link's own `href` property gives it. */
const absolute = (href: string) => new URL(href, page).href;

test.each([
	'Cookie policy',
	'Cookies',
	'Politique de cookies',
	'Cookie-Richtlinie',
	'Política de cookies',
	'Informativa sui cookie',
	'Cookiebeleid',
	'Polityka plików cookies',
	'Om kakor',
	'Zásady cookies',
	'Informasjonskapsler',
	'Cookiepolitik',
	'Evästeet',
	'Süti tájékoztató',
	'Politica privind cookie-urile',
	'Πολιτική cookies',
	'Политика файлов cookie',
	'Політика cookie',
	'Политика за бисквитките',
	'Politika kolačića',
	'Piškotki',
	'Çerez politikası',
	'Slapukų politika',
	'Sīkdatņu politika',
	'Küpsised',
	'Política de galetes',
	'クッキーポリシー',
	'쿠키 정책',
	'Cookie 政策',
	'سياسة ملفات تعريف الارتباط',
	'מדיניות עוגיות',
	'นโยบายคุกกี้',
])('“%s” is the link to follow', (text) => {
	expect(best(['/about', 'About us'], ['/p/17', text], ['/privacy', 'Privacy policy'])).toBe('https://www.pear.test/p/17');
});

test('an address tells where the text does not', () => {
	expect(best(['/legal', 'Legal'], ['/terms/cookies-policy/', 'Terms'])).toBe('https://www.pear.test/terms/cookies-policy/');
	expect(commonPolicyPaths).toContain('/terms/cookies-policy/');
});

test('the policy beats the button that opens the settings, and the site beats others', () => {
	expect(best(['/prefs', 'Cookie settings'], ['/cookies', 'Cookie policy'])).toBe('https://www.pear.test/cookies');
	expect(best(['https://other.test/cookies', 'Cookie policy'], ['https://help.pear.test/cookies', 'Cookie policy'])).toBe(
		'https://help.pear.test/cookies',
	);
});

test('without a cookie policy, the privacy page is the next best, and says so', () => {
	expect(findPolicyLinks([{ href: absolute('/datenschutz'), text: 'Datenschutzerklärung' }], page)).toEqual([
		{ url: 'https://www.pear.test/datenschutz', text: 'Datenschutzerklärung', about: 'privacy' },
	]);
});

test('scripts, files, other schemes and names with passwords are no links', () => {
	for (const href of [
		'javascript:alert(1)',
		'data:text/html,cookies',
		'http://www.pear.test/cookies',
		'https://a:b@www.pear.test/cookies',
		'/cookies.pdf',
		'mailto:cookies@pear.test',
		`/${'c'.repeat(3000)}`,
	])
		expect(findPolicyLinks([{ href: href.startsWith('/') ? absolute(href) : href, text: 'Cookie policy' }], page)).toEqual([]);
});

test('a broken address of the page or of a link is survived', () => {
	expect(findPolicyLinks([{ href: absolute('/cookies'), text: 'Cookies' }], 'nowhere')).toEqual([]);
	expect(best(['/%E4%cookies', 'Cookies'])).toBe('https://www.pear.test/%E4%cookies');
});

test('one address counts once', () => {
	expect(
		findPolicyLinks(
			[
				{ href: absolute('/cookies#a'), text: 'Cookies' },
				{ href: absolute('/cookies#b'), text: 'Cookie policy' },
			],
			page,
		),
	).toHaveLength(1);
});
