import type { Category, ConsentRule } from './vocabulary.ts';

/**
 * What a cookie does, in one closed vocabulary. The second answer after the category, and the finer one.
 *
 * Each row: code, default category, the purpose sentence. `{provider}` stands for whoever receives the data; the sentence
 * tells a lay reader what the cookie does for them or to them. Other languages translate these sentences by code
 * (`lib/language/`). Source: our own wording; the grouping follows the exemptions of Opinion 04/2012 of the
 * Article 29 Working Party (WP 194) and the purposes of IAB TCF 2.2.
 */
const table = {
	// Necessary: without it the site cannot do what the visitor asks for.
	session: ['necessary', 'Keeps your visit to {provider} together from one page to the next, by a session number.'],
	'sign-in': ['necessary', 'Keeps you signed in to {provider}, so that you need not enter your password on every page.'],
	'sign-in-flow': ['necessary', 'Carries you safely through signing in to {provider}, for example by way of another service.'],
	'csrf-token': ['necessary', 'Makes sure that a request to {provider} really comes from you and not from another site.'],
	'load-balancing': ['necessary', 'Keeps sending you to the same server of {provider}, so that your visit runs without a break.'],
	'request-routing': ['necessary', 'Tells {provider} which version, region or data centre should answer your requests.'],
	'bot-defence': ['necessary', 'Helps {provider} to tell people from robots, to keep automated attacks away from the site.'],
	firewall: ['necessary', 'Lets the protective shield of {provider} check your requests for attacks on the site.'],
	'abuse-limit': ['necessary', 'Counts attempts such as sign-ins, so that {provider} can slow down abuse.'],
	'fraud-prevention': ['necessary', 'Helps {provider} to recognise fraud when something is paid or ordered.'],
	'device-recognition': [
		'necessary',
		'Lets {provider} recognise this device as one that you signed in with before, to protect your account.',
	],
	'consent-record': ['necessary', 'Remembers what you chose about cookies, so that {provider} need not ask again.'],
	'shopping-basket': ['necessary', 'Keeps what you put into the shopping basket at {provider}.'],
	checkout: ['necessary', 'Holds the state of your order at {provider} until it is complete.'],
	payment: ['necessary', 'Lets {provider} carry out a payment that you started.'],
	'cache-variant': ['necessary', 'Tells {provider} which stored copy of a page is the right one for you.'],
	'flash-message': ['necessary', 'Passes a short message, such as “saved”, to the next page of {provider} and is then done.'],
	'form-state': ['necessary', 'Keeps what you entered into a form at {provider} until you send it.'],
	'cookie-test': ['necessary', 'Lets {provider} try out whether your browser accepts cookies.'],
	'capability-test': [
		'necessary',
		'Lets {provider} note what your browser can do, such as running scripts or showing certain images.',
	],
	'access-gate': ['necessary', 'Notes that you may see a protected or paid part of {provider}.'],
	'age-check': ['necessary', 'Remembers that you confirmed your age at {provider}.'],
	'waiting-room': ['necessary', 'Holds your place in the queue of {provider} when many people arrive at once.'],
	'account-context': ['necessary', 'Remembers which account, team or workspace at {provider} you are working in.'],

	// Functional: the site works without it, but less conveniently.
	'language-choice': ['functional', 'Remembers the language in which {provider} should speak to you.'],
	'currency-choice': ['functional', 'Remembers the currency in which {provider} should show prices.'],
	'region-choice': [
		'functional',
		'Remembers the country, region or shop of {provider} that you chose or that was found for you.',
	],
	'time-zone': ['functional', 'Tells {provider} your time zone, so that dates and times are shown as you expect.'],
	'display-settings': ['functional', 'Remembers how you like {provider} to look, such as dark or light, text size or layout.'],
	accessibility: ['functional', 'Remembers the reading aids that you switched on at {provider}.'],
	'screen-size': ['functional', 'Tells {provider} the size of your screen or window, so that pages and pictures fit.'],
	'comment-author': ['functional', 'Remembers the name that you gave when you commented at {provider}.'],
	'remembered-name': ['functional', 'Fills in your user name or details for you at {provider}.'],
	'recently-viewed': ['functional', 'Remembers what you looked at on {provider}, to show it to you again.'],
	wishlist: ['functional', 'Keeps the things that you marked or compared at {provider}.'],
	'search-history': ['functional', 'Remembers what you searched, filtered or sorted at {provider}.'],
	'video-player': [
		'functional',
		'Lets the player of {provider} play and remember your settings, such as the volume or where you stopped.',
	],
	'chat-visitor': ['functional', 'Lets the chat of {provider} recognise you, so that a conversation can go on later.'],
	'chat-session': ['functional', 'Keeps your conversation in the chat of {provider} together during this visit.'],
	'notice-dismissed': [
		'functional',
		'Remembers that you closed or have seen a notice of {provider}, so that it does not come back.',
	],
	'push-notification': ['functional', 'Remembers whether {provider} may send you notifications, or already asked.'],
	'embedded-content': ['functional', 'Lets content of {provider}, such as a map, a document or a post, appear inside the page.'],
	'reading-progress': ['functional', 'Remembers how far you have read or got at {provider}.'],
	personalisation: ['functional', 'Lets {provider} choose content for you by what you did before.'],
	'feature-setting': ['functional', 'Remembers an option of a feature of {provider} that you used.'],

	// Analytics: it measures, for the site, what visitors do.
	'visitor-id': ['analytics', 'Lets {provider} recognise your browser on later visits, to count visitors.'],
	'visit-session': ['analytics', 'Lets {provider} tell which pages belong to one visit, to count visits.'],
	'visit-history': ['analytics', 'Tells {provider} when you first came, when you came last and how often, for statistics.'],
	'traffic-source': ['analytics', 'Tells {provider} from where you came to this site: a search, a link or a campaign.'],
	'page-engagement': ['analytics', 'Lets {provider} measure how long you stay, how far you scroll and what you click.'],
	'request-throttle': [
		'analytics',
		'Slows down how often your browser reports to {provider}, so that its servers are not flooded.',
	],
	'session-recording': ['analytics', 'Lets {provider} record how you move, click and type on the page, to replay it later.'],
	'session-sampling': ['analytics', 'Notes whether your visit is among those that {provider} measures.'],
	'ab-test': ['analytics', 'Notes which version of a page {provider} shows you, to find out which one works better.'],
	'performance-monitoring': ['analytics', 'Lets {provider} measure how fast and how reliably the pages load for you.'],
	'error-monitoring': [
		'analytics',
		'Lets {provider} connect the errors that happened in your browser with one visit, to find their cause.',
	],
	'video-statistics': ['analytics', 'Lets {provider} count which videos or sounds you play, and how far.'],
	'audience-measurement': [
		'analytics',
		'Lets {provider} measure how many people a site or programme reaches, also across sites.',
	],
	'visitor-segment': ['analytics', 'Lets {provider} put you into a group of visitors, to compare groups.'],
	survey: ['analytics', 'Notes whether {provider} asked you for your opinion, and what you did with the question.'],
	'tag-management': ['analytics', 'Lets {provider} decide which measuring scripts run during your visit.'],
	'analytics-settings': ['analytics', 'Keeps a setting or a piece of working data of the measuring tool of {provider}.'],
	'analytics-opt-out': ['analytics', 'Remembers that you do not want to be measured by {provider}.'],

	// Advertising: it serves marketing, on this site or across sites.
	'ad-visitor-id': ['advertising', 'Lets {provider} recognise your browser on many sites, to choose and count ads.'],
	'ad-session': ['advertising', 'Lets {provider} connect what you do during this visit, to choose and count ads.'],
	'ad-selection': ['advertising', 'Lets {provider} show you ads by what you looked at or seem to be interested in.'],
	retargeting: ['advertising', 'Lets {provider} show you ads elsewhere for what you looked at here.'],
	'ad-click-id': ['advertising', 'Notes that you came by an ad of {provider}, and by which one.'],
	conversion: ['advertising', 'Tells {provider} whether you bought or signed up after you saw or clicked an ad.'],
	'id-sync': [
		'advertising',
		'Lets {provider} and other advertising companies find out that you are the same person in each of their lists.',
	],
	'ad-frequency': ['advertising', 'Lets {provider} count how often you saw an ad, so that it is not shown too often.'],
	'ad-auction': ['advertising', 'Lets {provider} offer the ad space that you see to advertisers, and choose the highest bid.'],
	'ad-measurement': ['advertising', 'Lets {provider} measure which ads were shown to you and what they led to.'],
	'ad-fraud-check': ['advertising', 'Lets {provider} check whether an ad was seen by a person and not by a robot.'],
	'ad-opt-out': ['advertising', 'Remembers that you do not want ads of {provider} that are chosen for you.'],
	'affiliate-referral': [
		'advertising',
		'Notes which partner of {provider} sent you here, so that the partner is paid for a purchase.',
	],
	'lead-tracking': ['advertising', 'Lets {provider} connect your visits with what is known about you as a possible customer.'],
	'social-plugin': ['advertising', 'Lets {provider} show its buttons or posts here, and learn that you visited this page.'],
	'social-sharing': ['advertising', 'Lets {provider} offer buttons for sharing, and count what is shared.'],
	'ad-settings': ['advertising', 'Keeps a setting or a piece of working data of the advertising tool of {provider}.'],
} as const satisfies Record<string, readonly [Exclude<Category, 'unknown'>, string]>;

export type FunctionCode = keyof typeof table;

export interface CookieFunction {
	readonly code: FunctionCode;
	/** The category that holds unless a more specific declaration says otherwise. */
	readonly category: Exclude<Category, 'unknown'>;
	readonly consent: ConsentRule;
	/** English purpose sentence, with `{provider}` to be filled. */
	readonly purpose: string;
}

/** Every function code, in the order of the table: necessary, functional, analytics, advertising. */
export const functionCodes = Object.keys(table) as readonly FunctionCode[];

/** `'csrf-token'` yes; `'toString'` no: only own rows of the table count. */
export function isFunctionCode(code: string): code is FunctionCode {
	return Object.hasOwn(table, code);
}

/** All that is said of a function. */
export function cookieFunction(code: FunctionCode): CookieFunction {
	const [category, purpose] = table[code];
	return { code, category, purpose, consent: consentRuleOf(category) };
}

/** The consent rule follows the category, so that one sentence of law is stated once (`lib/policy/consent.ts`). */
function consentRuleOf(category: Exclude<Category, 'unknown'>): ConsentRule {
	if (category === 'necessary') return 'exempt';
	return category === 'analytics' ? 'exempt-if-anonymised' : 'required';
}
