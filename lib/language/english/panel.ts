/** The words of the popup’s and side panel’s controls: search, filters, grouping, menu, actions. */
export const panelMessages = {
	'headline.from': '{cookies} {providers}',
	'headline.need': '{consent}.',
	'headline.needEarly': '{consent}; {early}',

	// Short enough for five in one line of the popup.
	'bar.necessary': 'Necessary',
	'bar.functional': 'Functional',
	'bar.analytics': 'Statistics',
	'bar.advertising': 'Ads',
	'bar.unknown': 'Unknown',

	'providers.label': 'Main providers',
	'providers.more': { one: '{count} more', other: '{count} more' },
	'providers.show': {
		one: '{provider}: {count} cookie. Show only this provider',
		other: '{provider}: {count} cookies. Show only this provider',
	},
	'providers.showAll': 'Show all providers',

	'search.label': 'Search',
	'search.hint': 'Search by name, provider, purpose or domain',

	'grouping.label': 'Group by',
	'grouping.category': 'Kind',
	'grouping.provider': 'Provider',
	'grouping.party': 'Party',

	'filter.button': 'Filter and sort',
	'filter.active': { one: 'Filter and sort, {count} filter in use', other: 'Filter and sort, {count} filters in use' },
	'filter.label': 'Show only',
	'filter.third-party': 'From third parties',
	'filter.needs-consent': 'Needs consent',
	'filter.before-consent': 'Came before you chose',
	'filter.long-lived': 'Stays longer than 13 months',
	'filter.undeclared': 'Not declared by the site',
	'filter.refused': 'Refused by the browser',
	'filter.shown': '{shown} of {all}',
	'filter.remove': 'Remove the filter: {filter}',
	'filter.clear': 'Show all',
	'filter.search': '“{search}”',
	'filter.nothing': 'No cookie matches.',

	'sort.label': 'Sort by',
	'sort.category': 'Kind',
	'sort.name': 'Name',
	'sort.provider': 'Provider',
	'sort.lifetime': 'Longest first',

	'chip.first.partitioned': 'first party, kept apart',
	'chip.third.partitioned': 'third party, kept apart',

	'group.third': 'Third parties',
	'group.first': 'The site itself',
	'group.count': '{count}',
	'group.countNeed': '{count} · {need}',

	'menu.label': 'More',
	'menu.options': 'Options',
	'menu.sidePanel': 'Open in the side panel',
	'menu.glossary': 'What is a cookie?',

	'action.checkPolicy': 'Check the site’s policy',
	'action.report': 'Full report',

	'detail.kind': 'Kind',
	'detail.siteSays': 'Site says',
	'detail.siteSilent': 'not declared by the site',
	'siteSays.site-manifest': 'in its manifest',
	'siteSays.consent-tool': 'in its consent tool',
	'siteSays.policy-page': 'in its cookie policy',
	'siteSays.stays': 'stays {lifetime}',
	'siteSays.session': 'until you close the browser',

	'cookie.copy': 'Copy name',
	'cookie.copied': 'Copied',
	'cookie.copyFailed': 'Could not copy',
	'cookie.showValue': 'Show value',
	'cookie.hideValue': 'Hide value',
	'cookie.value': 'Value, read just now and not kept',
	'cookie.noValue': 'empty',
	'cookie.gone': 'The cookie is no longer there.',

	'word.httpOnly': 'HttpOnly',
	'word.httpOnly.means':
		'Only the browser and the server handle it. Scripts in the page cannot read it, so a script from elsewhere cannot steal it.',
	'word.scripts': 'readable by scripts',
	'word.scripts.means': 'Any script in the page can read and change it, including those of third parties.',
	'word.secure': 'Secure',
	'word.secure.means': 'It travels over encrypted connections (https) only.',
	'word.insecure': 'also over http',
	'word.insecure.means': 'It is not marked Secure: over an unencrypted connection it would be sent in the clear.',
	'word.sameSite.strict': 'SameSite=Strict',
	'word.sameSite.strict.means':
		'It is sent only when you are already on the site: not when you follow a link to it, not from other sites’ pages.',
	'word.sameSite.lax': 'SameSite=Lax',
	'word.sameSite.lax.means': 'Other sites’ pages cannot make your browser send it, except when you follow a link to the site.',
	'word.sameSite.none': 'SameSite=None',
	'word.sameSite.none.means':
		'It is also sent when another site’s page loads something from here. Third parties need that to recognise you across sites.',
	'word.sameSite.unspecified': 'no SameSite',
	'word.sameSite.unspecified.means':
		'The site does not say whether other sites’ pages may have it sent. Browsers differ: Chrome treats it as Lax, Firefox as None.',
	'word.hostOnly': 'this host only',
	'word.hostOnly.means': 'It goes back only to the very host that set it, not to its subdomains.',
	'word.partitioned': 'Partitioned',
	'word.partitioned.means':
		'The browser keeps it apart for this site: on another site its owner gets a different one, and cannot recognise you by it.',
} as const;
