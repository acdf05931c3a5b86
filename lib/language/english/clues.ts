/** What made us guess: each says one clue, in a list behind “our guess”. */
export const clueMessages = {
	'clue.kin': 'a name like those of known cookies ({category})',
	'clue.word': '“{word}” in its name',
	'clue.host': '“{word}” in its host’s name',
	'clue.below': 'a host that begins with “{word}”',
	'clue.means': 'a name that speaks of: {function}',
	'clue.short': 'a very short name',
	'clue.role': 'the business of its host’s owner ({role})',
	'clue.role.unknown': 'a host whose owner is not known',
	'clue.life.session': 'it goes when the browser is closed',
	'clue.life': 'it stays for about {lifetime}',
	'clue.life.unknown': 'how long it stays is not known',
	'clue.httpOnly': 'scripts cannot read it',
	'clue.script': 'scripts can read it',
	'clue.wide': 'it goes to every host of its domain',
	'clue.sameSite.none': 'it is sent from other sites, too',
	'clue.sameSite.strict': 'it is never sent from other sites',
} as const;
