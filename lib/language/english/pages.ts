/** The words of the pages that explain: first run, glossary. */
export const pagesMessages = {
	'welcome.title': 'Welcome to Glassjar',
	'welcome.lead':
		'Click the jar on any site and read which cookies it uses: who provides each one, what it is for, how long it stays, and whether you should have been asked.',

	'welcome.access.title': 'One thing is missing',
	'welcome.access.text':
		'Your browser has not yet let Glassjar see sites. Without that it cannot tell which cookies they use. What it sees stays in this browser.',
	'welcome.access.button': 'Allow on all sites',
	'welcome.access.done': 'Glassjar may look at the sites that you open.',

	'welcome.start.title': 'Put the jar within reach',
	'welcome.start.pinned': 'Done: the jar is on your toolbar.',
	'welcome.start.chrome.menu': 'Click the puzzle piece beside the address bar.',
	'welcome.start.chrome.pin': 'Click the pin beside Glassjar.',
	'welcome.start.firefox.menu': 'Click the extensions button, the puzzle piece beside the address bar.',
	'welcome.start.firefox.pin': 'Click the gear beside Glassjar, then “Pin to Toolbar”.',
	'welcome.start.android.menu': 'Open the menu of Firefox and tap “Extensions”.',
	'welcome.start.android.pin': 'Tap Glassjar. Its list opens as a page.',
	'welcome.start.open': 'Open any site and click the jar. The number on it counts the cookies.',
	'welcome.start.openAndroid': 'Do so on any site whose cookies you want to see.',

	'welcome.sees.title': 'What Glassjar sees',
	'welcome.sees.cookies': 'The cookies of the sites that you open: their names, where they belong, how long they stay.',
	'welcome.sees.writers': 'Who sets them, and when: a response from which host, or a script in the page.',
	'welcome.sees.hosts': 'The hosts that a page asks for its parts, since these can set cookies too.',
	'welcome.sees.forgets': 'It forgets all that with the tab, unless you switch on its history in the options.',

	'welcome.never.title': 'What it never does',
	'welcome.never.values': 'It keeps no value of a cookie. Names and attributes are enough to tell what a cookie is.',
	'welcome.never.requests':
		'It makes no request on its own. Asking a site for its cookie policy takes a button that you press, or an option that you choose.',
	'welcome.never.sends': 'It sends nothing anywhere: no account, no counting of its users, no server of ours.',
	'welcome.never.changes': 'It blocks nothing and deletes nothing. It shows.',

	'welcome.read.title': 'Four kinds of cookies',
	'welcome.read.text': 'Every cookie gets one of these marks, and a sentence that says what it does for you or to you.',
	'welcome.more.glossary': 'What is a cookie?',

	'glossary.title': 'What is a cookie?',
	'glossary.lead':
		'A cookie is a short note that a site leaves in your browser. With every later request the browser hands it back, and so the site knows that it is you again, or how you like things. This page explains the words that Glassjar uses.',
	'glossary.figure': 'What a site sends along to set one: a name with a value, then the attributes.',
	'glossary.contents': 'On this page',
	'glossary.examples': 'For example',
	'glossary.rule': 'Consent',
	'glossary.depends': 'depends on what it is for',
	'glossary.law':
		'Glassjar shows facts and the rule that they touch (in Europe: ePrivacy Directive, article 5, paragraph 3). It is no judge: whether a site breaks the law is not for software to say.',

	'glossary.group.kinds': 'What it is for',
	'glossary.group.parties': 'Whose it is',
	'glossary.group.lifetimes': 'How long it stays',
	'glossary.group.attributes': 'Who may read it',
	'glossary.group.consent': 'Whether you are asked',

	'glossary.necessary.name': 'Necessary',
	'glossary.necessary.text':
		'Without it the site cannot do what you asked for: keep you signed in, hold your basket, carry out a payment, remember what you chose about cookies, or keep attackers out.',
	'glossary.necessary.rule': 'The site need not ask you, since you asked for what the cookie does.',
	'glossary.functional.name': 'Functional',
	'glossary.functional.text':
		'It makes the site more convenient: your language, your text size, the volume of the player, a chat that goes on where it stopped. The site would work without it.',
	'glossary.functional.rule': 'The site should ask you first, since it would work without.',
	'glossary.analytics.name': 'Statistics',
	'glossary.analytics.text':
		'It helps the site to measure: how many visitors come, from where, what they read and click, how fast the pages are. Usually another company counts on the site’s behalf.',
	'glossary.analytics.rule':
		'The site should ask you first. Where it, or whoever counts for it, declares the statistics anonymous, Glassjar shows the cookie as exempt.',
	'glossary.advertising.name': 'Advertising',
	'glossary.advertising.text':
		'It serves marketing: to recognise you on many sites, to choose ads by what you looked at, to count who saw them and who bought. Buttons and posts of social networks belong here too.',
	'glossary.advertising.rule': 'The site must ask you first, and has to take no for an answer.',
	'glossary.unknown.name': 'Unknown',
	'glossary.unknown.text':
		'Nobody whom Glassjar asked knows the cookie, and nothing about it tells enough. Glassjar says so rather than guess.',
	'glossary.unknown.rule': 'What it is for decides, and that is not known.',

	'glossary.first-party.name': 'First party',
	'glossary.first-party.text':
		'It belongs to the site whose address you see, or to a part of it: both www.shop.example and pay.shop.example are shop.example. Another company’s script can still have written it, and may read it.',
	'glossary.third-party.name': 'Third party',
	'glossary.third-party.text':
		'It belongs to another site than the one you see, whose picture, frame or script is part of the page. It can come along on every site where that other is present, which is how one is followed from site to site.',
	'glossary.partitioned.name': 'Kept apart (partitioned)',
	'glossary.partitioned.text':
		'A third party’s cookie that the browser keeps in a jar of its own for each site you visit. The third party recognises you on this site, and on another one it starts anew.',
	'glossary.party.rule': 'What the cookie is for decides, not whose it is.',

	'glossary.session.name': 'Session cookie',
	'glossary.session.text':
		'It has no date of expiry and is meant to go when you close the browser. A browser that opens its last tabs again may keep it for longer.',
	'glossary.persistent.name': 'Persistent cookie',
	'glossary.persistent.text':
		'It has a date of expiry and stays until then, unless you or the site delete it. Sites may ask for any length; browsers keep none for more than 400 days, or about 13 months. Every visit can set the date anew.',
	'glossary.lifetime.rule':
		'What the cookie is for decides. Longer than that purpose needs is too long: for statistics without consent, for example, the French authority allows 13 months at most.',

	'glossary.httponly.name': 'HttpOnly',
	'glossary.httponly.text':
		'Only the site’s server reads it; scripts in the page do not. That protects a sign-in from being stolen by a script that does not belong there.',
	'glossary.secure.name': 'Secure',
	'glossary.secure.text': 'It travels over encrypted connections (https) only, so that nobody on the way can read it.',
	'glossary.samesite.name': 'SameSite',
	'glossary.samesite.text':
		'It says whether the cookie comes along when another site sends you or asks on your behalf. Strict: never. Lax: when you follow a link. None: always, which third parties need. Where it says nothing, the browser’s own rule holds.',
	'glossary.attribute.rule': 'It plays no part here: it protects the cookie, and says nothing of what it is for.',

	'glossary.consent.name': 'Consent',
	'glossary.consent.text':
		'A site that wants to store something in your browser has to ask first, unless it is necessary for what you asked for. Asking means a real choice: nothing is ticked for you, no is as easy as yes, and you can change your mind.',
	'glossary.consent.rule':
		'Necessary cookies are exempt. Statistics are exempt only where they are declared anonymous. The rest needs your yes.',
	'glossary.before-consent.name': 'Before consent',
	'glossary.before-consent.text':
		'When a cookie that remembers your choice appears, Glassjar takes that for the moment at which you chose. A cookie that needs consent and was set earlier in your visit, or while you have not chosen at all, is marked “before consent”. What was in your browser before the visit is not marked: nobody saw how it came.',
	'glossary.before-consent.rule': 'It should have waited for your answer.',
	'glossary.inferred.name': 'Our guess',
	'glossary.inferred.text':
		'No catalogue and no declaration knows the cookie, but its domain’s owner, the words in its name, its attributes and its lifetime tell something. Glassjar then says that it is guessing, from what, and how sure it is.',
	'glossary.inferred.rule': 'It follows from the guess, and is as sure as that.',
} as const;
