import type { FunctionCode } from '../../policy/functions.ts';

/**
 * Words that tell what a cookie does, in the languages in which people name them; also run together (`shoppingcart`).
 * A word stands under one function only, the one that it speaks for most. Source: our own reading of cookie names.
 */
const table: Partial<Record<FunctionCode, string>> = {
	'consent-record': `consent consents consentement gdpr rgpd dsgvo ccpa tcf optanon cookieconsent cookieaccept cookieaccepted acceptcookie acceptcookies
		acceptedcookies cookiesaccepted cookieagreed cookieallow allowcookies cookiepolicy cookiepolicyaccepted cookielaw cookiebar cookiebanner cookienotice cookienotification
		cookiepreferences cookieprefs cookiesettings cookiehinweis cookieinfo cookiewarning cookiecontrol cookieoptin cookiesdirective cookiemessage cookiestatus
		privacypolicy privacysettings privacypreferences privacynotice euconsent cmp cmpconsent eucookie eucookielaw lgpd cookiechoice ckies avisocookies
		aceptacookies cookiedisclaimer cookieconsentstatus cookieselection cookiecompliance cookielevel userconsent cookiealert cookieok cookiegroups cookiehub cookiefirst`,
	'csrf-token':
		'csrf xsrf csrftoken xsrftoken antiforgery requestverificationtoken requestverification formkey sentinel nonce csrfp csrfcookie',
	'sign-in': `auth login logged loggedin signin signedin authenticated authentication authtoken accesstoken refreshtoken jwt rememberme remember remembertoken
		usertoken identity passport account konto compte cuenta member membre mitglied keeplogin autologin connexion anmeldung bearer aspxauth userlogin logintoken sess_auth
		islogged isloggedin isauth isuser uniqlogin staysignedin credential credentials`,
	'sign-in-flow': 'oauth openid oidc saml sso pkce nonces state returnurl redirecturl redirectto loginredirect relaystate',
	session: `session sess sessid sessionid sid phpsessid jsessionid aspsessionid asp sessiontoken sessionkey sitzung sesion sessao sessionhash sessioncookie websession
		cfid cftoken usersession frontend sessiondata sessionstate sesskey sescookie appsession laravel`,
	'load-balancing': `affinity arraffinity awsalb awselb awsalbcors awselbcors bigip bigipserver nsc lb loadbalancer sticky stickiness balancer serverid backend upstream
		route routeid node nodeid srv balanceid f5 netscaler haproxy citrix visid slb worker jroute`,
	'request-routing': 'router routing datacenter shard cluster origin environment canary deployment pool edge release build',
	'bot-defence':
		'bot botm bots captcha recaptcha hcaptcha datadome incap incapsula akamai bm abck challenge human cfbm sucuri turnstile',
	firewall: 'waf firewall shield asm f5avr imperva',
	'abuse-limit': 'ratelimit throttle attempts',
	'fraud-prevention': 'fraud riskified forter sift antifraud threatmetrix kount signifyd',
	'device-recognition': 'trusteddevice devicetoken knowndevice',
	'shopping-basket': `cart basket warenkorb panier carrito carrello carrinho winkelwagen winkelmandje koszyk sepet kosik varukorg kurv ostoskori cartid carttoken
		shoppingcart basketid minicart cartcount quote quoteid bag shoppingbag`,
	checkout:
		'checkout order orderid bestellung commande pedido ordine zamowienie kasse bestelling booking reservation reserva reservierung transaction',
	payment: 'payment pay paypal klarna stripe zahlung paiement pago',
	'cache-variant': 'cache varnish vary nocache cacheable cachekey cached xmagento mage pagecache',
	'flash-message': 'flash flashmessage messages toast alertmessage',
	'form-state': 'form formdata formstate draft wizard step submission',
	'cookie-test':
		'cookietest testcookie cookiesenabled cookieenabled cookiecheck checkcookie testcookies cookiesupport iscookie cookieenable checkcookies canary_cookie test',
	'capability-test':
		'hasjs js javascript jsenabled webp webpsupport browsersupport supports modernizr retina ismobile istouch avif capabilities',
	'access-gate': 'paywall gate entitlement entitlements premium subscriber subscription metered meter paid abonnement',
	'age-check': 'age ageverified agegate ageverification agecheck adult over18 legalage birthdate alter mayor18',
	'waiting-room': 'queue queueit waiting waitingroom',
	'account-context': 'tenant workspace organisation organization team instance impersonate portal',
	'language-choice': `lang language langue sprache idioma lingua linguagem taal jezyk dil locale locales culture langid langcode languagecode userlang userlanguage
		selectedlanguage sitelang currentlanguage languagechoice i18n i18next translation googtrans pll wpml kieli jazyk sprog sprak lng preferredlanguage defaultlang`,
	'currency-choice': 'currency currencycode devise waehrung moneda moeda valuta waluta valuta_code currencyid curr',
	'region-choice': `country countrycode region regioncode geo geoip geolocation geodata location city pays land pais paese ciudad ville stadt store storeid
		storecode market zip zipcode postcode plz postalcode shop_country usercountry cityid localisation latitude longitude latlng lat geocity territory
		filiale branch nearest preferredstore mystore shipto continent ip ipaddress userip visitorip`,
	'time-zone': 'timezone tz timezoneoffset tzoffset utcoffset zeitzone clientoffset gmtoffset',
	'display-settings': `theme dark darkmode skin layout view viewmode grid listview sidebar fontsize style stylesheet color colour mode display zoom collapsed menu
		nav navigation tab tabs toggle template desktop mobileview viewport appearance expanded sortorder`,
	accessibility: 'accessibility contrast highcontrast a11y dyslexia screenreader barrierefrei',
	'screen-size':
		'screen resolution screenwidth screensize screenresolution width height viewportwidth windowsize dpr pixelratio devicepixelratio winwidth breakpoint resizing adaptive',
	'comment-author': 'commentauthor comment',
	'remembered-name': 'username useremail email userinfo nickname firstname lastname userdata displayname customername',
	'recently-viewed':
		'recentlyviewed recent recentviewed lastviewed viewedproducts lastseen viewed recentproducts zuletzt recentlyvisited vistos productsviewed lastproduct',
	wishlist:
		'wishlist favorites favourites favorite merkliste merkzettel compare comparelist bookmark bookmarks favoris favoritos wunschliste watchlist shortlist',
	'search-history': 'search searchterm query filter filters sort searches recherche suche lastsearch keywords searchhistory',
	'video-player':
		'player video volume muted autoplay jwplayer vimeo mediaelement playback quality vjs subtitles captions playlist',
	'chat-visitor': 'chat livechat intercom tawk drift zopim crisp messenger olark chatbot smartsupp chatra jivo userlike',
	'chat-session': 'chatsession conversation chatid',
	'notice-dismissed': `popup popups modal dismissed closed hide hidden seen shown banner notification notice announcement overlay splash splashscreen newsletter
		newsletterpopup interstitial lightbox popupshown hidebanner popin welcome intro tour tooltip promobar bannerclosed alert onboarding hidepopup closebanner infobar dontshow
		close hinweis disclaimer subscribepopup cta exitintent signupmodal`,
	'push-notification': 'push pushnotification onesignal webpush subscribed pushsubscription',
	'embedded-content': 'embed widget iframe map maps',
	'reading-progress': 'progress scrollposition scrollpos scrolltop position',
	personalisation: 'personalization personalisation recommendation recommendations recommend personalized interests profile',
	'feature-setting':
		'feature features setting settings preference preferences prefs option options userpreferences config configuration flag flags',
	'visitor-id': `visitor visitorid visitors anonymousid anonymous anonid uniquevisitor uniqueuser deviceid clientid distinctid distinct browserid uuid guid uid
		userid cuid visitoruuid newvisitor returningvisitor unique snowplow piwik matomo pk piano amplitude mixpanel heap statid client visiteur besucher fingerprint machineid ajs segment`,
	'visit-session': 'visit visitid sessionstart visits visitsession pagevisit ses_ga gasession analyticssession sessioncount',
	'visit-history': `lastvisit firstvisit visitcount pageviews pageview pagecount pages pageviewcount viewcount visited previousvisit hits hit counter landing
		landingpage landingurl entrypage entryurl firstpage previouspage lastpage pagehistory prevpage previousurl entry views visitnumber firstseen`,
	'traffic-source': `referrer referer ref utm utms utmsource utmcampaign utmmedium source campaign origine traffic trafficsource medium initialreferrer firstreferrer
		refsource attribution channel entryreferrer sourcebuster sbjs currentreferrer marketingsource tracksource firsttouch lasttouch herkunft utmz`,
	'page-engagement':
		'engagement scroll scrolldepth click clicks timespent duration activity heatmap clickmap attention clicktale crazyegg interaction clicked',
	'session-recording':
		'replay recording hotjar hj fullstory mouseflow inspectlet clarity smartlook sessioncam lucky luckyorange recordings fs',
	'session-sampling': 'sample sampling sampled samplerate',
	'ab-test': `abtest ab experiment experiments variant variation variations optimizely vwo split splittest testgroup abtesting bucket cohort treatment
		optimize exp testing bucketing multivariate kameleoon abtasty evergage mbox target monetate convert testversion`,
	'performance-monitoring':
		'performance perf rum newrelic boomerang timing loadtime latency speed boomr dynatrace appdynamics speedcurve pingdom pageload latc',
	'error-monitoring': 'error errors sentry bugsnag rollbar crash raygun trackjs',
	'video-statistics': 'videoview videostats streaming nielsen mediametrics youbora',
	'audience-measurement': 'audience panel comscore ivw ioma iom audit gemius agof mediametrie',
	'visitor-segment': 'segments segmentation group groups cluster_id visitortype usertype customertype bucketid',
	survey:
		'survey surveys poll vote voted feedback nps umfrage enquete encuesta foresee qualtrics qualaroo usabilla informizely opinion',
	'tag-management': 'tealium tagmanager gtm utag ensighten tagcommander dtm satellite',
	'analytics-settings':
		'analytics stats statistics stat tracking track tracker trackid trackingid metrics metric measure log logger event events statistik estadisticas',
	'analytics-opt-out': 'optoutanalytics disabletracking notrack donottrack dnt matomoignore gadisable',
	'ad-visitor-id': `adid ad ads advertising adserver dsp tuuid dmp audienceid idfa ifa crossdevice tdid muid buid puid uuid2 aduserid thirdpartyid openx pubmatic rubicon
		criteo adform demdex adnxs mediamath eyeota lotame bluekai adsrvr krux idsync retargeter`,
	'ad-selection': 'interest targeting targeted adtarget segs contextual audiencesegments keyvalues permutive',
	retargeting: 'retargeting remarketing retarget rtb adroll rtg rt rtbhouse sociomantic',
	'ad-click-id':
		'gclid gclsrc dclid fbclid msclkid yclid ttclid clickid clid gcl gac fbc gclaw adclick googleclickid wbraid gbraid irclickid',
	conversion: 'conversion conversions conv purchase converted trackingpixel pixel pixels floodlight saleid',
	'id-sync':
		'sync syncs cookiesync match matched usersync cookiematch usermatch matching partners partnersync lastsync synced cm idmatch cookiematching cmps mapping syncid redir',
	'ad-frequency':
		'frequency freq fcap frequencycap capping cap impressions impression freqcap pop popunder under shownads popad adcap',
	'ad-auction': 'prebid bid bidder pbjs auction header_bidding hb bids',
	'ad-measurement': 'doubleverify moat viewability adview adtrack reach',
	'ad-fraud-check': 'ivt whiteops invalidtraffic',
	'ad-opt-out': 'optout optedout opt_out nai daa adchoices',
	'affiliate-referral': `affiliate affiliates affiliateid aff affid partner partnerid awin awc tradedoubler zanox cj cje cjevent impactradius webgains
		shareasale linkshare tduid refid referralcode referral refcode influencer partnerize pap papcookie ranmid commission`,
	'lead-tracking':
		'lead leads leadid marketo mkto pardot hubspot eloqua mautic leadfeeder clearbit demandbase leadforensics prospect crm act_on mailchimp klaviyo sharpspring drip',
	'social-plugin': 'facebook twitter linkedin instagram pinterest tiktok snapchat fbp fb fbm fbsr social pin scid like',
	'social-sharing': 'share sharing addthis sharethis shared addtoany shareaholic sharecount',
	'ad-settings': 'adblock adblocker adsettings adconfig adblocked adsdisabled adtest gpt googleads adsense noads',
};

const pairs = Object.entries(table).flatMap(([code, words]) =>
	words.split(/\s+/).map((word) => [word, code as FunctionCode] as const),
);

/** Every word as often as it stands in the table: a test tells one that stands twice. */
export const meaningWordList: readonly string[] = pairs.map(([word]) => word);

export const meaningWords: ReadonlyMap<string, FunctionCode> = new Map(pairs);
