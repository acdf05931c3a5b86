import { type Address, addressOf } from '../cookie/address.ts';
import { registrableDomain } from '../cookie/site.ts';
import { isWebAddress, readable } from '../policy/manifest-text.ts';
import { hasStem, plainWords } from './plain-words.ts';

/** A link of a page: its absolute address, and its text or label. */
export interface PageLink {
	readonly href: string;
	readonly text: string;
}

/** A page that may be the site's cookie policy. */
export interface PolicyLink {
	/** Without fragment. */
	readonly url: string;
	readonly text: string;
	/** `cookies`: it speaks of cookies. `privacy`: of privacy, where many sites write about cookies too. */
	readonly about: 'cookies' | 'privacy';
}

/** Words for cookies in a link, as stems of plain words (`plain-words.ts`). */
const cookieStems = stemsOf(
	`cookie cookies cookiebeleid cookieverklaring cookierichtlinie cookiepolicy cookieerklarung cookiepolitik gestion_des_cookies temoins traceurs kakor kakpolicy informasjonskapsler
	evasteet evasteista evasteseloste eviste sutik suti_ sutikezel sutitajekoztato ciasteczka ciasteczk plikow_cookie pliki_cookie fisiere_cookie module_cookie куки кукис файлы_cookie файли_cookie бисквитк kolacic kolacici piskotki piskotkih
	cerez cerezler cerez_politikasi slapukai slapuku sikdatnes sikdatnu kupsised kupsiste galetes_ galetes クッキー cookieポリシー 쿠키 cookie政策 cookie声明 饼干政策 الكوكيز ملفات_تعريف_الارتباط تعريف_الارتباط
	עוגיות קובצי_cookie คุกกี้ kebijakan_cookie chinh_sach_cookie smaforrit fianain brics keksit biskuit`,
);

const privacyStems = stemsOf(
	`privacy confidentialite vie_privee donnees_personnelles datenschutz privacidad proteccion_de_datos riservatezza privacidade protecao_de_dados privacybeleid privacyverklaring prywatnosc prywatnosci
	integritet personuppgift ochrana_osobnich osobnich_udaju ochrana_sukromia personvern privatliv persondata tietosuoja adatvedel adatkezel confidentialitate protectia_datelor απορρητ προσωπικων_δεδομενων конфиденциальн
	персональных_данных приватн поверителн privatnost zasebnost gizlilik kvkk privatumo privatum privatuma privaatsus プライバシー 個人情報 개인정보 隐私 隱私 الخصوصية פרטיות ความเป็นส่วนตัว privasi bao_mat`,
);

/** Words that make it a policy rather than a button or an article. */
const policyStems = stemsOf(
	`policy policies notice statement declaration list table information about use_of politique declaration charte richtlinie erklarung hinweise informationen politica informativa aviso declaracion beleid verklaring polityka zasady policyn
	personvern erklaering politik politikk seloste kaytanto tajekoztato szabalyzat nyilatkozat politici πολιτικη политика політика pravila politika politikasi politika noteikumi poliitika ポリシー について 政策 声明 聲明 정책 방침 سياسة מדיניות นโยบาย kebijakan`,
);

/** Buttons that open a tool: no page. */
const settingStems = stemsOf(
	'settings preferences manage einstellungen parametres gerer preferenze gestisci configurar instellingen ustawienia nastaveni installningar innstillinger indstillinger asetukset beallitas setari',
);

/** Paths at which sites commonly have it, the usual first. Opendatasoft's portals have `/terms/cookies-policy/`. */
export const commonPolicyPaths: readonly string[] = [
	'/terms/cookies-policy/',
	'/cookie-policy',
	'/cookies',
	'/cookies-policy',
	'/cookie',
	'/legal/cookies',
	'/legal/cookie-policy',
	'/politique-de-cookies',
	'/politique-cookies',
	'/cookie-richtlinie',
	'/cookie-richtlinie-eu',
	'/politica-de-cookies',
	'/politica-cookie',
	'/cookiebeleid',
	'/polityka-cookies',
	'/zasady-cookies',
	'/help/cookies',
	'/privacy/cookies',
];

/** A page has so many links at most that are looked at, and an address so many characters. */
const mostLinks = 5_000;
const longestAddress = 2_000;

/**
 * The links of a page that lead to its cookie policy, best first, at most five; pages about privacy come last. Only web addresses (https, or http where
 * the page itself is http), no downloads, no page twice. `page` and the links' `href` are absolute, as a link's own `href` property gives them.
 */
export function findPolicyLinks(links: readonly PageLink[], page: string): PolicyLink[] {
	const here = addressOf(page);
	if (here === undefined) return [];
	const best = new Map<string, PolicyLink & { score: number }>();
	for (const { href, text } of links.slice(0, mostLinks)) {
		const url = href.replace(/#.*$/s, '');
		const address = policyAddress(url, page);
		const found = address && judge(text, address, here);
		if (found === undefined) continue;
		const link = { url, text: readable(text).slice(0, 120), ...found };
		if ((best.get(url)?.score ?? 0) < link.score) best.set(url, link);
	}
	return [...best.values()]
		.sort((a, b) => b.score - a.score)
		.slice(0, 5)
		.map(({ url, text, about }) => ({ url, text, about }));
}

/** Where a link leads, if that may be a page: no script, no other scheme, no password, no file to download. */
function policyAddress(url: string, page: string): Address | undefined {
	if (url.length > longestAddress || !(/^https:/i.test(url) || (/^http:/i.test(url) && /^http:/i.test(page)))) return undefined;
	const address = isWebAddress(url) ? addressOf(url) : undefined;
	return address && !/\.(?:pdf|docx?|zip|jpe?g|png)$/i.test(address.path) ? address : undefined;
}

/** Text counts more than address; a policy more than a button; the site's own host more than another's. */
function judge(text: string, url: Address, here: Address): { about: PolicyLink['about']; score: number } | undefined {
	const words = plainWords(text.slice(0, 200));
	const path = plainWords(decode(url.path));
	const has = (plain: string, stems: readonly string[]) => stems.some((stem) => hasStem(plain, stem));
	const cookies = (has(words, cookieStems) ? 4 : 0) + (has(path, cookieStems) || path.includes('cookie') ? 3 : 0);
	const privacy = (has(words, privacyStems) ? 2 : 0) + (has(path, privacyStems) ? 1 : 0);
	if (cookies + privacy === 0) return undefined;
	const policy = has(words, policyStems) || has(path, policyStems) ? 1.5 : 0;
	const setting = has(words, settingStems) ? 3 : 0;
	const own = registrableDomain(url.host) === registrableDomain(here.host) ? 1.5 : 0;
	// An article about cookies has a long title.
	const long = words.split(' ').length > 8 ? 2 : 0;
	const score = cookies * 2 + privacy * 0.5 + policy + own - setting - long;
	return score <= 0 ? undefined : { about: cookies > 0 ? 'cookies' : 'privacy', score };
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		// `%E4` alone is no UTF-8; the words that are readable still count.
		return path;
	}
}

function stemsOf(words: string): string[] {
	return words
		.trim()
		.split(/\s+/)
		.map((word) => plainWords(word.replaceAll('_', ' ')));
}
