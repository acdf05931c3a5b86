import { plainWords } from '../plain-words.ts';
import { isProviderName, plainCookieNames } from './known-words.ts';
import { limits } from './limits.ts';

const hostShape =
	/^(?:\*?\.)?(?:[a-z0-9-]{1,63}\.)+(?:com|net|org|io|de|fr|nl|uk|eu|es|it|pl|cz|be|ch|at|dk|se|no|fi|pt|br|ru|cn|jp|co|me|tv|app|dev|ai|us|ca|au|info|biz|hu|ro|gr|ie|kr|in|tr|sk|hr|si|bg|ua|lt|lv|ee|lu|is|li|mx|ar|cl|pe|uy|nz|za|il|ae|ma|hk|sg|my|th|vn|by|kz|rs|ba|mk|md|cy|mt|fm|gg|link|store|tech|page|blog|news|cloud|online|shop|site|xyz|test|example)$/i;

/** `shop.test`, `.doubleclick.net`; not `connect.sid`. */
export function looksLikeHost(text: string): boolean {
	return hostShape.test(text.trim());
}

/** A single word that could be a name, where a table says that names are here: no space, date, address or number. */
export function isNameToken(name: string): boolean {
	if (name.length > limits.name || /[\s=;,"<>\\]|\p{Cc}/u.test(name) || /^https?:|^\/|\.(?:html?|php|aspx?|pdf)$/i.test(name))
		return false;
	if (
		!/\p{L}|\d[a-z_-]/iu.test(name) ||
		/^[\d.,:/-]+$/.test(name) ||
		(name.includes('@') && !/@AdobeOrg$/i.test(name)) ||
		name.includes('://')
	)
		return false;
	// A sentence in a script without spaces is one token: names are of few such letters.
	if (
		(
			name.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}]/gu) ??
			[]
		).length > 0
	)
		return false;
	if (/^__(?:Host|Secure)-\*?$|^n\/a$/i.test(name)) return false;
	if (looksLikeHost(name) || isProviderName(name) || /^(?:G|UA|GTM|AW|DC)-/.test(name) || /anonymi[sz]e_?ip/i.test(name))
		return false;
	return !notNames.has(plainWords(name)) || /[_\d]/.test(name);
}

const notNames = new Set(
	`na none no yes nein ja oui non si cookie cookies name nom nombre nome naam nazwa various several all other others unknown http https html pixel tbc tbd ja nei nie ano local storage
	varies null undefined true false www etc localstorage sessionstorage indexeddb cache webstorage google privacy policy e g also party third first type types essential`.split(
		/\s+/,
	),
);

/** Acronyms and words with capitals or hyphens that are no cookies' names. */
const notStrict = new Set(
	`gdpr dsgvo rgpd lgpd ccpa cpra avg eu uk us usa eea ip url urls http https html css js ajax api id ids ui ux pdf faq cookie cookies gmbh inc ltd llc ag sa srl
	bv sl slu ab as aps oy kg co dns cdn ssl tls sdk seo crm cms gps pc mac ios os wifi tv javascript iphone ipad ebay e-mail email opt-out opt-in third-party first-party pop-up pop-ups log-in sign-in
	log-files web-beacons add-on add-ons re-marketing on-line e-commerce non-essential in-app real-time log-on long-term short-term safari chrome firefox opera edge github macos
	privacy-policy cookie-policy b2b b2c wi-fi ttdsg tdddg bdsg tmg ddg uwg bgb art abs lit ico cnil aepd cnpd agcm nai daa edaa iab tcf gpc dnt ok nb ps hr it pr am pm xml json rss sms ott
	eprivacy ga4 ua utm gtm openai playstation ipados watchos tvos localstorage sessionstorage indexeddb webstorage httponly samesite linkedin-insight user-agent ip-address web-site sub-domain ad-blocker click-through cross-site cookie-free ad_storage analytics_storage ad_user_data ad_personalization functionality_storage personalization_storage security_storage
	http_user_agent user_agent remote_addr remote_host http_referer request_uri server_name query_string jwt value path domain expire expires max-age`.split(
		/\s+/,
	),
);

/** `iOS`, `GDPR`, `e-mail`: words that stand where names stand. */
export function isOrdinaryWord(text: string): boolean {
	return notStrict.has(text.toLowerCase()) || notNames.has(plainWords(text));
}

/**
 * Whether it looks like a cookie's name with no table to say so: `_ga`, `PHPSESSID`, `li_gc`, `visitorId`, `wp-settings-*`, and plain ones that are
 * known (`fr`). Not `GDPR`, `third-party`, `YouTube`, `Analytics`.
 */
