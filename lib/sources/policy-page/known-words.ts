/**
 * Cookie names that look like plain words. Without a table around them, only these and names of cookie-like shape (`_ga`, `PHPSESSID`, `li_gc`)
 * are taken for names. Source: the web's frequent names (docs/knowledge.md), those without a sign or capital.
 */
export const plainCookieNames: ReadonlySet<string> = new Set(
	`fr tr sb wd xs fbp fbc act datr presence csm lu dpr anj sess uid uuid uids tuuid demdex dpm bcookie bscookie lidc lissc lang locale currency cart basket
	csrf csrftoken sessionid session sessid phpsessid jsessionid sid ssid hsid collect visitorid visitor yt nextid requests pref gps conversion impression
	cookieconsent cookieyes cookielawinfo euconsent eupubconsent consent personalization laravel tasty mc mid pid sp muc nid ide dsid anid ysc
	hubspotutk messagesutk optimizely ttwid ttcsid twpid kdt dnt auth oauth token sso redirect referrer theme darkmode wordpress wishlist
	uuid2 tuuid cookiesession cookiebot snid otz aid taid idsync rud rul audience checkout secure wcsid hblid olfsk okbklp tcsid machine rmid pxrc rlas intercom muid anonchk oaid googtrans nmstat iutk`.split(
		/\s+/,
	),
);

/** Of those the words that people say without meaning a name: `keeps the session`. They never vouch for others. */
const saidPlainly = new Set(
	`locale currency cart basket session visitor requests conversion impression presence consent personalization laravel tasty referrer theme darkmode wordpress wishlist audience
	checkout secure machine auth token redirect intercom optimizely collect act lang oauth sso uid uuid uids`.split(/\s+/),
);

export function isSaidPlainly(name: string): boolean {
	return saidPlainly.has(name === name.toUpperCase() ? name.toLowerCase() : name);
}

/** Also `GPS`, which is a cookie's name and in sentences more often none; in lists of names it is one. */
export function isAlsoSaid(name: string): boolean {
	return isSaidPlainly(name) || name === 'GPS';
}

/** Companies and products that policies print in a name's place or beside it: never names of cookies. Sorted by what is longest first. */
const providers =
	`Google Analytics|Google Ads|Google AdWords|Google AdSense|Google Tag Manager|Google Maps|Google reCAPTCHA|Google DoubleClick|Google Optimize|Google Fonts|Google Adsense|Google Adwords
Google Universal Analytics|Universal Analytics|Google Marketing Platform|Google Ad Manager|DoubleClick|Doubleclick|reCAPTCHA|YouTube|Youtube|Google|Meta Pixel|Facebook Pixel|Facebook Connect|Facebook|Meta|Instagram|WhatsApp|LinkedIn Insight|LinkedIn Ads|LinkedIn|Linkedin|Twitter|TikTok|Pinterest
Snapchat|Reddit|Microsoft Clarity|Microsoft Advertising|Microsoft Ads|Bing Ads|Microsoft|Bing|Clarity|Hotjar|Matomo|Piwik|Piwik PRO|Plausible|Adobe Analytics|Adobe Target|Adobe Experience Cloud|Adobe|Mixpanel|Amplitude|Segment|Heap
New Relic|Datadog|Sentry|Cloudflare|Akamai|Imperva|Incapsula|Fastly|Amazon Web Services|Amazon|AWS|Stripe|PayPal|Paypal|Klarna|Adyen|Braintree|Shopify|Wix|Squarespace|WordPress|WooCommerce|Drupal|Joomla|TYPO3|Magento
Cookiebot|CookieYes|Complianz|OneTrust|Usercentrics|Iubenda|iubenda|Didomi|Axeptio|Osano|CCM19|TrustArc|Quantcast|CookieFirst|Borlabs Cookie|Borlabs|CookieHub|Termly|Klaro|Tarteaucitron
HubSpot|Hubspot|Marketo|Salesforce|Pardot|Mailchimp|Intercom|Zendesk|Drift|Crisp|Tawk.to|tawk.to|LiveChat|Freshchat|Olark|Tidio|Criteo|AdRoll|Taboola|Outbrain|AppNexus|Xandr|Rubicon|PubMatic|The Trade Desk
AddThis|ShareThis|AddToAny|Disqus|Vimeo|Dailymotion|SoundCloud|Spotify|Twitch|Optimizely|VWO|Visual Website Optimizer|AB Tasty|Kameleoon|Crazy Egg|CrazyEgg|FullStory|Mouseflow|LogRocket|Lucky Orange|Smartlook|Pendo|Contentsquare
Yandex Metrica|Yandex.Metrica|Yandex|Baidu|Naver|Kakao|LINE|Brevo|Sendinblue|Klaviyo|ActiveCampaign|Trustpilot|Awin|Impact|Rakuten|AppsFlyer|Branch|Adjust|Typeform|SurveyMonkey|Calendly|Trustpilot|Eventbrite|Elfsight|Leadfeeder|Albacross
etracker|econda|INFOnline|IVW|Siteimprove|SiteImprove|Silktide|Monsido|Webtrends|comScore|Comscore|Nielsen|Chartbeat|Parse.ly|Parsely|AT Internet|Piano|Snowplow|Tealium|Ensighten|Bazaarvoice|Yotpo|Livechat|Smartsupp|Seznam Sklik|Seznam|Sklik|Heureka|Zoho|Userlike|OptinMonster|Wordfence|Elementor|Jetpack|Automattic|OVHcloud|OVH|Hetzner|DigitalOcean|Infomaniak|IONOS|Polylang|WPML|Vercel|Netlify|Supabase|Firebase|Auth0|Okta|Mapbox|OpenStreetMap|Issuu|Flickr|Tumblr|Telegram|Skype|Slack|Prezi|Slideshare|SlideShare|Metricool|PostHog|Fathom|Umami`
		.split(/[|\n]/)
		.sort((a, b) => b.length - a.length);

const providerNames = new Set(providers.map((name) => name.toLowerCase()));

/** Tools whose cookie or stored item bears their own name. */
const namedAlike = new Set([
	'tarteaucitron',
	'klaro',
	'elementor',
	'cookiehub',
	'pardot',
	'criteo',
	'rakuten',
	'taboola',
	'rubicon',
]);

/** `Facebook` yes, `facebook_id` and `klaro` no. */
export function isProviderName(text: string): boolean {
	return providerNames.has(text.toLowerCase()) && !namedAlike.has(text);
}

/** The one known provider that a text names; `undefined` where it names none, or several that are not one inside the other. */
export function providerIn(text: string): string | undefined {
	let rest = text.slice(0, 1_000);
	let found: string | undefined;
	for (const name of providers) {
		if (!hasWord(rest, name)) continue;
		if (found !== undefined && !found.toLowerCase().includes(name.toLowerCase())) return undefined;
		found ??= name;
		rest = rest.replaceAll(name, '\u0000');
	}
	return found;
}

function hasWord(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const free = (character: string | undefined) => character === undefined || !/[\p{L}\p{N}_]/u.test(character);
		if (free(text[at - 1]) && free(text[at + word.length])) return true;
	}
	return false;
}
