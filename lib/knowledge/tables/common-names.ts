/**
 * Names that unrelated sites use for their own things, so that the name alone tells no provider (docs/knowledge.md, rule 5).
 * Besides these: whatever has fewer than two letters or digits, and whatever is three or fewer without a mark (`TGC`, but not `_ga` or `pma_`).
 * Source: our own reading of the most frequent names of a crawl; compared without case and separators.
 */
const words = new Set(
	`ab abtest account accesstoken affiliate affiliateid age ageverified ajs analytics anonymousid apikey app auth authtoken authorization banner
	basket browser browserid cart cartid cart_count category cid city clickid client clientid config consent consents context cookie cookieaccepted
	cookieconsent cookiepolicy cookies cookietest country countrycode coupon csrf csrfcookie csrftoken currency currencycode customer customerid
	darkmode data date debug device deviceid deviceinfo display domain email entry experiment experiments favorites features fingerprint firstvisit
	flash font fontsize frontend gdpr geo geoip geolocation group guest guestid guid hash history home host init intro ip isloggedin
	jwt key keyword landing landingpage landingurl lang language lastvisit layout level list load locale location logged loggedin login logintoken
	menu message mobile mode modal name newsletter newvisitor notice notification order orderid origin page pageview pageviews partner partnerid
	path persistent player popup position preferences prefs previousurl privacy product promo provider query queue random recent recentlyviewed redirect ref
	referer referral referrer refresh refreshtoken refsource region registered rememberme remember remembertoken request requestid resolution return returning
	returnurl route router screen search secure section seen segment server serverid session sessionid sessioncookie sessiontoken settings shop
	shoppingcart sid sidebar site siteid sitepreview skin sort source splash src state status store storeid style survey tab tag test testcookie theme time
	timestamp timezone token trace track tracker tracking trackingid trial type uid unique uniqueid url user userid useragent userlang username
	userprefs usersession usertoken uuid variant verified version video view viewed views visit visitcount visited visitid visitor visitorid visits
	viewmode volume warning welcome window wishlist xsrf xsrftoken zip zipcode zone`.split(/\s+/),
);

/**
 * `c`, `_s`, `sid`, `XSRF-TOKEN` yes; `_ga`, `_fbp`, `__refresh_` no. Stars already taken out: `session*` → `session`.
 * Only single hyphens and underscores count as separators: `auth._token.` is no site's own word for `auth_token`.
 */
export function isCommonName(name: string): boolean {
	const core = name.replace(/[^\p{L}\p{N}]/gu, '');
	if (core.length < 2 || (core.length < 4 && /^[\p{L}\p{N}]+$/u.test(name))) return true;
	return words.has(name.replace(/(?<![-_])[-_](?![-_])/g, '').toLowerCase());
}