export function isStrictName(name: string): boolean {
	if (!isNameToken(name) || name.length < 2) return false;
	const lower = name.toLowerCase();
	if (plainCookieNames.has(lower) && name.length >= 2 && (name === lower || name === name.toUpperCase())) return true;
	// `GA1.1.1827526090.1689745728` is a value.
	if (/^[A-Z]{2}\d(?:\.\d+){2,}$/.test(name)) return false;
	// `Email: {ADDRESS}`
	if (/^[\p{L}-]+:\*$/u.test(name)) return false;
	if (/^(?:https?|session|tracking|first|third|flash|super|zombie)-cookies?$/.test(lower)) return false;
	if (/^(?:(?:document|window|navigator|network)\.|(?:data|aria)-)/.test(lower)) return false;
	if (notStrict.has(lower) || notStrict.has(lower.replace(/\*$/, ''))) return false;
	if (/[A-Za-z0-9*]_|_[A-Za-z0-9]/.test(name)) return true;
	// `rc::a`, `EPi:StateMarker`; not `Note:This`.
	if (/^[\w.*-]+::[\w.:*-]+$|^[A-Za-z]+:(?:[A-Z][a-z]+){2,}$/.test(name)) return true;
	// `CookieConsent`, `UserMatchHistory`; not `YouTube`, `JavaScript`.
	if (/^(?:\p{Lu}[\p{Ll}\d]+){2,}$/u.test(name))
		return (
			plainCookieNames.has(lower) ||
			/(?:\p{Lu}[\p{Ll}\d]+){3}|(?:Consent|Id|Session|Token|Cookies?|Lang|Language|History|Settings|Preferences?)$/u.test(name)
		);
	// `SimpleSAMLSessionID`, `LPVisitorID`, `.ASPXANONYMOUS`, `.AspNetCore.Session`.
	if (/^\p{Lu}[\p{L}\d]*\p{Ll}(?:Consent|I[dD]|[GU]UID|Session|Token|Cookie)$/u.test(name)) return true;
	if (/^[A-Z]{2,5}(?:Session|Token)$/.test(name)) return true;
	if (/^\.\w*(?:ASPX|AspNet)[\w.*-]*$/i.test(name)) return true;
	if (/^S?SESS[\da-f]{8,}$|^\w*SESSIONID[A-Z]*$/.test(name)) return true;
	// `ARRAffinity`; not `APIs`.
	if (/^[A-Z]{2,6}[a-z]{4,}(?:[A-Z][a-z]+)*$/.test(name)) return true;
	if (!/^[\w.:*%$!~/|@+&-]+$/.test(name)) return false;
	if (/^[A-Z][A-Z0-9]{2,}$/.test(name)) return true;
	if (/^[a-z][a-z0-9]*[A-Z][A-Za-z0-9]*$/.test(name)) return true;
	// `Syntax-` is a heading.
	if (/^\p{Lu}\p{Ll}+-\*$/u.test(name)) return false;
	// `Mautic*` has a footnote.
	if (/[a-zA-Z]\*|\*[a-zA-Z._-]/.test(name)) return !/^\p{Lu}\p{Ll}+\*$/u.test(name);
	// `ads/ga-audiences`, `img/beacon.gif`; not `and/or`.
	if (/^[a-z0-9_-]+(?:\/[a-z0-9_.*-]+)+$/.test(name))
		return /[-.*\d]|\/collect$/.test(name) && !/^(?:and|or|he|she|\d+)\//.test(name);
	// `XSRF-TOKEN`, `X-PEAR-ID`; not `COVID-19`, `TEAM-UP`.
	if (/^[A-Z\d]+(?:-[A-Z\d]+)+$/.test(name) && /TOKEN|CSRF|SESS|CONSENT|COOKIE|AUTH|-S?ID$/.test(name)) return true;
	if (/^[A-Za-z0-9]+(?:[-.:][A-Za-z0-9*$]+)+$/.test(name))
		return /-cookie[a-z]*-[a-z]+$|\d|\*|[-.:](?:id|sid|session|token|consent|settings?|key|cookie|uuid|state|data|user|visitor|lang|theme|cart|hash|root|csrf|auth|bind|caching)$|[a-z](?:Id|Session|Token|Consent)$|^(?:cky|cmplz|cookielawinfo|wp|cf|ai|amp|yt|ss|sp|jp|pll|wc|nf|et|tk|cookieyes|cookie|intercom|persist|connect)[-._:]/.test(
			name,
		);
	return false;
}

/** `Do Not Track (DNT)` shortens what stands before it. */
export function isInitials(before: string, text: string): boolean {
	const words = before.match(/[\p{L}\d]+/gu) ?? [];
	return (
		words
			.slice(-text.length)
			.map((word) => word[0]!.toUpperCase())
			.join('') === text
	);
}
